package nl.kansrijkestart.fhir.stu3;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.pregnancy.Dating.EstimatedDueDate.Basis;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How far a pregnancy is: the method of an estimate, and an age with its day. */
final class Datings {

  private static final Map<String, Basis> METHODS =
      Map.of(
          "31541000146106", Basis.ULTRASOUND,
          "278292003", Basis.ULTRASOUND,
          "31521000146100", Basis.LAST_PERIOD,
          "31531000146103", Basis.OVULATION);

  private static final Map<String, Integer> DAYS_IN = Map.of("d", 1, "wk", 7, "{w}", 7);

  private Datings() {}

  /** By what a due date was estimated; unknown where it is not said or not known here. */
  static Basis basis(Observation observation, String code, Taken reading) {
    List<Basis> known =
        METHODS.entrySet().stream()
            .filter(one -> Codes.has(observation.getMethod(), Codes.SNOMED, one.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    if (!code.equals(Codes.ESTIMATED) || known.size() != 1) {
      return Basis.UNKNOWN;
    }
    METHODS
        .keySet()
        .forEach(one -> reading.takeCoding("method", observation.getMethod(), Codes.SNOMED, one));
    return known.get(0);
  }

  /** An age on a day, which is no dating by itself: a record of its own. */
  static @Nullable DatedGestationalAge age(Observation observation, Taken reading) {
    if (!(observation.getValue() instanceof Quantity quantity)) {
      reading.refuse(
          "value", observation.hasValue() ? FhirReasons.OTHER_TYPE : FhirReasons.MISSING);
      return null;
    }
    Integer days =
        Codes.UCUM.equals(quantity.getSystem()) && quantity.getCode() != null
            ? DAYS_IN.get(quantity.getCode())
            : null;
    BigDecimal number = quantity.getValue();
    if (number == null) {
      reading.carry("value.value", FhirReasons.MISSING);
    } else if (quantity.hasComparator()) {
      reading.carry("value.comparator", FhirReasons.ONLY_A_BOUND);
    } else if (days == null) {
      reading.carry("value.code", FhirReasons.OTHER_UNIT);
    } else if (number.signum() < 0
        || number.compareTo(BigDecimal.valueOf(GestationalAge.MAX_DAYS / days)) > 0) {
      reading.carry("value.value", FhirReasons.OUT_OF_RANGE);
    } else if (number.stripTrailingZeros().scale() > 0) {
      reading.carry("value.value", FhirReasons.NOT_WHOLE);
    } else {
      if (days > 1) {
        reading.issue("value.code", FhirReasons.WEEKS_ONLY);
      }
      LocalDate on = Codes.day(observation.getEffective());
      if (on == null && observation.hasEffective()) {
        reading.issue("effective", FhirReasons.DATE_NOT_TO_THE_DAY);
      }
      reading.takeCoding("code", observation.getCode(), Codes.SNOMED, Codes.GESTATIONAL_AGE);
      reading.take("value", "status", "subject", "effective");
      return new DatedGestationalAge(GestationalAge.ofDays(number.intValue() * days), on, days > 1);
    }
    return null;
  }
}
