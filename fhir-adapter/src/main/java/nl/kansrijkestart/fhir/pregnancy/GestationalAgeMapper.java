package nl.kansrijkestart.fhir.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.part.AgeQuantity;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Gestational age as {@code nl-core-Pregnancy.PregnancyDuration}: an Observation with SNOMED CT
 * 57036006.
 *
 * <p>Written in days (UCUM {@code d}), or in weeks ({@code wk}) where only these are known. Read in
 * days, and in whole weeks ({@code wk}, or {@code {w}} as the official example has it) with the
 * remark {@link FhirReasons#WEEKS_ONLY}. Any other unit, a fraction or a bound is reported and not
 * read.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1, profile and example PregnancyDuration-01.
 */
public final class GestationalAgeMapper {

  private static final String PROFILE = "Pregnancy.PregnancyDuration";

  private GestationalAgeMapper() {}

  /**
   * An Observation of the age, without subject: that is the host's.
   *
   * @param age the age and, where known, its day, not null
   * @return a new Observation, never null
   */
  public static Observation toFhir(DatedGestationalAge age) {
    requireNonNull(age, "age");
    Observation observation = NlCore.observation(PROFILE, PregnancyCodes.GESTATIONAL_AGE);
    LocalDate on = age.on();
    if (on != null) {
      observation.setEffective(new DateTimeType(on.toString()));
    }
    observation.setValue(AgeQuantity.of(age.age(), age.weeksOnly()));
    return observation;
  }

  /**
   * The age that an Observation holds.
   *
   * @param observation the Observation, not null
   * @return the age if it is certain, and every issue, never null
   */
  public static FhirRead<DatedGestationalAge> fromFhir(Observation observation) {
    requireNonNull(observation, "observation");
    if (!NlCore.has(observation.getCode(), PregnancyCodes.GESTATIONAL_AGE)) {
      return FhirRead.none("Observation.code", FhirReasons.OTHER_CODE);
    }
    if (!NlCore.isInForce(observation)) {
      return FhirRead.none("Observation.status", FhirReasons.NOT_IN_FORCE);
    }
    if (!observation.hasValue()) {
      return FhirRead.none("Observation.value", FhirReasons.MISSING);
    }
    if (!(observation.getValue() instanceof Quantity quantity)) {
      return FhirRead.none("Observation.value", FhirReasons.OTHER_TYPE);
    }
    List<FhirIssue> issues = new ArrayList<>();
    GestationalAge age = AgeQuantity.read(quantity, "Observation.value", issues);
    if (age == null) {
      return FhirRead.none(issues);
    }
    boolean weeks =
        issues.stream().anyMatch(issue -> issue.reason().code().equals(FhirReasons.WEEKS_ONLY));
    return FhirRead.of(new DatedGestationalAge(age, day(observation, issues), weeks), issues);
  }

  private static @Nullable LocalDate day(Observation observation, List<FhirIssue> issues) {
    if (!observation.hasEffective()) {
      return null;
    }
    LocalDate day = observation.getEffective() instanceof BaseDateTimeType at ? Days.of(at) : null;
    if (day == null) {
      issues.add(FhirIssue.of("Observation.effective", FhirReasons.DATE_NOT_TO_THE_DAY));
    }
    return day;
  }
}
