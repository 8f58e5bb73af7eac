package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.PRACTICE;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.USED_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.values;
import static nl.kansrijkestart.disclosure.GateFixtures.IN_LOG;
import static nl.kansrijkestart.disclosure.GateFixtures.MIDWIFE;
import static nl.kansrijkestart.disclosure.GateFixtures.accepted;
import static nl.kansrijkestart.disclosure.GateFixtures.answer;
import static nl.kansrijkestart.disclosure.GateFixtures.failing;
import static nl.kansrijkestart.disclosure.GateFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.AccessOverview;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.consent.ReportingCode.Step;
import nl.kansrijkestart.consent.ReportingCode.StepKind;
import nl.kansrijkestart.consent.StatutoryDuty;
import nl.kansrijkestart.consent.VitalInterest;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.disclosure.DisclosureFixtures.Host;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;

class GateLawTest {

  private static final Party SAFE_HOME =
      Party.of(OrganizationId.of("veilig-thuis-1")).withKind(ReportingCode.SAFE_HOME);
  private static final Instant EARLIER = USED_AT.minusSeconds(3600);
  private static final LocalDate REVIEW = LocalDate.of(2025, 3, 4);
  private static final Set<DataCategory> NEEDED = Set.of(DataCategory.SAFETY);
  private static final Host RECORD =
      Host.of(
          Part.ofWoman("facts", DataCategory.SAFETY, "what was seen"),
          Part.ofWoman("debts", DataCategory.SOCIAL, "hers"));

  private final GateFixtures host = new GateFixtures();

  private static ReportingCode report(Stream<StepKind> steps) {
    return new ReportingCode(
        RecordRef.of("report-1"),
        WOMAN,
        DataSubject.WOMAN,
        SAFE_HOME,
        NEEDED,
        steps
            .filter(kind -> kind != StepKind.ANONYMOUS_ADVICE)
            .map(kind -> Step.taken(kind, EARLIER, PRACTICE))
            .toList(),
        REVIEW);
  }

  private static ReportingCode report() {
    return report(Stream.of(StepKind.values()));
  }

  private static VitalInterest danger() {
    return new VitalInterest(
        RecordRef.of("danger-1"),
        WOMAN,
        DataSubject.WOMAN,
        VitalInterest.Danger.OWN_LIFE,
        VitalInterest.Unable.PHYSICALLY,
        PRACTICE,
        EARLIER,
        EARLIER,
        USED_AT.plusSeconds(60),
        SAFE_HOME,
        NEEDED);
  }

  private static DisclosureRequest request(Instant at) {
    return DisclosureRequest.ofWoman(WOMAN, Purpose.PROTECTION, PRACTICE, SAFE_HOME, NEEDED, at);
  }

  private Consent objection(Purpose purpose, Instant at) {
    return host.store(
        answer(
            "no-1",
            ConsentAnswer.REFUSED,
            ConsentScope.ofWoman(purpose, SAFE_HOME, NEEDED),
            at,
            null));
  }

  @Test
  void should_log_acute_danger_as_an_emergency_access_and_show_it_to_her() {
    // WHEN
    Disclosure disclosure =
        accepted(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT), danger()));
    // THEN
    assertThat(values(disclosure.items())).containsExactly("what was seen");
    assertThat(host.kinds()).containsExactly(AuditKind.EMERGENCY_ACCESS, AuditKind.DISCLOSURE);
    assertThat(host.events())
        .extracting(AuditEvent::basis)
        .containsOnly(LegalBasisCode.VITAL_INTEREST);
    assertThat(overview()).isEqualTo(2);
  }

  private int overview() {
    return AccessOverview.of(Roles.standard(), Organizations.of(List.of()))
        .entries(host.log.records(), IN_LOG, DataSubject.WOMAN)
        .size();
  }

  @Test
  void should_shut_in_the_second_in_which_the_danger_ends_and_log_a_denial() {
    assertThat(host.gate.decide(MIDWIFE, request(USED_AT.plusSeconds(59)), danger()).permits())
        .isTrue();
    assertThat(host.gate.decide(MIDWIFE, request(USED_AT.plusSeconds(60)), danger()).permits())
        .isFalse();

    assertThat(host.kinds()).containsExactly(AuditKind.EMERGENCY_ACCESS, AuditKind.DENY);
    assertThat(host.events().get(1).basis()).isEqualTo(LegalBasisCode.VITAL_INTEREST);
  }

  @Test
  void should_not_pass_a_no_of_hers_in_acute_danger_by_an_earlier_time() {
    objection(Purpose.PROTECTION, USED_AT);

    assertThat(host.gate.decide(MIDWIFE, request(USED_AT.minusSeconds(1)), danger()).permits())
        .isFalse();
  }

  @Test
  void should_keep_a_report_out_of_her_overview_whether_it_was_permitted_or_not() {
    // WHEN permitted, denied for a missing step, and permitted after its review date
    accepted(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT), report()));
    refused(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT), report(Stream.of())));
    host.now = Instant.parse("2025-03-05T09:00:00Z");
    accepted(host.gate.disclose(MIDWIFE, RECORD, request(host.now), report()));
    // THEN
    assertThat(host.kinds())
        .containsExactly(
            AuditKind.PERMIT,
            AuditKind.DISCLOSURE,
            AuditKind.DENY,
            AuditKind.PERMIT,
            AuditKind.DISCLOSURE);
    assertThat(host.events())
        .allSatisfy(event -> assertThat(event.withholding()).isNotNull())
        .extracting(AuditEvent::basis)
        .containsOnly(LegalBasisCode.REPORTING_CODE);
    assertThat(overview()).isZero();
  }

  @Test
  void should_let_nothing_out_on_a_ground_in_law_where_the_log_fails() {
    for (int after : List.of(0, 1)) {
      DisclosureGate gate = host.gate(failing(after));
      assertThatThrownBy(() -> gate.disclose(MIDWIFE, RECORD, request(USED_AT), report()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void should_say_what_stays_shared_by_law_when_she_objects_and_nothing_of_a_report() {
    // GIVEN
    StatutoryDuty duty =
        new StatutoryDuty(
            RecordRef.of("applies-1"),
            WOMAN,
            DataSubject.WOMAN,
            new StatutoryDuty.Duty(
                "duty-1",
                Source.unconfirmed("A law", "art. 1"),
                SAFE_HOME,
                Purpose.PROTECTION,
                NEEDED,
                null,
                null),
            PRACTICE,
            EARLIER);
    HostReceipt byDuty =
        accepted(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT), duty)).hostReceipt();
    HostReceipt byReport =
        accepted(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT), report())).hostReceipt();
    // WHEN
    WithdrawalEffect effect =
        host.gate.withdraw(
            MIDWIFE,
            objection(Purpose.PROTECTION, USED_AT.plusSeconds(1)),
            List.of(byDuty, byReport));
    // THEN
    assertThat(effect.tell()).isEmpty();
    assertThat(effect.stays()).hasSize(1);
    assertThat(effect.stays().get(0).disclosures())
        .extracting(WithdrawalEffect.Earlier::decision, WithdrawalEffect.Earlier::law)
        .containsExactly(tuple(byDuty.decision(), LegalBasisCode.STATUTORY_DUTY));
  }

  @Test
  void should_send_no_report_to_an_organisation_that_only_calls_itself_a_safe_home() {
    for (String kind : List.of("NEIGHBOURHOOD_TEAM", "")) {
      host.parties =
          party ->
              SAFE_HOME.organization().equals(party.organization())
                  ? Optional.of(kind).filter(known -> !known.isEmpty()).map(RoleCode::of)
                  : Optional.ofNullable(party.kind());

      assertThat(refused(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT), report())))
          .extracting(Reason::code)
          .containsExactly(DisclosureReasons.KIND_NOT_VERIFIED);
    }
    assertThat(host.gate.decide(MIDWIFE, request(USED_AT), danger()).permits())
        .as("acute danger does not wait for a register")
        .isTrue();
  }

  @Test
  void should_not_show_her_that_somebody_tried_to_report_without_a_ground() {
    // GIVEN questions that may come before a report: its purpose, or who would take it
    DisclosureRequest nameless =
        DisclosureRequest.ofWoman(
            WOMAN, Purpose.CARE, PRACTICE, Party.of(SAFE_HOME.organization()), NEEDED, USED_AT);
    host.parties =
        party ->
            SAFE_HOME.organization().equals(party.organization())
                ? Optional.of(ReportingCode.SAFE_HOME)
                : Optional.ofNullable(party.kind());
    Party team = Party.of(OrganizationId.of("team-1"));
    // WHEN
    refused(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT)));
    refused(host.gate.disclose(MIDWIFE, RECORD, nameless));
    refused(
        host.gate.disclose(
            MIDWIFE,
            RECORD,
            DisclosureRequest.ofWoman(WOMAN, Purpose.PROTECTION, PRACTICE, team, NEEDED, USED_AT)));
    // THEN it is logged, and she sees none of it
    assertThat(host.kinds()).containsExactly(AuditKind.DENY, AuditKind.DENY, AuditKind.DENY);
    assertThat(overview()).isZero();
    // AND what she agreed to she sees
    host.store(
        answer(
            "c-1",
            ConsentAnswer.GIVEN,
            ConsentScope.ofWoman(Purpose.PROTECTION, SAFE_HOME, NEEDED),
            EARLIER,
            null));
    accepted(host.gate.disclose(MIDWIFE, RECORD, request(USED_AT)));
    assertThat(overview()).isEqualTo(2);
  }
}
