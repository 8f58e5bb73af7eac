package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.WOMAN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.ReportingCode.Step;
import nl.kansrijkestart.consent.ReportingCode.StepKind;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;

/** A report, an acute danger and a duty, each complete. */
final class LawFixtures {

  static final Instant DECIDED_AT = USED_AT.minusSeconds(3600);
  static final LocalDate REVIEW = LocalDate.of(2025, 3, 4);
  static final Party SAFE_HOME =
      Party.of(OrganizationId.of("veilig-thuis-1")).withKind(ReportingCode.SAFE_HOME);
  static final Party BOARD =
      Party.of(OrganizationId.of("board-1")).withKind(ReportingCode.CHILD_PROTECTION_BOARD);
  static final Party TEAM =
      Party.of(OrganizationId.of("team-1")).withKind(RoleCode.of("NEIGHBOURHOOD_TEAM"));
  static final Set<DataCategory> NEEDED = Set.of(DataCategory.SAFETY, DataCategory.FAMILY);

  private LawFixtures() {}

  static List<Step> allSteps() {
    return Arrays.stream(StepKind.values())
        .filter(kind -> kind != StepKind.ANONYMOUS_ADVICE)
        .map(kind -> Step.taken(kind, DECIDED_AT, PRACTICE))
        .toList();
  }

  static ReportingCode report(List<Step> steps) {
    return report(SAFE_HOME, steps);
  }

  static ReportingCode report(Party recipient, List<Step> steps) {
    return new ReportingCode(
        RecordRef.of("report-1"), WOMAN, DataSubject.WOMAN, recipient, NEEDED, steps, REVIEW);
  }

  static VitalInterest danger(Instant recordedAt, Instant from, Instant until) {
    return new VitalInterest(
        RecordRef.of("danger-1"),
        WOMAN,
        DataSubject.WOMAN,
        VitalInterest.Danger.OWN_LIFE,
        VitalInterest.Unable.PHYSICALLY,
        PRACTICE,
        recordedAt,
        from,
        until,
        SAFE_HOME,
        NEEDED);
  }

  static VitalInterest danger() {
    return danger(DECIDED_AT, DECIDED_AT, USED_AT.plusSeconds(3600));
  }

  static StatutoryDuty.Duty article() {
    return new StatutoryDuty.Duty(
        "duty-1",
        Source.unconfirmed("A law", "art. 1"),
        TEAM,
        Purpose.CARE,
        NEEDED,
        LocalDate.of(2025, 2, 4),
        LocalDate.of(2025, 2, 4));
  }

  static StatutoryDuty duty() {
    return new StatutoryDuty(
        RecordRef.of("applies-1"), WOMAN, DataSubject.WOMAN, article(), PRACTICE, DECIDED_AT);
  }

  static DisclosureRequest request(Party recipient, Set<DataCategory> categories) {
    return request(recipient, categories, USED_AT);
  }

  static DisclosureRequest request(Party recipient, Set<DataCategory> categories, Instant at) {
    return DisclosureRequest.ofWoman(
        WOMAN, Purpose.PROTECTION, PRACTICE, recipient, categories, at);
  }

  static DisclosureRequest dutyRequest(Instant at) {
    return DisclosureRequest.ofWoman(WOMAN, Purpose.CARE, PRACTICE, TEAM, NEEDED, at);
  }

  static Consent objection(Purpose purpose, Party recipient) {
    return ConsentFixtures.refused("no-1", ConsentScope.ofWoman(purpose, recipient, NEEDED));
  }
}
