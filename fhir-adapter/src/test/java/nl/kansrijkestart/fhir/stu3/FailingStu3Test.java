package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.birth;
import static nl.kansrijkestart.fhir.stu3.Given.child;
import static nl.kansrijkestart.fhir.stu3.Given.delivery;
import static nl.kansrijkestart.fhir.stu3.Given.episode;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static nl.kansrijkestart.fhir.stu3.Given.snomed;
import static nl.kansrijkestart.fhir.stu3.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Meta;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Property;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A resource at which the reader fails is set apart alone; those beside it are read. */
class FailingStu3Test {

  private static final String SECRET = "what a message may hold";

  /** Fails once it was asked some times. */
  @SuppressWarnings("serial")
  private static Condition failsAt(int times) {
    return new Condition() {
      private int left = times;

      @Override
      public CodeableConcept getCode() {
        if (left-- <= 0) {
          throw new IllegalStateException(SECRET);
        }
        return super.getCode();
      }
    };
  }

  @SuppressWarnings("serial")
  private static Stream<Resource> failing() {
    Observation subject =
        new Observation() {
          @Override
          public Reference getSubject() {
            throw new IllegalStateException(SECRET);
          }
        };
    subject.setCode(snomed(Codes.LAST_PERIOD));
    subject.setStatus(Observation.ObservationStatus.FINAL);
    subject.addExtension(new Extension(Codes.FOCUS, new Reference(PREGNANCY)));
    Patient meta =
        new Patient() {
          @Override
          public Meta getMeta() {
            throw new StackOverflowError(SECRET);
          }
        };
    Patient last =
        new Patient() {
          private int left = 1;

          @Override
          public List<Property> children() {
            if (left-- <= 0) {
              throw new IllegalStateException(SECRET);
            }
            return super.children();
          }
        };
    return Stream.concat(
        IntStream.range(0, 3).mapToObj((IntFunction<Resource>) FailingStu3Test::failsAt),
        Stream.of(subject, meta, with(last, "zus")));
  }

  private static List<String> failed(FhirImport read) {
    return read.issues().stream()
        .filter(one -> one.reason().code().equals(FhirReasons.FAILED))
        .filter(one -> one.severity() == Severity.ERROR)
        .map(FhirIssue::path)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("failing")
  void should_set_apart_only_the_resource_at_which_it_fails(Resource resource) {
    FhirImport read = read(with(new Patient(), "anna"), pregnancy(), resource, episode());

    assertThat(failed(read)).containsExactly(resource.fhirType() + "[2]");
    assertThat(read.carried()).extracting(Carried::resource).contains(resource);
    assertThat(read.carried()).filteredOn(one -> one.resource() == resource).hasSize(1);
    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(read.all(Pregnancy.class)).hasSize(1);
    assertThat(read.toString()).doesNotContain(SECRET);
  }

  @Test
  void should_set_apart_each_of_several() {
    List<Resource> all = new ArrayList<>(failing().toList());
    all.addAll(List.of(with(new Patient(), "anna"), delivery(), birth("eva"), child("eva")));
    FhirImport read = read(all.toArray(Resource[]::new));

    assertThat(failed(read)).hasSize(6);
    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(read.all(Child.class)).hasSize(1);
  }

  @Test
  void should_read_the_same_beside_what_fails() {
    FhirImport alone = read(with(new Patient(), "anna"), pregnancy(), episode());
    FhirImport beside =
        read(with(new Patient(), "anna"), pregnancy(), episode(), failing().findFirst().get());

    assertThat(beside.all(Pregnancy.class)).isEqualTo(alone.all(Pregnancy.class));
    assertThat(beside.issues()).hasSize(alone.issues().size() + 1).containsAll(alone.issues());
  }
}
