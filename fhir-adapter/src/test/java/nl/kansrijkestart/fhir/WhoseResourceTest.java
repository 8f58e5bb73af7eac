package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.pregnancy.DatingMapper;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** One woman's data must not become another's: where a resource says two things it is refused. */
class WhoseResourceTest {

  private static Observation of(Reference subject) {
    Observation observation =
        DatingMapper.toFhir(
            new Dating.LastPeriod(Wire.DAY, Wire.DAY.minusDays(40), Ternary.UNKNOWN));
    observation.setId("lmp");
    observation.setSubject(subject);
    return observation;
  }

  private static Identifier key(String key) {
    return new Identifier().setSystem(Project.KEY).setValue(key);
  }

  private static Patient patient(String id, String... keys) {
    Patient patient = new Patient();
    patient.setId(id);
    for (String key : keys) {
      patient.addIdentifier(key(key));
    }
    return patient;
  }

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), Wire.DAY);
  }

  private static void assertRefused(FhirImport read, String path, ReasonCode code) {
    assertThat(read.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.path()).isEqualTo(path);
              assertThat(issue.reason().code()).isEqualTo(code);
              assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void should_refuse_a_resource_whose_reference_and_key_name_two_people() {
    Observation observation = of(new Reference("Patient/w2").setIdentifier(key("w1")));
    for (Resource[] all :
        new Resource[][] {
          {observation},
          {observation, patient("w2")},
          {observation, patient("w2"), patient("w1")},
          {observation, patient("w2", "w3")}
        }) {
      FhirImport read = read(all);
      assertRefused(read, "Observation[0].subject", FhirReasons.CONTRADICTORY);
      assertThat(read.all(Pregnancy.class)).isEmpty();
      assertThat(read.carried()).anyMatch(one -> one.resource() == observation);
    }
  }

  @Test
  void should_read_a_key_beside_the_reference_that_is_made_of_it() {
    for (String key : List.of("w1", "host:1")) {
      FhirImport read = read(of(Keys.reference("Patient", key).setIdentifier(key(key))));
      assertThat(read.all(Pregnancy.class).get(0).woman()).isEqualTo(PersonId.of(key));
      assertThat(Wire.found(read, FhirReasons.CONTRADICTORY)).isEmpty();
    }
    FhirImport found =
        read(of(new Reference("Patient/a").setIdentifier(key("w1"))), patient("a", "w1"));
    assertThat(found.all(Pregnancy.class).get(0).woman()).isEqualTo(PersonId.of("w1"));
  }

  @Test
  void should_report_what_stands_beside_a_reference_and_is_not_read() {
    Reference subject = new Reference("Patient/w1");
    subject.setIdentifier(
        new Identifier().setSystem("http://fhir.nl/fhir/NamingSystem/bsn").setValue("999900006"));
    subject.addExtension(new Extension("urn:other", new StringType("x")));
    FhirImport read = read(of(subject), patient("w1"));
    assertThat(read.all(Pregnancy.class)).hasSize(1);
    assertThat(Wire.found(read, FhirReasons.NOT_TAKEN))
        .containsExactly(
            "Observation[0].subject.identifier", "Observation[0].subject.extension[0]");
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_refuse_somebody_with_several_keys_and_what_is_about_her() {
    FhirImport read = read(patient("a", "w1", "w2"), of(new Reference("Patient/a")));
    assertRefused(read, "Patient[0].identifier", FhirReasons.CONTRADICTORY);
    assertRefused(read, "Observation[1].subject", FhirReasons.CONTRADICTORY);
    assertThat(read.records()).isEmpty();
    RelatedPerson partner = new RelatedPerson().setPatient(new Reference("Patient/w1"));
    partner.setId("p");
    partner.addIdentifier(key("p1"));
    partner.addIdentifier(key("p2"));
    partner.addRelationship().addCoding().setSystem(Project.HOUSEHOLD_ROLE).setCode("partner");
    assertRefused(read(partner), "RelatedPerson[0].identifier", FhirReasons.CONTRADICTORY);
    assertThat(read(patient("a", "w1", "w1")).all(Client.class)).hasSize(1);
  }

  @Test
  void should_read_one_client_of_one_key_and_what_is_about_any_of_them() {
    FhirImport read =
        read(
            patient("a", "w1"),
            patient("b", "w1", "w3"),
            patient("w1"),
            patient("c", "w1"),
            of(new Reference("Patient/c")));
    assertThat(read.all(Client.class)).extracting(Client::id).containsExactly(PersonId.of("w1"));
    assertThat(Wire.found(read, FhirReasons.SAME_KEY))
        .containsExactly("Patient[1]", "Patient[2]", "Patient[3]");
    assertThat(read.all(Pregnancy.class).get(0).woman()).isEqualTo(PersonId.of("w1"));
  }
}
