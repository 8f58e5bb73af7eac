package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;

/**
 * After how long a referral counts as forgotten (termijnen). The sources give no figures, so that
 * the caller does.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param unreceived how long after sending the desk may take to confirm, inclusive; more than zero,
 *     not null
 * @param silent how long nothing may happen after that, inclusive; more than zero, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"unreceived", "silent"})
public record ReconcilerTerms(Duration unreceived, Duration silent) {

  /** Checks that both are more than zero. */
  public ReconcilerTerms {
    requireNonNull(unreceived, "unreceived");
    requireNonNull(silent, "silent");
    if (unreceived.isNegative() || unreceived.isZero() || silent.isNegative() || silent.isZero()) {
      throw new IllegalArgumentException("A term must be longer than zero");
    }
  }
}
