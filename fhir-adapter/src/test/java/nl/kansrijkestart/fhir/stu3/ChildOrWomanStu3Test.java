package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.read;
import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Quantity;
import org.junit.jupiter.api.Test;

/** A birthweight makes a child only of somebody of whom it can be the weight at these births. */
class ChildOrWomanStu3Test {

  private static Patient born(String day) {
    Patient patient = Given.child("anna");
    patient.getBirthDateElement().setValueAsString(day);
    return patient;
  }

  private static Observation weight(String on) {
    Observation weight =
        Given.observation("x", new Quantity().setValue(3100).setSystem(Codes.UCUM).setCode("g"));
    weight.setCode(Given.concept(Codes.LOINC, Codes.BIRTH_WEIGHT));
    weight.setEffective(on.isEmpty() ? null : new DateTimeType(on));
    return weight;
  }

  @Test
  void should_read_a_woman_with_her_own_birthweight_as_a_client() {
    for (String on : new String[] {"", "2026-02-01"}) {
      FhirImport read = read(born("1995-01-01"), weight(on));

      assertThat(read.all(Child.class)).isEmpty();
      assertThat(read.all(Client.class))
          .extracting(Client::id)
          .containsExactly(PersonId.of("anna"));
      assertThat(Given.found(read)).contains("Observation[1] NOT_LINKED");
    }
  }

  @Test
  void should_read_a_child_by_its_birthweight() {
    for (FhirImport read :
        new FhirImport[] {
          read(born("2026-02-20"), weight("")),
          read(born("2022-03-03"), weight("")),
          read(born("2016-05-04"), weight("2016-05-04"))
        }) {
      assertThat(read.all(Child.class))
          .singleElement()
          .satisfies(one -> assertThat(one.birthweightGrams()).isEqualTo(3100));
      assertThat(read.all(Client.class)).isEmpty();
    }
  }
}
