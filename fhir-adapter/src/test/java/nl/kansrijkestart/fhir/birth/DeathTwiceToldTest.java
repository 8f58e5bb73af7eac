package nl.kansrijkestart.fhir.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A death that is told by another Patient of the same child, or on a day that is kept back. */
class DeathTwiceToldTest {

  private static Patient child() {
    Patient child = new Patient();
    child.setId("eva");
    child.setBirthDateElement(new DateType("2025-03-01"));
    child.addExtension(Project.BIRTH, new StringType("eva"));
    return child;
  }

  private static Patient alive() {
    Patient child = child();
    child.setDeceased(new BooleanType(false));
    return child;
  }

  private static DateTimeType absent(String why) {
    DateTimeType day = new DateTimeType();
    day.addExtension(Extensions.ABSENT, new CodeType(why));
    return day;
  }

  private static FhirImport read(Patient... all) {
    return FhirReader.standard().read(List.of(all), Wire.DAY);
  }

  private static Child only(FhirImport read) {
    assertThat(read.all(Birth.class)).hasSize(1);
    return read.all(Birth.class).get(0).children().get(0);
  }

  private static Stream<Consumer<Patient>> deaths() {
    return Stream.of(
        one -> one.setDeceased(new DateTimeType("2025-03-05")),
        one -> one.setDeceased(new DateTimeType("2025-03")),
        one -> one.setDeceased(absent("masked")),
        one -> one.setDeceased(absent("unknown")),
        one -> one.setDeceased(new BooleanType(true)),
        one -> one.addExtension(Project.DIED_AFTER_BIRTH, new BooleanType(true)),
        one -> one.addExtension(Project.VITAL_STATUS, new CodeType("stillborn")),
        one -> one.addExtension(Project.AGE_AT_DEATH, new IntegerType(2)));
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void should_not_read_a_child_as_alive_of_which_another_patient_tells_a_death(
      Consumer<Patient> death) {
    Patient dead = child();
    death.accept(dead);
    Patient keyed = dead.copy();
    keyed.setId("other");
    keyed.addIdentifier(new Identifier().setSystem(Project.KEY).setValue("eva"));
    for (Patient second : List.of(dead, keyed)) {
      FhirImport read = read(alive(), second);

      assertThat(only(read).vitalStatus()).isEqualTo(VitalStatus.UNKNOWN);
      assertThat(only(read).diedAfterBirth()).isEqualTo(Ternary.UNKNOWN);
      assertThat(only(read).alive()).isEqualTo(Ternary.UNKNOWN);
      assertThat(read.issues())
          .anySatisfy(
              issue -> {
                assertThat(issue.path()).isEqualTo("Patient[0].deceased");
                assertThat(issue.reason().code()).isEqualTo(FhirReasons.CONTRADICTORY);
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
              });
    }
  }

  @Test
  void should_keep_a_death_that_the_first_of_them_tells() {
    Patient dead = child();
    dead.setDeceased(new DateTimeType("2025-03-05"));
    Patient died = child();
    died.setDeceased(new DateTimeType("2025-03-06"));

    for (Patient second : List.of(alive(), died)) {
      assertThat(only(read(dead, second)).diedAfterBirth()).isEqualTo(Ternary.TRUE);
    }
  }

  @Test
  void should_read_a_child_as_alive_beside_another_patient_that_tells_no_death_of_it() {
    Patient elsewhere = child();
    elsewhere.setId("ida");
    elsewhere.setDeceased(new BooleanType(true));

    assertThat(only(read(alive(), alive())).alive()).isEqualTo(Ternary.TRUE);
    assertThat(only(read(alive(), child())).alive()).isEqualTo(Ternary.TRUE);
    assertThat(read(alive(), elsewhere).all(Birth.class))
        .flatExtracting(Birth::children)
        .extracting(one -> one.id().value() + " " + one.alive())
        .contains("eva TRUE");
  }

  @Test
  void should_read_a_death_of_which_the_day_is_kept_back_as_a_death() {
    Patient masked = child();
    masked.addExtension(Project.VITAL_STATUS, new CodeType("live"));
    masked.addExtension(Project.DIED_AFTER_BIRTH, new BooleanType(false));
    Patient unknown = masked.copy();
    masked.setDeceased(absent("masked"));
    unknown.setDeceased(absent("unknown"));

    assertThat(only(read(masked)).diedAfterBirth()).isEqualTo(Ternary.TRUE);
    assertThat(Wire.found(read(masked), FhirReasons.LOSS_TOLD))
        .containsExactly("Patient[0].deceased");
    assertThat(only(read(unknown)).diedAfterBirth()).isEqualTo(Ternary.UNKNOWN);
    assertThat(Wire.found(read(unknown), FhirReasons.LOSS_TOLD))
        .containsExactly("Patient[0].deceased");
  }
}
