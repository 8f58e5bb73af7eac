package nl.kansrijkestart.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A way to reach her from a distance (contactkanaal). Letters and voicemail are agreed apart: they
 * stay behind where others can open or hear them.
 */
public enum ContactChannel {
  /** Calling her own telephone (bellen). */
  @JsonProperty("phone")
  PHONE,
  /** A text message to her own telephone (sms). */
  @JsonProperty("text-message")
  TEXT_MESSAGE,
  /** E-mail (e-mail). */
  @JsonProperty("email")
  EMAIL,
  /** A message in an app or portal (app of portaal). */
  @JsonProperty("app")
  APP
}
