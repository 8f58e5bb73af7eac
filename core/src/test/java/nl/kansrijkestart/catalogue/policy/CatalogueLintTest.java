package nl.kansrijkestart.catalogue.policy;

import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.DAY;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.all;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.any;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.atLeast;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.atMost;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.below;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.catalogue;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.doubtful;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.is;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.Packs;
import org.junit.jupiter.api.Test;

class CatalogueLintTest {

  private static final Criterion PREGNANT = is(Fact.PREGNANT, "yes");
  private static final Criterion VULNERABLE = within(Fact.VULNERABILITY, atLeast("vulnerable"));

  /** Severity, offer, code and parameters. */
  private static List<String> found(CatalogueLint lint) {
    return lint.findings().stream()
        .map(
            each ->
                each.severity()
                    + " "
                    + each.offer()
                    + " "
                    + each.reason().code().name()
                    + " "
                    + each.reason().parameters())
        .toList();
  }

  private static List<String> found(PolicyFixtures.Draft... drafts) {
    return found(CatalogueLint.of(catalogue(drafts), DAY, 30));
  }

  private static PolicyFixtures.Draft offer(String id, Criterion criterion) {
    return PolicyFixtures.Draft.of(id, criterion);
  }

  @Test
  void should_find_nothing_odd_in_a_plain_offer() {
    assertThat(found(offer("plain", all(PREGNANT, VULNERABLE)))).isEmpty();
  }

  @Test
  void should_find_criteria_that_nobody_meets_also_where_only_their_meaning_excludes_each_other() {
    assertThat(
            found(
                offer(
                    "ranges",
                    all(
                        within(Fact.AGE_AT_REGISTRATION, below("12")),
                        within(Fact.AGE_AT_REGISTRATION, atLeast("12")))),
                offer(
                    "meaning",
                    all(is(Fact.PREGNANT, "no"), within(Fact.GESTATIONAL_AGE, atLeast("22+0")))),
                offer(
                    "chain",
                    all(
                        is(Fact.EXPECTANT_PARENT, "no"),
                        within(Fact.GESTATIONAL_AGE, atLeast("22+0")))),
                offer(
                    "possible",
                    all(
                        within(Fact.AGE_AT_REGISTRATION, atMost("12")),
                        within(Fact.AGE_AT_REGISTRATION, atLeast("12"))))))
        .containsExactly(
            "PROBLEM ranges NEVER_HOLDS {facts=person.age-at-registration}",
            "PROBLEM meaning NEVER_HOLDS {facts=person.pregnant, pregnancy.gestational-age}",
            "PROBLEM chain NEVER_HOLDS {facts=person.expectant-parent, pregnancy.gestational-age}");
  }

  @Test
  void should_find_a_framework_that_excludes_the_offer() {
    assertThat(
            found(
                offer("frame", is(Fact.FIRST_CHILD, "yes")).asFramework(),
                offer("local", is(Fact.FIRST_CHILD, "no")).under("frame"),
                offer("fine", PREGNANT).under("frame"),
                offer("itself", all(PREGNANT, is(Fact.PREGNANT, "no"))).under("frame")))
        .containsExactly(
            "PROBLEM local FRAMEWORK_EXCLUDES {framework=frame}",
            "PROBLEM itself NEVER_HOLDS {facts=pregnancy.first-child, person.pregnant}");
  }

  @Test
  void should_find_offers_that_exclude_nobody() {
    assertThat(
            found(
                offer("nothing", all()),
                offer("both", any(PREGNANT, is(Fact.PREGNANT, "no"))),
                offer("town", is(Fact.MUNICIPALITY_OF_STAY, "GM0599"))))
        .containsExactly(
            "NOTICE nothing NO_CRITERION {}",
            "NOTICE both ALWAYS_HOLDS {}",
            "NOTICE town OPEN_TO_ALL {}");
  }

  @Test
  void should_find_doubt_that_hides_all_that_is_allowed() {
    Allowed early = Allowed.within(atMost("27+6"));
    assertThat(
            found(
                offer(
                    "hidden",
                    doubtful(Fact.GESTATIONAL_AGE, early, Allowed.within(atMost("27+6")))),
                offer(
                    "left", doubtful(Fact.GESTATIONAL_AGE, early, Allowed.within(atMost("27+5")))),
                offer(
                    "together",
                    all(
                        doubtful(Fact.GESTATIONAL_AGE, early, Allowed.within(atLeast("20+0"))),
                        within(Fact.GESTATIONAL_AGE, atLeast("20+0"))))))
        .containsExactly(
            "PROBLEM hidden DOUBT_HIDES_ALL {fact=pregnancy.gestational-age}",
            "NOTICE together ONLY_IN_DOUBT {}");
  }

  @Test
  void should_find_branches_that_cannot_hold_or_make_no_difference() {
    Criterion other = is(Fact.FIRST_CHILD, "yes");
    assertThat(
            found(
                offer("excluded", all(PREGNANT, any(is(Fact.PREGNANT, "no"), other))).in("GM0599"),
                offer(
                        "twice",
                        any(
                            VULNERABLE,
                            other,
                            within(Fact.VULNERABILITY, atLeast("very-vulnerable"))))
                    .in("GM0597"),
                offer("below", new Criterion.Not(all(any(is(Fact.DELIVERED, "yes"), PREGNANT))))
                    .in("GM0606"),
                offer("single", any(all(any(PREGNANT))))))
        .containsExactly(
            "PROBLEM excluded BRANCH_NEVER_HOLDS {branch=criteria.all[1].any[0]}",
            "NOTICE twice BRANCH_WITHOUT_EFFECT {branch=criteria.any[2]}");
  }

  @Test
  void should_look_at_branches_below_a_not() {
    Criterion.Condition very = within(Fact.VULNERABILITY, atLeast("very-vulnerable"));
    assertThat(found(offer("not", new Criterion.Not(all(PREGNANT, any(very, VULNERABLE))))))
        .containsExactly("NOTICE not BRANCH_WITHOUT_EFFECT {branch=criteria.not.all[1].any[0]}");
  }

  @Test
  void should_find_windows_outside_of_the_criteria_to_the_day() {
    Criterion early = within(Fact.GESTATIONAL_AGE, atMost("27+6"));
    assertThat(
            found(
                offer("within", early)
                    .in("GM0599")
                    .aimedAt(within(Fact.GESTATIONAL_AGE, atLeast("20+0"), atMost("27+6"))),
                offer("partly", early)
                    .in("GM0597")
                    .aimedAt(within(Fact.GESTATIONAL_AGE, atLeast("20+0"), atMost("28+0"))),
                offer("outside", early)
                    .in("GM0606")
                    .aimedAt(
                        within(Fact.GESTATIONAL_AGE, atLeast("27+6")),
                        within(Fact.GESTATIONAL_AGE, atLeast("28+0"))),
                offer("after", is(Fact.PREGNANT, "no"))
                    .aimedAt(within(Fact.GESTATIONAL_AGE, atLeast("28+0")))))
        .containsExactly(
            "NOTICE partly WINDOW_PARTLY_OUTSIDE {window=1}",
            "NOTICE outside WINDOW_PARTLY_OUTSIDE {window=1}",
            "PROBLEM outside WINDOW_OUTSIDE {window=2}",
            "PROBLEM after WINDOW_OUTSIDE {window=1}");
  }

  @Test
  void should_call_doubtful_days_of_a_window_within_the_criteria() {
    Criterion doubt =
        doubtful(
            Fact.GESTATIONAL_AGE,
            Allowed.within(atMost("27+6")),
            Allowed.within(atLeast("28+0"), atMost("28+6")));
    assertThat(
            found(
                offer("doubt", doubt)
                    .aimedAt(within(Fact.GESTATIONAL_AGE, atLeast("28+0"), atMost("28+6")))))
        .isEmpty();
  }

  @Test
  void should_call_overlap_within_a_municipality_no_fault() {
    assertThat(
            found(
                offer("wide", PREGNANT).in("GM0599"),
                offer("narrow", all(PREGNANT, VULNERABLE)).in("GM0599"),
                offer("same", all(VULNERABLE, PREGNANT)).in("GM0599"),
                offer("weeks", within(Fact.GESTATIONAL_AGE, atLeast("22+0"))).in("GM0599"),
                offer("elsewhere", PREGNANT).in("GM0597"),
                offer("ended", PREGNANT).in("GM0599").with(Profile.Status.ENDED),
                offer("never", all(PREGNANT, is(Fact.PREGNANT, "no"))).in("GM0599"),
                offer("open", is(Fact.MUNICIPALITY_OF_STAY, "GM0599")).in("GM0599"),
                offer("frame", PREGNANT).in("GM0599").asFramework()))
        .containsExactly(
            "NOTICE narrow SAME_PEOPLE {number=1, offers=same}",
            "NOTICE narrow COVERED_BY {number=1, offers=wide}",
            "NOTICE same SAME_PEOPLE {number=1, offers=narrow}",
            "NOTICE same COVERED_BY {number=1, offers=wide}",
            "NOTICE weeks COVERED_BY {number=1, offers=wide}",
            "PROBLEM never NEVER_HOLDS {facts=person.pregnant}",
            "NOTICE open OPEN_TO_ALL {}");
  }

  @Test
  void should_find_what_ended_or_ends_soon_to_the_day() {
    assertThat(
            found(
                offer("yesterday", PREGNANT).in("GM0001").valid(null, DAY.minusDays(1)),
                offer("today", PREGNANT).in("GM0002").valid(DAY, DAY),
                offer("soon", PREGNANT).in("GM0003").valid(null, DAY.plusDays(30)),
                offer("later", PREGNANT).in("GM0004").valid(null, DAY.plusDays(31)),
                offer("tomorrow", PREGNANT).in("GM0005").valid(DAY.plusDays(1), null)))
        .containsExactly(
            "NOTICE yesterday EXPIRED {ended=2025-06-13}",
            "NOTICE today ENDS_SOON {days=0, ends=2025-06-14}",
            "NOTICE soon ENDS_SOON {days=30, ends=2025-07-14}",
            "NOTICE tomorrow STARTS_LATER {starts=2025-06-15}");
  }

  @Test
  void should_find_sources_that_are_missing_or_not_confirmed() {
    Criterion.Condition bare =
        new Criterion.Condition(
            Fact.PREGNANT,
            Allowed.values("yes"),
            null,
            RuleRef.of("made-up", "1"),
            List.of(),
            List.of(),
            null);
    Criterion.Condition vague =
        new Criterion.Condition(
            Fact.FIRST_CHILD,
            Allowed.values("yes"),
            null,
            RuleRef.of("made-up", "1"),
            List.of(Source.of("a site", null)),
            List.of(),
            null);
    assertThat(
            found(
                offer("bare", bare).in("GM0599").from(Source.unconfirmed("a letter", "p. 2")),
                offer("vague", vague).in("GM0597").from(Source.unconfirmed("a talk", null)),
                offer("aimed", VULNERABLE).aimedAt(bare)))
        .containsExactly(
            "PROBLEM bare NO_SOURCE {fact=person.pregnant}",
            "NOTICE bare UNCONFIRMED_SOURCE {document=a letter, p. 2}",
            "NOTICE vague NO_PLACE_IN_SOURCE {}",
            "NOTICE vague NO_PLACE_IN_SOURCE_OF {fact=pregnancy.first-child}",
            "NOTICE vague UNCONFIRMED_SOURCE {document=a talk}",
            "PROBLEM aimed NO_SOURCE {fact=person.pregnant}");
  }

  @Test
  void should_find_a_role_that_nobody_knows_once_for_each_offer() {
    Criterion asks =
        new Criterion.All(
            List.of(asking(Fact.PREGNANT, "MIDWYFE"), asking(Fact.FIRST_CHILD, "MIDWYFE")));

    assertThat(found(offer("misspelt", asks).in("GM0599")))
        .containsExactly("NOTICE misspelt UNKNOWN_ROLE {role=MIDWYFE}");
    assertThat(found(offer("known", asking(Fact.PREGNANT, "MIDWIFE")).in("GM0599"))).isEmpty();
    // AND where only an aimed window names it
    assertThat(found(offer("aimed", VULNERABLE).aimedAt(asking(Fact.PREGNANT, "MIDWYFE"))))
        .containsExactly("NOTICE aimed UNKNOWN_ROLE {role=MIDWYFE}");
  }

  private static Criterion asking(Fact<?> fact, String role) {
    return new Criterion.Condition(
        fact,
        Allowed.values("yes"),
        null,
        RuleRef.of("made-up", "1"),
        List.of(Source.of("made up for this test", "p. 1")),
        List.of(nl.kansrijkestart.identity.RoleCode.of(role)),
        null);
  }

  @Test
  void should_say_that_it_is_not_decided_where_there_are_too_many_combinations() {
    // GIVEN eighteen questions of yes or no
    List<Criterion> many = new ArrayList<>();
    for (Fact<?> fact : Fact.all()) {
      if (fact.valueType() == Boolean.class && fact != Fact.DELIVERED && many.size() < 18) {
        many.add(is(fact, "yes"));
      }
    }
    // WHEN THEN 2 to the power of 18 is more than 200,000
    assertThat(
            found(
                offer("many", new Criterion.All(many)),
                offer("few", within(Fact.STRESSED_LIFE_AREAS, atLeast("2")))))
        .containsExactly(
            "NOTICE many NOT_DECIDED {check=lint.never-holds, limit=200000}",
            "NOTICE many NOT_DECIDED {check=lint.overlap, limit=200000}",
            "NOTICE few NOT_DECIDED {check=lint.overlap, limit=200000}");
    assertThat(
            found(
                offer("aimed", all(new Criterion.All(many.subList(0, 12))))
                    .aimedAt(new Criterion.All(many.subList(6, 18)))))
        .containsExactly("NOTICE aimed NOT_DECIDED {check=lint.window, limit=200000}");
  }

  /** Five hundred offers of one town, each with twenty branches. */
  private static Catalogue heavy() {
    List<PolicyFixtures.Draft> offers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      List<Criterion> branches = new ArrayList<>();
      for (int age = 0; age < 20; age++) {
        branches.add(
            all(
                within(Fact.AGE_AT_REGISTRATION, atLeast(String.valueOf(16 + age))),
                within(Fact.STRESSED_LIFE_AREAS, atLeast(String.valueOf(i % 7 + age)))));
      }
      offers.add(offer("offer-" + i, new Criterion.Any(branches)));
    }
    return catalogue(offers.toArray(PolicyFixtures.Draft[]::new));
  }

  @Test
  void should_look_at_a_whole_pack_in_counted_steps_and_leave_the_rest_undecided() {
    // GIVEN
    Catalogue heavy = heavy();
    int steps = 100_000;
    // WHEN
    CatalogueLint lint = CatalogueLint.of(heavy, DAY, 0, steps);
    // THEN the first are decided, the last is not, and it is said of each
    List<String> undecided =
        lint.findings().stream()
            .filter(each -> each.reason().code().equals(PolicyReasons.NOT_DECIDED))
            .filter(each -> each.reason().parameters().get("check").equals("lint.criteria"))
            .map(each -> each.offer() + " " + each.reason().parameters().get("limit"))
            .toList();
    assertThat(undecided).hasSizeBetween(400, 499).endsWith("offer-499 100000");
    assertThat(undecided).doesNotContain("offer-0 100000");
    assertThat(CatalogueLint.of(heavy, DAY, 0, steps)).isEqualTo(lint);
    // AND no more steps decide less
    assertThat(CatalogueLint.of(heavy, DAY, 0, 2 * steps).findings())
        .filteredOn(each -> each.reason().code().equals(PolicyReasons.NOT_DECIDED))
        .hasSizeLessThan(
            (int)
                lint.findings().stream()
                    .filter(each -> each.reason().code().equals(PolicyReasons.NOT_DECIDED))
                    .count());
  }

  @Test
  void should_take_no_step_more_than_there_are() {
    Budget budget = new Budget(3);
    budget.spend(1);
    assertThat(budget.left()).isEqualTo(2);
    budget.spend(2);
    assertThat(budget.left()).isZero();
    assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(Budget.Spent.class);
    Budget few = new Budget(1);
    assertThatThrownBy(() -> few.spend(2)).isInstanceOf(Budget.Spent.class);
    assertThat(few.left()).isZero();
  }

  private static Pack pack(String validity, String... offers) {
    String json =
        """
        {"format": "pack/1", "id": "made-up", "version": "1",
         "name": {"nl": "verzonnen", "en": "made up"}, "municipality": "GM0599",
         "licence": "CC0-1.0", %s
         "documents": {"d": {"title": "made up", "publishedOn": null, "printedOn": null}},
         "sources": {"s": {"document": "d", "passage": "L1", "confidence": "confirmed"}},
         "sections": {"interventions": [%s]}}
        """
            .formatted(validity, String.join(",", offers));
    return Pack.read(
        "made-up.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String version(String validity) {
    return """
        {"id": "twice", "code": "K-9001", "name": {"nl": "a", "en": "a"}, %s
         "providers": [], "phases": [],
         "criteria": {"all": [{"fact": "person.pregnant", "is": true}]}, "sources": ["s"]}
        """
        .formatted(validity);
  }

  @Test
  void should_look_at_all_versions_of_an_offer_before_it_calls_it_ended() {
    Packs followed =
        Packs.of(
            pack(
                "",
                version("\"validTo\": \"2025-06-13\","),
                version("\"validFrom\": \"2025-06-14\",")));
    Packs ended = Packs.of(pack("", version("\"validTo\": \"2025-06-13\",")));

    assertThat(found(CatalogueLint.of(followed, DAY, 30))).isEmpty();
    assertThat(found(CatalogueLint.of(followed, DAY.minusDays(1), 30))).isEmpty();
    assertThat(found(CatalogueLint.of(ended, DAY, 30)))
        .containsExactly("NOTICE twice EXPIRED {ended=2025-06-13}");
  }

  @Test
  void should_look_at_the_days_of_a_pack() {
    Packs packs = Packs.of(pack("\"validTo\": \"2025-06-14\",", version("")));

    assertThat(found(CatalogueLint.of(packs, DAY, 0)))
        .containsExactly("NOTICE null PACK_ENDS_SOON {days=0, ends=2025-06-14, pack=made-up}");
    assertThat(found(CatalogueLint.of(packs, DAY.minusDays(31), 30))).isEmpty();
    assertThat(found(CatalogueLint.of(packs, DAY.minusDays(30), 30)))
        .containsExactly("NOTICE null PACK_ENDS_SOON {days=30, ends=2025-06-14, pack=made-up}");
    assertThat(found(CatalogueLint.of(packs, DAY.plusDays(1), 30)))
        .containsExactly("PROBLEM null PACK_EXPIRED {ended=2025-06-14, pack=made-up}");
  }

  @Test
  void should_be_the_same_each_time_in_words_in_json_and_with_sources() throws Exception {
    CatalogueLint lint = CatalogueLint.of(Packs.standard(), DAY, 90);
    ObjectMapper mapper =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    assertThat(CatalogueLint.of(Packs.standard(), DAY, 90)).isEqualTo(lint);
    assertThat(mapper.readValue(mapper.writeValueAsString(lint), CatalogueLint.class))
        .isEqualTo(lint);
    assertThat(lint.reasons()).hasSameSizeAs(lint.findings());
    assertThat(lint.findings())
        .allSatisfy(
            each -> {
              assertThat(each.reasons()).containsExactly(each.reason());
              assertThat(each.reason().sources()).isNotEmpty();
              assertThat(each.reason().text(Language.NL)).doesNotContain("{", "lint.");
            });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CatalogueLint(LocalDate.EPOCH, -1, List.of()))
        .withMessageContaining("0 or more");
  }
}
