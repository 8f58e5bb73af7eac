package nl.kansrijkestart.catalogue.policy;

import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.DAY;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.all;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.any;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.atLeast;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.atMost;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.catalogue;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.doubtful;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.is;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Language;
import org.junit.jupiter.api.Test;

class CoverageMapTest {

  private static final Criterion RIDDERKERK = is(Fact.MUNICIPALITY_OF_STAY, "GM0597");
  private static final Criterion PREGNANT = is(Fact.PREGNANT, "yes");
  private static final Criterion EARLY = within(Fact.GESTATIONAL_AGE, atMost("27+6"));
  private static final CoverageMap.Scope WEEKS =
      CoverageMap.Scope.of(List.of(Fact.MUNICIPALITY_OF_STAY, Fact.PREGNANT, Fact.GESTATIONAL_AGE));

  private static PolicyFixtures.Draft offer(String id, Criterion criterion) {
    return PolicyFixtures.Draft.of(id, criterion);
  }

  private static List<String> gaps(CoverageMap map) {
    return map.gaps().stream()
        .map(
            gap ->
                gap.situations()
                    + ": "
                    + gap.reasons().stream()
                        .map(reason -> reason.text(Language.EN))
                        .collect(Collectors.joining("; ")))
        .toList();
  }

  private static List<String> notes(CoverageMap map) {
    return map.reasons().stream().map(note -> note.text(Language.EN)).toList();
  }

  @Test
  void should_say_from_which_day_on_nothing_fits() {
    // GIVEN
    Catalogue catalogue = catalogue(offer("early", all(RIDDERKERK, PREGNANT, EARLY)));
    // WHEN
    CoverageMap map = CoverageMap.of(catalogue, WEEKS, DAY);
    // THEN a gestational age only with a pregnancy, and only the town of the offers
    assertThat(gaps(map))
        .containsExactly(
            "1: pregnant: yes; gestational age: from 28+0 on; No offer.",
            "1: pregnant: no; No offer.");
    assertThat(notes(map))
        .containsExactly("3 situations: in 1 an offer fits, in 0 perhaps, in 2 nothing.");
    assertThat(map.situations()).isEqualTo(3);
    assertThat(map.fit()).isEqualTo(1);
    assertThat(map.mayFit()).isZero();
    assertThat(map.none()).isEqualTo(2);
  }

  @Test
  void should_put_adjacent_situations_together_and_name_only_what_matters() {
    // GIVEN two towns, one with an offer in between
    Catalogue catalogue =
        catalogue(
            offer(
                "between",
                all(RIDDERKERK, within(Fact.GESTATIONAL_AGE, atLeast("20+0"), atMost("27+6")))),
            offer(
                "other",
                all(
                    is(Fact.MUNICIPALITY_OF_STAY, "GM0599", "GM0606"),
                    within(Fact.GESTATIONAL_AGE, atLeast("24+0")))));
    // WHEN
    CoverageMap map =
        CoverageMap.of(
            catalogue,
            CoverageMap.Scope.of(List.of(Fact.MUNICIPALITY_OF_STAY, Fact.GESTATIONAL_AGE)),
            DAY);
    // THEN
    assertThat(gaps(map))
        .containsExactlyInAnyOrder(
            "4: municipality where she stays: Rotterdam, Schiedam;"
                + " gestational age: up to and including 23+6; No offer.",
            "1: municipality where she stays: Ridderkerk;"
                + " gestational age: up to and including 19+6; No offer.",
            "1: municipality where she stays: Ridderkerk; gestational age: from 28+0 on; No"
                + " offer.");
  }

  @Test
  void should_keep_what_may_fit_apart_and_say_what_it_depends_on() {
    // GIVEN
    Criterion doubt =
        doubtful(
            Fact.GESTATIONAL_AGE,
            Allowed.within(atMost("27+6")),
            Allowed.within(atLeast("28+0"), atMost("28+6")));
    Catalogue catalogue =
        catalogue(offer("asks", all(PREGNANT, doubt, is(Fact.FIRST_CHILD, "yes"))));
    // WHEN
    CoverageMap.Scope scope =
        CoverageMap.Scope.of(List.of(Fact.PREGNANT, Fact.GESTATIONAL_AGE, Fact.CHILD_LIVING));
    CoverageMap map = CoverageMap.of(catalogue, scope, DAY);
    // THEN nothing first
    assertThat(gaps(map))
        .containsExactly(
            "1: pregnant: yes; gestational age: from 29+0 on; No offer.",
            "1: pregnant: no; No offer.",
            "1: pregnant: yes; gestational age: up to and including 27+6; Something may fit; that"
                + " depends on: expects her first child.",
            "1: pregnant: yes; gestational age: 28+0 up to and including 28+6; Something may fit;"
                + " that depends on: gestational age, expects her first child.");
    assertThat(map.gaps())
        .extracting(CoverageMap.Gap::coverage)
        .containsExactly(
            CoverageMap.Coverage.NONE,
            CoverageMap.Coverage.NONE,
            CoverageMap.Coverage.MAY_FIT,
            CoverageMap.Coverage.MAY_FIT);
    assertThat(map.gaps().get(2).dependsOn()).isEqualTo(List.of(Fact.FIRST_CHILD));
    assertThat(notes(map))
        .containsExactly(
            "4 situations: in 0 an offer fits, in 2 perhaps, in 2 nothing.",
            "No offer asks about these, so they make no difference: the child is alive.");
    // AND settled where the fact is given
    CoverageMap given =
        CoverageMap.of(catalogue, scope.withGiven(Facts.none().with(Fact.FIRST_CHILD, true)), DAY);
    assertThat(given.fit()).isEqualTo(1);
    assertThat(given.mayFit()).isEqualTo(1);
  }

  @Test
  void should_take_as_known_what_the_facts_imply() {
    // GIVEN a gestational age means pregnant, and that means an expectant parent
    Catalogue catalogue =
        catalogue(
            offer("early", all(EARLY, is(Fact.EXPECTANT_PARENT, "yes"), is(Fact.DELIVERED, "no"))));
    // WHEN THEN
    assertThat(gaps(CoverageMap.of(catalogue, scope(Fact.GESTATIONAL_AGE), DAY)))
        .containsExactly("1: gestational age: from 28+0 on; No offer.");
    assertThat(
            gaps(
                CoverageMap.of(catalogue, scope(Fact.GESTATIONAL_AGE, Fact.EXPECTANT_PARENT), DAY)))
        .containsExactly(
            "1: gestational age: from 28+0 on; expectant parent: yes; No offer.",
            "1: expectant parent: no; No offer.");
    assertThat(gaps(CoverageMap.of(catalogue, scope(Fact.EXPECTANT_PARENT, Fact.DELIVERED), DAY)))
        .containsExactly(
            "1: expectant parent: yes; has given birth: yes; No offer.",
            "2: expectant parent: no; No offer.",
            "1: expectant parent: yes; has given birth: no; Something may fit; that depends on:"
                + " gestational age.");
  }

  @Test
  void should_leave_out_what_a_given_fact_rules_out() {
    Catalogue catalogue = catalogue(offer("early", all(PREGNANT, EARLY)));
    CoverageMap.Scope scope = CoverageMap.Scope.of(List.of(Fact.PREGNANT, Fact.GESTATIONAL_AGE));

    CoverageMap map =
        CoverageMap.of(catalogue, scope.withGiven(Facts.none().with(Fact.PREGNANT, false)), DAY);

    assertThat(gaps(map)).containsExactly("1: No offer.");
  }

  @Test
  void should_name_ages_in_days_and_start_at_birth() {
    // GIVEN
    Catalogue catalogue =
        catalogue(
            offer(
                "weeks",
                within(
                    Fact.CHILD_BIRTH_DATE,
                    Limit.ofAge(Comparison.AT_LEAST, 56, Limit.AgeUnit.DAYS),
                    Limit.ofAge(Comparison.AT_MOST, 9, Limit.AgeUnit.MONTHS))),
            offer(
                "year",
                within(
                    Fact.CHILD_BIRTH_DATE,
                    Limit.ofAge(Comparison.AT_LEAST, 1, Limit.AgeUnit.YEARS),
                    Limit.ofAge(Comparison.BELOW, 2, Limit.AgeUnit.YEARS))));
    CoverageMap.Scope scope = CoverageMap.Scope.of(List.of(Fact.CHILD_BIRTH_DATE));
    // WHEN
    CoverageMap map = CoverageMap.of(catalogue, scope, DAY);
    // THEN nine months on 14 June: born on 14 September
    long last = ChronoUnit.DAYS.between(LocalDate.of(2024, 9, 14), DAY);
    assertThat(gaps(map))
        .containsExactly(
            "1: birth of the child: at most 55 days ago; No offer.",
            "1: birth of the child: "
                + (last + 1)
                + " up to and including "
                + (ChronoUnit.DAYS.between(LocalDate.of(2024, 6, 14), DAY) - 1)
                + " days ago; No offer.",
            "1: birth of the child: "
                + ChronoUnit.DAYS.between(LocalDate.of(2023, 6, 14), DAY)
                + " days ago or longer; No offer.");
    assertThat(map.situations()).isEqualTo(5);
  }

  @Test
  void should_name_levels_numbers_and_codes() {
    // GIVEN
    Catalogue catalogue =
        catalogue(
            offer("level", is(Fact.VULNERABILITY, "potential")),
            offer("number", within(Fact.STRESSED_LIFE_AREAS, atLeast("2"), atMost("2"))),
            offer("role", is(Fact.PROFESSIONAL_ROLE, "MIDWIFE", "GP")));
    // WHEN THEN
    assertThat(gaps(CoverageMap.of(catalogue, scope(Fact.VULNERABILITY), DAY)))
        .containsExactly(
            "1: vulnerability: up to and including none; Something may fit; that depends on: areas"
                + " of life with stress, role of the professional.",
            "1: vulnerability: from vulnerable on; Something may fit; that depends on: areas of"
                + " life with stress, role of the professional.");
    assertThat(
            gaps(
                CoverageMap.of(
                    catalogue(
                        offer("number", within(Fact.STRESSED_LIFE_AREAS, atMost("1"))),
                        offer("more", within(Fact.STRESSED_LIFE_AREAS, atLeast("3")))),
                    scope(Fact.STRESSED_LIFE_AREAS),
                    DAY)))
        .containsExactly("1: areas of life with stress: 2; No offer.");
    assertThat(
            gaps(
                CoverageMap.of(
                    catalogue(
                        offer("role", is(Fact.PROFESSIONAL_ROLE, "MIDWIFE")),
                        offer(
                            "both",
                            all(is(Fact.PROFESSIONAL_ROLE, "GP", "GYNAECOLOGIST"), PREGNANT))),
                    scope(Fact.PROFESSIONAL_ROLE),
                    DAY)))
        .containsExactly(
            "1: role of the professional: another value; No offer.",
            "2: role of the professional: general practitioner, gynaecologist; Something may fit;"
                + " that depends on: pregnant.");
  }

  private static CoverageMap.Scope scope(Fact<?>... facts) {
    return CoverageMap.Scope.of(Arrays.asList(facts));
  }

  @Test
  void should_leave_out_offers_for_everybody_for_professionals_and_not_in_use() {
    // GIVEN
    Catalogue catalogue =
        catalogue(
            offer("open", RIDDERKERK),
            offer("planned", PREGNANT).with(Profile.Status.IN_DEVELOPMENT),
            offer("frame", PREGNANT).asFramework(),
            offer("local", EARLY).under("frame"));
    // WHEN
    CoverageMap map = CoverageMap.of(catalogue, scope(Fact.PREGNANT, Fact.GESTATIONAL_AGE), DAY);
    // THEN the framework counts in the offer under it
    assertThat(notes(map))
        .contains("Open to everybody in the municipality, and not counted here: open.");
    assertThat(map.fit()).isEqualTo(1);
    assertThat(map.none()).isEqualTo(2);
  }

  @Test
  void should_look_at_one_topic_of_life() {
    // GIVEN
    Catalogue catalogue =
        catalogue(
            offer("money", all(RIDDERKERK, PREGNANT)).about(LifeDomain.ADMINISTRATION_AND_MONEY),
            offer("health", RIDDERKERK).about(LifeDomain.HEALTH),
            offer("any", PREGNANT));
    // WHEN
    CoverageMap map =
        CoverageMap.of(
            catalogue, scope(Fact.PREGNANT).withTopic(LifeDomain.ADMINISTRATION_AND_MONEY), DAY);
    // THEN
    assertThat(gaps(map))
        .containsExactly(
            "1: pregnant: no; No offer.",
            "1: pregnant: yes; Something may fit; that depends on: municipality where she stays.");
    assertThat(notes(map))
        .contains(
            "Of 1 offer it is not known which topic they are about; these are not counted"
                + " here.")
        .noneMatch(note -> note.startsWith("Open to"));
    assertThat(notes(CoverageMap.of(catalogue, scope(Fact.PREGNANT).withTopic(null), DAY)))
        .anyMatch(note -> note.startsWith("Open to"));
  }

  @Test
  void should_show_a_municipality_that_has_offers_but_none_on_the_topic() {
    // GIVEN
    Catalogue catalogue =
        catalogue(
            offer("money", all(RIDDERKERK, PREGNANT)).about(LifeDomain.ADMINISTRATION_AND_MONEY),
            offer("health", is(Fact.MUNICIPALITY_OF_STAY, "GM0599", "GM0606"))
                .about(LifeDomain.HEALTH));
    // WHEN
    CoverageMap map =
        CoverageMap.of(
            catalogue,
            scope(Fact.PREGNANT, Fact.MUNICIPALITY_OF_STAY)
                .withTopic(LifeDomain.ADMINISTRATION_AND_MONEY),
            DAY);
    // THEN
    assertThat(gaps(map))
        .containsExactly(
            "2: pregnant: yes; municipality where she stays: Rotterdam, Schiedam; No offer.",
            "3: pregnant: no; No offer.");
  }

  @Test
  void should_leave_out_what_the_caller_says_cannot_be() {
    Catalogue catalogue = catalogue(offer("early", all(PREGNANT, EARLY)));
    CoverageMap.Scope scope = scope(Fact.PREGNANT, Fact.GESTATIONAL_AGE);

    CoverageMap map =
        CoverageMap.of(
            catalogue, scope.withImpossible(within(Fact.GESTATIONAL_AGE, atLeast("28+0"))), DAY);

    assertThat(gaps(map)).containsExactly("1: pregnant: no; No offer.");
    assertThat(scope.impossible()).hasSize(7);
    assertThat(scope.withImpossible(PREGNANT).impossible()).hasSize(8);
  }

  @Test
  void should_refuse_more_situations_than_it_can_hold_and_no_facts() {
    // GIVEN seventeen questions
    List<Fact<?>> many = new ArrayList<>();
    List<Criterion> asked = new ArrayList<>();
    for (Fact<?> fact : Fact.all()) {
      if (fact.valueType() == Boolean.class && many.size() < 17) {
        many.add(fact);
        asked.add(is(fact, "yes"));
      }
    }
    Catalogue catalogue = catalogue(offer("all", new Criterion.All(asked)));
    CoverageMap.Scope scope = CoverageMap.Scope.of(many);
    // WHEN THEN
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoverageMap.of(catalogue, scope, DAY))
        .withMessage(
            "A coverage map has at most 100000 situations, these are more: name fewer facts");
    assertThatIllegalArgumentException().isThrownBy(() -> CoverageMap.Scope.of(List.of()));
    assertThat(CoverageMap.of(catalogue, CoverageMap.Scope.of(many.subList(0, 16)), DAY).none())
        .isPositive();
  }

  @Test
  void should_be_equal_after_json_and_say_the_same_each_time() throws Exception {
    Catalogue catalogue =
        catalogue(
            offer("early", all(RIDDERKERK, any(PREGNANT, is(Fact.FIRST_CHILD, "yes")), EARLY)));
    CoverageMap map = CoverageMap.of(catalogue, WEEKS, DAY);
    ObjectMapper mapper =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    assertThat(mapper.readValue(mapper.writeValueAsString(map), CoverageMap.class)).isEqualTo(map);
    assertThat(CoverageMap.of(catalogue, WEEKS, DAY)).isEqualTo(map);
  }
}
