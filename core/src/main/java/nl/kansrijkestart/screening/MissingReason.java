package nl.kansrijkestart.screening;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a question has no answer (reden van ontbreken). A missing answer is never 0.
 *
 * <p>{@link #NOT_ASKED_PARTNER_PRESENT} and {@link #RELATIVE_INTERPRETED} are good care, not
 * negligence: some questions are only safe without the partner and through a professional
 * interpreter. Ask again at another moment.
 */
public enum MissingReason {
  /** She preferred not to answer; never held against her (niet willen antwoorden). */
  @JsonProperty("refused")
  REFUSED,
  /** Not asked because the partner was there (partner aanwezig). */
  @JsonProperty("not-asked-partner-present")
  NOT_ASKED_PARTNER_PRESENT,
  /** An answer through a relative as interpreter is no answer (naaste tolkte). */
  @JsonProperty("relative-interpreted")
  RELATIVE_INTERPRETED,
  /** The question does not apply to her (niet van toepassing). */
  @JsonProperty("not-applicable")
  NOT_APPLICABLE,
  /** Why is not known; also for a question that the form leaves out (onbekend). */
  @JsonProperty("unknown")
  UNKNOWN;

  /**
   * Whether somebody was there who should not have been: she is asked again when she is alone.
   *
   * @return true for {@link #NOT_ASKED_PARTNER_PRESENT} and {@link #RELATIVE_INTERPRETED}
   */
  public boolean somebodyWasThere() {
    return this == NOT_ASKED_PARTNER_PRESENT || this == RELATIVE_INTERPRETED;
  }
}
