package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the value sets and code systems whose content is nowhere here: filters on SNOMED CT,
 * LOINC, ISO languages. A code of such a system is unknown, not wrong, where the value set takes
 * all or a selection of the system; where it lists codes, the list counts. Every other code is
 * checked by HAPI as usual.
 *
 * <p>Why: 28 of the 272 value sets of nl-core cannot be expanded offline. With terminology switched
 * off altogether, slices that are told apart by a bound value set match twice.
 */
final class UnknownNotWrong extends BaseValidationSupport {

  private static final Set<String> NO_CONTENT =
      Set.of("http://loinc.org", "http://snomed.info/sct", "urn:oid:1.0.639.1");

  UnknownNotWrong(FhirContext context) {
    super(context);
  }

  @Override
  public boolean isCodeSystemSupported(ValidationSupportContext context, String system) {
    return NO_CONTENT.contains(system);
  }

  @Override
  public @Nullable CodeValidationResult validateCode(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      String valueSet) {
    boolean accepted =
        NO_CONTENT.contains(system)
            && (valueSet == null
                || (valueSet(context, valueSet) instanceof ValueSet set
                    && mayHold(set, system, code)));
    return accepted ? new CodeValidationResult().setCode(code) : null;
  }

  @Override
  public boolean isValueSetSupported(ValidationSupportContext context, String valueSet) {
    return valueSet(context, valueSet) instanceof ValueSet set
        && set.getCompose().getInclude().stream()
            .anyMatch(include -> NO_CONTENT.contains(include.getSystem()));
  }

  private static @Nullable IBaseResource valueSet(ValidationSupportContext context, String url) {
    int version = url.indexOf('|');
    return context
        .getRootValidationSupport()
        .fetchValueSet(version < 0 ? url : url.substring(0, version));
  }

  @Override
  public @Nullable CodeValidationResult validateCodeInValueSet(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      IBaseResource valueSet) {
    return valueSet instanceof ValueSet set
            && NO_CONTENT.contains(system)
            && mayHold(set, system, code)
        ? new CodeValidationResult().setCode(code)
        : null;
  }

  /** Listed, or selected from a system whose content is not here. */
  private static boolean mayHold(ValueSet set, String system, String code) {
    return set.getCompose().getInclude().stream()
        .anyMatch(
            include ->
                include.hasValueSet()
                    || (system.equals(include.getSystem())
                        && (!include.hasConcept()
                            || include.getConcept().stream()
                                .anyMatch(one -> code.equals(one.getCode())))));
  }
}
