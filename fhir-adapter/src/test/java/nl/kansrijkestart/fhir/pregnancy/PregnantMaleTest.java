package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Men are pregnant too: nothing is left out for it, and it is said once. */
class PregnantMaleTest {

  private static Patient patient(AdministrativeGender gender) {
    Patient patient = new Patient();
    patient.setId("noah");
    return patient.setGender(gender);
  }

  private static Observation pregnancy() {
    Observation pregnancy = NlCore.observation(null, PregnancyCodes.PREGNANCY);
    pregnancy.setId("zwanger");
    return pregnancy.setSubject(new Reference("Patient/noah"));
  }

  private static Stream<Resource> pregnancies() {
    EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
    episode.setId("dossier");
    episode.setPatient(new Reference("Patient/noah"));
    episode.addType().addCoding().setSystem(NlCore.SNOMED).setCode(PregnancyCodes.EPISODE);
    return Stream.of(pregnancy(), episode);
  }

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), Wire.DAY);
  }

  @ParameterizedTest
  @MethodSource("pregnancies")
  void should_read_the_pregnancy_of_somebody_who_is_recorded_as_male(Resource pregnancy) {
    FhirImport read = read(patient(AdministrativeGender.MALE), pregnancy);

    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.woman()).isEqualTo(PersonId.of("noah"));
              assertThat(one.pregnantOn(Wire.DAY)).isEqualTo(Ternary.TRUE);
            });
    assertThat(read.issues())
        .filteredOn(one -> one.path().startsWith("Patient"))
        .extracting(one -> one.path() + " " + one.reason().code().name() + " " + one.severity())
        .containsExactly("Patient[0].gender PREGNANT_MALE " + Severity.WARNING);
    assertThat(read.carried()).anyMatch(one -> one.resource() instanceof Patient);
  }

  @ParameterizedTest
  @EnumSource(
      value = AdministrativeGender.class,
      names = {"FEMALE", "OTHER", "UNKNOWN"})
  void should_say_nothing_of_any_other_gender(AdministrativeGender gender) {
    assertThat(Wire.found(read(patient(gender), pregnancy()), FhirReasons.PREGNANT_MALE)).isEmpty();
  }

  @Test
  void should_say_nothing_of_a_man_of_whom_no_pregnancy_is_told() {
    assertThat(Wire.found(read(patient(AdministrativeGender.MALE)), FhirReasons.PREGNANT_MALE))
        .isEmpty();
  }

  @Test
  void should_take_the_debts_of_who_is_pregnant_for_those_of_who_is_pregnant() {
    Condition debts = new Condition().setSubject(new Reference("Patient/noah"));
    debts.setId("schuld");
    debts.getCode().addCoding().setSystem(NlCore.SNOMED).setCode("160933000");
    debts
        .getClinicalStatus()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
        .setCode("active");
    FhirImport read = read(patient(AdministrativeGender.MALE), pregnancy(), debts);

    assertThat(read.all(CircumstanceProfile.class).get(0).observations())
        .extracting(Circumstance::subject)
        .containsExactly(DataSubject.WOMAN);
    assertThat(read.issues())
        .extracting(FhirIssue::reason)
        .noneMatch(one -> one.code().equals(FhirReasons.SUBJECT_ASSUMED));
  }
}
