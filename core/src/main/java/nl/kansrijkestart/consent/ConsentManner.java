package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How an answer came about (wijze). Several may apply: spoken, read aloud, through an interpreter.
 */
public enum ConsentManner {
  /** In conversation (mondeling). */
  @JsonProperty("spoken")
  SPOKEN,
  /** Signed on paper (schriftelijk). */
  @JsonProperty("written")
  WRITTEN,
  /** In a portal or app (digitaal). */
  @JsonProperty("digital")
  DIGITAL,
  /** What it says was read aloud to her, because reading is hard (voorgelezen). */
  @JsonProperty("read-aloud")
  READ_ALOUD,
  /** Through a professional interpreter (professionele tolk). */
  @JsonProperty("professional-interpreter")
  PROFESSIONAL_INTERPRETER,
  /**
   * Through the partner, a relative or an acquaintance (informele tolk). A yes obtained like this
   * opens nothing: ask again with a professional interpreter. A no counts.
   */
  @JsonProperty("informal-interpreter")
  INFORMAL_INTERPRETER
}
