package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.birth.ChildBuilder;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Whether a child was born alive and whether it died: by the extensions of the project and by
 * {@code deceased} together. A death that one of them tells stands; where the other denies it, that
 * is an error, and the child is never read as alive.
 */
final class ChildLife {

  private static final String MASKED = "masked";

  private final Reading reading;
  private VitalStatus status;
  private Ternary died;

  private ChildLife(Reading reading, VitalStatus status, Ternary died) {
    this.reading = reading;
    this.status = status;
    this.died = died;
  }

  static void read(Patient patient, ChildBuilder child, LocalDate born, Reading reading) {
    List<Extension> all = patient.getExtension();
    VitalStatus told = Ext.code(reading, all, "", Project.VITAL_STATUS, VitalStatus.class);
    Ternary died = Ext.ternary(reading, all, "", Project.DIED_AFTER_BIRTH);
    child.ageAtDeathDays(Ext.integer(reading, all, "", Project.AGE_AT_DEATH));
    boolean certain =
        patient.hasExtension(Project.VITAL_STATUS) == (told != null)
            && patient.hasExtension(Project.DIED_AFTER_BIRTH) == died.known();
    VitalStatus unsaid = died == Ternary.TRUE ? VitalStatus.LIVE : VitalStatus.UNKNOWN;
    ChildLife life = new ChildLife(reading, told == null ? unsaid : told, died);
    life.read(patient.getDeceased(), born, certain);
    if (reading.session().diedElsewhere(patient) && !life.lost()) {
      // another Patient with this key tells a death, and neither is to be believed alone
      life.contradictory();
      life.status = VitalStatus.UNKNOWN;
      life.died = Ternary.UNKNOWN;
    }
    child.vitalStatus(life.status).diedAfterBirth(life.died);
  }

  private void read(@Nullable Type deceased, LocalDate born, boolean certain) {
    if (deceased == null) {
      return;
    }
    reading.take("deceased");
    if (deceased instanceof DateTimeType day && day.hasValue()) {
      dead(Days.of(day), born);
      // the day itself has no place
      reading.issue("deceased", FhirReasons.NOT_TAKEN);
    } else if (deceased instanceof DateTimeType day) {
      if (MASKED.equals(Extensions.absent(day))) {
        // what is kept back is there
        dead(null, born);
      }
      unclear();
    } else if (deceased instanceof BooleanType dead && dead.hasValue()) {
      if (!dead.booleanValue()) {
        alive(certain);
      } else if (!dead(null, born)) {
        // death alone does not tell a stillbirth from a later one
        reading.issue("deceased", FhirReasons.NOT_TAKEN);
      }
    }
  }

  private boolean lost() {
    return status == VitalStatus.STILLBORN || died == Ternary.TRUE;
  }

  /** A day of death that is not told may stand for a death: it is never read as none. */
  private void unclear() {
    reading.issue("deceased", FhirReasons.LOSS_TOLD);
    if (died == Ternary.FALSE) {
      died = Ternary.UNKNOWN;
    }
  }

  /** Only where nothing of the project says otherwise, or says something that cannot be read. */
  private void alive(boolean certain) {
    if (status == VitalStatus.STILLBORN || died == Ternary.TRUE) {
      contradictory();
    } else if (certain) {
      status = VitalStatus.LIVE;
      died = Ternary.FALSE;
    }
  }

  /** A death; false where it has no place, since it does not show whether it was a stillbirth. */
  private boolean dead(@Nullable LocalDate on, LocalDate born) {
    boolean later = on != null && on.isAfter(born);
    if (status == VitalStatus.STILLBORN) {
      if (later) {
        contradictory();
      }
      return true;
    }
    if (status == VitalStatus.UNKNOWN && !later) {
      return false;
    }
    if (died == Ternary.FALSE || (on != null && on.isBefore(born))) {
      contradictory();
    }
    status = VitalStatus.LIVE;
    died = Ternary.TRUE;
    return true;
  }

  private void contradictory() {
    reading.issue("deceased", Severity.ERROR, Reason.of(FhirReasons.CONTRADICTORY));
  }
}
