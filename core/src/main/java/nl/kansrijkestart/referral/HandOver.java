package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The offer to let another helper, or the desk of another municipality, go on with a referral
 * (warme overdracht). It stands on a consent of its own, and needs both sides: whoever has it in
 * hand offers it, and keeps it until the receiving side confirms.
 *
 * <p>Where she moves, or stays elsewhere, it is offered to the desk of where she stays now, on a
 * consent that she gave anew. That desk judges anew which help fits; what she asked goes along.
 *
 * <p>Source: practice (warm hand-over to the desk of actual stay; the task is transferred and
 * consent renewed). This class is immutable and thread-safe.
 *
 * @param to {@link ReferralParty#PROVIDER} for another helper, {@link ReferralParty#DESK} for the
 *     desk of another municipality, not null
 * @param receiver the organisation that is to take over, with its kind and the role of the reader
 *     where known; a consent for a kind or role reaches only a receiver of whom it is given; not
 *     null
 * @param destination which destination of the desk the receiving helper carries out; for a provider
 *     always, for a desk never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"to", "receiver", "destination"})
public record HandOver(ReferralParty to, Party receiver, @Nullable DestinationCode destination) {

  /** Checks that the receiver is a real organisation, and a destination goes with a helper only. */
  public HandOver {
    requireNonNull(to, "to");
    requireNonNull(receiver, "receiver");
    if (to != ReferralParty.PROVIDER && to != ReferralParty.DESK) {
      throw new IllegalArgumentException("A hand-over must be to a provider or to a desk");
    }
    if (receiver.organization() == null) {
      throw new IllegalArgumentException("A hand-over must name the organisation that receives");
    }
    if ((destination != null) != (to == ReferralParty.PROVIDER)) {
      throw new IllegalArgumentException(
          "A hand-over must name the destination for a provider, and none for a desk");
    }
  }

  /**
   * To another helper.
   *
   * @param destination which destination of the desk it carries out, not null
   * @param receiver the organisation that is to take over, not null
   * @return the offer, never null
   */
  public static HandOver toProvider(DestinationCode destination, Party receiver) {
    return new HandOver(
        ReferralParty.PROVIDER, receiver, requireNonNull(destination, "destination"));
  }

  /**
   * To the desk of another municipality.
   *
   * @param receiver the organisation that runs that desk, not null
   * @return the offer, never null
   */
  public static HandOver toDesk(Party receiver) {
    return new HandOver(ReferralParty.DESK, receiver, null);
  }

  /** The same offer with the code that holds now. */
  HandOver withDestination(DestinationCode code) {
    return new HandOver(to, receiver, code);
  }

  /** Where the referral goes once the receiving helper confirmed; the others stay beside it. */
  Routing routing(Routing before) {
    DestinationCode primary = requireNonNull(destination, "destination");
    Set<DestinationCode> others = new LinkedHashSet<>(before.additional());
    others.remove(primary);
    Set<Routing.Helper> helpers = new LinkedHashSet<>(before.helpers());
    helpers.removeIf(helper -> helper.destination().equals(primary));
    return new Routing(primary, others, receiver.organization(), receiver.kind(), helpers);
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
