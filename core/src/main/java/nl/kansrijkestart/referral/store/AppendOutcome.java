package nl.kansrijkestart.referral.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralReasons;

/** What became of an append: kept, kept before, overtaken by another, or refused. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AppendOutcome.Appended.class, name = "appended"),
  @JsonSubTypes.Type(value = AppendOutcome.AlreadyApplied.class, name = "already-applied"),
  @JsonSubTypes.Type(value = AppendOutcome.Conflict.class, name = "conflict"),
  @JsonSubTypes.Type(value = AppendOutcome.Refused.class, name = "refused")
})
public sealed interface AppendOutcome extends Explained {

  /**
   * Handles the four outcomes.
   *
   * @param <R> the type of the answer
   * @param appended what to do where the events were kept, not null
   * @param alreadyApplied what to do where they were kept before, not null
   * @param conflict what to do where the referral has another version, not null
   * @param refused what to do with a refusal, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Appended, ? extends R> appended,
      Function<? super AlreadyApplied, ? extends R> alreadyApplied,
      Function<? super Conflict, ? extends R> conflict,
      Function<? super Refused, ? extends R> refused);

  /**
   * The events and messages are kept.
   *
   * @param version the version that the referral has now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"version"})
  record Appended(int version) implements AppendOutcome {

    @Override
    public List<Reason> reasons() {
      return List.of();
    }

    @Override
    public <R> R match(
        Function<? super Appended, ? extends R> appended,
        Function<? super AlreadyApplied, ? extends R> alreadyApplied,
        Function<? super Conflict, ? extends R> conflict,
        Function<? super Refused, ? extends R> refused) {
      return appended.apply(this);
    }
  }

  /**
   * The very same commands were kept before; nothing changed, and no message was added.
   *
   * @param events the events as they were kept, in the order of the append, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"events"})
  record AlreadyApplied(List<ReferralEvent> events) implements AppendOutcome {

    /** Copies the events. */
    public AlreadyApplied {
      events = List.copyOf(events);
    }

    @Override
    public List<Reason> reasons() {
      return List.of(Reason.of(ReferralReasons.ALREADY_APPLIED));
    }

    @Override
    public <R> R match(
        Function<? super Appended, ? extends R> appended,
        Function<? super AlreadyApplied, ? extends R> alreadyApplied,
        Function<? super Conflict, ? extends R> conflict,
        Function<? super Refused, ? extends R> refused) {
      return alreadyApplied.apply(this);
    }
  }

  /**
   * The referral has another version than was expected; nothing changed.
   *
   * @param expected the version that was expected
   * @param actual the version that it has, 0 where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"expected", "actual"})
  record Conflict(int expected, int actual) implements AppendOutcome {

    @Override
    public List<Reason> reasons() {
      return List.of(
          Reason.of(ReferralReasons.STALE_VERSION, Map.of("expected", expected, "actual", actual)));
    }

    @Override
    public <R> R match(
        Function<? super Appended, ? extends R> appended,
        Function<? super AlreadyApplied, ? extends R> alreadyApplied,
        Function<? super Conflict, ? extends R> conflict,
        Function<? super Refused, ? extends R> refused) {
      return conflict.apply(this);
    }
  }

  /**
   * The append cannot be right; nothing changed.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Refused(List<Reason> reasons) implements AppendOutcome {

    /** Copies the reasons and checks that there is one. */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super Appended, ? extends R> appended,
        Function<? super AlreadyApplied, ? extends R> alreadyApplied,
        Function<? super Conflict, ? extends R> conflict,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}
