package nl.kansrijkestart.examples.host;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.LegalBasis;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.consent.StatutoryDuty;
import nl.kansrijkestart.consent.VitalInterest;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.MissingReason;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.Scoring;

/**
 * What the library decided and a host keeps: forms with their scores, decisions on disclosure, and
 * grounds in law. A score that was just made has reasons that nobody read yet; one that was read
 * back has them all. They must be equal.
 *
 * @param forms the filled-in questionnaires, not null
 * @param scores what became of each, not null
 * @param decisions decisions on disclosure, not null
 * @param grounds grounds in law, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"forms", "scores", "decisions", "grounds"})
public record Decided(
    List<Answers> forms,
    List<Score> scores,
    List<ConsentDecision> decisions,
    List<LegalBasis> grounds) {

  private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
  private static final Instant RECORDED = Instant.parse("2025-09-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2025-09-01T09:00:00Z");
  private static final PersonId WOMAN = PersonId.of("client-1");
  private static final Party PRACTICE =
      Party.of(OrganizationId.of("practice-1"), RoleCode.of("MIDWIFE"));
  private static final Party CENTRE =
      Party.of(OrganizationId.of("centre-1")).withKind(ReportingCode.SAFE_HOME);
  private static final Set<DataCategory> NEEDED = Set.of(DataCategory.SAFETY, DataCategory.FAMILY);

  /**
   * Decisions made anew, one of each kind: complete with an alarm, a profile, incomplete with a
   * question to ask now, at a moment that is not known, and refused; permitted by law, denied, and
   * never asked.
   *
   * @return the same each time
   */
  public static Decided afresh() {
    List<Answers> forms =
        List.of(
            form("epds", "1", 1, 1, 2, 1, 2, 1, 1, 1, 0, 1),
            form("zrm", "2017", 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3),
            form("phq-9", "1", 3, 3, 2, 2, 1, 1, 1, 1, -1),
            form("epds", "1", 1, 1, 1, 1, 1, 1, 1, 1, 1, -1),
            form("mspss", "1", 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, -1),
            form("epds", "1", 9, 1, 1, 1, 1, 1, 1, 1, 1, 1),
            form("r4u", "2015", 1));
    List<Moment> moments =
        List.of(
            Moment.pregnant(GestationalAge.parse("20+3")),
            Moment.postpartum(),
            Moment.pregnant(),
            Moment.unknown(),
            Moment.postpartum(),
            Moment.pregnant(),
            Moment.unknown());
    Scoring scoring = Scoring.with(InstrumentRegistry.bundled());
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      scores.add(scoring.score(forms.get(i), moments.get(i)));
    }
    List<LegalBasis> grounds = List.of(report(), danger(), duty());
    DisclosureRequest request =
        DisclosureRequest.ofWoman(WOMAN, Purpose.PROTECTION, PRACTICE, CENTRE, NEEDED, NOW);
    return new Decided(
        forms,
        scores,
        List.of(
            grounds.get(0).decide(request),
            grounds.get(1).decide(request),
            grounds.get(0).decide(request.withCategories(Set.of(DataCategory.RESIDENCE_STATUS))),
            ConsentHistory.empty().decide(request)),
        grounds);
  }

  /** A form; -1 was not asked, since the partner was there. */
  private static Answers form(String instrument, String version, int... values) {
    List<Answer> answers = new ArrayList<>();
    for (int value : values) {
      int item = answers.size() + 1;
      answers.add(
          value < 0
              ? Answer.missing(item, MissingReason.NOT_ASKED_PARTNER_PRESENT)
              : Answer.of(item, value));
    }
    return new Answers(InstrumentId.of(instrument), version, DAY, answers);
  }

  private static ReportingCode report() {
    return new ReportingCode(
        RecordRef.of("report-1"),
        WOMAN,
        DataSubject.WOMAN,
        CENTRE,
        NEEDED,
        Arrays.stream(ReportingCode.StepKind.values())
            .map(
                kind ->
                    new ReportingCode.Step(
                        kind,
                        RECORDED,
                        PRACTICE,
                        kind == ReportingCode.StepKind.TOLD ? ReportingCode.Unsafe.FOR_HER : null))
            .toList(),
        DAY.plusMonths(1));
  }

  private static VitalInterest danger() {
    return new VitalInterest(
        RecordRef.of("danger-1"),
        WOMAN,
        DataSubject.WOMAN,
        VitalInterest.Danger.OWN_LIFE,
        VitalInterest.Unable.PHYSICALLY,
        PRACTICE,
        RECORDED,
        RECORDED,
        NOW.plusSeconds(3600),
        CENTRE,
        NEEDED);
  }

  private static StatutoryDuty duty() {
    return new StatutoryDuty(
        RecordRef.of("applies-1"),
        WOMAN,
        DataSubject.WOMAN,
        new StatutoryDuty.Duty(
            "duty-1",
            Source.unconfirmed("A law, made up", "art. 1"),
            Party.of(OrganizationId.of("team-1")).withKind(RoleCode.of("NEIGHBOURHOOD_TEAM")),
            Purpose.CARE,
            NEEDED,
            DAY,
            null),
        PRACTICE,
        RECORDED);
  }

  @Override
  public String toString() {
    return "Decided[masked]";
  }
}
