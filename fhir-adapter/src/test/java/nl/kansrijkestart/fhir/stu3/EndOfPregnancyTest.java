package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.death;
import static nl.kansrijkestart.fhir.stu3.Given.episode;
import static nl.kansrijkestart.fhir.stu3.Given.errors;
import static nl.kansrijkestart.fhir.stu3.Given.found;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static nl.kansrijkestart.fhir.stu3.Given.twins;
import static nl.kansrijkestart.fhir.stu3.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionVerificationStatus;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Observation.ObservationStatus;
import org.hl7.fhir.dstu3.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day on which a pregnancy ended, records that close and open, and pregnancies not certain. */
class EndOfPregnancyTest {

  private static Observation end(String day) {
    return observation(Codes.END_OF_PREGNANCY, new DateTimeType(day), PREGNANCY);
  }

  private static EpisodeOfCare closed(String id, String start, String end) {
    EpisodeOfCare closed = with(episode(), id);
    closed.setStatus(EpisodeOfCareStatus.FINISHED);
    closed.getPeriod().getStartElement().setValueAsString(start);
    closed.getPeriod().getEndElement().setValueAsString(end);
    return closed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "2026-03-01", "2026-03", "2026", "2026-03-02T10:00:00Z"})
  void should_make_no_open_pregnancy_where_the_day_of_its_end_is_told(String day) {
    FhirImport read = read(pregnancy(), episode(), end(day));

    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(errors(read)).contains("Observation[2].value ENDING_NOT_TOLD");
    assertThat(read.carried()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-03", "2026-04", "2027", "2026-03-02T23:30:00Z"})
  void should_not_end_a_pregnancy_on_a_day_to_come(String day) {
    FhirImport read = read(pregnancy(), episode(), end(day));

    assertThat(read.all(Pregnancy.class)).hasSize(1);
    assertThat(found(read)).contains("Observation[2].value OUT_OF_RANGE");
    assertThat(errors(read)).isEmpty();
  }

  @Test
  void should_read_the_day_of_its_end_out_of_text() {
    Observation text =
        FhirContext.forDstu3Cached()
            .newJsonParser()
            .parseResource(
                Observation.class,
                """
                {"resourceType": "Observation", "status": "final",
                 "extension": [{
                   "url": "http://nictiz.nl/fhir/StructureDefinition/observation-focusSTU3",
                   "valueReference": {"reference": "Condition/zwanger"}}],
                 "code": {"coding": [
                   {"system": "http://snomed.info/sct", "code": "118951000146109"}]},
                 "subject": {"reference": "Patient/anna"},
                 "valueDateTime": "2026-02-20"}""");

    assertThat(read(pregnancy(), text).all(Pregnancy.class)).isEmpty();
    assertThat(errors(read(pregnancy(), text))).contains("Observation[1].value ENDING_NOT_TOLD");
  }

  @Test
  void should_give_a_loss_the_day_on_which_the_pregnancy_ended() {
    FhirImport read = read(pregnancy(), episode(), death(PREGNANCY), end("2026-01-30"));

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .extracting(one -> one.course(1).ending())
        .isEqualTo(
            new Ending(
                Ending.Kind.OTHER_LOSS,
                LocalDate.of(2026, 1, 30),
                LocalDate.of(2026, 2, 1),
                null,
                false,
                null));
    assertThat(errors(read)).isEmpty();
  }

  @Test
  void should_give_no_loss_a_day_that_two_tell_differently() {
    FhirImport read = read(pregnancy(), death(PREGNANCY), end("2026-01-30"), end("2026-01-29"));

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(one -> assertThat(one.course(1).ending().endedOn()).isNull());
    assertThat(found(read)).contains("Observation[3].value CONTRADICTORY");
  }

  @Test
  void should_give_no_one_of_two_children_the_day_of_the_pregnancy() {
    FhirImport read =
        read(
            pregnancy(),
            twins(),
            death(PREGNANCY, "BodySite/a"),
            death(PREGNANCY, "BodySite/b"),
            end("2026-01-30"));

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.courses())
                    .hasSize(2)
                    .allMatch(course -> course.ending().endedOn() == null));
  }

  @Test
  void should_say_that_a_pregnancy_ended_that_is_not_named() {
    FhirImport read =
        read(pregnancy(), observation(Codes.END_OF_PREGNANCY, new DateTimeType("2026-02-01")));

    assertThat(found(read))
        .contains("Observation[1] NOT_LINKED", "Observation[1].value ENDING_NOT_TOLD");
  }

  @Test
  void should_pass_by_an_end_that_was_entered_in_error() {
    Observation wrong = end("2026-02-01");
    wrong.setStatus(ObservationStatus.ENTEREDINERROR);
    FhirImport read = read(pregnancy(), wrong);

    assertThat(read.all(Pregnancy.class)).hasSize(1);
    assertThat(errors(read)).containsExactly("Observation[1].status NOT_IN_FORCE");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02, 0", "2026-03-03, 1", "2026-03, 0", "2026-04, 1", "2026-02-01, 0"})
  void should_take_an_end_of_her_record_that_is_to_come_for_a_plan(String end, int pregnancies) {
    EpisodeOfCare planned = episode();
    planned.getPeriod().getEndElement().setValueAsString(end);
    FhirImport read = read(pregnancy(), planned);

    assertThat(read.all(Pregnancy.class)).hasSize(pregnancies);
    assertThat(found(read))
        .contains(
            pregnancies == 1
                ? "EpisodeOfCare[1].period.end NOT_TAKEN"
                : "EpisodeOfCare[1].period.end ENDING_NOT_TOLD");
  }

  @Test
  void should_read_a_pregnancy_whose_care_goes_on_elsewhere() {
    EpisodeOfCare before = closed("eerste", "2025-12-01", "2026-01-12");

    for (FhirImport read :
        new FhirImport[] {
          read(pregnancy(), before, episode()), read(pregnancy(), episode(), before)
        }) {
      assertThat(read.all(Pregnancy.class))
          .extracting(Pregnancy::registeredOn)
          .containsExactly(LocalDate.of(2025, 12, 1));
      assertThat(errors(read)).isEmpty();
    }
  }

  @Test
  void should_not_let_a_record_that_goes_on_hide_that_the_pregnancy_is_over() {
    Condition over = pregnancy();
    over.setClinicalStatus(Condition.ConditionClinicalStatus.RESOLVED);

    assertThat(read(over, episode()).all(Pregnancy.class)).isEmpty();
    assertThat(read(pregnancy(), episode(), end("2026-02-01")).all(Pregnancy.class)).isEmpty();
    assertThat(
            read(
                    pregnancy(),
                    closed("eerste", "2025-12-01", "2026-01-12"),
                    closed("tweede", "2026-01-12", "2026-02-12"))
                .all(Pregnancy.class))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ConditionVerificationStatus.class,
      names = {"PROVISIONAL", "DIFFERENTIAL", "UNKNOWN"})
  void should_make_no_pregnancy_of_one_that_is_not_certain(ConditionVerificationStatus status) {
    Condition perhaps = pregnancy();
    perhaps.setVerificationStatus(status);
    FhirImport read =
        read(perhaps, episode(), observation(Codes.GRAVIDITY, new Quantity(2), PREGNANCY));

    assertThat(read.records()).isEmpty();
    assertThat(errors(read))
        .containsExactlyInAnyOrder(
            "Condition[0].verificationStatus STATUS_NOT_FINAL",
            "EpisodeOfCare[1] NOT_LINKED",
            "Observation[2] NOT_LINKED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"provisional", "differential", "unknown", "perhaps"})
  void should_make_no_pregnancy_of_a_text_that_is_not_certain(String status) {
    Condition perhaps =
        FhirContext.forDstu3()
            .newJsonParser()
            .setParserErrorHandler(new ca.uhn.fhir.parser.LenientErrorHandler().disableAllErrors())
            .parseResource(
                Condition.class,
                """
                {"resourceType": "Condition", "id": "zwanger", "verificationStatus": "%s",
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "118185001"}]},
                 "subject": {"reference": "Patient/anna"}}"""
                    .formatted(status));

    assertThat(read(perhaps, episode()).records()).isEmpty();
    assertThat(errors(read(perhaps, episode())))
        .contains("Condition[0].verificationStatus STATUS_NOT_FINAL");
  }

  @Test
  void should_make_a_pregnancy_of_one_that_is_certain() {
    Condition certain = pregnancy();
    certain.setVerificationStatus(ConditionVerificationStatus.CONFIRMED);

    assertThat(read(certain, episode()).all(Pregnancy.class)).hasSize(1);
  }

  @Test
  void should_say_where_a_value_is_not_final() {
    Observation preliminary = observation(Codes.GRAVIDITY, new Quantity(2), PREGNANCY);
    preliminary.setStatus(ObservationStatus.PRELIMINARY);
    Observation registered = observation(Codes.PARITY, new Quantity(1), PREGNANCY);
    registered.setStatus(ObservationStatus.REGISTERED);

    assertThat(found(read(pregnancy(), preliminary, registered)))
        .contains("Observation[1].status PRELIMINARY", "Observation[2].status STATUS_NOT_FINAL");
  }
}
