package nl.kansrijkestart.fhir.text;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How much text is read at once (grenzen): what keeps memory and time bounded, whoever wrote it.
 *
 * <p>The limits are far above what a record of a pregnancy needs, and are no rule of FHIR. Text
 * beyond one of them is refused as a whole and never read in part.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bytes the most bytes of UTF-8, 1 or more; attachments count
 * @param depth the most levels of elements within elements, 1 or more
 * @param elements the most elements and values in all, 1 or more
 * @param entries the most resources in bundles, 1 or more
 * @param faults the most faults in one text, 1 or more; beyond it the text is no FHIR
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"bytes", "depth", "elements", "entries", "faults"})
public record FhirLimits(int bytes, int depth, int elements, int entries, int faults) {

  /** How many resources are read at once where nothing else is said. */
  public static final int MAX_RESOURCES = 10_000;

  private static final FhirLimits STANDARD =
      new FhirLimits(20_000_000, 100, 1_000_000, MAX_RESOURCES, 1_000);

  /** Checks that each is 1 or more. */
  public FhirLimits {
    if (bytes < 1 || depth < 1 || elements < 1 || entries < 1 || faults < 1) {
      throw new IllegalArgumentException("Each limit must be 1 or more");
    }
  }

  /**
   * The usual limits: 20 million bytes, 100 levels, a million elements, {@value #MAX_RESOURCES}
   * resources, 1,000 faults.
   *
   * @return the limits, never null
   */
  public static FhirLimits standard() {
    return STANDARD;
  }

  /**
   * These limits with another number of bytes.
   *
   * @param most the most bytes of UTF-8, 1 or more
   * @return the limits, never null
   * @throws IllegalArgumentException if it is below 1
   */
  public FhirLimits withBytes(int most) {
    return new FhirLimits(most, depth, elements, entries, faults);
  }
}
