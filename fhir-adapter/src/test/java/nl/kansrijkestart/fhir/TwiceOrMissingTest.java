package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.fhir.audit.AuditMapper;
import nl.kansrijkestart.fhir.audit.AuditMapperTest;
import nl.kansrijkestart.fhir.consent.ConsentMapper;
import nl.kansrijkestart.fhir.consent.ConsentMapperTest;
import nl.kansrijkestart.fhir.internal.base.Elements;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.screening.AnswersMapper;
import nl.kansrijkestart.fhir.screening.AnswersMapperTest;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands twice, or is missing, makes nothing fail; of two none is the true one. */
class TwiceOrMissingTest {

  private static final int SEEDS = 12;

  static Stream<Resource> written() {
    return Stream.iterate(0, seed -> seed + 1)
        .limit(SEEDS)
        .flatMap(
            seed -> {
              Seeds seeds = new Seeds(seed);
              return Stream.of(
                      List.<Resource>of(AuditMapper.toFhir(AuditMapperTest.line(seeds.random))),
                      List.<Resource>of(
                          ConsentMapper.toFhir(ConsentMapperTest.random(seeds.random))),
                      List.<Resource>of(
                          AnswersMapper.toFhir(AnswersMapperTest.random(seeds.random))),
                      Writers.write(ClientSeeds.client(seeds), Shown.ALL).orElseThrow(),
                      Writers.write(BirthSeeds.birth(seeds), Shown.ALL).orElseThrow(),
                      Writers.write(PregnancySeeds.pregnancy(seeds), Shown.ALL).orElseThrow(),
                      Writers.write(CircumstanceSeeds.profile(seeds), Shown.ALL).orElseThrow())
                  .flatMap(List::stream);
            });
  }

  @ParameterizedTest
  @MethodSource("written")
  void should_fail_at_no_extension_that_stands_twice(Resource resource) {
    repeat(resource);

    FhirImport read = FhirReader.standard().read(List.of(resource), Seeds.DAY);

    assertThat(read.issues()).noneMatch(issue -> issue.reason().code().equals(FhirReasons.FAILED));
  }

  /** Each extension once more, and why a value is absent twice at each element. */
  private static void repeat(Base base) {
    for (Elements.Child child : Elements.of(base)) {
      for (IBase value : List.copyOf(child.values(base))) {
        repeat((Base) value);
      }
    }
    if (base instanceof Element element && !(base instanceof Extension)) {
      List.copyOf(element.getExtension()).forEach(one -> element.addExtension(one.copy()));
      if (element.hasExtension()) {
        for (String reason : List.of("masked", "unknown")) {
          element.addExtension(
              "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType(reason));
        }
      }
    } else if (base instanceof org.hl7.fhir.r4.model.DomainResource whole) {
      List.copyOf(whole.getExtension()).forEach(one -> whole.addExtension(one.copy()));
    }
  }

  /** What a reader looks up by may be missing: the code, the system, the value, the url. */
  @ParameterizedTest
  @MethodSource("written")
  void should_fail_at_nothing_that_is_missing(Resource resource) {
    for (String name : List.of("code", "system", "value", "url", "type", "reference", "coding")) {
      Resource holed = resource.copy();
      remove(holed, name);

      FhirImport read = FhirReader.standard().read(List.of(holed), Seeds.DAY);

      assertThat(read.issues())
          .as(name)
          .noneMatch(issue -> issue.reason().code().equals(FhirReasons.FAILED));
    }
  }

  private static void remove(Base base, String name) {
    for (Elements.Child child : Elements.of(base)) {
      for (IBase value : List.copyOf(child.values(base))) {
        if (child.name().equals(name) && !(base instanceof Resource)) {
          boolean choice = base.getNamedProperty(name).getName().endsWith("[x]");
          base.removeChild(choice ? name + "[x]" : name, (Base) value);
        } else {
          remove((Base) value, name);
        }
      }
    }
  }

  @Test
  void should_read_no_consent_whose_performer_has_two_capacities() {
    org.hl7.fhir.r4.model.Consent consent =
        ConsentMapper.toFhir(ConsentMapperTest.random(new Random(1)));
    for (String capacity : List.of("self", "unset")) {
      consent.getPerformerFirstRep().addExtension(Project.CONSENT_CAPACITY, new CodeType(capacity));
    }

    FhirImport read = FhirReader.standard().read(List.of(consent), Seeds.DAY);

    assertThat(read.all(Consent.class)).isEmpty();
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_read_no_line_of_the_log_that_is_withheld_for_two_reports() {
    org.hl7.fhir.r4.model.AuditEvent line = AuditMapper.toFhir(AuditMapperTest.line(new Random(1)));
    line.getExtension().removeIf(one -> Project.WITHHELD_REPORT.equals(one.getUrl()));
    for (String report : List.of("report-1", "report-2")) {
      line.addExtension(
          Project.WITHHELD_REPORT, new Identifier().setSystem(Project.AUDIT_REF).setValue(report));
    }

    assertThat(FhirReader.standard().read(List.of(line), Seeds.DAY).all(AuditEvent.class))
        .isEmpty();
  }
}
