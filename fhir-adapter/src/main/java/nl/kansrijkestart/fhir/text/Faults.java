package nl.kansrijkestart.fhir.text;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.jspecify.annotations.Nullable;

/**
 * What HAPI's parser tells of a text while it goes on: kept, without HAPI's words, since these
 * repeat what stood there.
 */
final class Faults implements IParserErrorHandler {

  /** One fault: the name of the element, and the value where that was the fault. */
  record Fault(ReasonCode code, String name, @Nullable String value) {}

  /** Stops a parser. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super("too many faults", null, false, false);
    }
  }

  private final int limit;
  private final List<Fault> faults = new ArrayList<>();

  Faults(int limit) {
    this.limit = limit;
  }

  List<Fault> all() {
    return faults;
  }

  private void add(ReasonCode code, @Nullable String name, @Nullable String value) {
    if (faults.size() >= limit) {
      throw new TooMany();
    }
    faults.add(new Fault(code, name == null ? "" : name, value));
  }

  private static @Nullable String name(@Nullable IParseLocation location) {
    return location == null ? null : location.getParentElementName();
  }

  @Override
  public void containedResourceWithNoId(IParseLocation location) {
    add(FhirReasons.NO_KEY, "contained", null);
  }

  @Override
  public void incorrectJsonType(
      IParseLocation location,
      String name,
      ValueType expected,
      ScalarType expectedScalar,
      ValueType found,
      ScalarType foundScalar) {
    add(FhirReasons.INVALID_VALUE, name, null);
  }

  @Override
  public void invalidValue(IParseLocation location, String value, String message) {
    add(FhirReasons.INVALID_VALUE, name(location), value);
  }

  @Override
  public void missingRequiredElement(IParseLocation location, String name) {
    add(FhirReasons.MISSING, name, null);
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation location, String name) {
    add(FhirReasons.REPEATED, name, null);
  }

  @Override
  public void unknownAttribute(IParseLocation location, String name) {
    add(FhirReasons.UNKNOWN_ELEMENT, name, null);
  }

  @Override
  public void unknownElement(IParseLocation location, String name) {
    add(FhirReasons.UNKNOWN_ELEMENT, name, null);
  }

  @Override
  public void unknownReference(IParseLocation location, String reference) {
    add(FhirReasons.DANGLING, "reference", null);
  }

  @Override
  public void invalidInternalReference(IParseLocation location, String reference) {
    add(FhirReasons.DANGLING, "reference", null);
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
    add(FhirReasons.INVALID_VALUE, "extension", null);
  }
}
