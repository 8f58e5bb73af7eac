package nl.kansrijkestart.fhir.birth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.GestationAtBirth;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.Shown;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A child at birth: a Patient, and an Observation for what was measured. */
final class ChildMapper {

  private static final List<String> MINUTES = List.of("1", "5", "10");
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private ChildMapper() {}

  static List<Resource> toFhir(Child child, Shown shown) {
    Patient patient = new Patient();
    NlCore.claim(patient, "Patient");
    boolean named = shown.has("id");
    if (named) {
      Keys.set(patient, patient.getIdentifier(), child.id().value());
    }
    if (child.mother() != null && shown.has("mother")) {
      patient.addExtension(Project.MOTHER, Keys.reference("Patient", child.mother().value()));
    }
    writeBirth(child, shown, patient);
    List<Resource> written = new ArrayList<>(List.of(patient));
    List<Observation> measured = measured(child, shown);
    for (Observation one : measured) {
      if (named) {
        one.setSubject(Keys.reference("Patient", child.id().value()));
      }
      written.add(one);
    }
    return written;
  }

  private static void writeBirth(Child child, Shown shown, Patient patient) {
    if (shown.has("birthDate")) {
      patient.setBirthDateElement(new DateType(child.birthDate().toString()));
      LocalTime time = child.birthTime();
      if (time != null && shown.has("birthTime")) {
        patient
            .getBirthDateElement()
            .addExtension(
                BirthCodes.BIRTH_TIME,
                new DateTimeType(
                    child
                        .birthDate()
                        .atTime(time)
                        .atZone(ZONE)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"))));
      }
    }
    if (shown.has("sex")) {
      patient.setGender(
          switch (child.sex()) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
          });
    }
    if (shown.has("plurality")) {
      Ext.add(patient.getExtension(), Project.PLURALITY, child.plurality());
    }
    if (child.birthOrder() != null && shown.has("birthOrder")) {
      patient.setMultipleBirth(new IntegerType(child.birthOrder()));
    }
    if (shown.has("vitalStatus")) {
      Ext.add(patient.getExtension(), Project.VITAL_STATUS, child.vitalStatus());
    }
    if (shown.has("diedAfterBirth")) {
      Ext.add(patient.getExtension(), Project.DIED_AFTER_BIRTH, child.diedAfterBirth());
    }
    if (shown.has("vitalStatus") && shown.has("diedAfterBirth")) {
      switch (child.alive()) {
        case TRUE -> patient.setDeceased(new BooleanType(false));
        case FALSE -> patient.setDeceased(new BooleanType(true));
        case UNKNOWN -> {}
      }
    }
    if (shown.has("ageAtDeathDays")) {
      Ext.add(patient.getExtension(), Project.AGE_AT_DEATH, child.ageAtDeathDays());
    }
    if (shown.has("congenitalAnomaly")) {
      Ext.add(patient.getExtension(), Project.ANOMALY, child.congenitalAnomaly());
    }
  }

  private static List<Observation> measured(Child child, Shown shown) {
    List<Observation> measured = new ArrayList<>();
    @Nullable LocalDate on = shown.has("birthDate") ? child.birthDate() : null;
    GestationAtBirth gestation = child.gestation();
    if (gestation != null && shown.has("gestation")) {
      measured.add(gestation(gestation, on));
    }
    Integer grams = child.birthweightGrams();
    if (grams != null && shown.has("birthweightGrams")) {
      Observation weight = observation("BodyWeight", BirthCodes.BODY_WEIGHT, on);
      weight.addCategory().addCoding().setSystem(BirthCodes.CATEGORY).setCode("vital-signs");
      weight.getCode().addCoding().setSystem(NlCore.LOINC).setCode(BirthCodes.BIRTHWEIGHT);
      measured.add(weight.setValue(quantity(grams, "g")));
    }
    List<@Nullable Integer> scores = new ArrayList<>();
    scores.add(shown.has("apgar1") ? child.apgar1() : null);
    scores.add(shown.has("apgar5") ? child.apgar5() : null);
    scores.add(shown.has("apgar10") ? child.apgar10() : null);
    for (int i = 0; i < scores.size(); i++) {
      Integer score = scores.get(i);
      if (score != null) {
        measured.add(
            observation("ApgarScore-" + MINUTES.get(i) + "Minute", BirthCodes.APGAR.get(i), on)
                .setValue(new IntegerType(score)));
      }
    }
    return measured;
  }

  /** To the day in days, and where only the completed week is known in weeks. */
  private static Observation gestation(GestationAtBirth gestation, @Nullable LocalDate on) {
    Observation age = NlCore.observation(null, PregnancyCodes.GESTATIONAL_AGE);
    if (on != null) {
      age.setEffective(new DateTimeType(on.toString()));
    }
    boolean exact = gestation.earliestDays() == gestation.latestDays();
    return age.setValue(
        exact
            ? quantity(gestation.earliestDays(), "d")
            : quantity(gestation.completedWeeks(), "wk"));
  }

  private static Observation observation(String profile, String code, @Nullable LocalDate on) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    NlCore.claim(observation, profile);
    observation.getCode().addCoding().setSystem(NlCore.LOINC).setCode(code);
    if (on != null) {
      observation.setEffective(new DateTimeType(on.toString()));
    }
    return observation;
  }

  private static Quantity quantity(int value, String unit) {
    return new Quantity()
        .setValue(BigDecimal.valueOf(value))
        .setUnit(unit)
        .setSystem(NlCore.UCUM)
        .setCode(unit);
  }
}
