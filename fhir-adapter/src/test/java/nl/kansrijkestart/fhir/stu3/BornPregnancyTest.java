package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.TODAY;
import static nl.kansrijkestart.fhir.stu3.Given.birth;
import static nl.kansrijkestart.fhir.stu3.Given.child;
import static nl.kansrijkestart.fhir.stu3.Given.death;
import static nl.kansrijkestart.fhir.stu3.Given.delivery;
import static nl.kansrijkestart.fhir.stu3.Given.episode;
import static nl.kansrijkestart.fhir.stu3.Given.errors;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static nl.kansrijkestart.fhir.stu3.Given.twins;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Procedure;
import org.hl7.fhir.dstu3.model.Procedure.ProcedureStatus;
import org.hl7.fhir.dstu3.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A pregnancy of which a birth is told does not go on. Whether that child was born alive is not
 * told by it, so that it has no ending that could be in a record.
 */
class BornPregnancyTest {

  private static EpisodeOfCare episodeThatIs(EpisodeOfCareStatus status) {
    EpisodeOfCare episode = episode();
    episode.setStatus(status);
    return episode;
  }

  private static Observation due() {
    return observation(Codes.ESTIMATED, new DateTimeType("2026-03-10"), PREGNANCY);
  }

  private static void assertSetApart(FhirImport read) {
    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(errors(read)).contains("Condition[0] ENDING_NOT_TOLD");
    assertThat(read.carried()).anyMatch(one -> one.resource().fhirType().equals("Condition"));
  }

  @ParameterizedTest
  @EnumSource(
      value = EpisodeOfCareStatus.class,
      names = {"ACTIVE", "FINISHED"})
  void should_make_no_pregnancy_that_goes_on_where_its_child_was_born(EpisodeOfCareStatus status) {
    FhirImport read =
        read(pregnancy(), episodeThatIs(status), due(), delivery(), birth("eva"), child("eva"));

    assertSetApart(read);
    assertThat(read.all(Child.class)).hasSize(1);
  }

  @Test
  void should_make_none_where_the_child_or_the_birth_is_in_no_record() {
    Procedure noStatus = delivery();
    noStatus.setStatus(null);

    assertSetApart(read(pregnancy(), episode(), due(), delivery(), birth("eva")));
    assertSetApart(read(pregnancy(), episode(), due(), delivery()));
    assertSetApart(read(pregnancy(), episode(), due(), noStatus));
  }

  @Test
  void should_make_none_where_she_gave_birth_after_it_was_known_and_the_delivery_names_none() {
    Procedure unlinked = delivery();
    unlinked.setReasonReference(List.of());
    Procedure dated = unlinked.copy();
    dated.setPerformed(new DateTimeType("2026-02-20"));

    assertSetApart(read(pregnancy(), episode(), due(), unlinked, birth("eva"), child("eva")));
    assertSetApart(read(pregnancy(), episode(), due(), dated));
  }

  @Test
  void should_hold_a_pregnancy_beside_an_earlier_birth_or_that_of_another() {
    Procedure unlinked = delivery();
    unlinked.setReasonReference(List.of());
    Procedure dated = unlinked.copy();
    dated.setPerformed(new DateTimeType("2023-02-20"));
    var older = child("eva");
    older.getBirthDateElement().setValueAsString("2026-01-12");
    Procedure another = delivery();
    another.getReasonReferenceFirstRep().setReference("Condition/eerder");
    Procedure ofBea = unlinked.copy();
    ofBea.getSubject().setReference("Patient/bea");

    assertGoesOn(pregnancy(), episode(), due(), unlinked, birth("eva"), older);
    assertGoesOn(pregnancy(), episode(), due(), dated);
    assertGoesOn(pregnancy(), episode(), due(), another, birth("eva"), child("eva"));
    assertGoesOn(pregnancy(), episode(), due(), ofBea, birth("eva"), child("eva"));
  }

  private static void assertGoesOn(Resource... resources) {
    FhirImport read = read(resources);
    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(one -> assertThat(one.pregnantOn(TODAY)).isEqualTo(Ternary.TRUE));
    assertThat(errors(read)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProcedureStatus.class,
      names = {"INPROGRESS", "PREPARATION", "ABORTED", "SUSPENDED", "ENTEREDINERROR"})
  void should_hold_a_pregnancy_of_which_the_delivery_is_not_over(ProcedureStatus status) {
    Procedure delivery = delivery();
    delivery.setStatus(status);
    FhirImport read = read(pregnancy(), episode(), due(), delivery);

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(one -> assertThat(one.pregnantOn(TODAY)).isEqualTo(Ternary.TRUE));
  }

  @Test
  void should_hold_the_loss_where_the_child_that_was_born_is_the_one_that_died() {
    for (Observation death : List.of(death(PREGNANCY), death(PREGNANCY, "Patient/eva"))) {
      FhirImport read =
          read(
              pregnancy(),
              episodeThatIs(EpisodeOfCareStatus.FINISHED),
              due(),
              death,
              delivery(),
              birth("eva"),
              child("eva"));

      assertThat(read.all(Pregnancy.class))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.course(1).lostBy(TODAY)).isTrue();
                assertThat(one.pregnantOn(TODAY)).isNotEqualTo(Ternary.TRUE);
              });
      assertThat(errors(read)).isEmpty();
    }
    assertThat(read(pregnancy(), episode(), delivery(), death(PREGNANCY)).all(Pregnancy.class))
        .singleElement()
        .satisfies(one -> assertThat(one.course(1).lostBy(TODAY)).isTrue());
  }

  @Test
  void should_make_no_pregnancy_where_one_of_two_died_and_another_was_born() {
    FhirImport read =
        read(
            pregnancy(),
            episodeThatIs(EpisodeOfCareStatus.FINISHED),
            twins(),
            death(PREGNANCY, "Patient/eva"),
            delivery(),
            birth("eva"),
            birth("ida"),
            child("eva"),
            child("ida"));

    assertSetApart(read);
    assertThat(errors(read)).contains("Observation[3] LOSS_TOLD");
    assertThat(read.all(Child.class)).hasSize(2);
  }

  @Test
  void should_not_count_a_child_that_died_and_its_birth_as_two() {
    FhirImport read =
        read(
            pregnancy(),
            episodeThatIs(EpisodeOfCareStatus.FINISHED),
            twins(),
            death(PREGNANCY, "Patient/eva"),
            delivery(),
            birth("eva"),
            child("eva"));

    assertSetApart(read);
  }
}
