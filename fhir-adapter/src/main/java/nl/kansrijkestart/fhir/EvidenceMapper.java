package nl.kansrijkestart.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.Dating.ConceptionEvent;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A crown-rump length and a known conception: evidence that core keeps and nl-core has no profile
 * for, under codes of the project.
 */
final class EvidenceMapper {

  private static final String LENGTH = "crown-rump-length";
  private static final String CONCEPTION = "conception";
  private static final Set<String> CODES = Set.of(LENGTH, CONCEPTION);
  private static final String MILLIMETRE = "mm";

  private EvidenceMapper() {}

  static Observation toFhir(Dating.CrownRumpLength length) {
    return observation(LENGTH, length.recordedOn())
        .setValue(
            new Quantity()
                .setValue(length.millimetres())
                .setUnit(MILLIMETRE)
                .setSystem(NlCore.UCUM)
                .setCode(MILLIMETRE));
  }

  static Observation toFhir(Dating.Conception conception) {
    Observation observation =
        observation(CONCEPTION, conception.recordedOn())
            .setValue(new DateTimeType(conception.on().toString()));
    List<Extension> to = observation.getExtension();
    Ext.add(to, Project.EVENT, conception.event());
    Ext.add(to, Project.EMBRYO_AGE, conception.embryoAgeDays());
    Ext.add(to, Project.AGE_AT_CONCEPTION, conception.ageAtConception().days());
    return observation;
  }

  private static Observation observation(String code, LocalDate on) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.getCode().addCoding().setSystem(Project.PREGNANCY).setCode(code);
    observation.setEffective(new DateTimeType(on.toString()));
    return observation;
  }

  static boolean reads(Observation observation) {
    return NlCore.hasOneOf(observation.getCode(), Project.PREGNANCY, CODES);
  }

  static @Nullable Dating read(Observation observation, Reading reading) {
    reading.takeCodings("code", observation.getCode(), Project.PREGNANCY, CODES);
    if (!NlCore.isInForce(observation)) {
      reading.issue("status", FhirReasons.NOT_IN_FORCE);
      return null;
    }
    List<FhirIssue> issues = new ArrayList<>();
    LocalDate on = DatingMapper.recordedOn(observation, reading.session().receivedOn(), issues);
    issues.forEach(issue -> reading.issue("effective", issue.severity(), issue.reason()));
    if (observation.getValue() instanceof Quantity length) {
      if (!MILLIMETRE.equals(length.getCode()) || length.hasComparator()) {
        reading.issue("value.code", FhirReasons.OTHER_UNIT);
        return null;
      }
      return Build.or(reading, "value", () -> new Dating.CrownRumpLength(on, length.getValue()));
    }
    List<Extension> from = observation.getExtension();
    ConceptionEvent event = Ext.code(reading, from, "", Project.EVENT, ConceptionEvent.class);
    Integer embryo = Ext.integer(reading, from, "", Project.EMBRYO_AGE);
    Integer age = Ext.integer(reading, from, "", Project.AGE_AT_CONCEPTION);
    LocalDate day = observation.getValue() instanceof DateTimeType value ? Days.of(value) : null;
    if (event == null || day == null) {
      reading.issue("value", FhirReasons.MISSING);
      return null;
    }
    return Build.or(
        reading,
        "value",
        () ->
            new Dating.Conception(
                on,
                event,
                day,
                embryo == null ? 0 : embryo,
                age == null ? Dating.AGE_AT_CONCEPTION : GestationalAge.ofDays(age)));
  }
}
