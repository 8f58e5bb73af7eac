package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.internal.lazy.LazyList;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * Whether an offer fits what is known, and why (past het aanbod).
 *
 * <p>Advice, never a barrier: whoever offers the help decides, and where a finding names somebody
 * to ask, ask before anybody hears a no.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "eligibility")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Eligibility.Eligible.class, name = "eligible"),
  @JsonSubTypes.Type(value = Eligibility.NotEligible.class, name = "not-eligible"),
  @JsonSubTypes.Type(value = Eligibility.InsufficientData.class, name = "insufficient-data"),
  @JsonSubTypes.Type(value = Eligibility.NotNow.class, name = "not-now")
})
public sealed interface Eligibility extends Explained, Disclosable {

  /**
   * The offer.
   *
   * @return the id, never null
   */
  InterventionId intervention();

  /**
   * The day for which it was judged.
   *
   * @return the day, never null
   */
  LocalDate asOf();

  /**
   * The conditions that the verdict rests on.
   *
   * @return an immutable list, never null
   */
  List<Finding> findings();

  /**
   * Whether the offer fits on that day.
   *
   * @return true, false, or unknown where something must be asked first; never null
   */
  Ternary fits();

  /**
   * Handles every verdict.
   *
   * @param <R> the type of the answer
   * @param eligible what to do where it fits, not null
   * @param notEligible what to do where it does not fit, not null
   * @param insufficientData what to do where it cannot be said yet, not null
   * @param notNow what to do where it is too early or too late, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Eligible, ? extends R> eligible,
      Function<? super NotEligible, ? extends R> notEligible,
      Function<? super InsufficientData, ? extends R> insufficientData,
      Function<? super NotNow, ? extends R> notNow);

  @Override
  default List<Reason> reasons() {
    return Finding.reasons(findings());
  }

  @Override
  default List<Part> parts() {
    return List.of(
        referral("intervention", intervention()),
        referral("asOf", asOf()),
        referral("fits", fits()),
        referral("findings", findings()));
  }

  private static Part referral(String name, Object value) {
    return Part.ofWoman(name, DataCategory.REFERRAL, value);
  }

  /**
   * It fits.
   *
   * @param intervention the offer, not null
   * @param asOf the day for which it was judged, not null
   * @param findings the conditions that are met, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"intervention", "asOf", "findings"})
  record Eligible(InterventionId intervention, LocalDate asOf, List<Finding> findings)
      implements Eligibility {

    /** Copies the list. */
    public Eligible {
      requireNonNull(intervention, "intervention");
      requireNonNull(asOf, "asOf");
      findings = LazyList.copyOf(findings);
    }

    @Override
    public Ternary fits() {
      return Ternary.TRUE;
    }

    @Override
    public <R> R match(
        Function<? super Eligible, ? extends R> eligible,
        Function<? super NotEligible, ? extends R> notEligible,
        Function<? super InsufficientData, ? extends R> insufficientData,
        Function<? super NotNow, ? extends R> notNow) {
      return eligible.apply(this);
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * It does not fit, and the passing of time alone will not change that.
   *
   * @param intervention the offer, not null
   * @param asOf the day for which it was judged, not null
   * @param findings every condition that fails, each with whom to ask, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"intervention", "asOf", "findings"})
  record NotEligible(InterventionId intervention, LocalDate asOf, List<Finding> findings)
      implements Eligibility {

    /** Copies the list. */
    public NotEligible {
      requireNonNull(intervention, "intervention");
      requireNonNull(asOf, "asOf");
      findings = LazyList.copyOf(findings);
    }

    @Override
    public Ternary fits() {
      return Ternary.FALSE;
    }

    @Override
    public <R> R match(
        Function<? super Eligible, ? extends R> eligible,
        Function<? super NotEligible, ? extends R> notEligible,
        Function<? super InsufficientData, ? extends R> insufficientData,
        Function<? super NotNow, ? extends R> notNow) {
      return notEligible.apply(this);
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * It cannot be said yet: facts are missing, or a value is doubtful and a person must judge.
   *
   * @param intervention the offer, not null
   * @param asOf the day for which it was judged, not null
   * @param missing exactly the facts that are missing, each once; empty where only a doubtful value
   *     stands in the way; not null
   * @param findings the conditions that are unknown, those in doubt with whom to ask, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"intervention", "asOf", "missing", "findings"})
  record InsufficientData(
      InterventionId intervention, LocalDate asOf, List<Fact<?>> missing, List<Finding> findings)
      implements Eligibility {

    /** Copies the lists. */
    public InsufficientData {
      requireNonNull(intervention, "intervention");
      requireNonNull(asOf, "asOf");
      missing = LazyList.copyOf(missing);
      findings = LazyList.copyOf(findings);
    }

    @Override
    public Ternary fits() {
      return Ternary.UNKNOWN;
    }

    @Override
    public <R> R match(
        Function<? super Eligible, ? extends R> eligible,
        Function<? super NotEligible, ? extends R> notEligible,
        Function<? super InsufficientData, ? extends R> insufficientData,
        Function<? super NotNow, ? extends R> notNow) {
      return insufficientData.apply(this);
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * Only the day stands in the way: it is too early or too late.
   *
   * @param intervention the offer, not null
   * @param asOf the day for which it was judged, not null
   * @param timing too early or too late, not null
   * @param changesOn too early: the first day on which time no longer stands in the way; too late:
   *     the first day on which it did; not null
   * @param missing too early: the facts that will still be missing on that day; not null
   * @param findings the conditions on time that fail, each with whom to ask, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"intervention", "asOf", "timing", "changesOn", "missing", "findings"})
  record NotNow(
      InterventionId intervention,
      LocalDate asOf,
      Timing timing,
      LocalDate changesOn,
      List<Fact<?>> missing,
      List<Finding> findings)
      implements Eligibility {

    /** Copies the lists. */
    public NotNow {
      requireNonNull(intervention, "intervention");
      requireNonNull(asOf, "asOf");
      requireNonNull(timing, "timing");
      requireNonNull(changesOn, "changesOn");
      missing = LazyList.copyOf(missing);
      findings = LazyList.copyOf(findings);
    }

    @Override
    public Ternary fits() {
      return Ternary.FALSE;
    }

    @Override
    public <R> R match(
        Function<? super Eligible, ? extends R> eligible,
        Function<? super NotEligible, ? extends R> notEligible,
        Function<? super InsufficientData, ? extends R> insufficientData,
        Function<? super NotNow, ? extends R> notNow) {
      return notNow.apply(this);
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** On which side of its time an offer is. */
  enum Timing {
    /** Too early (nog niet). */
    @JsonProperty("not-yet")
    NOT_YET,
    /** Too late (niet meer). */
    @JsonProperty("no-longer")
    NO_LONGER
  }
}
