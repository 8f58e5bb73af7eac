package nl.kansrijkestart.referral.meeting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;

/** Whether a structure met as often as it says, in one year, month or week (aantal keren). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "count")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MeetingCount.Within.class, name = "within"),
  @JsonSubTypes.Type(value = MeetingCount.Below.class, name = "below"),
  @JsonSubTypes.Type(value = MeetingCount.Above.class, name = "above"),
  @JsonSubTypes.Type(value = MeetingCount.AimNotMet.class, name = "aim-not-met"),
  @JsonSubTypes.Type(value = MeetingCount.Open.class, name = "open")
})
public sealed interface MeetingCount extends Explained {

  /**
   * Handles every case.
   *
   * @param <R> the type of the answer
   * @param within what to do with {@link Within}, not null
   * @param below what to do with {@link Below}, not null
   * @param above what to do with {@link Above}, not null
   * @param aimNotMet what to do with {@link AimNotMet}, not null
   * @param open what to do with {@link Open}, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Within, ? extends R> within,
      Function<? super Below, ? extends R> below,
      Function<? super Above, ? extends R> above,
      Function<? super AimNotMet, ? extends R> aimNotMet,
      Function<? super Open, ? extends R> open);

  /**
   * As often as it says.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param met how often it met
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"met", "reasons"})
  record Within(int met, List<Reason> reasons) implements MeetingCount {

    /** Copies the reasons and checks that there is one. */
    public Within {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Within, ? extends R> within,
        Function<? super Below, ? extends R> below,
        Function<? super Above, ? extends R> above,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super Open, ? extends R> open) {
      return within.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Within" + reasons;
    }
  }

  /**
   * Less often than it says, in a period that is over.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param met how often it met
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"met", "reasons"})
  record Below(int met, List<Reason> reasons) implements MeetingCount {

    /** Copies the reasons and checks that there is one. */
    public Below {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Within, ? extends R> within,
        Function<? super Below, ? extends R> below,
        Function<? super Above, ? extends R> above,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super Open, ? extends R> open) {
      return below.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Below" + reasons;
    }
  }

  /**
   * More often than it says.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param met how often it met
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"met", "reasons"})
  record Above(int met, List<Reason> reasons) implements MeetingCount {

    /** Copies the reasons and checks that there is one. */
    public Above {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Within, ? extends R> within,
        Function<? super Below, ? extends R> below,
        Function<? super Above, ? extends R> above,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super Open, ? extends R> open) {
      return above.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Above" + reasons;
    }
  }

  /**
   * Less often than it aims at, which is no violation.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param met how often it met
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"met", "reasons"})
  record AimNotMet(int met, List<Reason> reasons) implements MeetingCount {

    /** Copies the reasons and checks that there is one. */
    public AimNotMet {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Within, ? extends R> within,
        Function<? super Below, ? extends R> below,
        Function<? super Above, ? extends R> above,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super Open, ? extends R> open) {
      return aimNotMet.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "AimNotMet" + reasons;
    }
  }

  /**
   * There is no answer: the period is not over, or no number is stated.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Open(List<Reason> reasons) implements MeetingCount {

    /** Copies the reasons and checks that there is one. */
    public Open {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Within, ? extends R> within,
        Function<? super Below, ? extends R> below,
        Function<? super Above, ? extends R> above,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super Open, ? extends R> open) {
      return open.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Open" + reasons;
    }
  }
}
