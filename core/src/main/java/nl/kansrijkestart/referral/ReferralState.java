package nl.kansrijkestart.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Where a referral stands (status van de aanmelding).
 *
 * <p>How a state is told to others: FHIR task status, and the process of a municipal case system
 * (zaak), stand with each. Which step leads where is told by {@link Transition#TABLE}.
 */
public enum ReferralState {
  /** Being written; nothing has left the referrer (concept). Not sent in any form. */
  @JsonProperty("draft")
  DRAFT,
  /** Sent to the desk (verzonden). Task requested; the zaak is created. */
  @JsonProperty("sent")
  SENT,
  /** The desk confirmed that it has it (ontvangen). Task received. */
  @JsonProperty("received")
  RECEIVED,
  /** The desk takes it up (in behandeling). Task accepted. */
  @JsonProperty("accepted")
  ACCEPTED,
  /**
   * The desk does not take it up, with a reason (niet in behandeling genomen). Task rejected.
   * Final.
   */
  @JsonProperty("rejected")
  REJECTED,
  /** Taken up, and waiting for capacity (wachtlijst). Task accepted, on the waiting list. */
  @JsonProperty("waitlisted")
  WAITLISTED,
  /** She was spoken to or visited (eerste contact). Task in progress. */
  @JsonProperty("first-contact")
  FIRST_CONTACT,
  /** She was not there (niet verschenen). Task in progress; not an end. */
  @JsonProperty("no-show")
  NO_SHOW,
  /**
   * She does not want it, or not now (afgezien door de cliënt). Task cancelled, with that reason;
   * never a failure of the desk, never held against her, and she may come back.
   */
  @JsonProperty("declined-by-client")
  DECLINED_BY_CLIENT,
  /** The help has started (gestart). Task in progress, enrolled. */
  @JsonProperty("started")
  STARTED,
  /**
   * Done, and the referrer knows the outcome or she wanted it kept from the referrer (afgerond).
   * Task completed with output. Final.
   */
  @JsonProperty("completed")
  COMPLETED,
  /**
   * Taken back by the referrer before she was spoken to, also where she had declined, which the
   * referrer may not know (ingetrokken). Task cancelled. Final.
   */
  @JsonProperty("cancelled")
  CANCELLED,
  /**
   * She could not be reached, or named no safe way to reach her and a person decided to stop (niet
   * bereikbaar). Task failed. Where there is a safe way, tries by it are recorded first. Nobody
   * acts any more, but she may come back, and the referrer may be told that it ended here.
   */
  @JsonProperty("lost")
  LOST;

  /**
   * Whether nothing can follow.
   *
   * @return true for rejected, completed and cancelled; false for declined and lost, from which she
   *     can come back
   */
  public boolean terminal() {
    return this == REJECTED || this == COMPLETED || this == CANCELLED;
  }

  /**
   * Whether nobody is on turn although she may come back: she declined, or is out of sight. Nothing
   * is late meanwhile, and no list of work makes anybody contact her.
   *
   * @return true for declined and lost
   */
  public boolean paused() {
    return this == DECLINED_BY_CLIENT || this == LOST;
  }

  /**
   * The code, as it stands in JSON.
   *
   * @return lower-case words with hyphens, never null
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
