package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.internal.base.Labels;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.pregnancy.DatingMapper;
import nl.kansrijkestart.pregnancy.Dating;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class FhirReaderTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

  private static Observation lastPeriod() {
    Observation observation =
        DatingMapper.toFhir(
            new Dating.LastPeriod(
                DAY, LocalDate.of(2025, 1, 6), nl.kansrijkestart.decision.Ternary.UNKNOWN));
    observation.setId("lmp");
    observation.setSubject(new Reference("Patient/anna"));
    return observation;
  }

  private static FhirImport read(Resource... resources) {
    return FhirReader.standard().read(List.of(resources), DAY);
  }

  private static List<String> found(FhirImport read, ReasonCode code) {
    return read.issues().stream()
        .filter(issue -> issue.reason().code().equals(code))
        .map(FhirIssue::path)
        .toList();
  }

  @Test
  void should_report_each_element_that_was_not_taken_and_carry_the_resource() {
    // GIVEN
    Observation observation = lastPeriod();
    observation.addNote().setText("free text");
    observation.getCode().setText("words").addCoding().setSystem("urn:other").setCode("x");
    // WHEN
    FhirImport read = read(observation);
    // THEN
    assertThat(found(read, FhirReasons.NOT_TAKEN))
        .containsExactly(
            "Observation[0].code.coding[1]", "Observation[0].code.text", "Observation[0].note[0]");
    assertThat(read.carried()).hasSize(1);
    assertThat(read.carried().get(0).notTaken()).contains("Observation.note[0]");
    assertThat(read.toString() + read.carried()).doesNotContain("free text");
  }

  @Test
  void should_say_that_the_one_it_is_about_was_not_handed_over() {
    assertThat(found(read(lastPeriod()), FhirReasons.DANGLING))
        .containsExactly("Observation[0].subject");
  }

  @Test
  void should_not_read_what_a_modifier_may_change() {
    // GIVEN
    Observation observation = lastPeriod();
    observation.addModifierExtension(new Extension("urn:not", new StringType("not")));
    // WHEN
    FhirImport read = read(observation);
    // THEN
    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(found(read, FhirReasons.MODIFIER)).hasSize(1);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_carry_what_nothing_reads_and_refuse_bundles_in_bundles_and_equal_keys() {
    // GIVEN
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(new Basic());
    bundle.addEntry().setResource(new Bundle());
    bundle.addEntry().setResource(lastPeriod());
    bundle.addEntry().setResource(lastPeriod());
    // WHEN
    FhirImport read = FhirReader.standard().read(bundle, DAY);
    // THEN
    assertThat(found(read, FhirReasons.NO_MAPPER)).containsExactly("Bundle.entry[0].resource");
    assertThat(found(read, FhirReasons.NESTED_BUNDLE)).containsExactly("Bundle.entry[1].resource");
    assertThat(found(read, FhirReasons.SAME_KEY)).containsExactly("Bundle.entry[3].resource");
    assertThat(read.carried()).hasSize(3);
  }

  @Test
  void should_stop_at_the_limit_and_say_so() {
    // GIVEN
    Bundle bundle = new Bundle();
    for (int i = 0; i < 4; i++) {
      bundle.addEntry().setResource(new Basic());
    }
    // WHEN
    FhirImport read = FhirReader.ofAtMost(3).read(bundle, DAY);
    // THEN
    assertThat(found(read, FhirReasons.NO_MAPPER)).hasSize(3);
    assertThat(found(read, FhirReasons.TOO_MANY)).containsExactly("Bundle.entry[3].resource");
  }

  @Test
  void should_report_a_label_that_restricts_and_one_that_is_not_known() {
    // GIVEN
    Observation restricted = lastPeriod();
    restricted.getMeta().addSecurity(new Coding(Labels.CONFIDENTIALITY, "R", null));
    Observation unknown = lastPeriod();
    unknown.setId("other");
    unknown.getMeta().addSecurity(new Coding("urn:labels", "N", null));
    Observation usual = lastPeriod();
    usual.setId("usual");
    usual.getMeta().addSecurity(new Coding(Labels.CONFIDENTIALITY, "N", null));
    // THEN
    assertThat(found(read(restricted, unknown, usual), FhirReasons.RESTRICTED))
        .containsExactly("Observation[0].meta.security", "Observation[1].meta.security");
  }
}
