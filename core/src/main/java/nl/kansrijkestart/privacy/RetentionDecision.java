package nl.kansrijkestart.privacy;

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
 * What the retention terms say of one thing that is kept. A list of these is a dry run: the library
 * deletes nothing, a person at the host decides.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RetentionDecision.Due.class, name = "due"),
  @JsonSubTypes.Type(value = RetentionDecision.Keep.class, name = "keep"),
  @JsonSubTypes.Type(value = RetentionDecision.Undecided.class, name = "undecided")
})
public sealed interface RetentionDecision extends Explained {

  /**
   * What it is about.
   *
   * @return the thing that is kept, never null
   */
  RetentionItem item();

  /**
   * Handles the three answers.
   *
   * @param <R> the type of the outcome
   * @param due what to do when it would be deleted, not null
   * @param keep what to do when it is kept, not null
   * @param undecided what to do when something is not known, not null
   * @return the outcome of the function that was called
   */
  <R> R match(
      Function<? super Due, ? extends R> due,
      Function<? super Keep, ? extends R> keep,
      Function<? super Undecided, ? extends R> undecided);

  /**
   * Its term has passed, on a source that is confirmed, and nothing holds it.
   *
   * @param item what it is about, not null
   * @param since the first day on which it could go, not null
   * @param reasons the term, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"item", "since", "reasons"})
  record Due(RetentionItem item, LocalDate since, List<Reason> reasons)
      implements RetentionDecision {

    /** Copies the reasons. */
    public Due {
      requireNonNull(item, "item");
      requireNonNull(since, "since");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Due, ? extends R> due,
        Function<? super Keep, ? extends R> keep,
        Function<? super Undecided, ? extends R> undecided) {
      return due.apply(this);
    }

    /**
     * The outcome and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Due" + reasons;
    }
  }

  /**
   * It is kept: its term still runs, or something holds it.
   *
   * @param item what it is about, not null
   * @param reasons why, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"item", "reasons"})
  record Keep(RetentionItem item, List<Reason> reasons) implements RetentionDecision {

    /** Copies the reasons. */
    public Keep {
      requireNonNull(item, "item");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Due, ? extends R> due,
        Function<? super Keep, ? extends R> keep,
        Function<? super Undecided, ? extends R> undecided) {
      return keep.apply(this);
    }
  }

  /**
   * It is kept until somebody finds out what is not known: the term, its start, whether something
   * holds it, or whether the source says so.
   *
   * @param item what it is about, not null
   * @param reasons what to find out, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"item", "reasons"})
  record Undecided(RetentionItem item, List<Reason> reasons) implements RetentionDecision {

    /** Copies the reasons. */
    public Undecided {
      requireNonNull(item, "item");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Due, ? extends R> due,
        Function<? super Keep, ? extends R> keep,
        Function<? super Undecided, ? extends R> undecided) {
      return undecided.apply(this);
    }
  }
}
