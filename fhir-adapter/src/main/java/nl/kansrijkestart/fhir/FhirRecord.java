package nl.kansrijkestart.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;

/**
 * A domain record with the resources that it was read from.
 *
 * <p>This class is immutable and thread-safe, apart from the labels, which are HAPI's.
 *
 * @param value the domain record, such as a {@code Client}, not null
 * @param from the paths of the resources, such as {@code Bundle.entry[3].resource}, not null
 * @param security the labels of these resources ({@code meta.security}), not null
 */
public record FhirRecord(Object value, List<String> from, List<Coding> security) {

  /** Copies the lists. */
  public FhirRecord {
    from = List.copyOf(from);
    security = List.copyOf(security);
  }

  /**
   * The kind of record and where it came from; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "FhirRecord[" + value.getClass().getSimpleName() + ", " + from + "]";
  }
}
