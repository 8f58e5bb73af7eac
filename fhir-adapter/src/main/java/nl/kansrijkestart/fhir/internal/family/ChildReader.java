package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildBuilder;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A Patient as a child at birth, to be put together with what was measured. */
final class ChildReader {

  /** A child so far, with the birth and the pregnancy that it names. */
  record Part(
      ChildBuilder child,
      @Nullable String birth,
      @Nullable PregnancyId pregnancy,
      Resource resource) {}

  private ChildReader() {}

  static void read(Patient patient, Reading reading) {
    PersonId id = PatientFields.id(patient, reading);
    if (id == null) {
      return;
    }
    PatientFields.takeKey(patient.getIdentifier(), reading);
    LocalDate born = PatientFields.birthDate(patient.getBirthDateElement(), reading);
    LocalTime time = time(patient.getBirthDateElement(), born, reading);
    if (born == null) {
      reading.refuse("birthDate", FhirReasons.MISSING);
      return;
    }
    ChildSex sex = sex(patient, reading);
    ChildBuilder child = Child.builder(id, born).birthTime(time).sex(sex);
    Reference mother =
        Ext.one(reading, patient.getExtension(), "", Project.MOTHER, Reference.class);
    if (mother != null) {
      child.mother(reading.person(mother, "extension"));
    }
    Integer plurality = Ext.integer(reading, patient.getExtension(), "", Project.PLURALITY);
    if (patient.getMultipleBirth() instanceof IntegerType order) {
      reading.take("multipleBirth");
      child.birthOrder(order.getValue());
    } else if (patient.getMultipleBirth() instanceof BooleanType several
        && several.hasValue()
        && !several.booleanValue()) {
      reading.take("multipleBirth");
      plurality = plurality == null ? 1 : plurality;
    }
    child.plurality(plurality);
    child.congenitalAnomaly(Ext.ternary(reading, patient.getExtension(), "", Project.ANOMALY));
    ChildLife.read(patient, child, born, reading);
    reading.part(
        id,
        new Part(
            child,
            Ext.text(reading, patient.getExtension(), "", Project.BIRTH),
            pregnancy(patient, reading),
            patient));
  }

  /** The time on the day of birth in the Netherlands; a moment on another day contradicts. */
  private static @Nullable LocalTime time(
      DateType birthDate, @Nullable LocalDate born, Reading reading) {
    DateTimeType at =
        Ext.one(
            reading,
            birthDate.getExtension(),
            "birthDate",
            BirthCodes.BIRTH_TIME,
            DateTimeType.class);
    LocalDateTime local = at == null ? null : Days.time(at);
    if (at == null || local == null || born == null) {
      return null;
    }
    if (!local.toLocalDate().equals(born)) {
      reading.issue("birthDate.extension", FhirReasons.CONTRADICTORY);
      return null;
    }
    return local.toLocalTime().withNano(0);
  }

  private static @Nullable PregnancyId pregnancy(Patient patient, Reading reading) {
    List<Reference> all =
        Ext.all(reading, patient.getExtension(), "", Project.FROM_PREGNANCY, Reference.class);
    if (all.size() != 1) {
      return null;
    }
    String key = reading.resolve(all.get(0)).map(Keys::of).orElseGet(() -> Keys.of(all.get(0)));
    String text = all.get(0).getReference();
    String id = key != null || text == null ? key : text.substring(text.lastIndexOf('/') + 1);
    return id == null ? null : Build.or(reading, "extension", () -> PregnancyId.of(id));
  }

  private static ChildSex sex(Patient patient, Reading reading) {
    AdministrativeGender gender = patient.getGender();
    if (gender == null) {
      return ChildSex.UNKNOWN;
    }
    return switch (gender) {
      case FEMALE -> taken(ChildSex.FEMALE, reading);
      case MALE -> taken(ChildSex.MALE, reading);
      case UNKNOWN -> taken(ChildSex.UNKNOWN, reading);
      default -> ChildSex.UNKNOWN;
    };
  }

  private static ChildSex taken(ChildSex sex, Reading reading) {
    reading.take("gender");
    return sex;
  }
}
