package nl.kansrijkestart.fhir.internal.care;

import java.util.List;
import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.fhir.internal.base.ConsentCodes;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.care.ConsentReader.Gaps;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What a Consent can say once: where it says two things, none of them is taken. */
final class Singles {

  private Singles() {}

  static void check(Consent consent, @Nullable ConsentKind kind, Gaps gaps) {
    List<Extension> all = consent.getExtension();
    for (String url : List.of(Project.CONSENT_ANSWER, Project.DATA_SUBJECT)) {
      if (Extensions.several(all, url)) {
        gaps.add("extension", FhirReasons.CONTRADICTORY, url);
      }
    }
    Extension subject = Extensions.first(all, Project.DATA_SUBJECT);
    if (subject != null && EnumCodes.read(DataSubject.class, EnumCodes.text(subject)) == null) {
      gaps.add("extension", FhirReasons.CODE_NOT_KNOWN, Project.DATA_SUBJECT);
    }
    if (consent.getIdentifier().stream()
            .filter(one -> Project.CONSENT.equals(one.getSystem()))
            .map(Identifier::getValue)
            .distinct()
            .count()
        > 1) {
      gaps.add("identifier", FhirReasons.CONTRADICTORY);
    }
    for (Reference performer : consent.getPerformer()) {
      if (Extensions.several(performer.getExtension(), Project.CONSENT_CAPACITY)) {
        gaps.add("performer[0]", FhirReasons.CONTRADICTORY, Project.CONSENT_CAPACITY);
        break;
      }
    }
    List<Coding> scopes = consent.getScope().getCoding();
    for (int i = 0; i < scopes.size(); i++) {
      if (ConsentCodes.SCOPE.equals(scopes.get(i).getSystem())
          && !ConsentCodes.PRIVACY.equals(scopes.get(i).getCode())
          && !(kind == ConsentKind.TREATMENT
              && ConsentCodes.TREATMENT.equals(scopes.get(i).getCode()))) {
        gaps.add("scope.coding[" + i + "]", FhirReasons.RULE_NOT_READ);
      }
    }
  }

  /** How many extensions of a kind there are. */
  static long count(Consent consent, String url) {
    return consent.getExtension().stream().filter(one -> url.equals(one.getUrl())).count();
  }
}
