package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;

/**
 * Whether something may go out, in which wording and under which sender.
 *
 * <p>It never stops help: what may not be sent can be said to her in person.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ContactDecision.Allowed.class, name = "allowed"),
  @JsonSubTypes.Type(value = ContactDecision.AskFirst.class, name = "ask-first"),
  @JsonSubTypes.Type(value = ContactDecision.NotAllowed.class, name = "not-allowed")
})
public sealed interface ContactDecision extends Explained {

  /** Under which name it goes out. */
  enum Sender {
    /** The name of the organisation itself; she said that it may show (eigen naam). */
    @JsonProperty("own-name")
    OWN_NAME,
    /** The neutral name that was agreed with her (afgesproken neutrale naam). */
    @JsonProperty("agreed-neutral-name")
    AGREED_NEUTRAL_NAME,
    /** No name: plain envelope, number withheld (geen afzender). */
    @JsonProperty("withheld")
    WITHHELD
  }

  /** What the text may give away. */
  enum Wording {
    /** Nothing: no pregnancy, no care, no offer, no worry (neutraal). */
    @JsonProperty("neutral")
    NEUTRAL,
    /** The pregnancy may be mentioned; she said that everybody may know (zwangerschap bekend). */
    @JsonProperty("pregnancy-may-be-mentioned")
    PREGNANCY_MAY_BE_MENTIONED,
    /** Anything, to herself alone (alleen met haar zelf). */
    @JsonProperty("with-her-alone")
    WITH_HER_ALONE,
    /** What consent allows, to a professional (volgens toestemming). */
    @JsonProperty("as-consent-allows")
    AS_CONSENT_ALLOWS
  }

  /**
   * Handles the three answers.
   *
   * @param <R> the type of the outcome
   * @param allowed what to do when it may go out, not null
   * @param askFirst what to do when something is not known, not null
   * @param notAllowed what to do when it may not go out, not null
   * @return the outcome of the function that was called
   */
  <R> R match(
      Function<? super Allowed, ? extends R> allowed,
      Function<? super AskFirst, ? extends R> askFirst,
      Function<? super NotAllowed, ? extends R> notAllowed);

  /**
   * Whether it may go out now.
   *
   * @return true for {@link Allowed} only
   */
  default boolean allowed() {
    return this instanceof Allowed;
  }

  /**
   * It may go out.
   *
   * @param sender under which name, not null
   * @param wording what the text may give away, not null
   * @param reasons the conditions to keep, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"sender", "wording", "reasons"})
  record Allowed(Sender sender, Wording wording, List<Reason> reasons) implements ContactDecision {

    /** Copies the conditions. */
    public Allowed {
      requireNonNull(sender, "sender");
      requireNonNull(wording, "wording");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Allowed, ? extends R> allowed,
        Function<? super AskFirst, ? extends R> askFirst,
        Function<? super NotAllowed, ? extends R> notAllowed) {
      return allowed.apply(this);
    }
  }

  /**
   * It may not go out until she was asked something that is not known yet.
   *
   * @param reasons what to ask, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record AskFirst(List<Reason> reasons) implements ContactDecision {

    /** Copies the reasons. */
    public AskFirst {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("What may not go out needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super Allowed, ? extends R> allowed,
        Function<? super AskFirst, ? extends R> askFirst,
        Function<? super NotAllowed, ? extends R> notAllowed) {
      return askFirst.apply(this);
    }
  }

  /**
   * It may not go out like this: she said no, or it would give something away.
   *
   * @param reasons every reason, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record NotAllowed(List<Reason> reasons) implements ContactDecision {

    /** Copies the reasons. */
    public NotAllowed {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("What may not go out needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super Allowed, ? extends R> allowed,
        Function<? super AskFirst, ? extends R> askFirst,
        Function<? super NotAllowed, ? extends R> notAllowed) {
      return notAllowed.apply(this);
    }
  }
}
