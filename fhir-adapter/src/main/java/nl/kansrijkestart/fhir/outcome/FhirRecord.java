package nl.kansrijkestart.fhir.outcome;

import java.util.List;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A domain record with the resources that it was read from.
 *
 * <p>This class is immutable and thread-safe, apart from the labels, which are HAPI's.
 *
 * @param value the domain record, such as a {@code Client}, not null
 * @param from the paths of the resources, such as {@code Bundle.entry[3].resource}, not null
 * @param security the labels of these resources ({@code meta.security}), not null
 * @param about whom the resource is about, for a record that does not say so itself, such as a
 *     filled-in questionnaire; else null
 */
public record FhirRecord(
    Object value, List<String> from, List<Coding> security, @Nullable PersonId about) {

  /** Copies the lists. */
  public FhirRecord {
    from = List.copyOf(from);
    security = List.copyOf(security);
  }

  /**
   * A record that names its person itself, or is about nobody.
   *
   * @param value the domain record, not null
   * @param from the paths of the resources, not null
   * @param security the labels of these resources, not null
   */
  public FhirRecord(Object value, List<String> from, List<Coding> security) {
    this(value, from, security, null);
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
