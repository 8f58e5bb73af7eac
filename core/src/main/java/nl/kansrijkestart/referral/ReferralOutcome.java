package nl.kansrijkestart.referral;

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

/**
 * What became of a command: applied, applied before, or refused with every reason at once.
 *
 * <p>Nothing is stored here: a host appends the new events and shows the reasons.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReferralOutcome.Applied.class, name = "applied"),
  @JsonSubTypes.Type(value = ReferralOutcome.Unchanged.class, name = "unchanged"),
  @JsonSubTypes.Type(value = ReferralOutcome.Refused.class, name = "refused")
})
public sealed interface ReferralOutcome extends Explained {

  /**
   * Handles the three outcomes.
   *
   * @param <R> the type of the answer
   * @param applied what to do with the new state, not null
   * @param unchanged what to do where the command was applied before, not null
   * @param refused what to do with a refusal, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Applied, ? extends R> applied,
      Function<? super Unchanged, ? extends R> unchanged,
      Function<? super Refused, ? extends R> refused);

  /**
   * The step was taken.
   *
   * @param referral the referral as it is now, not null
   * @param events the events to append, in order, at least one, not null
   * @param reasons what the receiver should know: questions that stay open, advice; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"referral", "events", "reasons"})
  record Applied(Referral referral, List<ReferralEvent> events, List<Reason> reasons)
      implements ReferralOutcome {

    /** Copies the lists and checks that something happened. */
    public Applied {
      requireNonNull(referral, "referral");
      events = List.copyOf(events);
      reasons = List.copyOf(reasons);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("A step that was taken must have an event");
      }
    }

    @Override
    public <R> R match(
        Function<? super Applied, ? extends R> applied,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Refused, ? extends R> refused) {
      return applied.apply(this);
    }

    /**
     * The events, without their content, and the codes of the remarks.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Applied" + events + reasons;
    }
  }

  /**
   * The very same command was applied before; nothing changes and nothing is to be stored.
   *
   * @param referral the referral as it is, not null
   * @param event what became of the command when it first arrived, not null
   * @param reasons that it was applied before, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"referral", "event", "reasons"})
  record Unchanged(Referral referral, ReferralEvent event, List<Reason> reasons)
      implements ReferralOutcome {

    /** Copies the reasons. */
    public Unchanged {
      requireNonNull(referral, "referral");
      requireNonNull(event, "event");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Applied, ? extends R> applied,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Refused, ? extends R> refused) {
      return unchanged.apply(this);
    }

    /**
     * The event, without its content.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Unchanged[" + event + "]";
    }
  }

  /**
   * The step was not taken.
   *
   * @param reasons every reason, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Refused(List<Reason> reasons) implements ReferralOutcome {

    /** Copies the reasons and checks that there is one. */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super Applied, ? extends R> applied,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
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
