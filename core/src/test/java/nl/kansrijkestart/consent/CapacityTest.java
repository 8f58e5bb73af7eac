package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.CATEGORIES;
import static nl.kansrijkestart.consent.ConsentFixtures.WOMAN;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who must consent, on both sides of each age. */
class CapacityTest {

  private static final CapacityRules RULES = CapacityRules.shipped();
  private static final PersonId PARENT = PersonId.of("parent-1");

  private static Consent by(
      String id, PersonId giver, ConsentCapacity capacity, ConsentAnswer answer) {
    return ConsentFixtures.by(id, giver, capacity, answer, scope());
  }

  private static Consent yes(String id, PersonId giver, ConsentCapacity capacity) {
    return by(id, giver, capacity, ConsentAnswer.GIVEN);
  }

  private static final Consent HERS = yes("c-self", WOMAN, ConsentCapacity.SELF);
  private static final Consent HERS_YOUNG =
      yes("c-young", WOMAN, ConsentCapacity.SELF_AGED_12_TO_15);
  private static final Consent PARENTS = yes("c-parent", PARENT, ConsentCapacity.AUTHORITY_HOLDER);

  private static CapacityFacts withParent(int age, Integer ageOfParent) {
    return CapacityFacts.ofAge(age)
        .withRepresentative(PARENT, ConsentCapacity.AUTHORITY_HOLDER, ageOfParent);
  }

  private static boolean permits(CapacityFacts facts, Consent... records) {
    return ConsentHistory.of(records).decide(request(), RULES, facts).permits();
  }

  private static List<ReasonCode> codes(ConsentDecision decision) {
    return decision.reasons().stream().map(reason -> reason.code()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // her age, alone from 16, alone as 12 to 15, parent alone, both as 12 to 15
    "11, false, false, true, true",
    "12, false, false, false, true",
    "15, false, false, false, true",
    "16, true, false, false, false",
    "17, true, false, false, false",
    "40, true, false, false, false"
  })
  void should_ask_who_must_consent_at_each_age(
      int age, boolean alone, boolean young, boolean parent, boolean both) {
    CapacityFacts facts = withParent(age, 40);

    assertThat(permits(facts, HERS)).isEqualTo(alone);
    assertThat(permits(facts, HERS_YOUNG)).isEqualTo(young);
    assertThat(permits(facts, PARENTS)).isEqualTo(parent);
    assertThat(permits(facts, HERS_YOUNG, PARENTS)).isEqualTo(both);
  }

  @Test
  void should_say_that_the_age_is_missing_and_deny() {
    ConsentDecision decision =
        ConsentHistory.of(HERS).decide(request(), RULES, new CapacityFacts(null, List.of(), null));

    assertThat(decision).isInstanceOf(ConsentDecision.Deny.class);
    assertThat(codes(decision)).containsExactly(ConsentReasons.AGE_UNKNOWN);
  }

  @Test
  void should_deny_where_no_regime_is_set() {
    CapacityRules none = new CapacityRules("1", null, null, List.of());

    ConsentDecision decision =
        ConsentHistory.of(HERS).decide(request(), none, CapacityFacts.ofAge(30));

    assertThat(codes(decision)).containsExactly(ConsentReasons.REGIME_UNSET);
  }

  @Test
  void should_name_who_must_consent_as_well() {
    ConsentDecision decision =
        ConsentHistory.of(HERS_YOUNG).decide(request(), RULES, withParent(15, 40));

    assertThat(codes(decision)).contains(ConsentReasons.ALSO_NEEDED);
    assertThat(decision.reasons().get(0).parameters())
        .containsEntry("capacities", "authority-holder, guardian");
  }

  @Test
  void should_let_a_recorded_legal_exception_stand_in_for_the_holder_of_authority_only() {
    CapacityFacts facts = new CapacityFacts(15, List.of(), RecordRef.of("note-1"));
    CapacityFacts younger = new CapacityFacts(11, List.of(), RecordRef.of("note-1"));

    assertThat(permits(facts, HERS_YOUNG)).isTrue();
    assertThat(permits(facts, PARENTS)).isFalse();
    assertThat(permits(younger, HERS_YOUNG)).isFalse();
  }

  @Test
  void should_count_no_parent_by_default() {
    assertThat(permits(CapacityFacts.ofAge(11), PARENTS)).isFalse();
    assertThat(permits(CapacityFacts.ofAge(15), HERS_YOUNG, PARENTS)).isFalse();
    assertThat(permits(withParent(11, null), PARENTS)).as("age of parent unknown").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"17, false", "18, true"})
  void should_give_a_mother_under_eighteen_no_authority_over_her_child(int age, boolean permits) {
    CapacityFacts child = withParent(0, age);

    assertThat(permits(child, PARENTS)).isEqualTo(permits);
    assertThat(RULES.authoritySource())
        .satisfies(source -> assertThat(source.confidence()).isEqualTo(Confidence.UNCONFIRMED));
  }

  @Test
  void should_let_the_guardian_answer_for_the_child_of_a_minor() {
    ConsentScope ofChild =
        new ConsentScope(
            DataSubject.CHILD,
            ConsentKind.CONFIDENTIALITY_RELEASE,
            Purpose.REFERRAL,
            null,
            scope().recipient(),
            CATEGORIES,
            null,
            Set.of());
    Consent guardian =
        ConsentFixtures.by("c-g", PARENT, ConsentCapacity.GUARDIAN, ConsentAnswer.GIVEN, ofChild);
    DisclosureRequest adult = request();
    DisclosureRequest asked =
        new DisclosureRequest(
            WOMAN,
            DataSubject.CHILD,
            adult.kind(),
            adult.purpose(),
            adult.holder(),
            adult.recipient(),
            adult.categories(),
            null,
            Set.of(),
            adult.at());
    CapacityFacts facts =
        CapacityFacts.ofAge(0).withRepresentative(PARENT, ConsentCapacity.GUARDIAN, null);

    assertThat(ConsentHistory.of(guardian).decide(asked, RULES, facts).permits()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CURATOR", "MENTOR"})
  void should_ask_a_curator_or_mentor_where_a_court_appointed_one(ConsentCapacity capacity) {
    Consent appointed = yes("c-court", PARENT, capacity);
    CapacityFacts facts = CapacityFacts.ofAge(30).withRepresentative(PARENT, capacity, null);

    assertThat(permits(facts, HERS)).isFalse();
    assertThat(permits(facts, appointed)).isTrue();
    assertThat(permits(CapacityFacts.ofAge(30), appointed)).isFalse();
  }

  @Test
  void should_let_an_objection_of_either_stop_it() {
    CapacityFacts facts = withParent(15, 40);
    Consent no = by("c-no", WOMAN, ConsentCapacity.SELF, ConsentAnswer.REFUSED);
    Consent parentsNo =
        by("c-pno", PARENT, ConsentCapacity.AUTHORITY_HOLDER, ConsentAnswer.WITHDRAWN);

    assertThat(permits(facts, HERS_YOUNG, PARENTS, no)).isFalse();
    assertThat(permits(facts, HERS_YOUNG, PARENTS, parentsNo)).isFalse();
  }

  @Test
  void should_not_let_her_more_specific_yes_cover_up_that_the_parent_disagrees_with_the_other() {
    Consent specific =
        ConsentFixtures.by(
            "c-spec",
            WOMAN,
            ConsentCapacity.SELF_AGED_12_TO_15,
            ConsentAnswer.GIVEN,
            scope().withContext(ConsentFixtures.PREGNANCY));
    PersonId other = PersonId.of("parent-2");
    Consent otherNo = by("c-other", other, ConsentCapacity.AUTHORITY_HOLDER, ConsentAnswer.REFUSED);

    assertThat(permits(withParent(15, 40), specific, PARENTS)).isTrue();
    assertThat(permits(withParent(15, 40), specific, PARENTS, otherNo)).isFalse();
  }

  @Test
  void should_apply_a_regime_from_its_first_to_its_last_day_in_dutch_time() {
    CapacityRules dated =
        CapacityRules.read(
            new ByteArrayInputStream(
                """
                {"schema": "capacity/1", "version": "2", "about": "x", "licence": "x",
                 "regimes": [{"id": "X", "courtAppointed": false, "legalException": false,
                   "needs": [{"anyOf": ["self"]}],
                   "validFrom": "2025-02-04", "validTo": "2025-02-05",
                   "sources": [{"document": "x", "confidence": "unconfirmed"}]}]}
                """
                    .getBytes(StandardCharsets.UTF_8)));
    ConsentHistory history = ConsentHistory.of(HERS);
    CapacityFacts adult = CapacityFacts.ofAge(30);

    assertThat(
            List.of(
                    "2025-02-03T22:59:59Z",
                    "2025-02-03T23:00:00Z",
                    "2025-02-05T22:59:59Z",
                    "2025-02-05T23:00:00Z")
                .stream()
                .map(at -> history.decide(request(Instant.parse(at)), dated, adult).permits()))
        .containsExactly(false, true, true, false);
  }

  @Test
  void should_refuse_rules_in_the_form_of_another_file() {
    String other = "{\"schema\": \"roles/1\", \"version\": \"2\", \"regimes\": []}";

    assertThatThrownBy(
            () ->
                CapacityRules.read(
                    new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("$.schema must be capacity/1");
  }

  @Test
  void should_refuse_a_regime_without_givers_and_a_representative_on_own_behalf() {
    CapacityRules.Regime regime = RULES.regimes().get(0);
    assertThatThrownBy(
            () ->
                new CapacityRules.Regime(
                    "x", null, null, false, List.of(), false, null, null, regime.source()))
        .hasMessageContaining("must name who consents");
    assertThatThrownBy(() -> new CapacityFacts.Representative(PARENT, ConsentCapacity.SELF, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CapacityFacts.ofAge(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_not_be_opened_by_her_second_objection_in_a_capacity_that_nobody_recorded() {
    // GIVEN: she agrees, but not for this pregnancy; her parent agrees to this practice's letter
    ConsentScope pregnancy = scope().withContext(ConsentFixtures.PREGNANCY);
    ConsentScope practice = pregnancy.withHolder(Party.of(OrganizationId.of("practice-1")));
    Consent no =
        ConsentFixtures.by(
            "c-1", WOMAN, ConsentCapacity.SELF_AGED_12_TO_15, ConsentAnswer.REFUSED, pregnancy);
    Consent parents =
        ConsentFixtures.by(
            "c-2", PARENT, ConsentCapacity.AUTHORITY_HOLDER, ConsentAnswer.GIVEN, practice);
    CapacityFacts facts = withParent(14, 40);
    assertThat(permits(facts, HERS_YOUNG, parents)).isTrue();
    assertThat(permits(facts, HERS_YOUNG, parents, no)).isFalse();
    // WHEN
    Consent again =
        ConsentFixtures.by("c-3", WOMAN, ConsentCapacity.UNSET, ConsentAnswer.REFUSED, pregnancy);
    // THEN
    assertThat(permits(facts, HERS_YOUNG, parents, again)).isFalse();
    assertThat(permits(facts, HERS_YOUNG, parents, no, again)).isFalse();
  }

  @Test
  void should_weigh_her_general_objection_against_her_own_consents_and_not_against_her_parents() {
    // GIVEN: no to all, yes for this pregnancy
    Consent no =
        ConsentFixtures.by(
            "c-1", WOMAN, ConsentCapacity.SELF_AGED_12_TO_15, ConsentAnswer.REFUSED, scope());
    Consent yes =
        ConsentFixtures.by(
            "c-2",
            WOMAN,
            ConsentCapacity.SELF_AGED_12_TO_15,
            ConsentAnswer.GIVEN,
            scope().withContext(ConsentFixtures.PREGNANCY));
    // THEN
    assertThat(permits(withParent(14, 40), no, yes, PARENTS)).isTrue();
    assertThat(permits(withParent(14, 40), no, yes)).isFalse();
    assertThat(permits(withParent(14, 40), no, PARENTS)).isFalse();
  }
}
