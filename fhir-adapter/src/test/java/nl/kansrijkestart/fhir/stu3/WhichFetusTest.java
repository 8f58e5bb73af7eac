package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.TODAY;
import static nl.kansrijkestart.fhir.stu3.Given.concept;
import static nl.kansrijkestart.fhir.stu3.Given.death;
import static nl.kansrijkestart.fhir.stu3.Given.errors;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static nl.kansrijkestart.fhir.stu3.Given.snomed;
import static nl.kansrijkestart.fhir.stu3.Given.twins;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.Observation;
import org.junit.jupiter.api.Test;

/** Which of several children died; where that cannot be told, none is taken for alive. */
class WhichFetusTest {

  private static Pregnancy only(FhirImport read) {
    assertThat(read.all(Pregnancy.class)).hasSize(1);
    return read.all(Pregnancy.class).get(0);
  }

  private static long lost(Pregnancy pregnancy) {
    return pregnancy.courses().stream().filter(one -> one.lostBy(TODAY)).count();
  }

  @Test
  void should_count_two_deaths_that_name_the_pregnancy_first_as_two() {
    FhirImport read =
        read(pregnancy(), twins(), death(PREGNANCY, "BodySite/a"), death(PREGNANCY, "BodySite/b"));

    assertThat(only(read).plurality()).isEqualTo(2);
    assertThat(only(read).courses()).hasSize(2).allMatch(one -> one.lostBy(TODAY));
    assertThat(only(read).lossConsequences(TODAY).babyRelatedContact()).isFalse();
    assertThat(errors(read)).isEmpty();
  }

  @Test
  void should_count_one_death_that_is_told_twice_as_one() {
    FhirImport read =
        read(
            pregnancy(),
            twins(),
            death(PREGNANCY, "BodySite/a"),
            death("BodySite/a/_history/2", PREGNANCY));

    assertThat(lost(only(read))).isEqualTo(1);
    assertThat(only(read).courses()).hasSize(2);
    assertThat(errors(read)).isEmpty();
  }

  @Test
  void should_take_no_twin_for_alive_where_the_death_does_not_say_which() {
    for (Observation death :
        List.of(death(PREGNANCY), death(PREGNANCY, "BodySite/a", "BodySite/b"))) {
      FhirImport read = read(pregnancy(), twins(), death);

      assertThat(only(read).courses()).isNotEmpty().allMatch(one -> one.lostBy(TODAY));
      assertThat(only(read).plurality()).isNull();
      assertThat(only(read).lossConsequences(TODAY).babyRelatedContact()).isFalse();
      assertThat(errors(read)).containsExactly("Observation[2].extension LOSS_TOLD");
      assertThat(read.carried()).isNotEmpty();
    }
  }

  @Test
  void should_ask_where_a_second_death_does_not_say_which() {
    FhirImport named = read(pregnancy(), death(PREGNANCY, "BodySite/a"), death(PREGNANCY));
    FhirImport neither = read(pregnancy(), death(PREGNANCY), death(PREGNANCY));

    assertThat(only(named).courses()).allMatch(one -> one.lostBy(TODAY));
    assertThat(errors(named)).containsExactly("Observation[2].extension LOSS_TOLD");
    assertThat(only(neither).courses()).allMatch(one -> one.lostBy(TODAY));
    assertThat(errors(neither))
        .containsExactlyInAnyOrder(
            "Observation[1].extension LOSS_TOLD", "Observation[2].extension LOSS_TOLD");
  }

  @Test
  void should_ask_where_a_fetus_and_a_child_may_be_the_same() {
    FhirImport read =
        read(pregnancy(), twins(), death(PREGNANCY, "BodySite/a"), death(PREGNANCY, "Patient/eva"));

    assertThat(only(read).courses()).allMatch(one -> one.lostBy(TODAY));
    assertThat(only(read).plurality()).isNull();
    assertThat(errors(read)).hasSize(2).allMatch(one -> one.endsWith(" LOSS_TOLD"));
  }

  @Test
  void should_hold_more_deaths_than_twins_and_no_number_of_children() {
    FhirImport read =
        read(
            pregnancy(),
            twins(),
            death(PREGNANCY, "BodySite/a"),
            death(PREGNANCY, "BodySite/b"),
            death(PREGNANCY, "BodySite/c"));

    assertThat(only(read).plurality()).isNull();
    assertThat(only(read).children()).hasSize(3).allMatch(one -> one.lostBy(TODAY));
    assertThat(errors(read)).hasSize(3).allMatch(one -> one.endsWith(" LOSS_TOLD"));
  }

  @Test
  void should_not_take_the_woman_or_her_record_for_a_fetus() {
    FhirImport read =
        read(pregnancy(), twins(), death(PREGNANCY, "Patient/anna", "EpisodeOfCare/dossier"));

    assertThat(only(read).plurality()).isNull();
    assertThat(errors(read)).containsExactly("Observation[2].extension LOSS_TOLD");
  }

  @Test
  void should_hold_a_death_by_a_coded_yes_and_none_by_a_coded_no() {
    assertThat(
            lost(
                only(
                    read(
                        pregnancy(),
                        observation(Codes.FETAL_DEATH, snomed("373066001"), PREGNANCY)))))
        .isEqualTo(1);
    FhirImport no =
        read(pregnancy(), observation(Codes.FETAL_DEATH, snomed("373067005"), PREGNANCY));
    assertThat(only(no).children()).isEmpty();
    assertThat(errors(no)).isEmpty();
  }

  @Test
  void should_ask_where_it_is_not_known_whether_a_child_died() {
    BooleanType masked = new BooleanType();
    masked.addExtension().setUrl("urn:x").setValue(new BooleanType(true));
    for (var value :
        List.of(masked, concept("http://hl7.org/fhir/v3/NullFlavor", "UNK"), snomed("1"))) {
      FhirImport read = read(pregnancy(), observation(Codes.FETAL_DEATH, value, PREGNANCY));
      assertThat(only(read).children()).isEmpty();
      assertThat(errors(read)).singleElement().asString().startsWith("Observation[1].value ");
    }
  }
}
