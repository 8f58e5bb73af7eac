package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.ANY_MUNICIPALITY;
import static nl.kansrijkestart.consent.ConsentFixtures.CATEGORIES;
import static nl.kansrijkestart.consent.ConsentFixtures.DESK;
import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.PREGNANCY;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.WOMAN;
import static nl.kansrijkestart.consent.ConsentFixtures.given;
import static nl.kansrijkestart.consent.ConsentFixtures.how;
import static nl.kansrijkestart.consent.ConsentFixtures.record;
import static nl.kansrijkestart.consent.ConsentFixtures.refused;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentDecisionTest {

  private static final Instant A_NANO_BEFORE = GIVEN_AT.minusNanos(1);

  @Test
  void should_permit_what_a_consent_in_force_covers_and_name_it() {
    // WHEN
    ConsentDecision decision = ConsentHistory.of(given("c-1")).decide(request());
    // THEN
    assertThat(decision.permits()).isTrue();
    assertThat(decision)
        .isInstanceOfSatisfying(
            ConsentDecision.Permit.class,
            permit -> assertThat(permit.basis()).containsExactly(ConsentId.of("c-1")));
    assertThat(codes(decision)).containsExactly(ConsentReasons.GIVEN);
    assertThat(decision.reasons().get(0).parameters()).containsEntry("record", "c-1");
  }

  @Test
  void should_not_apply_where_nobody_asked_her() {
    // WHEN
    ConsentDecision decision = ConsentHistory.empty().decide(request());
    // THEN
    assertThat(decision).isInstanceOf(ConsentDecision.NotApplicable.class);
    assertThat(decision.permits()).isFalse();
    assertThat(codes(decision)).containsExactly(ConsentReasons.NOT_ASKED);
  }

  @Test
  void should_not_let_a_consent_on_the_partners_data_open_hers() {
    // GIVEN consent of the partner on his own data
    Consent his =
        new Consent(
            ConsentId.of("c-1"),
            ConsentFixtures.PARTNER,
            ConsentFixtures.PARTNER,
            ConsentCapacity.SELF,
            new ConsentScope(
                DataSubject.PARTNER,
                ConsentKind.CONFIDENTIALITY_RELEASE,
                Purpose.REFERRAL,
                null,
                ANY_MUNICIPALITY,
                CATEGORIES,
                null,
                Set.of()),
            ConsentAnswer.GIVEN,
            GIVEN_AT,
            null,
            Set.of(ConsentManner.SPOKEN),
            Set.of(),
            PRACTICE,
            GIVEN_AT,
            null);
    // WHEN
    ConsentDecision decision = ConsentHistory.of(his).decide(request());
    // THEN
    assertThat(decision).isInstanceOf(ConsentDecision.NotApplicable.class);
    assertThat(codes(decision))
        .containsExactly(ConsentReasons.NOT_ASKED, ConsentReasons.OTHER_PERSON);
  }

  @Test
  void should_count_from_its_instant_and_not_a_nanosecond_before() {
    ConsentHistory history = ConsentHistory.of(given("c-1"));

    assertThat(history.decide(request(GIVEN_AT)).permits()).isTrue();
    assertThat(codes(history.decide(request(A_NANO_BEFORE)))).contains(ConsentReasons.NOT_YET);
  }

  @Test
  void should_count_once_recorded_and_not_a_nanosecond_before() {
    // GIVEN a yes of 9:00 that was recorded at 9:10
    Instant recordedAt = GIVEN_AT.plusSeconds(600);
    ConsentHistory history =
        ConsentHistory.of(record("c-1", scope(), ConsentAnswer.GIVEN, GIVEN_AT, null, recordedAt));
    // THEN
    assertThat(history.decide(request(recordedAt)).permits()).isTrue();
    assertThat(codes(history.decide(request(recordedAt.minusNanos(1)))))
        .contains(ConsentReasons.RECORDED_LATER)
        .doesNotContain(ConsentReasons.NOT_YET);
  }

  @Test
  void should_count_until_its_end_exclusive() {
    ConsentHistory history =
        ConsentHistory.of(record("c-1", scope(), ConsentAnswer.GIVEN, GIVEN_AT, USED_AT, GIVEN_AT));

    assertThat(history.decide(request(USED_AT.minusNanos(1))).permits()).isTrue();
    assertThat(codes(history.decide(request(USED_AT)))).contains(ConsentReasons.ENDED);
  }

  @Test
  void should_stop_at_the_very_instant_of_a_withdrawal_and_stay_open_for_the_past() {
    // GIVEN
    Consent yes = given("c-1");
    Consent withdrawal = yes.withdrawn(ConsentId.of("c-2"), USED_AT, PRACTICE, USED_AT);
    ConsentHistory history = ConsentHistory.of(yes, withdrawal);
    // THEN
    assertThat(history.decide(request(USED_AT.minusNanos(1))).permits()).isTrue();
    assertThat(codes(history.decide(request(USED_AT)))).startsWith(ConsentReasons.WITHDRAWN);
  }

  @Test
  void should_stop_from_the_instant_of_a_withdrawal_even_where_it_was_recorded_later() {
    Consent yes = given("c-1");
    Consent withdrawal =
        yes.withdrawn(ConsentId.of("c-2"), USED_AT, PRACTICE, USED_AT.plusSeconds(3600));

    assertThat(ConsentHistory.of(yes, withdrawal).decide(request(USED_AT)).permits()).isFalse();
  }

  @Test
  void should_let_a_later_answer_on_the_same_scope_replace_the_earlier_from_its_instant() {
    // GIVEN no, then yes
    ConsentHistory history =
        ConsentHistory.of(
            refused("c-1", scope()),
            record("c-2", scope(), ConsentAnswer.GIVEN, USED_AT, null, USED_AT));
    // THEN
    assertThat(history.decide(request(USED_AT.minusNanos(1))).permits()).isFalse();
    assertThat(history.decide(request(USED_AT)).permits()).isTrue();
  }

  @Test
  void should_not_bring_an_earlier_yes_back_when_the_later_one_ends() {
    // GIVEN yes without end, replaced by yes for a day
    Instant end = USED_AT.plusSeconds(86_400);
    ConsentHistory history =
        ConsentHistory.of(
            given("c-1"), record("c-2", scope(), ConsentAnswer.GIVEN, USED_AT, end, USED_AT));
    // THEN
    assertThat(history.decide(request(end.minusNanos(1))).permits()).isTrue();
    assertThat(history.decide(request(end)).permits()).isFalse();
  }

  @Test
  void should_hold_to_her_no_again_when_a_yes_for_a_time_has_ended() {
    // GIVEN yes to every municipality, no to this desk, and then yes to it for a day
    Instant end = USED_AT.plusSeconds(86_400);
    Consent wide =
        given("c-1", ConsentScope.ofWoman(Purpose.REFERRAL, ANY_MUNICIPALITY, CATEGORIES));
    ConsentHistory history =
        ConsentHistory.of(
            wide,
            refused("c-2", scope()),
            record("c-3", scope(), ConsentAnswer.GIVEN, USED_AT, end, USED_AT));
    // THEN
    assertThat(history.decide(request(USED_AT.minusNanos(1))).permits()).isFalse();
    assertThat(history.decide(request(end.minusNanos(1))).permits()).isTrue();
    assertThat(codes(history.decide(request(end)))).startsWith(ConsentReasons.REFUSED);
    assertThat(history.permits(request(end))).isFalse();
  }

  @Test
  void should_not_reopen_by_a_renewal_that_was_recorded_before_she_withdrew() {
    // GIVEN yes; a renewal from tomorrow, recorded now; and in the same second or later, or just
    // before, she takes it back
    Instant tomorrow = USED_AT.plusSeconds(86_400);
    Consent renewal = record("c-2", scope(), ConsentAnswer.GIVEN, tomorrow, null, USED_AT);
    for (int seconds = -1; seconds <= 1; seconds++) {
      Instant when = USED_AT.plusSeconds(seconds);
      Consent withdrawal = given("c-1").withdrawn(ConsentId.of("c-3"), when, PRACTICE, when);
      ConsentHistory history = ConsentHistory.of(given("c-1"), renewal, withdrawal);
      // THEN only what she said after she took it back opens
      assertThat(history.decide(request(tomorrow.minusNanos(1))).permits()).isFalse();
      assertThat(history.decide(request(tomorrow)).permits()).isEqualTo(seconds < 0);
    }
  }

  @Test
  void should_let_the_objection_count_of_two_answers_from_the_same_instant() {
    assertThat(codes(ConsentHistory.of(given("c-2"), refused("c-1", scope())).decide(request())))
        .startsWith(ConsentReasons.REFUSED);
  }

  @Test
  void should_let_the_objection_go_first_of_two_that_are_equally_specific() {
    // GIVEN a yes on three categories, a no on one of them
    ConsentScope one =
        ConsentScope.ofWoman(Purpose.REFERRAL, scope().recipient(), Set.of(DataCategory.CONTACT));
    ConsentHistory history = ConsentHistory.of(given("c-1"), refused("c-2", one));
    // WHEN
    ConsentDecision decision = history.decide(request());
    // THEN only that category is denied, and the rest may be asked for again
    assertThat(decision)
        .isInstanceOfSatisfying(
            ConsentDecision.Deny.class,
            deny -> assertThat(deny.denied()).containsExactly(DataCategory.CONTACT));
    assertThat(codes(decision)).startsWith(ConsentReasons.REFUSED, ConsentReasons.OBJECTION_FIRST);
    Set<DataCategory> rest = EnumSet.copyOf(CATEGORIES);
    rest.remove(DataCategory.CONTACT);
    assertThat(history.decide(request().withCategories(rest)).permits()).isTrue();
  }

  @Test
  void should_let_a_more_specific_yes_go_before_an_objection() {
    // GIVEN no to every municipality, yes to this desk
    ConsentScope any = ConsentScope.ofWoman(Purpose.REFERRAL, ANY_MUNICIPALITY, CATEGORIES);
    // WHEN
    ConsentDecision decision =
        ConsentHistory.of(refused("c-1", any), given("c-2")).decide(request());
    // THEN
    assertThat(decision.permits()).isTrue();
    assertThat(codes(decision)).containsExactly(ConsentReasons.GIVEN, ConsentReasons.MORE_SPECIFIC);
  }

  @Test
  void should_let_a_more_specific_objection_go_before_a_yes() {
    ConsentScope any = ConsentScope.ofWoman(Purpose.REFERRAL, ANY_MUNICIPALITY, CATEGORIES);

    assertThat(
            ConsentHistory.of(given("c-1", any), refused("c-2", scope()))
                .decide(request())
                .permits())
        .isFalse();
  }

  @Test
  void should_deny_where_two_disagree_and_neither_is_the_more_specific() {
    // GIVEN yes to this desk; no to every municipality within this pregnancy
    ConsentScope other =
        ConsentScope.ofWoman(Purpose.REFERRAL, ANY_MUNICIPALITY, CATEGORIES).withContext(PREGNANCY);
    // WHEN
    ConsentDecision decision =
        ConsentHistory.of(given("c-1"), refused("c-2", other)).decide(request());
    // THEN
    assertThat(codes(decision)).startsWith(ConsentReasons.REFUSED, ConsentReasons.NOT_COMPARABLE);
    assertThat(decision.reasons().get(1).sources()).hasSize(2);
  }

  @Test
  void should_say_for_a_yes_everything_that_keeps_it_from_opening_the_gate() {
    // GIVEN a yes that misses in every way
    ConsentScope far =
        new ConsentScope(
            DataSubject.WOMAN,
            ConsentKind.DATA_PROTECTION,
            Purpose.RESEARCH,
            Party.of(OrganizationId.of("hospital-1")),
            Party.ofKind(RoleCode.of("RESEARCH_INSTITUTE")),
            Set.of(DataCategory.SCORES),
            RecordRef.of("pregnancy:p-0"),
            Set.of(RecordRef.of("letter-1")));
    // WHEN
    ConsentDecision decision = ConsentHistory.of(given("c-1", far)).decide(request());
    // THEN
    assertThat(codes(decision))
        .containsExactly(
            ConsentReasons.NOT_COVERED,
            ConsentReasons.OTHER_KIND,
            ConsentReasons.OTHER_PURPOSE,
            ConsentReasons.OTHER_HOLDER,
            ConsentReasons.OTHER_RECIPIENT,
            ConsentReasons.OTHER_CATEGORIES,
            ConsentReasons.OTHER_CONTEXT,
            ConsentReasons.OTHER_RESOURCES);
    assertThat(decision.reasons().get(0).parameters())
        .containsEntry("categories", "contact, own-wish, referral");
  }

  @ParameterizedTest
  @EnumSource(
      value = ConsentCapacity.class,
      names = {"SELF_AGED_12_TO_15", "UNSET"})
  void should_open_nothing_on_a_yes_in_a_capacity_without_rules(ConsentCapacity capacity) {
    assertThat(
            codes(ConsentHistory.of(how("c-1", capacity, ConsentManner.WRITTEN)).decide(request())))
        .contains(ConsentReasons.CAPACITY_UNSET);
  }

  @Test
  void should_open_nothing_on_a_yes_through_a_relative_and_keep_her_earlier_no() {
    // GIVEN
    Consent interpreted = how("c-2", ConsentCapacity.SELF, ConsentManner.INFORMAL_INTERPRETER);
    // THEN
    assertThat(codes(ConsentHistory.of(interpreted).decide(request())))
        .contains(ConsentReasons.INFORMAL_INTERPRETER);
    assertThat(codes(ConsentHistory.of(refused("c-1", scope()), interpreted).decide(request())))
        .startsWith(ConsentReasons.REFUSED);
    assertThat(
            ConsentHistory.of(
                    how("c-1", ConsentCapacity.SELF, ConsentManner.PROFESSIONAL_INTERPRETER))
                .decide(request())
                .permits())
        .isTrue();
  }

  @Test
  void should_want_it_recorded_what_she_was_told_before_a_direct_registration_for_the_visit() {
    // GIVEN the same yes, told and not told
    ConsentScope visit =
        ConsentScope.ofWoman(
            Purpose.PRENATAL_HOME_VISIT, Party.of(OrganizationId.of("desk-1")), CATEGORIES);
    Consent told = given("c-1", visit);
    Consent untold =
        new Consent(
            told.id(),
            WOMAN,
            WOMAN,
            ConsentCapacity.SELF,
            visit,
            ConsentAnswer.GIVEN,
            GIVEN_AT,
            null,
            told.how(),
            Set.of(ConsentInformation.WITH_WHOM),
            PRACTICE,
            GIVEN_AT,
            null);
    DisclosureRequest request =
        DisclosureRequest.ofWoman(
            WOMAN, Purpose.PRENATAL_HOME_VISIT, PRACTICE, DESK, CATEGORIES, USED_AT);
    // THEN
    assertThat(ConsentHistory.of(told).decide(request).permits()).isTrue();
    assertThat(codes(ConsentHistory.of(untold).decide(request)))
        .contains(ConsentReasons.NOT_INFORMED);
  }

  @Test
  void should_let_an_objection_of_the_other_disclosure_kind_count_and_one_to_treatment_not() {
    ConsentHistory history = ConsentHistory.of(given("c-1"));

    assertThat(history.with(refused("c-2", of(ConsentKind.DATA_PROTECTION))).decide(request()))
        .isInstanceOf(ConsentDecision.Deny.class);
    assertThat(history.with(refused("c-2", of(ConsentKind.TREATMENT))).decide(request()).permits())
        .isTrue();
  }

  @Test
  void should_count_an_objection_that_the_request_leaves_open() {
    // GIVEN yes to all, no to one letter; no to any assessor; no within this pregnancy
    ConsentHistory history = ConsentHistory.of(given("c-1"));
    ConsentScope letter = scope().withResources(Set.of(RecordRef.of("letter-1")));
    DisclosureRequest all = request();
    // THEN
    assertThat(history.with(refused("c-2", letter)).decide(all).permits()).isFalse();
    assertThat(history.with(refused("c-2", letter)).decide(about(all, "letter-2")).permits())
        .isTrue();
    assertThat(history.with(refused("c-2", letter)).decide(about(all, "letter-1")).permits())
        .isFalse();
    ConsentScope assessor =
        ConsentScope.ofWoman(
            Purpose.REFERRAL,
            Party.of(OrganizationId.of("desk-1"), RoleCode.of("DESK_ASSESSOR")),
            CATEGORIES);
    assertThat(
            history
                .with(refused("c-2", assessor))
                .decide(
                    DisclosureRequest.ofWoman(
                        WOMAN,
                        Purpose.REFERRAL,
                        PRACTICE,
                        Party.of(OrganizationId.of("desk-1")),
                        CATEGORIES,
                        USED_AT))
                .permits())
        .isFalse();
  }

  @Test
  void should_want_a_yes_to_reach_each_of_the_records_asked_for() {
    // GIVEN
    ConsentHistory history =
        ConsentHistory.of(given("c-1", scope().withResources(Set.of(RecordRef.of("letter-1")))));
    // THEN
    assertThat(history.decide(about(request(), "letter-1")).permits()).isTrue();
    assertThat(history.decide(about(request(), "letter-1", "letter-2")).permits()).isFalse();
    assertThat(codes(history.decide(request()))).contains(ConsentReasons.OTHER_RESOURCES);
  }

  @Test
  void should_cover_a_role_only_where_the_request_says_that_the_recipient_has_it() {
    // GIVEN
    ConsentHistory history =
        ConsentHistory.of(
            given("c-1", ConsentScope.ofWoman(Purpose.REFERRAL, ANY_MUNICIPALITY, CATEGORIES)));
    // THEN
    assertThat(history.decide(request()).permits()).isTrue();
    assertThat(
            history
                .decide(
                    DisclosureRequest.ofWoman(
                        WOMAN,
                        Purpose.REFERRAL,
                        PRACTICE,
                        Party.of(OrganizationId.of("desk-1")),
                        CATEGORIES,
                        USED_AT))
                .permits())
        .isFalse();
  }

  @Test
  void should_hand_each_outcome_to_its_own_function() {
    ConsentHistory history = ConsentHistory.of(given("c-1"));

    assertThat(outcome(history.decide(request()))).isEqualTo("permit");
    assertThat(outcome(history.decide(request(A_NANO_BEFORE)))).isEqualTo("deny");
    assertThat(outcome(ConsentHistory.empty().decide(request()))).isEqualTo("ask");
  }

  private static String outcome(ConsentDecision decision) {
    return decision.match(permit -> "permit", deny -> "deny", notApplicable -> "ask");
  }

  private static ConsentScope of(ConsentKind kind) {
    ConsentScope scope = scope();
    return new ConsentScope(
        scope.subject(),
        kind,
        scope.purpose(),
        null,
        scope.recipient(),
        CATEGORIES,
        null,
        Set.of());
  }

  static DisclosureRequest about(DisclosureRequest request, String... letters) {
    return new DisclosureRequest(
        request.person(),
        request.subject(),
        request.kind(),
        request.purpose(),
        request.holder(),
        request.recipient(),
        request.categories(),
        request.context(),
        Set.copyOf(List.of(letters).stream().map(RecordRef::of).toList()),
        request.at());
  }

  private static List<ReasonCode> codes(ConsentDecision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }
}
