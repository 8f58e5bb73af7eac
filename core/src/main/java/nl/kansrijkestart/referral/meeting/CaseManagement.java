package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;

/**
 * Whether somebody holds the threads for her (casemanagement): reported, never held against her.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "management")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CaseManagement.Held.class, name = "held"),
  @JsonSubTypes.Type(value = CaseManagement.Missing.class, name = "missing"),
  @JsonSubTypes.Type(value = CaseManagement.AskFirst.class, name = "ask-first"),
  @JsonSubTypes.Type(value = CaseManagement.NotAsked.class, name = "not-asked")
})
public sealed interface CaseManagement extends Explained {

  /**
   * Handles every case.
   *
   * @param <R> the type of the answer
   * @param held what to do with {@link Held}, not null
   * @param missing what to do with {@link Missing}, not null
   * @param askFirst what to do with {@link AskFirst}, not null
   * @param notAsked what to do with {@link NotAsked}, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Held, ? extends R> held,
      Function<? super Missing, ? extends R> missing,
      Function<? super AskFirst, ? extends R> askFirst,
      Function<? super NotAsked, ? extends R> notAsked);

  /**
   * One case manager, who said yes.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param manager the case manager, not null
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"manager", "reasons"})
  record Held(Actor manager, List<Reason> reasons) implements CaseManagement {

    /** Copies the reasons and checks that there is one. */
    public Held {
      requireNonNull(manager, "manager");
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Held, ? extends R> held,
        Function<? super Missing, ? extends R> missing,
        Function<? super AskFirst, ? extends R> askFirst,
        Function<? super NotAsked, ? extends R> notAsked) {
      return held.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Held" + reasons;
    }
  }

  /**
   * She is vulnerable and nobody holds the threads: find a midwife who will.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Missing(List<Reason> reasons) implements CaseManagement {

    /** Copies the reasons and checks that there is one. */
    public Missing {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Held, ? extends R> held,
        Function<? super Missing, ? extends R> missing,
        Function<? super AskFirst, ? extends R> askFirst,
        Function<? super NotAsked, ? extends R> notAsked) {
      return missing.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Missing" + reasons;
    }
  }

  /**
   * It is not known how vulnerable she is: ask first.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record AskFirst(List<Reason> reasons) implements CaseManagement {

    /** Copies the reasons and checks that there is one. */
    public AskFirst {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Held, ? extends R> held,
        Function<? super Missing, ? extends R> missing,
        Function<? super AskFirst, ? extends R> askFirst,
        Function<? super NotAsked, ? extends R> notAsked) {
      return askFirst.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "AskFirst" + reasons;
    }
  }

  /**
   * No source asks for a case manager for her.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record NotAsked(List<Reason> reasons) implements CaseManagement {

    /** Copies the reasons and checks that there is one. */
    public NotAsked {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Held, ? extends R> held,
        Function<? super Missing, ? extends R> missing,
        Function<? super AskFirst, ? extends R> askFirst,
        Function<? super NotAsked, ? extends R> notAsked) {
      return notAsked.apply(this);
    }

    /**
     * The case and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "NotAsked" + reasons;
    }
  }
}
