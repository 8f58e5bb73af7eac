package nl.kansrijkestart.fhir.stu3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.CodeType;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Procedure;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects as no parser makes them: who stands beside one is read all the same. */
class HostileStu3Test {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

  private static Patient patient(String id) {
    Patient patient = new Patient();
    patient.setId(id);
    return patient;
  }

  private static FhirImport read(Resource resource) {
    List<Resource> all = new ArrayList<>(List.of(patient("anna")));
    all.add(resource);
    FhirImport read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(100), () -> GeboortezorgReader.standard().read(all, DAY));
    assertThat(read.all(Client.class)).extracting(one -> one.id().value()).contains("anna");
    return read;
  }

  private static List<ReasonCode> codes(FhirImport read) {
    return read.issues().stream().map(issue -> issue.reason().code()).toList();
  }

  private static Extension round(String url) {
    Extension extension = new Extension();
    extension.setUrl(url);
    CodeType code = new CodeType();
    code.addExtension(extension);
    extension.addExtension(extension);
    extension.setValue(code);
    return extension;
  }

  static Stream<Resource> unsound() {
    Patient extension = patient("e");
    extension.addExtension(round("urn:round"));
    Patient contained = patient("c");
    contained.addContained(contained);
    Patient nothing = patient("n");
    nothing.getName().add(null);
    Patient within = patient("w");
    within.getContained().add(null);
    Patient identifier = patient("i");
    Identifier own = identifier.addIdentifier();
    own.setAssigner(new Reference().setIdentifier(own));
    Condition condition = new Condition();
    condition.getCode().getCoding().add(null);
    Observation observation = new Observation();
    observation.getCode().addExtension(round("urn:round"));
    Procedure procedure = new Procedure();
    procedure.getCode().addCoding().setSystem(Codes.SNOMED).setCode(Codes.DELIVERY);
    procedure.getExtension().add(null);
    return Stream.of(
        extension, contained, nothing, within, identifier, condition, observation, procedure);
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void should_set_apart_and_carry_what_no_parser_makes(Resource resource) {
    FhirImport read = read(resource);

    assertThat(codes(read)).contains(FhirReasons.FAILED);
    assertThat(read.carried()).extracting(Carried::resource).contains(resource);
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void should_not_follow_a_reference_to_what_no_parser_makes(Resource resource) {
    resource.setId("u");
    Condition pregnant = new Condition();
    pregnant.getCode().addCoding().setSystem(Codes.SNOMED).setCode(Codes.PREGNANCY);
    pregnant.setSubject(new Reference(resource.fhirType() + "/u"));

    FhirImport read =
        GeboortezorgReader.standard().read(List.of(patient("anna"), resource, pregnant), DAY);

    assertThat(read.all(Client.class)).hasSize(1);
  }

  @Test
  void should_pass_by_what_is_not_there() {
    assertThat(codes(read(null))).containsExactly(FhirReasons.MISSING);
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(patient("anna"));
    bundle.getEntry().add(null);
    bundle.addEntry();

    FhirImport read = GeboortezorgReader.standard().read(bundle, DAY);

    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(codes(read)).containsExactly(FhirReasons.MISSING);
    assertThat(read.issues().get(0).path()).isEqualTo("Bundle.entry[1]");
  }

  @Test
  void should_not_go_round_in_a_bundle_that_holds_itself() {
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(bundle);

    assertThat(codes(GeboortezorgReader.standard().read(bundle, DAY)))
        .containsExactly(FhirReasons.NESTED_BUNDLE);
  }

  @Test
  void should_still_find_a_modifier_deep_within() {
    Patient patient = patient("m");
    patient.addContact().addModifierExtension().setUrl("urn:not");

    assertThat(codes(read(patient))).contains(FhirReasons.MODIFIER);
  }
}
