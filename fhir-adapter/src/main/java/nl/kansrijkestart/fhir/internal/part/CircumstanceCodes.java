package nl.kansrijkestart.fhir.internal.part;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.client.CircumstanceDefinition.ExchangeCode;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** The codes under which core exchanges circumstances, as its data have them. */
public final class CircumstanceCodes {

  public static final String HOUSE_TYPE = "272497004";
  public static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  public static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  public static final String CONFIRMED = "410605003";

  /**
   * To be read by a person: a history of domestic violence does not say that there is any, and that
   * she drinks alcohol does not say how much, nor whether that was in pregnancy.
   */
  private static final Set<String> SIGNALS = Set.of("412732008", "219006");

  private static final Map<ExchangeCode, CircumstanceDefinition> BY_CODE = new HashMap<>();
  private static final Map<String, CircumstanceDefinition> BY_TEXT = new HashMap<>();

  static {
    for (CircumstanceDefinition definition : Circumstances.standard().definitions()) {
      for (ExchangeCode code : definition.exchange()) {
        BY_CODE.put(code, definition);
        BY_TEXT.put(code.code(), definition);
      }
    }
  }

  private CircumstanceCodes() {}

  /** The circumstance that a code stands for; null where it is none of these. */
  public static @Nullable CircumstanceDefinition of(Coding coding) {
    return coding.getSystem() == null || coding.getSystem().isBlank() || !code(coding)
        ? null
        : BY_CODE.get(new ExchangeCode(coding.getSystem(), coding.getCode()));
  }

  private static boolean code(Coding coding) {
    return coding.getCode() != null && !coding.getCode().isBlank();
  }

  /** Whether it is worth a look: a known code, also under another system or within another. */
  public static boolean concerns(CodeableConcept concept) {
    return concept.getCoding().stream()
        .anyMatch(
            coding ->
                BY_TEXT.containsKey(coding.getCode())
                    || NlCore.isOneOf(coding, NlCore.SNOMED, SIGNALS)
                    || Project.CIRCUMSTANCE.equals(coding.getSystem())
                    || (NlCore.SNOMED.equals(coding.getSystem())
                        && Codes.postCoordinated(coding.getCode())));
  }

  /** The circumstance that a concept says is there; null with an issue where it cannot be told. */
  public static @Nullable CircumstanceDefinition read(
      CodeableConcept concept, String path, Reading reading) {
    CircumstanceDefinition found = null;
    for (int i = 0; i < concept.getCoding().size(); i++) {
      Coding coding = concept.getCoding().get(i);
      String at = path + ".coding[" + i + "]";
      CircumstanceDefinition one = of(coding);
      if (one != null && (found == null || found.equals(one))) {
        found = one;
        reading.take(at);
      } else if (one != null) {
        reading.issue(path, FhirReasons.CONTRADICTORY);
        return null;
      } else if (NlCore.isOneOf(coding, NlCore.SNOMED, SIGNALS)) {
        reading.issue(at, FhirReasons.SIGNAL);
      } else if (Codes.postCoordinated(coding.getCode())) {
        reading.issue(at, FhirReasons.POST_COORDINATED);
      } else if (BY_TEXT.containsKey(coding.getCode())) {
        reading.issue(at, FhirReasons.OTHER_SYSTEM);
      }
    }
    return found;
  }

  /** The one code that says a circumstance exactly; null where there is none, or several. */
  public static @Nullable ExchangeCode exact(@Nullable CircumstanceDefinition definition) {
    return definition == null || definition.exchange().size() != 1
        ? null
        : definition.exchange().get(0);
  }
}
