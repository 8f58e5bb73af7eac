package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken with a referral (gebeurtenis). The events of a referral, in order, are all
 * there is to know of it: {@link Referral#replay} makes the referral of them again.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param referral the referral, not null
 * @param version the version of the referral after this event: 1 for its draft, then one more each
 *     time
 * @param command the command that asked for it, not null
 * @param actor who took the step, not null
 * @param at when, not null
 * @param step the step, not null
 * @param state where the referral stands after it, not null
 * @param consents the consents that the step rests on, not null, often empty
 * @param notes what was remarked: questions that stay open, advice; not null, often empty
 * @param desk the organisation that runs the desk to which it was sent, by whose rules it was
 *     judged; with {@link ReferralStep.Kind#SEND} only, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "referral",
  "version",
  "command",
  "actor",
  "at",
  "step",
  "state",
  "consents",
  "notes",
  "desk"
})
public record ReferralEvent(
    ReferralId referral,
    int version,
    CommandId command,
    Actor actor,
    Instant at,
    ReferralStep step,
    ReferralState state,
    List<ConsentId> consents,
    List<Reason> notes,
    @Nullable OrganizationId desk) {

  /** Copies the lists and checks the version and that only sending names a desk. */
  public ReferralEvent {
    requireNonNull(referral, "referral");
    requireNonNull(command, "command");
    requireNonNull(actor, "actor");
    requireNonNull(at, "at");
    requireNonNull(step, "step");
    requireNonNull(state, "state");
    consents = List.copyOf(consents);
    notes = List.copyOf(notes);
    if (version < 1) {
      throw new IllegalArgumentException("A version must be 1 or more, was " + version);
    }
    if (desk != null && step.kind() != ReferralStep.Kind.SEND) {
      throw new IllegalArgumentException(
          "A desk must be named by the step that sends, by no other");
    }
  }

  /** Whether the event is what became of the command, by the codes that hold now. */
  boolean answers(ReferralCommand request, ReferralStep asked, ReferralStep taken) {
    return command.equals(request.id())
        && actor.equals(request.actor())
        && at.equals(request.at())
        && taken.equals(asked);
  }

  /**
   * The kind of step, the version and the state; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "ReferralEvent[" + step.kind().code() + " " + version + " " + state.code() + "]";
  }
}
