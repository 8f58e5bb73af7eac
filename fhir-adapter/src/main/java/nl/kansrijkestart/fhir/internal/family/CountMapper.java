package nl.kansrijkestart.fhir.internal.family;

import java.math.BigDecimal;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Counts, which come as an integer or as a quantity without a unit of its own. */
final class CountMapper {

  private CountMapper() {}

  /** The whole number that an Observation holds; null where it holds none. */
  static @Nullable Integer read(Observation observation, Reading reading) {
    if (!observation.hasValue()) {
      if (!observation.hasDataAbsentReason()) {
        reading.issue("value", FhirReasons.MISSING);
      }
      reading.take("dataAbsentReason");
      return null;
    }
    reading.take("value");
    if (observation.getValue() instanceof IntegerType whole) {
      return whole.getValue();
    }
    if (!(observation.getValue() instanceof Quantity quantity)) {
      reading.issue("value", FhirReasons.OTHER_TYPE);
      return null;
    }
    return whole(quantity, reading);
  }

  private static @Nullable Integer whole(Quantity quantity, Reading reading) {
    BigDecimal number = quantity.getValue();
    if (number == null) {
      reading.issue("value.value", FhirReasons.MISSING);
    } else if (quantity.hasComparator()) {
      reading.issue("value.comparator", FhirReasons.ONLY_A_BOUND);
    } else if (!unitless(quantity)) {
      reading.issue("value.code", FhirReasons.OTHER_UNIT);
    } else if (number.stripTrailingZeros().scale() > 0) {
      reading.issue("value.value", FhirReasons.NOT_WHOLE);
    } else if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      reading.issue("value.value", FhirReasons.OUT_OF_RANGE);
    } else {
      return number.intValueExact();
    }
    return null;
  }

  /** No unit, the unit 1, or an annotation such as {@code {score}}, which UCUM counts as 1. */
  private static boolean unitless(Quantity quantity) {
    String code = quantity.getCode();
    return code == null
        ? !quantity.hasSystem()
        : NlCore.UCUM.equals(quantity.getSystem())
            && (code.equals("1") || code.matches("\\{[^{}]*}"));
  }
}
