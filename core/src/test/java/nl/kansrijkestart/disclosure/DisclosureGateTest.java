package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.DESK;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.DISCLOSER;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.GIVEN_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.KEY;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.PRACTICE;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.USED_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.given;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.values;
import static nl.kansrijkestart.disclosure.GateFixtures.IN_LOG;
import static nl.kansrijkestart.disclosure.GateFixtures.MIDWIFE;
import static nl.kansrijkestart.disclosure.GateFixtures.RECORD;
import static nl.kansrijkestart.disclosure.GateFixtures.accepted;
import static nl.kansrijkestart.disclosure.GateFixtures.answer;
import static nl.kansrijkestart.disclosure.GateFixtures.failing;
import static nl.kansrijkestart.disclosure.GateFixtures.referral;
import static nl.kansrijkestart.disclosure.GateFixtures.refused;
import static nl.kansrijkestart.disclosure.GateFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditOutcome;
import nl.kansrijkestart.audit.AuditPurpose;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.consent.CapacityFacts;
import nl.kansrijkestart.consent.CapacityRules;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.disclosure.DisclosureFixtures.Host;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Organization;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureGateTest {

  private static final Instant UNTIL = Instant.parse("2025-03-01T00:00:00Z");
  private static final ConsentScope SCOPE =
      ConsentScope.ofWoman(
          Purpose.REFERRAL, DESK, Set.of(DataCategory.SOCIAL, DataCategory.OWN_WISH));

  private final GateFixtures host = new GateFixtures();

  @Test
  void should_log_a_permit_with_who_what_why_and_on_which_ground() {
    // GIVEN
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    // WHEN
    ConsentDecision decision = host.gate.decide(MIDWIFE, referral(USED_AT, DataCategory.SOCIAL));
    // THEN
    assertThat(decision.permits()).isTrue();
    assertThat(host.events())
        .containsExactly(
            AuditEvent.builder(AuditKind.PERMIT, USED_AT, MIDWIFE, IN_LOG)
                .categories(Set.of(DataCategory.SOCIAL))
                .purpose(AuditPurpose.of("referral"))
                .basis(LegalBasisCode.of("consent"))
                .decision(AuditRef.of(decision.decisionId().value()))
                .build());
  }

  @Test
  void should_log_a_denial_as_well_as_that_nobody_asked_her() {
    ConsentDecision notAsked = host.gate.decide(MIDWIFE, referral(USED_AT, DataCategory.SOCIAL));
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    ConsentDecision denied = host.gate.decide(MIDWIFE, referral(USED_AT, DataCategory.SCORES));

    assertThat(notAsked).isInstanceOf(ConsentDecision.NotApplicable.class);
    assertThat(denied).isInstanceOf(ConsentDecision.Deny.class);
    assertThat(host.kinds()).containsExactly(AuditKind.DENY, AuditKind.DENY);
    assertThat(host.events()).extracting(AuditEvent::outcome).containsOnly(AuditOutcome.REFUSED);
    assertThat(host.events())
        .extracting(AuditEvent::decision)
        .containsExactly(
            AuditRef.of(notAsked.decisionId().value()), AuditRef.of(denied.decisionId().value()));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-03T08:59:59Z, false",
    "2025-02-03T09:00:00Z, true",
    "2025-02-28T23:59:59Z, true",
    "2025-03-01T00:00:00Z, false"
  })
  void should_open_from_the_second_a_consent_begins_to_the_last_before_it_ends(
      Instant at, boolean open) {
    host.now = at;
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, UNTIL));

    assertThat(host.gate.permits(MIDWIFE, referral(at, DataCategory.SOCIAL))).isEqualTo(open);
  }

  @Test
  void should_shut_in_the_second_in_which_she_withdraws() {
    // GIVEN
    Consent consent = host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    DisclosureRequest before = referral(USED_AT.minusSeconds(1), DataCategory.SOCIAL);
    assertThat(host.gate.permits(MIDWIFE, before)).isTrue();
    // WHEN
    host.store(withdrawn(consent, "w-1", USED_AT));
    // THEN
    DisclosureRequest after = referral(USED_AT, DataCategory.SOCIAL);
    assertThat(host.gate.decide(MIDWIFE, after).reasons())
        .extracting(Reason::code)
        .contains(ConsentReasons.WITHDRAWN);
  }

  @Test
  void should_not_open_by_an_earlier_time_what_she_has_closed_since() {
    Consent consent = host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    host.store(withdrawn(consent, "w-1", USED_AT));
    DisclosureRequest earlier = referral(USED_AT.minusSeconds(1), DataCategory.SOCIAL);

    ConsentDecision decision = host.gate.decide(MIDWIFE, earlier);

    assertThat(host.history.decide(earlier).permits()).as("as of then").isTrue();
    assertThat(decision.permits()).as("asked now").isFalse();
    assertThat(decision.request().at()).isEqualTo(USED_AT);
  }

  @Test
  void should_go_on_where_a_later_objection_is_about_something_else() {
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    host.store(
        answer(
            "r-1",
            ConsentAnswer.REFUSED,
            ConsentScope.ofWoman(Purpose.RESEARCH, DESK, Set.of(DataCategory.SOCIAL)),
            USED_AT.plusSeconds(9),
            null));

    ConsentDecision decision = host.gate.decide(MIDWIFE, referral(USED_AT, DataCategory.SOCIAL));

    assertThat(decision.permits()).isTrue();
    assertThat(decision.request().at()).isEqualTo(USED_AT);
  }

  @ParameterizedTest
  @CsvSource({"15, false", "16, true"})
  void should_check_who_may_consent_where_the_host_gives_rules_and_facts(int age, boolean open) {
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    DisclosureGate gate =
        DisclosureGate.of(
            person -> host.history,
            CapacityRules.shipped(),
            request -> CapacityFacts.ofAge(age),
            DISCLOSER,
            host.log,
            person -> person,
            host.clock(),
            host.parties);

    assertThat(gate.permits(MIDWIFE, referral(USED_AT, DataCategory.SOCIAL))).isEqualTo(open);
  }

  @Test
  void should_disclose_what_is_permitted_and_log_only_what_went_out() {
    // GIVEN
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    Host record = Host.of(Part.ofWoman("debts", DataCategory.SOCIAL, "hers"));
    // WHEN
    Disclosure disclosure =
        accepted(
            host.gate.disclose(
                MIDWIFE, record, referral(USED_AT, DataCategory.SOCIAL, DataCategory.OWN_WISH)));
    // THEN
    assertThat(values(disclosure.items())).containsExactly("hers");
    assertThat(disclosure.hostReceipt().unaltered(KEY)).isTrue();
    assertThat(host.kinds()).containsExactly(AuditKind.PERMIT, AuditKind.DISCLOSURE);
    assertThat(host.events().get(1).categories()).containsExactly(DataCategory.SOCIAL);
    assertThat(host.events().get(1).decision())
        .isEqualTo(AuditRef.of(disclosure.hostReceipt().decision().value()));
  }

  @Test
  void should_log_no_disclosure_where_the_record_holds_nothing_of_what_is_permitted() {
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    Host record = Host.of(Part.ofWoman("score", DataCategory.SCORES, 9));

    Disclosure disclosure =
        accepted(host.gate.disclose(MIDWIFE, record, referral(USED_AT, DataCategory.SOCIAL)));

    assertThat(disclosure.items()).isEmpty();
    assertThat(host.kinds()).containsExactly(AuditKind.PERMIT);
  }

  @Test
  void should_hand_over_nothing_after_a_denial_and_say_why() {
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));

    List<Reason> reasons =
        refused(host.gate.disclose(MIDWIFE, RECORD, referral(USED_AT, DataCategory.SCORES)));

    assertThat(reasons).extracting(Reason::code).contains(ConsentReasons.NOT_COVERED);
    assertThat(host.kinds()).containsExactly(AuditKind.DENY);
  }

  @Test
  void should_let_nothing_out_where_the_log_fails() {
    // GIVEN
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    DisclosureRequest request = referral(USED_AT, DataCategory.SOCIAL);
    // WHEN the first or the second line cannot be written THEN
    for (int after : List.of(0, 1)) {
      DisclosureGate gate = host.gate(failing(after));
      assertThatThrownBy(() -> gate.disclose(MIDWIFE, RECORD, request))
          .isInstanceOf(IllegalStateException.class);
    }
    DisclosureGate gate = host.gate(failing(0));
    assertThatThrownBy(() -> gate.permits(MIDWIFE, request)).hasMessageContaining("full");
    Predicate<Integer> filter = gate.filter(MIDWIFE, item -> request);
    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(() -> filter.test(1)).hasMessageContaining("full");
    }
  }

  @Test
  void should_put_the_same_key_in_the_log_where_the_actor_is_the_person_concerned() {
    Actor herself = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), WOMAN);

    host.gate.decide(herself, referral(USED_AT, DataCategory.SOCIAL));

    assertThat(host.events().get(0).about()).isEqualTo(IN_LOG);
    assertThat(host.events().get(0).actor().person()).isEqualTo(IN_LOG);
  }

  @Test
  void should_log_whose_data_in_which_place_of_the_family() {
    DisclosureRequest his =
        new DisclosureRequest(
            PersonId.of("partner-1"),
            DataSubject.PARTNER,
            SCOPE.kind(),
            Purpose.CASE_MEETING,
            PRACTICE,
            DESK,
            Set.of(DataCategory.SOCIAL),
            null,
            Set.of(),
            USED_AT);

    host.gate.decide(MIDWIFE, his);

    assertThat(host.events().get(0).subject()).isEqualTo(DataSubject.PARTNER);
    assertThat(host.events().get(0).purpose()).isEqualTo(AuditPurpose.of("case-meeting"));
  }

  @Test
  void should_filter_many_items_and_log_each_distinct_question_once() {
    // GIVEN
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));
    List<DisclosureRequest> questions =
        List.of(referral(USED_AT, DataCategory.SOCIAL), referral(USED_AT, DataCategory.SCORES));
    // WHEN
    long shown =
        IntStream.range(0, 1_000_000)
            .boxed()
            .filter(host.gate.filter(MIDWIFE, item -> questions.get(item % 4 == 0 ? 0 : 1)))
            .count();
    // THEN
    assertThat(shown).isEqualTo(250_000);
    assertThat(host.kinds()).containsExactly(AuditKind.PERMIT, AuditKind.DENY);
  }

  @Test
  void should_ask_anew_what_a_filter_has_forgotten() {
    // GIVEN as many questions as it remembers, and one more
    Predicate<Integer> filter =
        host.gate.filter(MIDWIFE, item -> referral(USED_AT.plusSeconds(item), DataCategory.SOCIAL));
    IntStream.rangeClosed(0, DisclosureGate.REMEMBERED).forEach(filter::test);
    long before = host.log.head().sequence();
    // WHEN
    filter.test(1);
    filter.test(0);
    // THEN only the oldest was forgotten
    assertThat(before).isEqualTo(DisclosureGate.REMEMBERED + 1);
    assertThat(host.log.head().sequence()).isEqualTo(before + 1);
  }

  @Test
  void should_give_each_recipient_only_what_she_agreed_to_for_them() {
    host.store(given("c-1", Purpose.REFERRAL, DESK, Set.of(DataCategory.SOCIAL)));
    Party team = Party.of(OrganizationId.of("team-1"));
    DisclosureRequest request =
        DisclosureRequest.ofWoman(
            WOMAN, Purpose.REFERRAL, PRACTICE, team, Set.of(DataCategory.SOCIAL), USED_AT);

    assertThat(host.gate.permits(MIDWIFE, request)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "300, true", "301, false"})
  void should_answer_only_a_question_of_now_give_or_take_five_minutes(int seconds, boolean open) {
    host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));

    ConsentDecision decision =
        host.gate.decide(MIDWIFE, referral(USED_AT.plusSeconds(seconds), DataCategory.SOCIAL));

    assertThat(decision.permits()).isEqualTo(open);
    if (!open) {
      assertThat(decision.reasons())
          .extracting(Reason::code)
          .containsExactly(DisclosureReasons.NOT_NOW);
      assertThat(host.events().get(0).outcome()).isEqualTo(AuditOutcome.REFUSED);
      assertThat(host.events().get(0).at()).as("by the clock").isEqualTo(USED_AT);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "-9, -2", "-1, 9"})
  void should_not_open_by_another_time_what_is_shut_now(int from, int until) {
    // GIVEN a yes that has not begun, or has ended, or is taken back as announced before
    Instant begins = USED_AT.plusSeconds(from);
    Consent yes =
        host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, begins, USED_AT.plusSeconds(until)));
    if (from == -1) {
      host.store(yes.withdrawn(ConsentId.of("w-1"), USED_AT, PRACTICE, begins));
    }
    // WHEN asked with an instant at which it is in force
    ConsentDecision decision = host.gate.decide(MIDWIFE, referral(begins, DataCategory.SOCIAL));
    // THEN
    assertThat(decision.permits()).isFalse();
    assertThat(host.kinds()).containsExactly(AuditKind.DENY);
  }

  @Test
  void should_believe_a_kind_of_organisation_only_where_it_is_known_as_such() {
    // GIVEN a consent for any municipality
    Party any = Party.ofKind(RoleCode.of("MUNICIPALITY"));
    host.store(given("c-1", Purpose.REFERRAL, any, Set.of(DataCategory.SOCIAL)));
    DisclosureRequest request = referral(USED_AT, DataCategory.SOCIAL);
    PartyVerifier practice =
        party -> Optional.ofNullable(PRACTICE.equals(party) ? party.kind() : null);
    // WHEN the desk is known as one, as another, and not at all
    for (String kind : List.of("MUNICIPALITY", "WELFARE", "")) {
      host.parties =
          party ->
              kind.isEmpty() || PRACTICE.equals(party)
                  ? practice.kindOf(party)
                  : Optional.of(RoleCode.of(kind));
      // THEN
      assertThat(host.gate.permits(MIDWIFE, request)).isEqualTo(kind.equals("MUNICIPALITY"));
    }
    assertThat(host.gate.decide(MIDWIFE, request).reasons())
        .extracting(Reason::code)
        .containsExactly(DisclosureReasons.KIND_NOT_VERIFIED);
  }

  @Test
  void should_know_a_kind_by_a_register_or_leave_it_to_the_host() {
    Organization known = Organizations.standard().all().get(0);
    Party stranger = Party.of(OrganizationId.of("stranger")).withKind(known.kind());
    PartyVerifier register = PartyVerifier.of(Organizations.standard());

    assertThat(register.kindOf(Party.of(known.id()))).contains(known.kind());
    assertThat(register.kindOf(stranger)).isEmpty();
    assertThat(register.kindOf(Party.ofKind(known.kind()))).isEmpty();
    assertThat(PartyVerifier.byHost().kindOf(stranger)).contains(known.kind());
    assertThat(PartyVerifier.byHost().kindOf(Party.of(known.id()))).isEmpty();
  }

  @Test
  void should_put_no_key_of_a_client_in_the_log_where_she_acts_for_another() {
    for (Actor herself :
        List.of(
            Actor.ofPerson(RoleCode.of("CLIENT"), WOMAN),
            Actor.of(RoleCode.of("PREGNANT_WOMAN"), WOMAN, OrganizationId.of("portal-1")))) {
      host.gate.decide(
          herself,
          DisclosureRequest.ofWoman(
              PersonId.of("child-1"),
              Purpose.REFERRAL,
              PRACTICE,
              DESK,
              Set.of(DataCategory.SOCIAL),
              USED_AT));
    }
    host.gate.decide(MIDWIFE, referral(USED_AT, DataCategory.SOCIAL));

    assertThat(host.events())
        .extracting(event -> event.actor().person())
        .containsExactly(IN_LOG, IN_LOG, MIDWIFE.person());
  }
}
