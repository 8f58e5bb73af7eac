package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Assumptions;

/**
 * HAPI's validator with the profiles of nl-core, offline, terminology on. Made once: it takes
 * seconds. Hand over resources in lists: the cost is per call.
 */
final class NlCoreValidator {

  private static final int AT_ONCE = 50;
  private static NlCoreValidator made;

  private final FhirValidator validator;

  private NlCoreValidator(Path folder) {
    FhirContext context = FhirContext.forR4Cached();
    PrePopulatedValidationSupport profiles = new PrePopulatedValidationSupport(context);
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(file -> add(context, profiles, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    InMemoryTerminologyServerValidationSupport inMemory =
        new InMemoryTerminologyServerValidationSupport(context);
    ValidationSupportChain chain =
        UnknownNotWrong.before(
            context,
            profiles,
            new DefaultProfileValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context),
            inMemory,
            new SnapshotGeneratingValidationSupport(context));
    FhirInstanceValidator module = new FhirInstanceValidator(chain);
    module.setErrorForUnknownProfiles(true);
    validator = context.newValidator().registerValidatorModule(module);
  }

  /** The validator, or a skipped test that says why. */
  static synchronized NlCoreValidator orSkip() {
    Path folder =
        Path.of(System.getProperty("kansrijkestart.shared", "../shared"), "fhir", "nl-core-r4");
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "skipped: the profiles of nl-core R4 are reference data that is not shipped with the"
            + " project (docs/fhir.md says how to obtain them)");
    if (made == null) {
      made = new NlCoreValidator(folder);
    }
    return made;
  }

  private static void add(FhirContext context, PrePopulatedValidationSupport profiles, Path file) {
    try {
      profiles.addResource(context.newXmlParser().parseResource(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every error, with its place; resources are validated in bundles. */
  List<String> errors(List<? extends Resource> resources) {
    List<String> errors = new java.util.ArrayList<>();
    for (int from = 0; from < resources.size(); from += AT_ONCE) {
      Bundle bundle = new Bundle();
      bundle.setType(BundleType.COLLECTION);
      int number = from;
      for (Resource resource :
          resources.subList(from, Math.min(resources.size(), from + AT_ONCE))) {
        bundle
            .addEntry()
            .setFullUrl("urn:uuid:00000000-0000-4000-8000-" + String.format("%012d", number++))
            .setResource(resource);
      }
      validator.validateWithResult(bundle).getMessages().stream()
          .filter(one -> one.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
          .map(one -> one.getLocationString() + ": " + one.getMessage())
          .forEach(errors::add);
    }
    return errors;
  }
}
