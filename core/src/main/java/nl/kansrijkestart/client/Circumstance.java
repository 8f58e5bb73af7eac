package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One observation of a circumstance: a risk or something that protects (risico- of beschermende
 * factor), seen by whom and when.
 *
 * <p>{@link Status#ABSENT} means that it was asked and is not there; what was not asked, or what
 * she would rather not answer, is {@link Status#NOT_ASKED} and never absent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code what it is, not null
 * @param kind risk or protective, not null
 * @param domain the topic of life, not null
 * @param category the kind of data, one of {@link #CATEGORIES}, not null
 * @param subject whose circumstance it is, not null
 * @param status present, absent or not asked, not null
 * @param missing why there is no answer, or null; only where the status is not asked
 * @param observedBy the role of who asked or saw it; required with an answer
 * @param observedOn the day of the observation; required with an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "code",
  "kind",
  "domain",
  "category",
  "subject",
  "status",
  "missing",
  "observedBy",
  "observedOn"
})
public record Circumstance(
    CircumstanceCode code,
    Kind kind,
    LifeDomain domain,
    DataCategory category,
    DataSubject subject,
    Status status,
    @Nullable MissingReason missing,
    @Nullable RoleCode observedBy,
    @Nullable LocalDate observedOn)
    implements Disclosable {

  /** The kinds of data that a circumstance can be; who she is and her residence status are not. */
  public static final Set<DataCategory> CATEGORIES =
      Collections.unmodifiableSet(
          EnumSet.of(
              DataCategory.PHYSICAL_HEALTH,
              DataCategory.MENTAL_HEALTH,
              DataCategory.SUBSTANCE_USE,
              DataCategory.SAFETY,
              DataCategory.SOCIAL,
              DataCategory.FAMILY,
              DataCategory.COMMUNICATION));

  /** What a circumstance does. */
  public enum Kind {
    /** It may harm the pregnancy or the child (risicofactor). */
    @JsonProperty("risk")
    RISK,
    /** It protects against harm (beschermende factor); it stands beside risks and removes none. */
    @JsonProperty("protective")
    PROTECTIVE
  }

  /** What was found. */
  public enum Status {
    /** It is there (aanwezig). */
    @JsonProperty("present")
    PRESENT,
    /** It was asked, and is not there (afwezig). */
    @JsonProperty("absent")
    ABSENT,
    /** It was not asked, or not answered (niet gevraagd). */
    @JsonProperty("not-asked")
    NOT_ASKED;

    /**
     * The status as an answer.
     *
     * @return unknown where it was not asked, never null
     */
    public Ternary asTernary() {
      return switch (this) {
        case PRESENT -> Ternary.TRUE;
        case ABSENT -> Ternary.FALSE;
        case NOT_ASKED -> Ternary.UNKNOWN;
      };
    }
  }

  /** Why there is no answer. */
  public enum MissingReason {
    /** Her partner was there, so it was not safe to ask (partner aanwezig). */
    @JsonProperty("partner-present")
    PARTNER_PRESENT,
    /** A relative interpreted, so it was not safe to ask (familie tolkte). */
    @JsonProperty("relative-interpreted")
    RELATIVE_INTERPRETED,
    /**
     * She would rather not answer, which is her right and counts for nothing (wil niet antwoorden).
     */
    @JsonProperty("declined")
    DECLINED,
    /** Another reason (anders). */
    @JsonProperty("other")
    OTHER
  }

  /** Checks that an answer has an observer and a day, and that only a missing one has a reason. */
  public Circumstance {
    requireNonNull(code, "code");
    requireNonNull(kind, "kind");
    requireNonNull(domain, "domain");
    requireCategory(category);
    requireNonNull(subject, "subject");
    requireNonNull(status, "status");
    if (status != Status.NOT_ASKED && (observedBy == null || observedOn == null)) {
      throw new IllegalArgumentException(
          "A circumstance that is present or absent needs the role and the day of who observed it");
    }
    if (status != Status.NOT_ASKED && missing != null) {
      throw new IllegalArgumentException("Only a circumstance that was not asked has a reason why");
    }
  }

  static void requireCategory(DataCategory category) {
    if (!CATEGORIES.contains(requireNonNull(category, "category"))) {
      throw new IllegalArgumentException(
          "A circumstance must be one of the categories " + CATEGORIES);
    }
  }

  /**
   * An answer about the woman.
   *
   * @param definition what it is about, not null
   * @param present whether it is there
   * @param observedBy the role of who asked or saw it, not null
   * @param observedOn the day of the observation, not null
   * @return the circumstance, never null
   */
  public static Circumstance observed(
      CircumstanceDefinition definition,
      boolean present,
      RoleCode observedBy,
      LocalDate observedOn) {
    return of(
        definition,
        DataSubject.WOMAN,
        present ? Status.PRESENT : Status.ABSENT,
        null,
        requireNonNull(observedBy, "observedBy"),
        requireNonNull(observedOn, "observedOn"));
  }

  /**
   * A question about the woman that was not asked or not answered.
   *
   * @param definition what it is about, not null
   * @param why why there is no answer, or null
   * @return the circumstance, never null
   */
  public static Circumstance notAsked(
      CircumstanceDefinition definition, @Nullable MissingReason why) {
    return of(definition, DataSubject.WOMAN, Status.NOT_ASKED, why, null, null);
  }

  static Circumstance of(
      CircumstanceDefinition definition,
      DataSubject subject,
      Status status,
      @Nullable MissingReason missing,
      @Nullable RoleCode observedBy,
      @Nullable LocalDate observedOn) {
    return new Circumstance(
        definition.code(),
        definition.kind(),
        definition.domain(),
        definition.category(),
        subject,
        status,
        missing,
        observedBy,
        observedOn);
  }

  /**
   * The circumstance that a form or message hands over.
   *
   * @param intake the intake, not null
   * @param codes the codes that are known here, not null
   * @return the circumstance; a refusal if the code is not among them, or if the intake was not
   *     validated; never null
   */
  public static Result<Circumstance> from(CircumstanceIntake intake, Circumstances codes) {
    requireNonNull(intake, "intake");
    requireNonNull(codes, "codes");
    String code = intake.code();
    if (code != null && CircumstanceCode.formed(code) && CircumstanceCode.aboutOrigin(code)) {
      return Result.refused(List.of(Reason.of(ClientReasons.ORIGIN_IS_NO_CIRCUMSTANCE)));
    }
    return intake.toDomain(codes);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("code", category, subject, code),
        new Part("status", category, subject, status),
        new Part("observedBy", category, subject, observedBy),
        new Part("observedOn", category, subject, observedOn));
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
