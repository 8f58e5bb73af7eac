package nl.kansrijkestart.fhir.internal.care;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.base.ReferralCodes;
import nl.kansrijkestart.fhir.internal.part.SafeContactMapper;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralRequest.Ground;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Requests out of ServiceRequests. One that is not an order in force gives nothing; nor does one
 * without a topic or pregnancy, which is not guessed.
 */
public final class ReferralRequestReader implements ResourceReader<ServiceRequest> {

  @Override
  public Class<ServiceRequest> type() {
    return ServiceRequest.class;
  }

  @Override
  public boolean reads(ServiceRequest resource) {
    return isHelp(resource) || isLetter(resource);
  }

  private static boolean isHelp(ServiceRequest resource) {
    return resource.getCategory().stream()
        .anyMatch(category -> NlCore.has(category, ReferralCodes.CATEGORY));
  }

  /** A letter of general practice to another care provider. */
  private static boolean isLetter(ServiceRequest resource) {
    return resource.getCategory().stream()
        .anyMatch(
            category ->
                NlCore.has(category, ReferralCodes.LETTERS, ReferralCodes.LETTER_OF_REFERRAL));
  }

  @Override
  public void read(ServiceRequest resource, Reading reading) {
    if (!isHelp(resource)) {
      reading.setAside("category", FhirReasons.CARE_REFERRAL);
      return;
    }
    if (resource.getStatus() != ServiceRequestStatus.ACTIVE) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (resource.hasDoNotPerform()
        && !Boolean.FALSE.equals(resource.getDoNotPerformElement().getValue())) {
      reading.refuse("doNotPerform", FhirReasons.MODIFIER);
      return;
    }
    if (resource.getIntent() != ServiceRequestIntent.ORDER) {
      reading.refuse("intent", TaskReasons.NOT_AN_ORDER);
      return;
    }
    reading.take("status", "intent", "subject");
    for (int i = 0; i < resource.getCategory().size(); i++) {
      reading.takeCoding(
          "category[" + i + "]",
          resource.getCategory().get(i),
          NlCore.SNOMED,
          ReferralCodes.CATEGORY);
    }
    List<Extension> extensions = resource.getExtension();
    PersonId person = reading.person(resource.getSubject(), "subject");
    boolean none = aboutNone(extensions, reading);
    PregnancyId pregnancy = none ? null : pregnancy(extensions, reading);
    Set<LifeDomain> needs = needs(resource, reading);
    String question = question(resource, reading);
    Municipality stay = stay(extensions, reading);
    SafeContact contact = contact(extensions, reading);
    InterventionId offer = offer(resource, reading);
    Ground ground = Ext.code(reading, extensions, "", Project.GROUND, Ground.class);
    if (pregnancy == null && !none) {
      reading.refuse("extension", FhirReasons.MISSING, Project.PREGNANCY_KEY);
      return;
    }
    if (needs.isEmpty()) {
      reading.refuse("reasonCode", FhirReasons.MISSING);
      return;
    }
    if (person == null) {
      reading.refuse("subject", FhirReasons.NO_KEY);
      return;
    }
    ReferralRequest request =
        Build.or(
            reading,
            "note",
            () ->
                new ReferralRequest(
                    person, pregnancy, needs, question, stay, contact, offer, ground));
    if (request == null) {
      reading.refuse("note", FhirReasons.OUT_OF_RANGE);
      return;
    }
    reading.record(request);
  }

  /** Whether it says that it is about no pregnancy; an absent key says nothing. */
  private static boolean aboutNone(List<Extension> extensions, Reading reading) {
    for (int i = 0; i < extensions.size(); i++) {
      Extension one = extensions.get(i);
      if (Project.PREGNANCY_KEY.equals(one.getUrl())
          && one.getExtensionsByUrl(Keys.ABSENT).size() == 1
          && one.getExtensionsByUrl(Keys.ABSENT).get(0).getValue() instanceof CodeType why
          && ReferralCodes.NO_PREGNANCY.equals(why.getValue())) {
        reading.take(Ext.at("", i));
        return true;
      }
    }
    return false;
  }

  private static @Nullable PregnancyId pregnancy(List<Extension> extensions, Reading reading) {
    String key = Ext.text(reading, extensions, "", Project.PREGNANCY_KEY);
    return key == null ? null : Build.or(reading, "extension", () -> PregnancyId.of(key));
  }

  private static Set<LifeDomain> needs(ServiceRequest resource, Reading reading) {
    Set<LifeDomain> needs = EnumSet.noneOf(LifeDomain.class);
    for (int i = 0; i < resource.getReasonCode().size(); i++) {
      List<Coding> codings = resource.getReasonCode().get(i).getCoding();
      for (int j = 0; j < codings.size(); j++) {
        Coding coding = codings.get(j);
        String path = "reasonCode[" + i + "].coding[" + j + "]";
        LifeDomain need = Codes.parse(LifeDomain.class, coding.getCode());
        boolean ours = Project.LIFE_DOMAIN.equals(coding.getSystem());
        if (ours && need != null) {
          reading.take(path);
          needs.add(need);
        } else if (ours || need != null) {
          reading.take(path);
          reading.issue(path, ours ? FhirReasons.OTHER_CODE : FhirReasons.OTHER_SYSTEM);
        }
      }
    }
    return needs;
  }

  /** All that is noted, in its order: which of several notes is her question is not said. */
  private static @Nullable String question(ServiceRequest resource, Reading reading) {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < resource.getNote().size(); i++) {
      String text = resource.getNote().get(i).getText();
      if (text != null) {
        reading.take("note[" + i + "].text");
        notes.add(text);
      }
    }
    return notes.isEmpty() ? null : String.join("\n", notes);
  }

  private static @Nullable Municipality stay(List<Extension> extensions, Reading reading) {
    CodeType code = Ext.one(reading, extensions, "", Project.STAY, CodeType.class);
    return code == null || code.getValue() == null
        ? null
        : Build.or(reading, "extension", () -> Municipality.parse(code.getValue()));
  }

  private static @Nullable SafeContact contact(List<Extension> extensions, Reading reading) {
    for (int i = 0; i < extensions.size(); i++) {
      if (Project.SAFE_CONTACT.equals(extensions.get(i).getUrl())) {
        String path = Ext.at("", i);
        List<Extension> parts = extensions.get(i).getExtension();
        for (int j = 0; j < parts.size(); j++) {
          if (Keys.ABSENT.equals(parts.get(j).getUrl())) {
            reading.take(Ext.at(path, j));
          }
        }
        return SafeContactMapper.read(extensions, reading);
      }
    }
    return null;
  }

  private static @Nullable InterventionId offer(ServiceRequest resource, Reading reading) {
    List<InterventionId> found = new ArrayList<>();
    List<CanonicalType> canonicals = resource.getInstantiatesCanonical();
    for (int i = 0; i < canonicals.size(); i++) {
      String canonical = canonicals.get(i).getValue();
      if (canonical != null && canonical.startsWith(Project.OFFER_DEFINITION)) {
        String path = "instantiatesCanonical[" + i + "]";
        String code = canonical.substring(Project.OFFER_DEFINITION.length()).split("\\|", 2)[0];
        reading.take(path);
        InterventionId offer = Build.or(reading, path, () -> InterventionId.of(code));
        if (offer != null) {
          found.add(offer);
        }
      }
    }
    if (found.size() > 1) {
      reading.issue("instantiatesCanonical", FhirReasons.CONTRADICTORY);
    }
    return found.size() == 1 ? found.get(0) : null;
  }
}
