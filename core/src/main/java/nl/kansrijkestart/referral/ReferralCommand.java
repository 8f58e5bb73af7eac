package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import nl.kansrijkestart.identity.Actor;

/**
 * The wish to take a step with a referral (opdracht): who, when, and on which version of it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of the command, the same for every repetition, not null
 * @param expectedVersion the version of the referral that the actor had before her, 1 or more
 * @param actor who takes the step, not null
 * @param at when, not null
 * @param step the step, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "expectedVersion", "actor", "at", "step"})
public record ReferralCommand(
    CommandId id, int expectedVersion, Actor actor, Instant at, ReferralStep step) {

  /** Checks that all is there, and that a draft is not asked for: it begins a referral. */
  public ReferralCommand {
    requireNonNull(id, "id");
    requireNonNull(actor, "actor");
    requireNonNull(at, "at");
    requireNonNull(step, "step");
    if (expectedVersion < 1) {
      throw new IllegalArgumentException(
          "A command must expect version 1 or more, was " + expectedVersion);
    }
    if (step.kind() == ReferralStep.Kind.DRAFT) {
      throw new IllegalArgumentException(
          "A referral is begun once; use Referral.draft for a new one");
    }
  }

  /**
   * The kind of step and the version; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "ReferralCommand[" + step.kind().code() + " on " + expectedVersion + "]";
  }
}
