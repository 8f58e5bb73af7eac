package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
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
 *
 * <p>All that the validator is lenient in stands in this class: this, and {@link #before}.
 */
final class UnknownNotWrong extends BaseValidationSupport {

  private static final Set<String> NO_CONTENT =
      Set.of("http://loinc.org", "http://snomed.info/sct", "urn:oid:1.0.639.1");

  /** The project's own systems have no content as FHIR either. */
  private static final String OWN = "urn:kansrijkestart:";

  /** R4 only prefers it, and HAPI takes it for required; nl-core names ISO 639 by its OID. */
  private static final String PREFERRED_LANGUAGES = "http://hl7.org/fhir/ValueSet/languages";

  private UnknownNotWrong(FhirContext context) {
    super(context);
  }

  /**
   * Asked before the others. Beside that one thing is set: a concept is in a value set where one of
   * its codings is. That is the rule of FHIR; HAPI asks it of all codings, and a circumstance has
   * the code of this project beside that of SNOMED CT.
   */
  static ValidationSupportChain before(FhirContext context, IValidationSupport... others) {
    ValidationSupportChain chain = new ValidationSupportChain();
    chain.addValidationSupport(new UnknownNotWrong(context));
    for (IValidationSupport other : others) {
      chain.addValidationSupport(other);
    }
    chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
    return chain;
  }

  @Override
  public boolean isCodeSystemSupported(ValidationSupportContext context, String system) {
    return unknown(system);
  }

  private static boolean unknown(@Nullable String system) {
    return system != null && (NO_CONTENT.contains(system) || system.startsWith(OWN));
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
        valueSet == null
            ? unknown(system)
            : valueSet(context, valueSet) instanceof ValueSet set && mayHold(set, system, code);
    return accepted ? new CodeValidationResult().setCode(code) : null;
  }

  @Override
  public boolean isValueSetSupported(ValidationSupportContext context, String valueSet) {
    return valueSet(context, valueSet) instanceof ValueSet set
        && (PREFERRED_LANGUAGES.equals(set.getUrl())
            || set.getCompose().getInclude().stream()
                .anyMatch(include -> NO_CONTENT.contains(include.getSystem())));
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
    return valueSet instanceof ValueSet set && mayHold(set, system, code)
        ? new CodeValidationResult().setCode(code)
        : null;
  }

  /** Listed, or selected from a system whose content is not here. */
  private static boolean mayHold(ValueSet set, @Nullable String system, String code) {
    return PREFERRED_LANGUAGES.equals(set.getUrl())
        || (system != null
            && NO_CONTENT.contains(system)
            && set.getCompose().getInclude().stream()
                .anyMatch(
                    include ->
                        include.hasValueSet()
                            || (system.equals(include.getSystem())
                                && (!include.hasConcept()
                                    || include.getConcept().stream()
                                        .anyMatch(one -> code.equals(one.getCode()))))));
  }
}
