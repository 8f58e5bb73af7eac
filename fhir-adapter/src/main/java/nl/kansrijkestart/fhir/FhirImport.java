package nl.kansrijkestart.fhir;

import java.util.List;
import java.util.function.Predicate;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import org.hl7.fhir.r4.model.Coding;

/**
 * What was read out of a bundle: domain records, every issue, and what could not be read, as it
 * came.
 *
 * <p>Each element of each resource is in a record, or an issue names it.
 *
 * <p>This class is immutable and thread-safe, apart from the resources that it carries.
 */
public final class FhirImport {

  private final List<FhirRecord> records;
  private final List<FhirIssue> issues;
  private final List<Carried> carried;

  FhirImport(List<FhirRecord> records, List<FhirIssue> issues, List<Carried> carried) {
    this.records = List.copyOf(records);
    this.issues = List.copyOf(issues);
    this.carried = List.copyOf(carried);
  }

  /**
   * What a reader outside this package read.
   *
   * @param records the domain records, not null
   * @param issues everything that was not read, or read with a remark, not null
   * @param carried the resources of which something was not read, not null
   * @return the import, never null
   */
  public static FhirImport of(
      List<FhirRecord> records, List<FhirIssue> issues, List<Carried> carried) {
    return new FhirImport(records, issues, carried);
  }

  /**
   * The domain records, in the order of the bundle, with where each came from.
   *
   * @return an immutable list, never null
   */
  public List<FhirRecord> records() {
    return records;
  }

  /**
   * The domain records of one type.
   *
   * @param type the type, such as {@code Client.class}, not null
   * @param <T> the type
   * @return an immutable list, never null
   */
  public <T> List<T> all(Class<T> type) {
    return records.stream()
        .map(FhirRecord::value)
        .filter((Predicate<Object>) type::isInstance)
        .map(type::cast)
        .toList();
  }

  /**
   * Everything that was not read, or read with a remark, in the order of the bundle.
   *
   * @return an immutable list, never null
   */
  public List<FhirIssue> issues() {
    return issues;
  }

  /**
   * The resources of which something was not read. They stay in memory, and never reach a
   * recipient.
   *
   * @return an immutable list, never null
   */
  public List<Carried> carried() {
    return carried;
  }

  /**
   * The labels that restrict who may see a record: those of the resources it was read from.
   *
   * @param value a record of this import, not null
   * @return its security labels, empty where it has none; never null
   */
  public List<Coding> securityOf(Object value) {
    return records.stream()
        .filter(record -> record.value() == value)
        .flatMap(record -> record.security().stream())
        .toList();
  }

  /**
   * How much was read; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "FhirImport["
        + records.size()
        + " records, "
        + issues.size()
        + " issues, "
        + carried.size()
        + " carried]";
  }
}
