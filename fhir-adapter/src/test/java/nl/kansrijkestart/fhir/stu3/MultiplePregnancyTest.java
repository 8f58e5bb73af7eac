package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.concept;
import static nl.kansrijkestart.fhir.stu3.Given.found;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static nl.kansrijkestart.fhir.stu3.Given.snomed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Quantity;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;
import org.junit.jupiter.api.Test;

/** Two children only where that is said: unknown is not yes, and neither is no. */
class MultiplePregnancyTest {

  private static Observation twins(Type value) {
    return observation(Codes.TWINS, value, PREGNANCY);
  }

  private static Integer plurality(FhirImport read) {
    return read.all(Pregnancy.class).get(0).plurality();
  }

  private static void assertWarned(FhirImport read, String path) {
    assertThat(read.issues())
        .anyMatch(one -> one.path().equals(path) && one.severity() == Severity.WARNING);
    assertThat(read.carried()).isNotEmpty();
  }

  @Test
  void should_read_two_children_of_a_plain_yes() {
    for (Type yes :
        List.of(
            new BooleanType(true), snomed("373066001"), snomed(Codes.TWINS), snomed("459171002"))) {
      assertThat(plurality(read(pregnancy(), twins(yes)))).isEqualTo(2);
    }
  }

  @Test
  void should_read_no_number_of_children_of_an_unknown_and_report_it() {
    BooleanType masked = new BooleanType();
    masked.addExtension().setUrl("urn:x").setValue(new BooleanType(true));
    for (Type unknown :
        List.of(
            concept("http://hl7.org/fhir/v3/NullFlavor", "UNK"),
            snomed("261665006"),
            concept("urn:other", "373066001"),
            new StringType("ja"),
            new Quantity().setValue(2),
            masked)) {
      FhirImport read = read(pregnancy(), twins(unknown));
      assertThat(plurality(read)).isNull();
      assertWarned(read, "Observation[1].value");
    }
  }

  @Test
  void should_read_no_number_of_children_where_the_answer_is_absent() {
    Observation absent = twins(new BooleanType(true));
    absent.setDataAbsentReason(concept("http://hl7.org/fhir/data-absent-reason", "unknown"));
    Observation without = twins(null);
    without.setDataAbsentReason(concept("http://hl7.org/fhir/data-absent-reason", "unknown"));

    for (Observation one : List.of(absent, without, twins(null))) {
      FhirImport read = read(pregnancy(), one);
      assertThat(plurality(read)).isNull();
      assertWarned(read, "Observation[1].value");
    }
  }

  @Test
  void should_read_no_as_no_twins_and_not_as_one_child() {
    for (Type no : List.of(new BooleanType(false), snomed("373067005"))) {
      FhirImport read = read(pregnancy(), twins(no));
      assertThat(plurality(read)).isNull();
      assertWarned(read, "Observation[1].value");
    }
  }

  @Test
  void should_read_no_number_of_children_where_a_yes_and_a_no_contradict() {
    Observation yes = twins(new BooleanType(true));
    Observation no = twins(snomed("373067005"));

    FhirImport first = read(pregnancy(), yes, no);
    FhirImport last = read(pregnancy(), no, yes);

    assertThat(plurality(first)).isNull();
    assertThat(found(first)).contains("Observation[2].value CONTRADICTORY");
    assertThat(plurality(last)).isNull();
    assertThat(found(last)).contains("Observation[2].value CONTRADICTORY");
  }

  @Test
  void should_take_no_side_where_one_answer_says_yes_and_no() {
    var both = snomed("373066001");
    both.addCoding().setSystem(Codes.SNOMED).setCode("373067005");

    assertThat(plurality(read(pregnancy(), twins(both)))).isNull();
  }
}
