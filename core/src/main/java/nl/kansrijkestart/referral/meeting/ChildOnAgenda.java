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

/**
 * Whether a child is one that a consultation structure is about (bespreking van een kind). No help
 * depends on it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "child")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ChildOnAgenda.Fits.class, name = "fits"),
  @JsonSubTypes.Type(value = ChildOnAgenda.Other.class, name = "other"),
  @JsonSubTypes.Type(value = ChildOnAgenda.AskFirst.class, name = "ask-first")
})
public sealed interface ChildOnAgenda extends Explained {

  /**
   * Handles every case.
   *
   * @param <R> the type of the answer
   * @param fits what to do with {@link Fits}, not null
   * @param other what to do with {@link Other}, not null
   * @param askFirst what to do with {@link AskFirst}, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Fits, ? extends R> fits,
      Function<? super Other, ? extends R> other,
      Function<? super AskFirst, ? extends R> askFirst);

  /**
   * The structure is about this child.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Fits(List<Reason> reasons) implements ChildOnAgenda {

    /** Copies the reasons and checks that there is one. */
    public Fits {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Fits, ? extends R> fits,
        Function<? super Other, ? extends R> other,
        Function<? super AskFirst, ? extends R> askFirst) {
      return fits.apply(this);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return MeetingReasons.CHILD_MASKED;
    }
  }

  /**
   * The structure is not about this child. The reason says what follows, and for a child that was
   * stillborn or died no more than that.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Other(List<Reason> reasons) implements ChildOnAgenda {

    /** Copies the reasons and checks that there is one. */
    public Other {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Fits, ? extends R> fits,
        Function<? super Other, ? extends R> other,
        Function<? super AskFirst, ? extends R> askFirst) {
      return other.apply(this);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return MeetingReasons.CHILD_MASKED;
    }
  }

  /**
   * It is not known: ask first. Nothing is refused.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param reasons what to ask, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record AskFirst(List<Reason> reasons) implements ChildOnAgenda {

    /** Copies the reasons and checks that there is one. */
    public AskFirst {
      reasons = MeetingReasons.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Fits, ? extends R> fits,
        Function<? super Other, ? extends R> other,
        Function<? super AskFirst, ? extends R> askFirst) {
      return askFirst.apply(this);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return MeetingReasons.CHILD_MASKED;
    }
  }
}
