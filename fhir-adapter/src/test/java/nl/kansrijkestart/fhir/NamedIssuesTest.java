package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.fhir.internal.base.Names;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.stu3.GeboortezorgReader;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An issue names the extension or system that it is about, and never what stood in it. */
class NamedIssuesTest {

  private static final String KNOWN = "http://nictiz.nl/fhir/StructureDefinition/ext-Comment";

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), Seeds.DAY);
  }

  private static Patient patient(String url) {
    Patient patient = new Patient();
    patient.setId("anna");
    patient.addExtension(url, new StringType("Voorbeeld"));
    return patient;
  }

  private static FhirIssue only(FhirImport read, String path) {
    return read.issues().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void should_name_the_extension_that_was_left_out() {
    FhirIssue issue = only(read(patient(KNOWN)), "Patient[0].extension[0]");

    assertThat(issue.named()).isEqualTo(KNOWN);
    assertThat(issue.text(Language.NL)).endsWith(" (" + KNOWN + ")");
    assertThat(issue.text(Language.EN)).endsWith(" (" + KNOWN + ")").doesNotContain("Voorbeeld");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/anna-voorbeeld",
        "http://nictiz.nl/fhir/StructureDefinition/999999990",
        "http://nictiz.nl/fhir/StructureDefinition/1996-04-01",
        "http://nictiz.nl/fhir/a?name=Voorbeeld",
        "http://nictiz.nl/fhir/a#Voorbeeld",
        "http://nictiz.nl/fhir/a b",
        "http://nictiz.nl@example.org/fhir/a",
        "http://nictiz.nl/fhir/a%20b",
        "urn:oid:2.16.840.1.113883.2.4.6.3.999999990",
        "urn:oid:1.2.3",
        "urn:kansrijkestart:Anna",
        "<script>alert(1)</script>",
        "Voorbeeld"
      })
  void should_name_nothing_that_is_not_published(String url) {
    FhirIssue issue = only(read(patient(url)), "Patient[0].extension[0]");

    assertThat(issue.named()).isNull();
    assertThat(issue.text(Language.NL)).doesNotContain(url);
  }

  @Test
  void should_name_nothing_that_is_long() {
    String base = "http://nictiz.nl/fhir/" + "a".repeat(40) + "/" + "b".repeat(40) + "/";
    assertThat(Names.shown(base + "c".repeat(120 - base.length()))).hasSize(120);
    assertThat(Names.shown(base + "c".repeat(121 - base.length()))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://snomed.info/sct",
    "http://loinc.org",
    "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
    "http://hl7.org/fhir/StructureDefinition/iso21090-nullFlavor",
    "http://hl7.org/fhir/v3/NullFlavor",
    "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.13.1",
    "urn:kansrijkestart:fhir:mother"
  })
  void should_name_what_is_published(String name) {
    assertThat(Names.shown(name)).isEqualTo(name);
  }

  @Test
  void should_name_a_modifier_extension_and_rules_of_a_sender() {
    Patient modified = patient(KNOWN);
    modified.addModifierExtension().setUrl(KNOWN).setValue(new StringType("Voorbeeld"));
    Patient ruled = new Patient();
    ruled.setImplicitRules("http://example.org/voorbeeld");

    assertThat(only(read(modified), "Patient[0]"))
        .extracting(one -> one.reason().code(), FhirIssue::named)
        .isEqualTo(List.of(FhirReasons.MODIFIER, KNOWN));
    assertThat(only(read(ruled), "Patient[0]").named()).isEqualTo("implicitRules");
  }

  @Test
  void should_name_the_system_under_which_a_known_code_does_not_belong() {
    Observation debts = new Observation();
    debts.setCode(new CodeableConcept(new Coding("http://loinc.org", "160933000", null)));

    assertThat(only(read(debts), "Observation[0].code.coding[0]"))
        .extracting(one -> one.reason().code(), FhirIssue::named)
        .isEqualTo(List.of(FhirReasons.OTHER_SYSTEM, "http://loinc.org"));
  }

  @Test
  void should_tell_a_kind_that_is_not_read_from_one_without_a_known_code() {
    Observation other = new Observation();
    other.setCode(new CodeableConcept(new Coding("http://loinc.org", "1-1", null)));

    assertThat(read(other, new EpisodeOfCare(), new Location()).issues())
        .extracting(FhirIssue::path, one -> one.reason().code())
        .containsExactly(
            tuple("Observation[0]", FhirReasons.NO_CODE_KNOWN),
            tuple("EpisodeOfCare[1]", FhirReasons.NO_CODE_KNOWN),
            tuple("Location[2]", FhirReasons.NO_MAPPER));
  }

  @Test
  void should_name_in_a_bundle_as_well() {
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(patient(KNOWN));

    assertThat(
            only(
                    FhirReader.standard().read(bundle, Seeds.DAY),
                    "Bundle.entry[0].resource.extension[0]")
                .named())
        .isEqualTo(KNOWN);
  }

  @Test
  void should_name_the_same_in_birth_care() {
    var patient = new org.hl7.fhir.dstu3.model.Patient();
    patient.setId("anna");
    patient.addExtension().setUrl(KNOWN).setValue(new org.hl7.fhir.dstu3.model.StringType("x"));
    patient.addIdentifier().setSystem("http://example.org/anna").setValue("1");
    var episode = new org.hl7.fhir.dstu3.model.EpisodeOfCare();
    var location = new org.hl7.fhir.dstu3.model.Location();
    FhirImport read =
        GeboortezorgReader.standard().read(List.of(patient, episode, location), Seeds.DAY);

    assertThat(only(read, "Patient[0].extension[0]").named()).isEqualTo(KNOWN);
    assertThat(only(read, "Patient[0].identifier[0]").named()).isNull();
    assertThat(only(read, "EpisodeOfCare[1]").reason().code()).isEqualTo(FhirReasons.NO_CODE_KNOWN);
    assertThat(only(read, "Location[2]").reason().code()).isEqualTo(FhirReasons.NO_MAPPER);
  }
}
