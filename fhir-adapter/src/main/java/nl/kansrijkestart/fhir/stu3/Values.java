package nl.kansrijkestart.fhir.stu3;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Observation.ObservationStatus;
import org.hl7.fhir.dstu3.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Values out of Observations: certain, or reported and null. */
final class Values {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  private Values() {}

  /** Whether the status says that the content holds; reported where it does not. */
  static boolean inForce(Observation observation, Taken reading) {
    if (cancelled(observation)) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return false;
    }
    if (observation.getStatus() == ObservationStatus.PRELIMINARY) {
      reading.issue("status", FhirReasons.PRELIMINARY);
    } else if (observation.getStatus() == null
        || observation.getStatus() == ObservationStatus.REGISTERED
        || observation.getStatus() == ObservationStatus.UNKNOWN) {
      reading.issue("status", FhirReasons.STATUS_NOT_FINAL);
    }
    return true;
  }

  /** Whether the status says that the content does not hold. */
  static boolean cancelled(Observation observation) {
    return observation.getStatus() == ObservationStatus.CANCELLED
        || observation.getStatus() == ObservationStatus.ENTEREDINERROR;
  }

  /** Whether a Condition has an end; "not abated" is none. */
  static boolean abated(Condition condition) {
    return condition.hasAbatement()
        && !(condition.getAbatement() instanceof BooleanType over
            && Boolean.FALSE.equals(over.getValue()));
  }

  /** A plain yes or no, by a boolean or by a code; unknown where it is neither, or both. */
  static Ternary answer(Observation observation, String... alsoYes) {
    if (observation.hasDataAbsentReason()) {
      return Ternary.UNKNOWN;
    }
    if (observation.getValue() instanceof BooleanType answer) {
      return answer.getValue() == null ? Ternary.UNKNOWN : Ternary.of(answer.getValue());
    }
    if (observation.getValue() instanceof CodeableConcept concept) {
      boolean yes =
          Codes.has(concept, Codes.SNOMED, Codes.YES)
              || Arrays.stream(alsoYes).anyMatch(one -> Codes.has(concept, Codes.SNOMED, one));
      boolean no = Codes.has(concept, Codes.SNOMED, Codes.NO);
      return yes == no ? Ternary.UNKNOWN : Ternary.of(yes);
    }
    return Ternary.UNKNOWN;
  }

  /** Why a value is neither yes nor no. */
  static ReasonCode whyUnknown(Observation observation) {
    if (observation.hasDataAbsentReason()
        || !observation.hasValue()
        || observation.getValue() instanceof BooleanType) {
      return FhirReasons.MISSING;
    }
    return observation.getValue() instanceof CodeableConcept concept
        ? concept.getCoding().stream().anyMatch(one -> Codes.NULL_FLAVOR.equals(one.getSystem()))
            ? FhirReasons.MISSING
            : FhirReasons.CODE_NOT_KNOWN
        : FhirReasons.OTHER_TYPE;
  }

  /** A count: a quantity without a unit or with the unit 1; STU3 has no integer here. */
  static @Nullable Integer count(Observation observation, Taken reading) {
    return number(observation, reading, "1");
  }

  /** A whole quantity in a unit of UCUM; without any unit where the unit asked for is 1. */
  static @Nullable Integer number(Observation observation, Taken reading, String unit) {
    if (!observation.hasValue()) {
      reading.carry("value", FhirReasons.MISSING);
      return null;
    }
    if (!(observation.getValue() instanceof Quantity quantity)) {
      reading.carry("value", FhirReasons.OTHER_TYPE);
      return null;
    }
    boolean without = !quantity.hasSystem() && !quantity.hasCode() && !quantity.hasUnit();
    BigDecimal value = quantity.getValue();
    if (value == null) {
      reading.carry("value.value", FhirReasons.MISSING);
    } else if (quantity.hasComparator()) {
      reading.carry("value.comparator", FhirReasons.ONLY_A_BOUND);
    } else if (!(unit.equals("1") && without)
        && !(Codes.UCUM.equals(quantity.getSystem()) && unit.equals(quantity.getCode()))) {
      reading.carry("value.code", FhirReasons.OTHER_UNIT);
    } else if (value.signum() < 0 || value.compareTo(MOST) > 0) {
      reading.carry("value.value", FhirReasons.OUT_OF_RANGE);
    } else if (value.stripTrailingZeros().scale() > 0) {
      reading.carry("value.value", FhirReasons.NOT_WHOLE);
    } else {
      return value.intValue();
    }
    return null;
  }

  /** The day that is the value. */
  static @Nullable LocalDate date(Observation observation, Taken reading) {
    if (!observation.hasValue()) {
      reading.carry("value", FhirReasons.MISSING);
      return null;
    }
    LocalDate day = Codes.day(observation.getValue());
    if (day == null) {
      reading.carry("value", FhirReasons.DATE_NOT_TO_THE_DAY);
    }
    return day;
  }

  /** The day on which it was found; the day of receipt stands for it where it is not said. */
  static LocalDate foundOn(Observation observation, Taken reading, LocalDate receivedOn) {
    LocalDate day = Codes.day(observation.getEffective());
    if (day == null) {
      reading.issue("effective", FhirReasons.DAY_OF_RECEIPT);
      return receivedOn;
    }
    reading.take("effective");
    return day;
  }
}
