package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * After how long a referral counts as forgotten (termijnen). The sources give no figures, so that
 * the caller does.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param unreceived how long after sending the desk may take to confirm, inclusive; more than zero,
 *     not null
 * @param silent how long nothing may happen after that, inclusive; more than zero, not null
 * @param drafted how long a professional may leave a referral unsent, inclusive; more than zero, or
 *     null where drafts are not looked at. What a woman begins for herself is never looked at: she
 *     takes the time that she wants
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"unreceived", "silent", "drafted"})
public record ReconcilerTerms(Duration unreceived, Duration silent, @Nullable Duration drafted) {

  /** Checks that each is more than zero. */
  public ReconcilerTerms {
    requireNonNull(unreceived, "unreceived");
    requireNonNull(silent, "silent");
    if (tooShort(unreceived) || tooShort(silent) || (drafted != null && tooShort(drafted))) {
      throw new IllegalArgumentException("A term must be longer than zero");
    }
  }

  /**
   * Terms that do not look at drafts.
   *
   * @param unreceived how long after sending the desk may take to confirm, inclusive; more than
   *     zero, not null
   * @param silent how long nothing may happen after that, inclusive; more than zero, not null
   * @return the terms, never null
   * @throws IllegalArgumentException if a term is not longer than zero
   */
  public static ReconcilerTerms of(Duration unreceived, Duration silent) {
    return new ReconcilerTerms(unreceived, silent, null);
  }

  /**
   * The same terms, which look at the drafts of professionals too.
   *
   * @param newDrafted how long a professional may leave a referral unsent, inclusive; more than
   *     zero, not null
   * @return the terms, never null
   * @throws IllegalArgumentException if the term is not longer than zero
   */
  public ReconcilerTerms withDrafted(Duration newDrafted) {
    return new ReconcilerTerms(unreceived, silent, requireNonNull(newDrafted, "newDrafted"));
  }

  private static boolean tooShort(Duration term) {
    return term.isNegative() || term.isZero();
  }
}
