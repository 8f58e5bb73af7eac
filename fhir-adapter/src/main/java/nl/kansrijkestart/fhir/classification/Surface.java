package nl.kansrijkestart.fhir.classification;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.AddressMapper;
import nl.kansrijkestart.fhir.internal.part.LanguageMapper;
import nl.kansrijkestart.privacy.DataCategory;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Whether a resource holds nothing but elements of which it is known what they tell. An element
 * that is not listed, free text, a note, an attachment, an extension that is not known and a
 * modifier leave it unclear. Narrative and contained resources are judged elsewhere.
 */
final class Surface {

  private static final Map<String, Set<String>> LISTED =
      Map.ofEntries(
          of(
              "Patient",
              "identifier active name telecom gender birthDate address maritalStatus multipleBirth"
                  + " contact communication link"),
          of(
              "Observation",
              "identifier status category code subject effective issued performer value"
                  + " dataAbsentReason interpretation method component hasMember derivedFrom"),
          of(
              "Condition",
              "identifier clinicalStatus verificationStatus category severity code subject onset"
                  + " abatement recordedDate recorder asserter"),
          of(
              "EpisodeOfCare",
              "identifier status statusHistory type patient managingOrganization period"),
          of(
              "QuestionnaireResponse",
              "identifier questionnaire status subject authored author item"),
          of(
              "Consent",
              "identifier status scope category patient dateTime performer organization source"
                  + " policy policyRule provision"),
          of(
              "ServiceRequest",
              "identifier status intent category priority code subject occurrence authoredOn"
                  + " requester performerType performer"),
          of(
              "Task",
              "identifier status intent priority code for executionPeriod authoredOn lastModified"
                  + " requester owner"),
          of("Organization", "identifier active type name alias telecom address partOf"),
          of("Practitioner", "identifier active name telecom gender qualification"),
          of(
              "PractitionerRole",
              "identifier active practitioner organization code specialty telecom"),
          of(
              "HealthcareService",
              "identifier active providedBy category type specialty location name telecom"
                  + " coverageArea"));

  /** Named where the resource stands; judged by the classifier or taken out before it goes. */
  private static final Set<String> ELSEWHERE = Set.of("text", "contained", "implicitRules");

  private static final Set<String> ALWAYS = Set.of("id", "meta", "language", "extension");

  /** Extensions of which the kind is that of what they stand on. */
  private static final Set<String> KNOWN =
      Set.of(
          Keys.ABSENT,
          Project.DATA_SUBJECT,
          Project.OBSERVED_BY,
          Project.MISSING,
          Project.MISSING_REASON,
          Project.CERTAIN,
          Project.EVENT,
          Project.EMBRYO_AGE,
          Project.AGE_AT_CONCEPTION,
          Project.COUNTED_FROM,
          Project.PLURALITY,
          Project.FIRST_CHILD,
          Project.CONSENT_ANSWER,
          Project.CONSENT_CAPACITY,
          Project.CONSENT_MANNER,
          Project.CONSENT_INFORMATION,
          Project.PARTY_KIND,
          Project.PARTY_ROLE,
          Project.POSSIBLE_RANGE,
          Project.MUNICIPALITY);

  private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";

  /** The parts of a name or an address. */
  private static final List<String> PARTS =
      List.of(HL7 + "humanname-", HL7 + "iso21090-EN-", HL7 + "iso21090-ADXP-");

  /** Whose names may stand beside a reference. */
  private static final Set<String> CARERS =
      Set.of("Organization", "Practitioner", "PractitionerRole", "HealthcareService", "Location");

  private static final int DEEPEST = 30;

  private final Set<DataCategory> told;
  private final Resource resource;

  private Surface(Resource resource, Set<DataCategory> told) {
    this.resource = resource;
    this.told = told;
  }

  /** Adds what identifiers and extensions tell; false where not everything is known. */
  static boolean known(Resource resource, Set<DataCategory> told) {
    Set<String> listed = LISTED.get(resource.fhirType());
    return listed != null && new Surface(resource, told).root(listed);
  }

  private static Map.Entry<String, Set<String>> of(String type, String names) {
    return Map.entry(type, new HashSet<>(Arrays.asList(names.split(" "))));
  }

  private boolean root(Set<String> listed) {
    for (Property property : resource.children()) {
      String name = name(property);
      if (!property.hasValues() || ELSEWHERE.contains(name)) {
        continue;
      }
      if (!listed.contains(name) && !ALWAYS.contains(name)) {
        return false;
      }
      if (!name.equals("meta")) {
        for (Base value : property.getValues()) {
          boolean known =
              value instanceof Extension extension
                  ? rootExtension(extension)
                  : element(value, false, 0);
          if (!known) {
            return false;
          }
        }
      }
    }
    return !resource.getMeta().hasExtension() && !resource.getMeta().hasTag();
  }

  private boolean rootExtension(Extension extension) {
    if (resource.fhirType().equals("Patient")) {
      switch (extension.getUrl() == null ? "" : extension.getUrl()) {
        case Project.SAFE_CONTACT -> {
          told.add(DataCategory.CONTACT);
          return true;
        }
        case Project.RESIDENCE_KIND, Project.REGISTERED -> told.add(DataCategory.RESIDENCE);
        case Project.RESIDENCE_STATUS -> told.add(DataCategory.RESIDENCE_STATUS);
        case Project.LOW_LITERACY, LanguageMapper.INTERPRETER ->
            told.add(DataCategory.COMMUNICATION);
        default -> {
          return simple(extension) && Project.DATA_SUBJECT.equals(extension.getUrl());
        }
      }
      return simple(extension);
    }
    if (PregnancyCodes.CONTEXT.equals(extension.getUrl())) {
      return !extension.hasExtension()
          && extension.getValue() instanceof Reference within
          && element(within, false, 0);
    }
    return KNOWN.contains(String.valueOf(extension.getUrl())) && simple(extension);
  }

  /** A code, number, day or range; no text, and nothing below it. */
  private static boolean simple(Extension extension) {
    Type value = extension.getValue();
    return !extension.hasExtension()
        && value != null
        && !value.hasExtension()
        && (value instanceof CodeType
            || value instanceof BooleanType
            || value instanceof IntegerType
            || value instanceof DateType
            || value instanceof Range);
  }

  private boolean element(Base value, boolean named, int depth) {
    if (depth > DEEPEST || value instanceof Annotation || value instanceof Attachment) {
      return false;
    }
    if (value instanceof Identifier identifier && !identifier(identifier)) {
      return false;
    }
    if (value instanceof Reference reference && !reference(reference)) {
      return false;
    }
    if (value instanceof Resource || (value instanceof CodeableConcept said && said.hasText())) {
      return false;
    }
    if ((value instanceof Coding coding && coding.hasDisplay() && !coding.hasCode())
        || (value instanceof Quantity quantity && quantity.hasUnit() && !quantity.hasCode())) {
      return false; // a text in the place of a code
    }
    boolean within = named || value instanceof HumanName || value instanceof Address;
    if (value instanceof StringType && !within && !isOrganisation()) {
      return false; // free text
    }
    for (Property property : value.children()) {
      for (Base below : property.getValues()) {
        String own = name(property);
        boolean known =
            switch (own) {
              case "modifierExtension" -> false;
              case "extension" ->
                  below instanceof Extension extension && extension(extension, within);
              case "note", "class", "action", "dataPeriod" -> false;
              default -> below(value, below, own, within, depth);
            };
        if (!known) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean below(Base value, Base below, String own, boolean within, int depth) {
    if (below instanceof StringType && !within && !isOrganisation()) {
      boolean beside =
          value instanceof Coding
              || value instanceof Reference
              || value instanceof Identifier
              || value instanceof Quantity
              || own.equals("linkId")
              || (own.equals("value") && value.fhirType().equals("ContactPoint"))
              || (own.equals("text") && value.fhirType().startsWith("QuestionnaireResponse"));
      return beside && plain(below);
    }
    if (own.equals("code") && value.fhirType().startsWith("Consent.provision")) {
      return false; // which single data a consent opens may tell of them
    }
    return element(below, within, depth + 1);
  }

  /** No extension but one that is known. */
  private boolean plain(Base text) {
    return text instanceof StringType string
        && string.getExtension().stream().allMatch(extension -> extension(extension, false));
  }

  private boolean extension(Extension extension, boolean named) {
    String url = String.valueOf(extension.getUrl());
    if (KNOWN.contains(url) && simple(extension)) {
      return true;
    }
    if (!named || extension.hasExtension() || extension.getValue() == null) {
      return false;
    }
    return (PARTS.stream().anyMatch(url::startsWith)
            && extension.getValue().isPrimitive()
            && !extension.getValue().hasExtension())
        || (AddressMapper.TYPE.equals(url) && element(extension.getValue(), false, 0));
  }

  private boolean isOrganisation() {
    return CARERS.contains(resource.fhirType());
  }

  private boolean identifier(Identifier identifier) {
    if (!isOrganisation() && !ours(identifier)) {
      told.add(DataCategory.IDENTIFYING);
    }
    return !identifier.getType().hasText();
  }

  private static boolean ours(Identifier identifier) {
    return identifier.getSystem() != null && identifier.getSystem().startsWith("urn:kansrijke");
  }

  /** A name or number beside a reference is of a carer, or tells who she is; or is unclear. */
  private boolean reference(Reference reference) {
    if (!reference.hasDisplay()
        && (!reference.hasIdentifier() || ours(reference.getIdentifier()))) {
      return true;
    }
    String type = reference.getReferenceElement().getResourceType();
    if (CARERS.contains(String.valueOf(type == null ? reference.getType() : type))) {
      return true;
    }
    if (reference != StandardClassifier.reference(resource)) {
      return false;
    }
    told.add(DataCategory.IDENTIFYING);
    return true;
  }

  static String name(Property property) {
    String name = property.getName();
    return name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name;
  }
}
