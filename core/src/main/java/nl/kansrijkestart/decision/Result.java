package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;

/**
 * What becomes of an intake or a command: the value that was asked for, or a refusal with every
 * reason at once.
 *
 * <p>A refusal is a business answer, not an error: nothing is thrown. Use {@link #match} to handle
 * both.
 *
 * @param <T> the type of the value
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Result.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = Result.Refused.class, name = "refused")
})
public sealed interface Result<T> extends Explained {

  /**
   * Handles both outcomes.
   *
   * @param <R> the type of the answer
   * @param accepted what to do with the value, not null
   * @param refused what to do with the reasons of a refusal, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super T, ? extends R> accepted,
      Function<? super List<Reason>, ? extends R> refused);

  /**
   * The value was accepted.
   *
   * @param value the value, not null
   * @return the result, never null
   * @param <T> the type of the value
   */
  static <T> Result<T> accepted(T value) {
    return new Accepted<>(value, List.of());
  }

  /**
   * The value was accepted, with remarks.
   *
   * @param <T> the type of the value
   * @param value the value, not null
   * @param notes what the receiver should know all the same, not null
   * @return the result, never null
   */
  static <T> Result<T> accepted(T value, List<Reason> notes) {
    return new Accepted<>(value, notes);
  }

  /**
   * The value was refused.
   *
   * @param <T> the type of the value that was asked for
   * @param reasons every reason, at least one, not null
   * @return the result, never null
   */
  static <T> Result<T> refused(List<Reason> reasons) {
    return new Refused<>(reasons);
  }

  /**
   * The value, with remarks if there are any.
   *
   * @param <T> the type of the value
   * @param value the value, not null
   * @param reasons the remarks, not null, often empty
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"value", "reasons"})
  record Accepted<T>(T value, List<Reason> reasons) implements Result<T> {

    /** Copies the remarks. */
    public Accepted {
      requireNonNull(value, "value");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super T, ? extends R> accepted,
        Function<? super List<Reason>, ? extends R> refused) {
      return accepted.apply(value);
    }

    /**
     * The outcome and its remarks; the value is left out, since it may be about a person.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Accepted" + reasons;
    }
  }

  /**
   * A refusal with every reason at once.
   *
   * @param <T> the type of the value that was asked for
   * @param reasons every reason, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Refused<T>(List<Reason> reasons) implements Result<T> {

    /** Copies the reasons and checks that there is one. */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super T, ? extends R> accepted,
        Function<? super List<Reason>, ? extends R> refused) {
      return refused.apply(reasons);
    }

    /**
     * The outcome and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Refused" + reasons;
    }
  }
}
