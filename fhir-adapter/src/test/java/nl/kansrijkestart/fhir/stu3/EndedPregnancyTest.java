package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.birth;
import static nl.kansrijkestart.fhir.stu3.Given.death;
import static nl.kansrijkestart.fhir.stu3.Given.delivery;
import static nl.kansrijkestart.fhir.stu3.Given.episode;
import static nl.kansrijkestart.fhir.stu3.Given.errors;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static nl.kansrijkestart.fhir.stu3.Given.twins;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.Condition.ConditionVerificationStatus;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.dstu3.model.Quantity;
import org.hl7.fhir.dstu3.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A pregnancy that has ended is never one that goes on, also where nobody says how it ended. */
class EndedPregnancyTest {

  private static EpisodeOfCare episodeThatIs(EpisodeOfCareStatus status) {
    EpisodeOfCare episode = episode();
    episode.setStatus(status);
    return episode;
  }

  @ParameterizedTest
  @EnumSource(
      value = EpisodeOfCareStatus.class,
      names = {"ACTIVE", "ENTEREDINERROR", "NULL", "PLANNED", "WAITLIST", "ONHOLD"},
      mode = EnumSource.Mode.EXCLUDE)
  void should_make_no_open_pregnancy_where_her_record_is_not_active(EpisodeOfCareStatus status) {
    FhirImport read = read(pregnancy(), episodeThatIs(status));

    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(errors(read))
        .containsExactlyInAnyOrder(
            "Condition[0] ENDING_NOT_TOLD", "EpisodeOfCare[1].status ENDING_NOT_TOLD");
    assertThat(read.carried()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = EpisodeOfCareStatus.class,
      names = {"PLANNED", "WAITLIST", "ONHOLD"})
  void should_say_of_care_that_waits_that_it_does_and_not_that_it_ended(
      EpisodeOfCareStatus status) {
    FhirImport read = read(pregnancy(), episodeThatIs(status));
    FhirImport goesOn = read(pregnancy(), episodeThatIs(status), Given.with(episode(), "ander"));
    Condition over = pregnancy();
    over.setClinicalStatus(ConditionClinicalStatus.RESOLVED);

    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(errors(read))
        .containsExactlyInAnyOrder("Condition[0] CARE_WAITS", "EpisodeOfCare[1].status CARE_WAITS");
    assertThat(goesOn.all(Pregnancy.class)).hasSize(1);
    assertThat(errors(read(over, episodeThatIs(status))))
        .contains("Condition[0].clinicalStatus ENDING_NOT_TOLD");
  }

  @Test
  void should_make_no_open_pregnancy_where_the_status_of_her_record_cannot_be_read() {
    EpisodeOfCare none = episode();
    none.setStatus(null);

    assertThat(read(pregnancy(), none).all(Pregnancy.class)).isEmpty();
    assertThat(errors(read(pregnancy(), none))).contains("EpisodeOfCare[1].status ENDING_NOT_TOLD");
  }

  @Test
  void should_make_no_open_pregnancy_where_her_record_has_an_end() {
    EpisodeOfCare ended = episode();
    ended.getPeriod().getEndElement().setValueAsString("2026-02");
    FhirImport read = read(pregnancy(), ended);

    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(errors(read)).contains("EpisodeOfCare[1].period.end ENDING_NOT_TOLD");
  }

  static Stream<Consumer<Condition>> ended() {
    return Stream.of(
        one -> one.setClinicalStatus(ConditionClinicalStatus.RESOLVED),
        one -> one.setClinicalStatus(ConditionClinicalStatus.INACTIVE),
        one -> one.setClinicalStatus(ConditionClinicalStatus.REMISSION),
        one -> one.setAbatement(new DateTimeType("2026-02-01")),
        one -> one.setAbatement(new StringType("unknown")),
        one -> one.setAbatement(new BooleanType(true)));
  }

  @ParameterizedTest
  @MethodSource("ended")
  void should_make_no_open_pregnancy_of_a_condition_that_is_over(Consumer<Condition> end) {
    Condition condition = pregnancy();
    end.accept(condition);
    FhirImport read =
        read(
            condition,
            episode(),
            observation(Codes.GRAVIDITY, new Quantity().setValue(2), PREGNANCY));

    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(errors(read))
        .hasSize(3)
        .allMatch(one -> one.endsWith(" ENDING_NOT_TOLD"))
        .anyMatch(
            one -> one.matches("Condition\\[0\\]\\.(clinicalStatus|abatement) ENDING_NOT_TOLD"));
    assertThat(read.carried()).hasSize(3);
  }

  @Test
  void should_make_no_open_pregnancy_where_the_clinical_status_is_no_code_of_fhir() {
    Condition condition =
        FhirContext.forDstu3Cached()
            .newJsonParser()
            .setParserErrorHandler(new LenientErrorHandler().disableAllErrors())
            .parseResource(
                Condition.class,
                """
                {"resourceType": "Condition", "id": "zwanger", "clinicalStatus": "ended",
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "118185001"}]},
                 "subject": {"reference": "Patient/anna"}}""");

    assertThat(read(condition).all(Pregnancy.class)).isEmpty();
    assertThat(errors(read(condition)))
        .containsExactly("Condition[0].clinicalStatus ENDING_NOT_TOLD");
  }

  @Test
  void should_make_a_pregnancy_of_what_goes_on() {
    Condition active = pregnancy();
    active.setClinicalStatus(ConditionClinicalStatus.ACTIVE);
    Condition goesOn = pregnancy();
    goesOn.setAbatement(new BooleanType(false));

    for (Condition one : List.of(active, goesOn, pregnancy())) {
      FhirImport read = read(one, episode());
      assertThat(read.all(Pregnancy.class)).hasSize(1);
      assertThat(errors(read)).isEmpty();
    }
  }

  @Test
  void should_make_no_pregnancy_that_was_refuted_of_the_parts_that_name_it() {
    Condition refuted = pregnancy();
    refuted.setVerificationStatus(ConditionVerificationStatus.REFUTED);
    FhirImport read =
        read(
            observation(Codes.GRAVIDITY, new Quantity().setValue(2), PREGNANCY),
            refuted,
            episode());

    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(errors(read)).contains("Observation[0] NOT_LINKED", "EpisodeOfCare[2] NOT_LINKED");
  }

  @Test
  void should_hold_a_loss_that_tells_how_it_ended() {
    FhirImport read =
        read(pregnancy(), episodeThatIs(EpisodeOfCareStatus.FINISHED), death(PREGNANCY));

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(one -> assertThat(one.course(1).lostBy(Given.TODAY)).isTrue());
    assertThat(errors(read)).isEmpty();
  }

  @Test
  void should_not_take_the_loss_of_one_of_two_for_the_ending_of_both() {
    EpisodeOfCare finished = episodeThatIs(EpisodeOfCareStatus.FINISHED);
    FhirImport one = read(pregnancy(), finished, twins(), death(PREGNANCY, "BodySite/a"));
    FhirImport both =
        read(
            pregnancy(),
            finished,
            twins(),
            death(PREGNANCY, "BodySite/a"),
            death(PREGNANCY, "BodySite/b"));

    assertThat(one.all(Pregnancy.class)).isEmpty();
    assertThat(errors(one))
        .contains("EpisodeOfCare[1].status ENDING_NOT_TOLD", "Observation[3] LOSS_TOLD");
    assertThat(both.all(Pregnancy.class)).hasSize(1);
    assertThat(errors(both)).isEmpty();
  }

  @Test
  void should_make_no_open_pregnancy_where_a_delivery_is_in_no_record() {
    EpisodeOfCare finished = episodeThatIs(EpisodeOfCareStatus.FINISHED);
    FhirImport alone = read(pregnancy(), finished, delivery());
    FhirImport undated = read(pregnancy(), finished, delivery(), birth("eva"));

    assertThat(alone.records()).isEmpty();
    assertThat(errors(alone)).contains("EpisodeOfCare[1].status ENDING_NOT_TOLD");
    assertThat(undated.records()).isEmpty();
    assertThat(errors(undated)).contains("EpisodeOfCare[1].status ENDING_NOT_TOLD");
  }
}
