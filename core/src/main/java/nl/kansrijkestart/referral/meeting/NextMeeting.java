package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;

/**
 * When a structure meets again (volgende bijeenkomst): a fact for whoever plans, no verdict on
 * anybody.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "next")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NextMeeting.Early.class, name = "early"),
  @JsonSubTypes.Type(value = NextMeeting.Due.class, name = "due"),
  @JsonSubTypes.Type(value = NextMeeting.Overdue.class, name = "overdue"),
  @JsonSubTypes.Type(value = NextMeeting.AimNotMet.class, name = "aim-not-met"),
  @JsonSubTypes.Type(value = NextMeeting.NoAnswer.class, name = "no-answer")
})
public sealed interface NextMeeting extends Explained {

  /**
   * Handles every case.
   *
   * @param <R> the type of the answer
   * @param early what to do with {@link Early}, not null
   * @param due what to do with {@link Due}, not null
   * @param overdue what to do with {@link Overdue}, not null
   * @param aimNotMet what to do with {@link AimNotMet}, not null
   * @param noAnswer what to do with {@link NoAnswer}, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Early, ? extends R> early,
      Function<? super Due, ? extends R> due,
      Function<? super Overdue, ? extends R> overdue,
      Function<? super AimNotMet, ? extends R> aimNotMet,
      Function<? super NoAnswer, ? extends R> noAnswer);

  /**
   * Too early for the next one by its own frequency.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param from the first day on which it is due, inclusive, not null
   * @param until the last one, inclusive, not null
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"from", "until", "reasons"})
  record Early(LocalDate from, LocalDate until, List<Reason> reasons) implements NextMeeting {

    /** Copies the reasons and checks that there is one. */
    public Early {
      requireNonNull(from, "from");
      requireNonNull(until, "until");
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Early, ? extends R> early,
        Function<? super Due, ? extends R> due,
        Function<? super Overdue, ? extends R> overdue,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super NoAnswer, ? extends R> noAnswer) {
      return early.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Early" + reasons;
    }
  }

  /**
   * The next one is due now.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param from the first day on which it is due, inclusive, not null
   * @param until the last one, inclusive, not null
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"from", "until", "reasons"})
  record Due(LocalDate from, LocalDate until, List<Reason> reasons) implements NextMeeting {

    /** Copies the reasons and checks that there is one. */
    public Due {
      requireNonNull(from, "from");
      requireNonNull(until, "until");
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Early, ? extends R> early,
        Function<? super Due, ? extends R> due,
        Function<? super Overdue, ? extends R> overdue,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super NoAnswer, ? extends R> noAnswer) {
      return due.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Due" + reasons;
    }
  }

  /**
   * The last day on which the next one was due has passed.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param until the last day on which it was due, inclusive, not null
   * @param days how many days ago that was, 1 or more
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"until", "days", "reasons"})
  record Overdue(LocalDate until, long days, List<Reason> reasons) implements NextMeeting {

    /** Copies the reasons and checks that there is one. */
    public Overdue {
      requireNonNull(until, "until");
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Early, ? extends R> early,
        Function<? super Due, ? extends R> due,
        Function<? super Overdue, ? extends R> overdue,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super NoAnswer, ? extends R> noAnswer) {
      return overdue.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Overdue" + reasons;
    }
  }

  /**
   * The aim was not met, which is no violation.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param until the last day of the aim, inclusive, not null
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"until", "reasons"})
  record AimNotMet(LocalDate until, List<Reason> reasons) implements NextMeeting {

    /** Copies the reasons and checks that there is one. */
    public AimNotMet {
      requireNonNull(until, "until");
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Early, ? extends R> early,
        Function<? super Due, ? extends R> due,
        Function<? super Overdue, ? extends R> overdue,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super NoAnswer, ? extends R> noAnswer) {
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
   * There is no answer: the source states no interval.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record NoAnswer(List<Reason> reasons) implements NextMeeting {

    /** Copies the reasons and checks that there is one. */
    public NoAnswer {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Early, ? extends R> early,
        Function<? super Due, ? extends R> due,
        Function<? super Overdue, ? extends R> overdue,
        Function<? super AimNotMet, ? extends R> aimNotMet,
        Function<? super NoAnswer, ? extends R> noAnswer) {
      return noAnswer.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "NoAnswer" + reasons;
    }
  }
}
