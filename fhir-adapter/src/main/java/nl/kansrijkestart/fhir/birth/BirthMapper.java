package nl.kansrijkestart.fhir.birth;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.Shown;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * What a pregnancy brought forth: for each child a {@code nl-core-Patient}, and Observations of its
 * birthweight, Apgar scores and gestational age at birth.
 *
 * <p>A Patient is read as a child where it names its mother or its birth, where a contact is its
 * mother, or where such an Observation is about it and no pregnancy is. A child of whom only is
 * known that it died is not said to be stillborn, nor to be born alive.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1, profiles Patient, BodyWeight and ApgarScore; LOINC 8339-4
 * for the birthweight, as the Dutch birth-care profiles have it.
 */
public final class BirthMapper {

  private BirthMapper() {}

  /**
   * Everything of a birth, for whoever holds the record. For anybody else, use the writer that
   * passes the gate.
   *
   * @param birth the birth, not null
   * @return a new Patient for each child, each followed by its Observations; never null
   */
  public static List<Resource> toFhir(Birth birth) {
    return toFhir(birth, Shown.ALL);
  }

  /**
   * What may be told of a birth and its children.
   *
   * @param birth the birth, not null
   * @param shown which of its parts may be written, not null
   * @return new resources; never null
   */
  public static List<Resource> toFhir(Birth birth, Shown shown) {
    requireNonNull(birth, "birth");
    List<Resource> written = new ArrayList<>();
    List<Child> children = birth.children();
    List<Shown> each = shown.each("children", children);
    for (int i = 0; i < children.size(); i++) {
      if (each.get(i).nothing()) {
        continue;
      }
      List<Resource> child = ChildMapper.toFhir(children.get(i), each.get(i));
      Patient patient = (Patient) child.get(0);
      if (birth.pregnancy() != null && shown.has("pregnancy")) {
        patient.addExtension(
            Project.FROM_PREGNANCY, Keys.reference("EpisodeOfCare", birth.pregnancy().value()));
      }
      if (each.get(i).has("id") && each.get(0).has("id")) {
        patient.addExtension(Project.BIRTH, new StringType(children.get(0).id().value()));
      }
      written.addAll(child);
    }
    return written;
  }
}
