package nl.kansrijkestart.fhir.outcome;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Something in a FHIR resource that was not mapped, or mapped with a remark: where, and why.
 *
 * <p>It never repeats what stood there: that may be about a person. Which extension or system it is
 * about is named only where that has the form of a published one.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param path the element, such as {@code Observation.value.code}, not null
 * @param severity how much it matters, not null
 * @param reason the reason, one of {@link FhirReasons}, not null
 * @param named the url of the extension, or the system of the code or key, where the path does not
 *     tell which that is; of at most 120 characters, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"path", "severity", "reason", "named"})
public record FhirIssue(String path, Severity severity, Reason reason, @Nullable String named) {

  /** Checks that all but the name are there. */
  public FhirIssue {
    requireNonNull(path, "path");
    requireNonNull(severity, "severity");
    requireNonNull(reason, "reason");
  }

  /**
   * An issue whose path tells all that there is to name.
   *
   * @param path the element, not null
   * @param severity how much it matters, not null
   * @param reason the reason, one of {@link FhirReasons}, not null
   */
  public FhirIssue(String path, Severity severity, Reason reason) {
    this(path, severity, reason, null);
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
    return new FhirIssue(root + "." + path, severity, reason, named);
  }

  /**
   * The issue as a sentence, without the path, with the name behind it where there is one.
   *
   * @param language the language of the reader, not null
   * @return the sentence, never null
   */
  public String text(Language language) {
    return named == null ? reason.text(language) : reason.text(language) + " (" + named + ")";
  }
}
