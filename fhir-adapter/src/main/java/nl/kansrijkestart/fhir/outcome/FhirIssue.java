package nl.kansrijkestart.fhir.outcome;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/**
 * Something in a FHIR resource that was not mapped, or mapped with a remark: where, and why.
 *
 * <p>It never repeats what stood there: that may be about a person.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param path the element, such as {@code Observation.value.code}, not null
 * @param severity how much it matters, not null
 * @param reason the reason, one of {@link FhirReasons}, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"path", "severity", "reason"})
public record FhirIssue(String path, Severity severity, Reason reason) {

  /** Checks that all are there. */
  public FhirIssue {
    requireNonNull(path, "path");
    requireNonNull(severity, "severity");
    requireNonNull(reason, "reason");
  }

  /**
   * An issue with the usual weight of its reason.
   *
   * @param path the element, not null
   * @param code one of {@link FhirReasons} without parameters, not null
   * @return the issue, never null
   */
  public static FhirIssue of(String path, ReasonCode code) {
    return new FhirIssue(path, FhirReasons.severity(code), Reason.of(code));
  }

  /** The same issue, with its path below another. */
  FhirIssue below(String root) {
    return new FhirIssue(root + "." + path, severity, reason);
  }

  /**
   * The issue as a sentence, without the path.
   *
   * @param language the language of the reader, not null
   * @return the sentence, never null
   */
  public String text(Language language) {
    return reason.text(language);
  }
}
