package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.Redaction;

/**
 * What the intake brought (verslag van de intake): who held it, and with which topics she wants
 * help. The first visit looks at this before another one is planned.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param worker who held it, and who preferably gives the help as well; not null
 * @param needs the topics with which she wants help, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"worker", "needs"})
public record IntakeReport(PersonId worker, Set<LifeDomain> needs) {

  /** Copies the needs and checks that there is one. */
  public IntakeReport {
    requireNonNull(worker, "worker");
    needs = Ordered.by(requireNonNull(needs, "needs"), LifeDomain::ordinal);
    if (needs.isEmpty()) {
      throw new IllegalArgumentException(
          "A report of an intake must name at least one topic; close the referral if there is none");
    }
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
