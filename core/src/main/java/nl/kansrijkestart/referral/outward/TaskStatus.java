package nl.kansrijkestart.referral.outward;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The status of a coordination task between systems (taakstatus), by its FHIR R4 code.
 *
 * <p>Source: HL7 Clinical Order Workflows 1.0.0-ballot and its Dutch use (Twiin), which leave out
 * draft, ready and on hold. What another system sends beyond these is unknown here.
 */
public enum TaskStatus {
  /** Sent, and nobody confirmed it (verzonden). */
  @JsonProperty("requested")
  REQUESTED,
  /** Confirmed, and not decided on (ontvangen). */
  @JsonProperty("received")
  RECEIVED,
  /** Taken up (in behandeling). */
  @JsonProperty("accepted")
  ACCEPTED,
  /** Not taken up, with a reason (niet in behandeling genomen). */
  @JsonProperty("rejected")
  REJECTED,
  /** Under way; not taken back any more (bezig). */
  @JsonProperty("in-progress")
  IN_PROGRESS,
  /** Ended before it was done, with a reason (geannuleerd). */
  @JsonProperty("cancelled")
  CANCELLED,
  /** Could not be done (mislukt). */
  @JsonProperty("failed")
  FAILED,
  /** Done, with an outcome (afgerond). */
  @JsonProperty("completed")
  COMPLETED;

  /**
   * The FHIR code.
   *
   * @return lower-case words with hyphens, never null
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The status with a code.
   *
   * @param code the FHIR code, not null
   * @return the status, or empty for a code that has no meaning here
   */
  public static Optional<TaskStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  /**
   * The status for a system that follows Gravity 3.0.0, which knows no confirmation of receipt.
   *
   * @return requested for received, else the same; never null
   */
  public TaskStatus inGravity() {
    return this == RECEIVED ? REQUESTED : this;
  }
}
