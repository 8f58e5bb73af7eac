package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.fhir.pregnancy.DatingMapper;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has another in its focus, such as her sister, is not about her who is the subject. */
class FocusTest {

  private static Observation observation(String system, String code, Type value, String of) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setId("o" + code);
    observation.getCode().addCoding().setSystem(system).setCode(code);
    observation.setSubject(new Reference("Patient/" + of));
    observation.setValue(value);
    return observation;
  }

  private static Quantity quantity(int value, String unit) {
    return new Quantity()
        .setValue(BigDecimal.valueOf(value))
        .setSystem(NlCore.UCUM)
        .setUnit(unit)
        .setCode(unit);
  }

  private static Patient patient(String id) {
    Patient patient = new Patient();
    patient.setId(id);
    return patient;
  }

  private static Patient eva() {
    Patient eva = patient("eva");
    eva.setBirthDateElement(new DateType("2024-09-01"));
    eva.addExtension(Project.MOTHER, new Reference("Patient/anna"));
    return eva;
  }

  private static EpisodeOfCare episode() {
    EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
    episode.setId("dossier");
    episode.setPatient(new Reference("Patient/anna"));
    episode.addType().addCoding().setSystem(NlCore.SNOMED).setCode(PregnancyCodes.EPISODE);
    return episode;
  }

  private static Observation lastPeriod() {
    Observation period =
        DatingMapper.toFhir(
            new Dating.LastPeriod(Wire.DAY, Wire.DAY.minusDays(40), Ternary.UNKNOWN));
    period.setId("lmp");
    return period.setSubject(new Reference("Patient/anna"));
  }

  private static Observation pregnancy() {
    return observation(NlCore.SNOMED, PregnancyCodes.PREGNANCY, new BooleanType(true), "anna");
  }

  private static Stream<Observation> ofHer() {
    return Stream.of(
        pregnancy(),
        observation(NlCore.SNOMED, PregnancyCodes.GRAVIDITY, new IntegerType(3), "anna"),
        observation(NlCore.SNOMED, PregnancyCodes.PARITY, new IntegerType(2), "anna"),
        lastPeriod(),
        observation(NlCore.SNOMED, PregnancyCodes.GESTATIONAL_AGE, quantity(140, "d"), "anna"),
        observation(NlCore.LOINC, BirthCodes.BIRTHWEIGHT, quantity(3100, "g"), "eva"),
        observation(NlCore.LOINC, "9274-2", new IntegerType(9), "eva"),
        observation(NlCore.SNOMED, PregnancyCodes.GESTATIONAL_AGE, quantity(270, "d"), "eva"));
  }

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), Wire.DAY);
  }

  /** All that came of an Observation beside these two. */
  private static List<?> values(FhirImport read) {
    return Stream.of(
            read.all(Pregnancy.class), read.all(DatedGestationalAge.class), read.all(Birth.class))
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ofHer")
  void should_read_nothing_as_hers_of_what_has_another_in_its_focus(Observation observation) {
    List<?> without = values(read(patient("anna"), eva()));
    for (String focus : List.of("Patient/zus", "Patient/elders", "RelatedPerson/zus")) {
      Observation ofSister = observation.copy().addFocus(new Reference(focus));
      FhirImport read = read(patient("anna"), patient("zus"), eva(), ofSister);

      assertThat(values(read)).isEqualTo(without);
      assertThat(read.issues())
          .anySatisfy(
              issue -> {
                assertThat(issue.path()).isEqualTo("Observation[3].focus[0]");
                assertThat(issue.reason().code()).isEqualTo(FhirReasons.NOT_TAKEN);
                assertThat(issue.severity()).isEqualTo(Severity.WARNING);
              });
      assertThat(read.carried()).anyMatch(one -> one.resource() == ofSister);
    }
  }

  @ParameterizedTest
  @MethodSource("ofHer")
  void should_read_what_has_the_subject_itself_in_its_focus(Observation observation) {
    Observation focused =
        observation.copy().addFocus(new Reference(observation.getSubject().getReference()));

    assertThat(values(read(patient("anna"), eva(), focused)))
        .isEqualTo(values(read(patient("anna"), eva(), observation)))
        .isNotEqualTo(values(read(patient("anna"), eva())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EpisodeOfCare/dossier", "Condition/zwanger", "Observation/o118185001"})
  void should_read_what_has_her_own_pregnancy_in_its_focus(String focus) {
    Condition condition = new Condition().setSubject(new Reference("Patient/anna"));
    condition.setId("zwanger");
    condition.getCode().addCoding().setSystem(NlCore.SNOMED).setCode(PregnancyCodes.PREGNANCY);
    Observation period = lastPeriod().addFocus(new Reference(focus));

    assertThat(
            read(patient("anna"), episode(), condition, pregnancy(), period).all(Pregnancy.class))
        .singleElement()
        .satisfies(one -> assertThat(one.datings().datings()).hasSize(1));
  }

  @Test
  void should_not_read_what_has_the_pregnancy_of_another_in_its_focus() {
    EpisodeOfCare ofSister = episode();
    ofSister.setId("ander");
    ofSister.setPatient(new Reference("Patient/zus"));
    Observation period = lastPeriod().addFocus(new Reference("EpisodeOfCare/ander"));
    Observation dangling = lastPeriod().addFocus(new Reference("EpisodeOfCare/weg"));

    for (Observation one : List.of(period, dangling)) {
      assertThat(read(patient("anna"), patient("zus"), ofSister, one).all(Pregnancy.class))
          .noneMatch(read -> !read.datings().datings().isEmpty());
    }
  }
}
