package nl.kansrijkestart.fhir.internal.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildBuilder;
import nl.kansrijkestart.birth.GestationAtBirth;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Children;
import nl.kansrijkestart.fhir.internal.reading.Focus;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.fhir.pregnancy.GestationalAgeMapper;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Birthweight, Apgar scores and the gestational age at birth, as parts of a child. */
public final class MeasuredReader implements ResourceReader<Observation> {

  /** Something measured at birth. */
  record Part(Kind kind, int value, @Nullable GestationAtBirth gestation, Resource resource) {

    boolean same(Part other) {
      return kind == other.kind
          && value == other.value
          && Objects.equals(gestation, other.gestation);
    }
  }

  /** What was measured. */
  enum Kind {
    WEIGHT,
    APGAR_1,
    APGAR_5,
    APGAR_10,
    GESTATION;

    ChildBuilder set(ChildBuilder child, Part part) {
      return switch (this) {
        case WEIGHT -> child.birthweightGrams(part.value());
        case APGAR_1 -> child.apgar1(part.value());
        case APGAR_5 -> child.apgar5(part.value());
        case APGAR_10 -> child.apgar10(part.value());
        case GESTATION -> child.gestation(part.gestation());
      };
    }
  }

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    return Children.atBirth(observation);
  }

  @Override
  public void read(Observation observation, Reading reading) {
    if (!NlCore.isInForce(observation)) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (Focus.another(observation, reading)) {
      return;
    }
    if (NlCore.hasSeveral(observation.getCode(), NlCore.LOINC, Children.AT_BIRTH)) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
      return;
    }
    reading.take("status", "subject", "effective");
    reading.takeCodings("code", observation.getCode(), NlCore.LOINC, Children.AT_BIRTH);
    reading.takeCoding("code", observation.getCode(), NlCore.LOINC, BirthCodes.BODY_WEIGHT);
    for (int i = 0; i < observation.getCategory().size(); i++) {
      reading.takeCoding(
          "category[" + i + "]",
          observation.getCategory().get(i),
          BirthCodes.CATEGORY,
          "vital-signs");
    }
    @Nullable PersonId child = reading.person(observation.getSubject(), "subject");
    boolean weight = observation.getCode().hasCoding(NlCore.LOINC, BirthCodes.BIRTHWEIGHT);
    Integer value = weight ? grams(observation, reading) : CountMapper.read(observation, reading);
    if (value == null) {
      return;
    }
    if (value < 0 || value > (weight ? Child.MAX_BIRTHWEIGHT_GRAMS : Child.MAX_APGAR)) {
      reading.issue("value", FhirReasons.OUT_OF_RANGE);
      return;
    }
    Kind kind = Kind.WEIGHT;
    for (int i = 0; i < BirthCodes.APGAR.size(); i++) {
      if (observation.getCode().hasCoding(NlCore.LOINC, BirthCodes.APGAR.get(i))) {
        kind = Kind.values()[i + 1];
      }
    }
    reading.part(child, new Part(kind, value, null, observation));
  }

  /** Completed grams; kilograms are converted, any other unit is reported. */
  private static @Nullable Integer grams(Observation observation, Reading reading) {
    reading.take("value");
    if (!(observation.getValue() instanceof Quantity quantity) || quantity.getValue() == null) {
      if (!observation.hasDataAbsentReason()) {
        reading.issue("value", FhirReasons.MISSING);
      }
      reading.take("dataAbsentReason");
      return null;
    }
    String unit = NlCore.UCUM.equals(quantity.getSystem()) ? quantity.getCode() : null;
    if (quantity.hasComparator()) {
      reading.issue("value.comparator", FhirReasons.ONLY_A_BOUND);
      return null;
    }
    if (!"g".equals(unit) && !"kg".equals(unit)) {
      reading.issue("value.code", FhirReasons.OTHER_UNIT);
      return null;
    }
    BigDecimal grams =
        "kg".equals(unit) ? quantity.getValue().movePointRight(3) : quantity.getValue();
    if (grams.signum() < 0
        || grams.compareTo(BigDecimal.valueOf(Child.MAX_BIRTHWEIGHT_GRAMS + 1L)) >= 0
        || grams.compareTo(BigDecimal.valueOf(Child.MIN_BIRTHWEIGHT_GRAMS)) < 0) {
      reading.issue("value", FhirReasons.OUT_OF_RANGE);
      return null;
    }
    return grams.setScale(0, RoundingMode.DOWN).intValueExact();
  }

  /** The age at birth of a child: to the day, or the completed week. */
  static void readGestation(Observation observation, Reading reading) {
    FhirRead<DatedGestationalAge> read = GestationalAgeMapper.fromFhir(observation);
    read.issues().stream()
        .filter(issue -> !issue.reason().code().equals(FhirReasons.WEEKS_ONLY))
        .forEach(
            issue ->
                reading.issue(
                    issue.path().replace("Observation.", ""), issue.severity(), issue.reason()));
    @Nullable PersonId child = reading.person(observation.getSubject(), "subject");
    read.value()
        .map(
            told ->
                Build.or(
                    reading,
                    "value",
                    () ->
                        told.weeksOnly()
                            ? GestationAtBirth.ofCompletedWeeks(told.age().days() / 7)
                            : GestationAtBirth.of(told.age())))
        .ifPresent(age -> reading.part(child, new Part(Kind.GESTATION, 0, age, observation)));
  }
}
