package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What she answered (antwoord). Nobody is ever presumed to have answered. */
public enum ConsentAnswer {
  /** She said yes (gegeven). */
  @JsonProperty("given")
  GIVEN,
  /** She said no (geweigerd): an objection. */
  @JsonProperty("refused")
  REFUSED,
  /**
   * She takes back an earlier yes (ingetrokken). From its instant it is an objection as strong as a
   * refusal.
   */
  @JsonProperty("withdrawn")
  WITHDRAWN;

  /**
   * Whether the answer is negative: refused or withdrawn.
   *
   * @return false for {@link #GIVEN} only
   */
  public boolean objection() {
    return this != GIVEN;
  }
}
