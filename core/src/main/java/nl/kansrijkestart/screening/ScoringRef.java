package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a score was made with: the instrument, its version, and the version of the scoring rules.
 *
 * <p>Two scores may be compared over time only where all three are equal. This class is immutable
 * and thread-safe.
 *
 * @param instrument the questionnaire, not null
 * @param version the version of the form, not null
 * @param scoringVersion the version of the rules that made answers into a score, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"instrument", "version", "scoringVersion"})
public record ScoringRef(InstrumentId instrument, String version, String scoringVersion) {

  /** Checks that all three are there. */
  public ScoringRef {
    requireNonNull(instrument, "instrument");
    requireNonNull(version, "version");
    requireNonNull(scoringVersion, "scoringVersion");
  }
}
