package nl.kansrijkestart.fhir.internal.reading;

import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Which of the persons around a pregnancy a resource is about. What is written says so. Where it is
 * not said a Patient is the woman; but a child at birth is the child, and a contact, or a man,
 * counts as somebody else, with a remark, so that her consent opens nothing of theirs. A man of
 * whom a pregnancy is told is the one who is pregnant. Of two that differ neither is taken.
 */
public final class Subjects {

  private Subjects() {}

  public static void write(DomainResource resource, DataSubject subject) {
    resource.addExtension(EnumCodes.extension(Project.DATA_SUBJECT, EnumCodes.of(subject)));
  }

  public static DataSubject read(
      DomainResource resource, Reference person, Reading reading, String path) {
    int index = Extensions.index(resource, Project.DATA_SUBJECT);
    if (Extensions.several(resource.getExtension(), Project.DATA_SUBJECT)) {
      reading.issue("extension", Severity.ERROR, Reason.of(FhirReasons.CONTRADICTORY));
      return DataSubject.OTHER;
    }
    if (index >= 0) {
      DataSubject said =
          EnumCodes.read(DataSubject.class, EnumCodes.text(resource.getExtension().get(index)));
      if (said != null) {
        reading.take("extension[" + index + "]");
        return said;
      }
      reading.issue("extension[" + index + "]", FhirReasons.CODE_NOT_KNOWN);
      return DataSubject.OTHER;
    }
    if (Children.isChild(person, reading)) {
      return DataSubject.CHILD;
    }
    @Nullable Resource found = reading.resolve(person).orElse(null);
    boolean another =
        found instanceof RelatedPerson
            || "RelatedPerson".equals(person.getReferenceElement().getResourceType())
            || (found instanceof Patient patient
                && patient.getGender() == AdministrativeGender.MALE
                && !Children.isPregnant(patient, reading.session()));
    if (another) {
      reading.issue(path, FhirReasons.SUBJECT_ASSUMED);
    }
    return another ? DataSubject.OTHER : DataSubject.WOMAN;
  }
}
