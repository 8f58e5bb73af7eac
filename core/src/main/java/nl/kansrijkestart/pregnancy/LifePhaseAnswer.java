package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;

/**
 * In which phase of life a child is on a day: a phase, or out of the programme, or unknown.
 *
 * <p>Out of the programme ends nothing by itself: after a loss the care of the mother goes on.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "lifePhase")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LifePhaseAnswer.In.class, name = "in"),
  @JsonSubTypes.Type(value = LifePhaseAnswer.OutOfScope.class, name = "out-of-scope"),
  @JsonSubTypes.Type(value = LifePhaseAnswer.Unknown.class, name = "unknown")
})
public sealed interface LifePhaseAnswer extends Explained {

  /**
   * Handles the three answers.
   *
   * @param <R> the type of the answer
   * @param in what to do with a phase, not null
   * @param outOfScope what to do with a child out of the programme, not null
   * @param unknown what to do where it is unknown, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super In, ? extends R> in,
      Function<? super OutOfScope, ? extends R> outOfScope,
      Function<? super Unknown, ? extends R> unknown);

  /**
   * The phase, where there is one.
   *
   * @return the phase, or empty
   */
  default Optional<LifePhase> asPhase() {
    return match(in -> Optional.of(in.phase()), out -> Optional.empty(), none -> Optional.empty());
  }

  /**
   * A phase.
   *
   * @param phase the phase, not null
   * @param reasons the grounds, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"phase", "reasons"})
  record In(LifePhase phase, List<Reason> reasons) implements LifePhaseAnswer {

    /** Copies the reasons and checks that there is one. */
    public In {
      requireNonNull(phase, "phase");
      reasons = PregnancyReasons.atLeastOne(reasons);
    }

    @Override
    public <R> R match(
        Function<? super In, ? extends R> in,
        Function<? super OutOfScope, ? extends R> outOfScope,
        Function<? super Unknown, ? extends R> unknown) {
      return in.apply(this);
    }
  }

  /**
   * The child is out of the programme: at school, or lost.
   *
   * @param reasons which of these, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record OutOfScope(List<Reason> reasons) implements LifePhaseAnswer {

    /** Copies the reasons and checks that there is one. */
    public OutOfScope {
      reasons = PregnancyReasons.atLeastOne(reasons);
    }

    @Override
    public <R> R match(
        Function<? super In, ? extends R> in,
        Function<? super OutOfScope, ? extends R> outOfScope,
        Function<? super Unknown, ? extends R> unknown) {
      return outOfScope.apply(this);
    }
  }

  /**
   * The phase is unknown.
   *
   * @param reasons what is missing, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Unknown(List<Reason> reasons) implements LifePhaseAnswer {

    /** Copies the reasons and checks that there is one. */
    public Unknown {
      reasons = PregnancyReasons.atLeastOne(reasons);
    }

    @Override
    public <R> R match(
        Function<? super In, ? extends R> in,
        Function<? super OutOfScope, ? extends R> outOfScope,
        Function<? super Unknown, ? extends R> unknown) {
      return unknown.apply(this);
    }
  }
}
