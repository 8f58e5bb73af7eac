package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A code that names two things, or a value that does: nobody knows which, and neither is read. */
class OneThingTest {

  private static final String DEBTS = "160933000";
  private static final String SMOKES_DAILY = "449868002";

  private static CodeableConcept concept(String... codes) {
    CodeableConcept concept = new CodeableConcept();
    for (String code : codes) {
      int bar = code.indexOf('|');
      concept.addCoding(
          new Coding(
              bar < 0 ? NlCore.SNOMED : code.substring(0, bar), code.substring(bar + 1), null));
    }
    return concept;
  }

  private static String own(String code) {
    return Project.CIRCUMSTANCE + "|" + code;
  }

  private static Condition condition(String... codes) {
    Condition condition = new Condition().setSubject(new Reference("Patient/anna"));
    condition.setId("c");
    return condition.setCode(concept(codes));
  }

  private static Condition labelled(String category, String... codes) {
    Condition condition = condition(codes);
    condition.addCategory(concept(Project.DATA_CATEGORY + "|" + category));
    condition.addCategory(concept(Project.CIRCUMSTANCE_KIND + "|risk"));
    condition.addCategory(concept(Project.LIFE_DOMAIN + "|housing"));
    return condition;
  }

  private static Observation observation(Type value, String... codes) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setId("o");
    observation.setSubject(new Reference("Patient/anna"));
    return observation.setCode(concept(codes)).setValue(value);
  }

  private static FhirImport read(Resource resource) {
    Patient anna = new Patient();
    anna.setId("anna");
    return FhirReader.standard().read(List.of(anna, resource), Wire.DAY);
  }

  private static List<String> circumstances(FhirImport read) {
    return read.all(CircumstanceProfile.class).stream()
        .flatMap(one -> one.observations().stream())
        .map(Circumstance::code)
        .map(one -> one.value())
        .toList();
  }

  private static Stream<Arguments> contradictions() {
    Quantity weeks =
        new Quantity().setValue(BigDecimal.valueOf(140)).setSystem(NlCore.UCUM).setCode("d");
    return Stream.of(
        Arguments.of("code", condition(own("no-home"), DEBTS)),
        Arguments.of("code", condition(DEBTS, own("no-home"))),
        Arguments.of("code", condition(own("no-home"), own("domestic-violence"))),
        Arguments.of("code", condition(own("domestic-violence"), own("no-home"))),
        Arguments.of("code", condition(own("no-home"), own("own-of-host"))),
        Arguments.of("code", labelled("safety", own("own-of-host"), DEBTS)),
        Arguments.of("code", condition(DEBTS, SMOKES_DAILY)),
        Arguments.of("code", observation(new BooleanType(true), own("no-home"), DEBTS)),
        Arguments.of("code", observation(new BooleanType(true), own("no-home"), own("abuse"))),
        Arguments.of("code", observation(concept(SMOKES_DAILY), "365980008", "228273003")),
        Arguments.of("value", observation(concept(SMOKES_DAILY, "8517006"), "365980008")),
        Arguments.of("value", observation(concept("8517006", SMOKES_DAILY), "365980008")),
        Arguments.of(
            "value", observation(concept(SMOKES_DAILY, NlCore.NULL_FLAVOR + "|UNK"), "365980008")),
        Arguments.of("value", observation(concept(DEBTS), own("domestic-violence"))),
        Arguments.of(
            "code",
            observation(
                new DateTimeType("2025-10-01"),
                PregnancyCodes.ESTIMATED,
                PregnancyCodes.GRAVIDITY)),
        Arguments.of(
            "code",
            observation(new IntegerType(2), PregnancyCodes.GRAVIDITY, PregnancyCodes.PARITY)),
        Arguments.of(
            "code", observation(weeks, PregnancyCodes.GESTATIONAL_AGE, PregnancyCodes.GRAVIDITY)),
        Arguments.of("code", observation(new IntegerType(2), PregnancyCodes.PARITY, "365980008")));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void should_read_nothing_of_what_names_two_things(String path, Resource resource) {
    FhirImport read = read(resource);

    assertThat(circumstances(read)).isEmpty();
    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(read.all(DatedGestationalAge.class)).isEmpty();
    assertThat(read.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.path()).isEqualTo(resource.fhirType() + "[1]." + path);
              assertThat(issue.reason().code()).isEqualTo(FhirReasons.CONTRADICTORY);
              assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(read.carried()).anyMatch(one -> one.resource() == resource);
  }

  @Test
  void should_read_one_thing_under_several_codes() {
    String icd = "http://hl7.org/fhir/sid/icd-10|Z59.5";

    assertThat(circumstances(read(condition(DEBTS, icd)))).hasSize(1);
    assertThat(circumstances(read(condition(DEBTS, DEBTS)))).hasSize(1);
    String debts = circumstances(read(condition(DEBTS))).get(0);
    assertThat(circumstances(read(condition(own(debts), DEBTS)))).containsExactly(debts);
    assertThat(circumstances(read(labelled("social", own("own-of-host"), DEBTS)))).hasSize(1);
    assertThat(circumstances(read(observation(new BooleanType(true), own(debts), DEBTS))))
        .containsExactly(debts);
    assertThat(circumstances(read(observation(concept(DEBTS), own(debts))))).containsExactly(debts);
    String smokes = circumstances(read(observation(concept(SMOKES_DAILY), "365980008"))).get(0);
    assertThat(
            circumstances(
                read(observation(concept(SMOKES_DAILY, "urn:local|1"), "365980008", icd))))
        .containsExactly(smokes);
    assertThat(
            read(observation(
                    new DateTimeType("2025-10-01"),
                    PregnancyCodes.ESTIMATED,
                    "http://loinc.org|11778-8"))
                .all(Pregnancy.class))
        .hasSize(1);
  }

  @Test
  void should_read_no_score_that_is_also_a_weight() {
    Patient eva = new Patient();
    eva.setId("anna");
    eva.setBirthDateElement(new DateType("2025-03-01"));
    eva.addExtension(Project.BIRTH, new StringType("anna"));
    for (String other : List.of(BirthCodes.BIRTHWEIGHT, "9272-6")) {
      Observation both =
          observation(new IntegerType(9), NlCore.LOINC + "|9274-2", NlCore.LOINC + "|" + other);
      FhirImport read = FhirReader.standard().read(List.of(eva, both), Wire.DAY);

      assertThat(read.all(Birth.class).get(0).children().get(0).apgar1()).isNull();
      assertThat(read.all(Birth.class).get(0).children().get(0).apgar5()).isNull();
      assertThat(Wire.found(read, FhirReasons.CONTRADICTORY))
          .containsExactly("Observation[1].code");
    }
  }
}
