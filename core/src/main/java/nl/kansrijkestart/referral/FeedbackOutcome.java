package nl.kansrijkestart.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What became of a referral, as told to the referrer (uitkomst). It says nothing on her problems.
 */
public enum FeedbackOutcome {
  /** She was helped (geholpen). */
  @JsonProperty("helped")
  HELPED,
  /** Help goes on without an end in sight (hulp loopt door). */
  @JsonProperty("help-continues")
  HELP_CONTINUES,
  /** Handed over to another helper (overgedragen). */
  @JsonProperty("handed-over")
  HANDED_OVER,
  /** Help turned out not to be needed, or not any more (niet meer nodig). */
  @JsonProperty("no-longer-needed")
  NO_LONGER_NEEDED,
  /** She waits for help to begin (op de wachtlijst); no end, and it holds only while she waits. */
  @JsonProperty("waiting")
  WAITING,
  /** Stopped before the end (voortijdig gestopt). */
  @JsonProperty("stopped")
  STOPPED,
  /** Closed, since she could not be reached (niet bereikt); she may come back. */
  @JsonProperty("not-reached")
  NOT_REACHED;

  /**
   * The code, as it stands in JSON.
   *
   * @return lower-case words with hyphens, never null
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
