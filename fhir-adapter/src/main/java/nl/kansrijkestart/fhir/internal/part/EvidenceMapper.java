package nl.kansrijkestart.fhir.internal.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.Dating.ConceptionEvent;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.r4.model.BaseDateTimeType;
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
public final class EvidenceMapper {

  private static final String LENGTH = "crown-rump-length";
  private static final String CONCEPTION = "conception";
  private static final Set<String> CODES = Set.of(LENGTH, CONCEPTION);
  private static final String MILLIMETRE = "mm";

  private EvidenceMapper() {}

  public static Observation toFhir(Dating.CrownRumpLength length) {
    return observation(LENGTH, length.recordedOn())
        .setValue(
            new Quantity()
                .setValue(length.millimetres())
                .setUnit(MILLIMETRE)
                .setSystem(NlCore.UCUM)
                .setCode(MILLIMETRE));
  }

  public static Observation toFhir(Dating.Conception conception) {
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

  public static boolean reads(Observation observation) {
    return NlCore.hasOneOf(observation.getCode(), Project.PREGNANCY, CODES);
  }

  public static @Nullable Dating read(Observation observation, Reading reading) {
    reading.takeCodings("code", observation.getCode(), Project.PREGNANCY, CODES);
    if (!NlCore.isInForce(observation)) {
      reading.issue("status", FhirReasons.NOT_IN_FORCE);
      return null;
    }
    List<FhirIssue> issues = new ArrayList<>();
    LocalDate on = recordedOn(observation, reading.session().receivedOn(), issues);
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

  public static LocalDate recordedOn(
      Observation observation, LocalDate receivedOn, List<FhirIssue> issues) {
    @Nullable LocalDate made =
        observation.getEffective() instanceof BaseDateTimeType at ? Days.of(at) : null;
    if (made == null) {
      issues.add(FhirIssue.of("Observation.effective", FhirReasons.DAY_OF_RECEIPT));
    }
    return made == null ? receivedOn : made;
  }
}
