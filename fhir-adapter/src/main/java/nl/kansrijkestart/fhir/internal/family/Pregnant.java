package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Whether the Observation of a pregnancy says that she is pregnant. In nl-core it has no value, and
 * its being there says so; anything that says otherwise, or that it is not known, counts.
 */
final class Pregnant {

  /** Not there, not found, not to be told; by the code of HL7. */
  private static final Set<String> NOT_FOUND = Set.of("NEG", "ND", "IND");

  /** Of these what says that there is none. */
  private static final Set<String> FOUND_ABSENT = Set.of("NEG", "ND");

  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

  private Pregnant() {}

  /** Whether its value is a yes; what denies it beside that makes it none. */
  static boolean yes(Observation observation) {
    Type value = observation.getValue();
    if (value instanceof BooleanType told) {
      return told.hasValue() && told.booleanValue();
    }
    if (!(value instanceof CodeableConcept concept)) {
      return false;
    }
    return NlCore.has(concept, PregnancyCodes.PREGNANT) && !denies(concept);
  }

  /** Whether it says beside its code or its yes that they are two. */
  static boolean twins(Observation observation) {
    return NlCore.has(observation.getCode(), PregnancyCodes.TWINS)
        || (observation.getValue() instanceof CodeableConcept value
            && yes(observation)
            && NlCore.has(value, PregnancyCodes.TWINS));
  }

  /** Marks what its yes says; an answer of another kind beside it stays to be reported. */
  static void take(Observation observation, Reading reading) {
    if (observation.getValue() instanceof CodeableConcept value
        && value.getCoding().stream()
            .anyMatch(
                one ->
                    NlCore.SNOMED.equals(one.getSystem())
                        && !PregnancyCodes.PREGNANT.equals(one.getCode()))) {
      reading.takeCoding("value", value, NlCore.SNOMED, PregnancyCodes.PREGNANT);
    } else {
      reading.take("value");
    }
  }

  private static boolean denies(CodeableConcept concept) {
    return concept.getCoding().stream()
        .anyMatch(
            one ->
                NlCore.SNOMED.equals(one.getSystem())
                    && !NlCore.isOneOf(one, NlCore.SNOMED, PregnancyCodes.BESIDE));
  }

  /** The element by which it does not say that she is pregnant on a day; null where it does. */
  static @Nullable String denied(Observation observation, LocalDate on) {
    if (observation.hasValue() && !yes(observation)) {
      return "value";
    }
    if (observation.hasDataAbsentReason()) {
      return "dataAbsentReason";
    }
    if (denies(observation.getCode())) {
      return "code";
    }
    if (observation.getInterpretation().stream()
        .flatMap(one -> one.getCoding().stream())
        .anyMatch(one -> NlCore.isOneOf(one, INTERPRETATION, NOT_FOUND))) {
      return "interpretation";
    }
    return past(observation.getEffective(), on) ? "effective" : null;
  }

  /** Whether it says that she is not pregnant. What is not known, or not certain, is no no. */
  static boolean no(Observation observation) {
    return (observation.getValue() instanceof BooleanType told
            && told.hasValue()
            && !told.booleanValue())
        || (observation.getValue() instanceof CodeableConcept value
            && NlCore.has(value, PregnancyCodes.NOT_PREGNANT))
        || NlCore.has(observation.getCode(), PregnancyCodes.NOT_PREGNANT)
        || observation.getInterpretation().stream()
            .anyMatch(one -> NlCore.hasOneOf(one, INTERPRETATION, FOUND_ABSENT));
  }

  /** The last day of which it speaks; null where that is not told, or it goes on. */
  static @Nullable LocalDate until(Observation observation) {
    Type at =
        observation.getEffective() instanceof Period period
            ? period.getEndElement()
            : observation.getEffective();
    return at instanceof BaseDateTimeType date ? Days.of(date) : null;
  }

  /** The first day of which it speaks; null where that is not told. */
  static @Nullable LocalDate since(Observation observation) {
    Type at =
        observation.getEffective() instanceof Period period
            ? period.getStartElement()
            : observation.getEffective();
    return at instanceof BaseDateTimeType date ? Days.of(date) : null;
  }

  /** Whether it has ended, or was observed longer before than a pregnancy lasts. */
  private static boolean past(@Nullable Type effective, LocalDate on) {
    if (effective instanceof Period period) {
      return period.hasEnd()
          ? !Days.after(period.getEndElement(), on)
          : past(period.getStartElement(), on);
    }
    return effective instanceof BaseDateTimeType at
        && at.hasValue()
        && before(at, on.minusDays(GestationalAge.MAX_DAYS));
  }

  /** Whether a date, month or year lies wholly before a day. */
  private static boolean before(BaseDateTimeType at, LocalDate day) {
    LocalDate on = Days.of(at);
    if (on != null) {
      return on.isBefore(day);
    }
    return switch (at.getPrecision()) {
      case YEAR -> at.getYear() < day.getYear();
      case MONTH ->
          LocalDate.of(at.getYear(), at.getMonth() + 1, 1).plusMonths(1).minusDays(1).isBefore(day);
      default -> false;
    };
  }
}
