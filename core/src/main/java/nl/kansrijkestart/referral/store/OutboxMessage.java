package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells an organisation that something happened with a referral (bericht). Keys and codes only:
 * whoever gets it asks the sender for more, through consent.
 *
 * <p>One organisation gets one message about one event, so that referral, version and recipient are
 * its key. This class is immutable and thread-safe.
 *
 * @param referral the referral, not null
 * @param version the version of the event, 1 or more
 * @param recipient who is told, not null
 * @param step what was done; null where the recipient is told only that something happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"referral", "version", "recipient", "step"})
public record OutboxMessage(
    ReferralId referral, int version, OrganizationId recipient, @Nullable Kind step) {

  /** Checks that all is there. */
  public OutboxMessage {
    requireNonNull(referral, "referral");
    requireNonNull(recipient, "recipient");
    if (version < 1) {
      throw new IllegalArgumentException("A version must be 1 or more, was " + version);
    }
  }

  /**
   * The message about an event.
   *
   * @param event the event, not null
   * @param recipient who is told, not null
   * @return the message, never null
   */
  public static OutboxMessage about(ReferralEvent event, OrganizationId recipient) {
    return new OutboxMessage(event.referral(), event.version(), recipient, event.step().kind());
  }

  /**
   * The same message, which does not say what was done (neutraal bericht).
   *
   * @return the message with the same key, never null
   */
  public OutboxMessage neutral() {
    return new OutboxMessage(referral, version, recipient, null);
  }

  /**
   * The same message as the recipient may have it. To an organisation that only helps beside the
   * provider it is neutral, but for what it did itself. To the organisation that referred her it is
   * neutral, unless somebody of that organisation took the step, for every step but sending,
   * receipt, taking up or not, taking back and feedback, and for feedback where she wants that kept
   * from the referrer. Her no that the organisation passed on is neutral as well: a message about
   * it would tell that she had not declined before. What else became of it is told by feedback, on
   * a consent of its own. Before the desk took it up {@link ReferralHandler} keeps no neutral
   * message to that organisation at all: it would tell by coming.
   *
   * @param now the referral as it is after the event, not null
   * @return the message, neutral where it must be; never null
   */
  public OutboxMessage asToldTo(Referral now) {
    boolean referred = recipient.equals(now.referrer().organization());
    if (didItself(now) && !(referred && step == Kind.DECLINE)) {
      return this;
    }
    boolean hides =
        referred
            ? (now.feedbackWithheld() && step == Kind.GIVE_FEEDBACK) || !ofTheSending(step)
            : onlyBesidesIt(now);
    return hides ? neutral() : this;
  }

  private boolean didItself(Referral now) {
    return recipient.equals(now.events().get(version - 1).actor().organization());
  }

  /** Whether the recipient is named beside the provider, and has it in no other hand. */
  private boolean onlyBesidesIt(Referral now) {
    return now.desk().filter(recipient::equals).isEmpty()
        && now.routing().filter(routing -> !recipient.equals(routing.provider())).stream()
            .flatMap(routing -> routing.helpers().stream())
            .anyMatch(helper -> recipient.equals(helper.party().organization()));
  }

  /**
   * Whether it would tell by coming alone: before the desk took it up, a message to the
   * organisation that referred her which names no step is about her no, her coming back, or another
   * desk.
   */
  boolean tellsByComing(Referral now) {
    return step == null
        && recipient.equals(now.referrer().organization())
        && (now.events().get(version - 1).step().kind() == Kind.DECLINE || !didItself(now))
        && now.events().subList(0, version).stream()
            .noneMatch(event -> event.state() == ReferralState.ACCEPTED);
  }

  /** What a referrer may know by itself; a step that is not named here is not told. */
  private static boolean ofTheSending(@Nullable Kind step) {
    return step != null
        && switch (step) {
          case SEND, RECEIVE, ACCEPT, REJECT, CANCEL, GIVE_FEEDBACK -> true;
          default -> false;
        };
  }

  /** Whether the other is the same message, or that one made neutral. */
  boolean equalsOrHides(OutboxMessage other) {
    return equals(other) || neutral().equals(other);
  }

  /**
   * The key of the message, the same for every delivery.
   *
   * @return {@code referral/version/recipient}, never null
   */
  public String key() {
    return referral + "/" + version + "/" + recipient;
  }
}
