package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A report of domestic violence or child abuse (melding volgens de meldcode huiselijk geweld en
 * kindermishandeling), with the steps that were taken before it.
 *
 * <p>It opens to the reporting centre (Veilig Thuis) and the Child Protection Board (Raad voor de
 * Kinderbescherming), never to a neighbourhood team or anybody else; only for {@link
 * Purpose#PROTECTION}; only the data recorded as needed; and only once every step is on record.
 * Advice that is asked without saying who she is discloses nothing: record it as {@link
 * StepKind#ANONYMOUS_ADVICE} and ask for no permit.
 *
 * <p>The code permits a report, it obliges nobody to one; her objection is weighed and told. In
 * acute danger call the emergency services or Veilig Thuis and do not wait for this record.
 *
 * <p>What is logged of a report stays out of her own overview until a professional releases it: put
 * {@link #withholding} on each audit event of it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of the report, not null
 * @param person whose data, not null
 * @param subject in which place in the family that person stands, not null
 * @param recipient to whom the report goes, not null
 * @param necessary the kinds of data found to be needed to end or look into the violence, not null
 * @param steps the steps on record, in any order, not null
 * @param reviewOn the day on which a professional looks again whether she may see the report; once
 *     it has passed a permit says so, and the report itself goes on; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "person", "subject", "recipient", "necessary", "steps", "reviewOn"})
public record ReportingCode(
    RecordRef id,
    PersonId person,
    DataSubject subject,
    Party recipient,
    Set<DataCategory> necessary,
    List<Step> steps,
    LocalDate reviewOn)
    implements LegalBasis {

  /** The reporting centre (Veilig Thuis). */
  public static final RoleCode SAFE_HOME = RoleCode.of("SAFE_HOME");

  /** The Child Protection Board (Raad voor de Kinderbescherming). */
  public static final RoleCode CHILD_PROTECTION_BOARD = RoleCode.of("CHILD_PROTECTION_BOARD");

  private static final Map<RoleCode, Source> RIGHT_TO_REPORT =
      Map.of(
          SAFE_HOME, Source.of("Wet maatschappelijke ondersteuning 2015", "art. 5.2.6"),
          CHILD_PROTECTION_BOARD, Source.of("Burgerlijk Wetboek Boek 1", "art. 240"));
  private static final List<Source> STEPS =
      List.of(
          Source.of("GGD Zeeland, meldcode for professionals", "the five steps"),
          Source.unconfirmed(
              "Besluit verplichte meldcode huiselijk geweld en kindermishandeling",
              "Stb. 2013, 324: steps before the decision, and telling her"));

  /** A step of the reporting code, or what is recorded besides. */
  public enum StepKind {
    /** The signs were put on record (signalen in kaart brengen; step 1). */
    @JsonProperty("signals")
    SIGNALS,
    /** A colleague was consulted (collegiale consultatie; step 2). */
    @JsonProperty("consultation")
    CONSULTATION,
    /** The signs were talked over with her (gesprek; step 3), or that was not safe. */
    @JsonProperty("conversation")
    CONVERSATION,
    /** The violence was weighed (wegen; step 4). */
    @JsonProperty("weighing")
    WEIGHING,
    /** It was decided that a report is needed (besluit tot melden; step 5). */
    @JsonProperty("decision-to-report")
    DECISION_TO_REPORT,
    /** She was told of the report (geïnformeerd over de melding), or that was not safe. */
    @JsonProperty("told")
    TOLD,
    /**
     * The reporting centre gave advice without knowing who she is (anoniem advies). Never needed,
     * and it opens nothing.
     */
    @JsonProperty("anonymous-advice")
    ANONYMOUS_ADVICE
  }

  /** For whose safety she was not spoken to, or not told. */
  public enum Unsafe {
    /** Her own (haar veiligheid). */
    @JsonProperty("for-her")
    FOR_HER,
    /** That of a child, born or unborn (veiligheid van het kind). */
    @JsonProperty("for-child")
    FOR_CHILD,
    /** That of the professional (veiligheid van de professional). */
    @JsonProperty("for-professional")
    FOR_PROFESSIONAL
  }

  /**
   * One step on record (stap).
   *
   * @param kind which step, not null
   * @param recordedAt when it was recorded; it counts from that instant on, inclusive; not null
   * @param by the role, and where known the organisation, of who took it, not null
   * @param unsafe why it was left out; only where {@link StepKind#CONVERSATION} or {@link
   *     StepKind#TOLD} was, else null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"kind", "recordedAt", "by", "unsafe"})
  public record Step(StepKind kind, Instant recordedAt, Party by, @Nullable Unsafe unsafe) {

    /** Checks that a role is named, and that the step may be left out if it was. */
    public Step {
      requireNonNull(kind, "kind");
      requireNonNull(recordedAt, "recordedAt");
      LawInvariants.role(requireNonNull(by, "by"));
      if (unsafe != null && kind != StepKind.CONVERSATION && kind != StepKind.TOLD) {
        throw new IllegalArgumentException(
            "Only talking with her and telling her may be left out for safety; take the other"
                + " steps");
      }
    }

    /**
     * A step that was taken.
     *
     * @param kind which step, not null
     * @param recordedAt when it was recorded, not null
     * @param by who took it, with a role, not null
     * @return the step, never null
     */
    public static Step taken(StepKind kind, Instant recordedAt, Party by) {
      return new Step(kind, recordedAt, by, null);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** Copies the collections. */
  public ReportingCode {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(subject, "subject");
    requireNonNull(recipient, "recipient");
    necessary = Sets.ordered(DataCategory.class, requireNonNull(necessary, "necessary"));
    steps = List.copyOf(steps);
    requireNonNull(reviewOn, "reviewOn");
  }

  /**
   * The report with one more step.
   *
   * @param step the step, not null
   * @return the report, never null
   */
  public ReportingCode withStep(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(requireNonNull(step, "step"));
    return new ReportingCode(id, person, subject, recipient, necessary, more, reviewOn);
  }

  /**
   * The report with another review date.
   *
   * @param day the day on which a professional looks again, not null
   * @return the report, never null
   */
  public ReportingCode withReviewOn(LocalDate day) {
    return new ReportingCode(id, person, subject, recipient, necessary, steps, day);
  }

  /**
   * The report, as the audit log names it.
   *
   * @return the reference, never null
   */
  public AuditRef report() {
    return AuditRef.of(id.value());
  }

  /**
   * The mark that keeps an audit event of this report out of her overview until it is released.
   *
   * @return the mark, never null
   */
  public Withholding withholding() {
    return Withholding.until(report(), reviewOn);
  }

  @Override
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    RoleCode kind = recipient.kind();
    if (kind != null && RIGHT_TO_REPORT.containsKey(kind)) {
      sources.add(RIGHT_TO_REPORT.get(kind));
    } else {
      sources.add(RIGHT_TO_REPORT.get(SAFE_HOME));
      sources.add(RIGHT_TO_REPORT.get(CHILD_PROTECTION_BOARD));
    }
    sources.addAll(STEPS);
    return List.copyOf(sources);
  }

  @Override
  public ConsentDecision decide(DisclosureRequest request, ConsentHistory history) {
    LawCheck check = new LawCheck(this, request, recipient, Purpose.PROTECTION, necessary);
    RoleCode kind = request.recipient().kind();
    check.when(kind == null || !RIGHT_TO_REPORT.containsKey(kind), ConsentReasons.REPORT_RECIPIENT);
    check.remark(
        reviewOn.isBefore(LocalDate.ofInstant(request.at(), Givers.NETHERLANDS)),
        ConsentReasons.REPORT_REVIEW_PASSED);
    checkSteps(check, request.at());
    return check.decide(history, ConsentReasons.LAW_OBJECTION);
  }

  private void checkSteps(LawCheck check, Instant at) {
    Optional<Instant> decided =
        instants(StepKind.DECISION_TO_REPORT)
            .filter(instant -> !instant.isAfter(at))
            .max(Comparator.naturalOrder());
    for (StepKind kind : StepKind.values()) {
      Optional<Instant> first = instants(kind).min(Comparator.naturalOrder());
      if (kind == StepKind.ANONYMOUS_ADVICE) {
        continue;
      }
      if (first.isEmpty()) {
        check.step(ConsentReasons.STEP_MISSING, kind);
      } else if (first.get().isAfter(at)) {
        check.step(ConsentReasons.STEP_RECORDED_LATER, kind);
      } else if (kind.compareTo(StepKind.DECISION_TO_REPORT) < 0
          && decided.isPresent()
          && first.get().isAfter(decided.get())) {
        check.step(ConsentReasons.STEP_AFTER_DECISION, kind);
      }
    }
  }

  private Stream<Instant> instants(StepKind kind) {
    return steps.stream().filter(step -> step.kind() == kind).map(Step::recordedAt);
  }

  @Override
  public <R> R match(
      Function<? super ReportingCode, ? extends R> report,
      Function<? super VitalInterest, ? extends R> danger,
      Function<? super StatutoryDuty, ? extends R> duty) {
    return report.apply(this);
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
