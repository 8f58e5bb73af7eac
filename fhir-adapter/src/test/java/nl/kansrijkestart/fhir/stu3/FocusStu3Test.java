package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.birth;
import static nl.kansrijkestart.fhir.stu3.Given.child;
import static nl.kansrijkestart.fhir.stu3.Given.delivery;
import static nl.kansrijkestart.fhir.stu3.Given.episode;
import static nl.kansrijkestart.fhir.stu3.Given.errors;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Quantity;
import org.hl7.fhir.dstu3.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is about another, or about two things, is not put with her pregnancy. */
class FocusStu3Test {

  private static Quantity days(int number) {
    return new Quantity().setValue(number).setSystem(Codes.UCUM).setCode("d");
  }

  private static Stream<Observation> ofHer() {
    return Stream.of(
        observation(Codes.LAST_PERIOD, new DateTimeType("2026-01-02")),
        observation(Codes.DEFINITIVE, new DateTimeType("2026-09-02")),
        observation(Codes.GRAVIDITY, new Quantity().setValue(3)),
        observation(Codes.TWINS, new BooleanType(true)),
        observation(Codes.GESTATIONAL_AGE, days(70)));
  }

  /** It names its pregnancy by its episode, so that its focus is free for another. */
  private static Observation of(Observation observation, String... focus) {
    Observation one = observation.copy();
    one.setContext(new Reference("EpisodeOfCare/dossier"));
    for (String named : focus) {
      one.addExtension(new Extension(Codes.FOCUS, new Reference(named)));
    }
    return one;
  }

  private static List<?> values(FhirImport read) {
    return Stream.of(read.all(Pregnancy.class), read.all(DatedGestationalAge.class))
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ofHer")
  void should_read_nothing_as_hers_of_what_has_another_in_its_focus(Observation observation) {
    List<?> without = values(read(pregnancy(), episode()));

    for (String focus : List.of("Patient/zus", "RelatedPerson/zus")) {
      FhirImport read = read(pregnancy(), episode(), of(observation, focus));
      assertThat(values(read)).isEqualTo(without);
      assertThat(errors(read)).containsExactly("Observation[2].extension NOT_LINKED");
      assertThat(values(read(pregnancy(), episode(), of(observation, PREGNANCY, focus))))
          .isEqualTo(without);
    }
  }

  @ParameterizedTest
  @MethodSource("ofHer")
  void should_read_what_has_her_or_her_pregnancy_in_its_focus(Observation observation) {
    List<?> without = values(read(pregnancy(), episode()));
    List<?> hers = values(read(pregnancy(), episode(), of(observation)));

    assertThat(hers).isNotEqualTo(without);
    assertThat(values(read(pregnancy(), episode(), of(observation, "Patient/anna"))))
        .isEqualTo(hers);
    assertThat(values(read(pregnancy(), episode(), of(observation, PREGNANCY)))).isEqualTo(hers);
  }

  @Test
  void should_read_nothing_of_what_names_two_things() {
    Observation both = observation(Codes.GRAVIDITY, new Quantity().setValue(3), PREGNANCY);
    both.getCode().addCoding().setSystem(Codes.SNOMED).setCode(Codes.PARITY);
    FhirImport read = read(pregnancy(), episode(), both);

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.gravidity()).isNull();
              assertThat(one.parity()).isNull();
            });
    assertThat(errors(read)).containsExactly("Observation[2].code CONTRADICTORY");

    Observation loss = Given.death(PREGNANCY);
    loss.getCode().addCoding().setSystem(Codes.SNOMED).setCode(Codes.PARITY);
    assertThat(errors(read(pregnancy(), episode(), loss)))
        .containsExactly("Observation[2].code LOSS_TOLD");
  }

  @Test
  void should_read_no_score_that_is_another_too_and_one_that_is_one() {
    Observation score = observation("x", new Quantity().setValue(9));
    score.setCode(Given.concept(Codes.LOINC, Codes.APGAR_5));
    score.setSubject(new Reference("Patient/eva"));
    Observation both = score.copy();
    both.getCode().addCoding().setSystem(Codes.LOINC).setCode(Codes.APGAR_1);

    FhirImport read = read(delivery(), birth("eva"), child("eva"), both);
    assertThat(read.all(Child.class).get(0).apgar5()).isNull();
    assertThat(read.all(Child.class).get(0).apgar1()).isNull();
    assertThat(errors(read)).containsExactly("Observation[3].code CONTRADICTORY");
    assertThat(read(delivery(), birth("eva"), child("eva"), score).all(Child.class).get(0).apgar5())
        .isEqualTo(9);
  }
}
