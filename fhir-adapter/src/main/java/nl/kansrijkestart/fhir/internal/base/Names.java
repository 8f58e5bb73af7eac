package nl.kansrijkestart.fhir.internal.base;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The url of an extension, or the system of a code or key, that an issue is about. They come from
 * outside and could hold anything: only what has the form of one of the publishers below is named.
 */
public final class Names {

  /** Elements of which the path alone does not tell what they are. */
  private static final Set<String> UNSAID =
      Set.of("extension", "modifierExtension", "coding", "identifier");

  private static final int LONGEST = 120;

  /** More digits than a version or the number of a standard has can be a date, or a BSN. */
  private static final int MOST_DIGITS = 6;

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(https?://(hl7\\.org/fhir|terminology\\.hl7\\.org|nictiz\\.nl/fhir|fhir\\.nl/fhir"
              + "|snomed\\.info|loinc\\.org|unitsofmeasure\\.org)(/[A-Za-z][A-Za-z0-9.-]{0,59}){0,6}/?"
              + "|urn:kansrijkestart(:[a-z][a-z0-9-]{0,59}){1,3}|urn:ietf:bcp:47)");

  /** Object identifiers of HL7: no arc is as long as a BSN or a date. */
  private static final Pattern OID =
      Pattern.compile("urn:oid:2\\.16\\.840\\.1\\.113883(\\.\\d{1,5}){1,16}");

  private Names() {}

  /** A url or system where it has the form of a published one; null where it has not. */
  public static @Nullable String shown(@Nullable String name) {
    if (name == null || name.length() > LONGEST) {
      return null;
    }
    boolean published =
        PUBLISHED.matcher(name).matches()
            && name.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    return published || OID.matcher(name).matches() ? name : null;
  }

  /** What stands at a path, where the path itself does not say which it is; or null. */
  public static @Nullable String of(Resource resource, String path, boolean concepts) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    if (!concepts && !UNSAID.contains(last.substring(0, Marks.end(last, 0)))) {
      return null;
    }
    IBase found = at(resource, path);
    if (found instanceof Extension extension) {
      return shown(extension.getUrl());
    }
    if (found instanceof Identifier identifier) {
      return shown(identifier.getSystem());
    }
    if (found instanceof CodeableConcept concept && concept.getCoding().size() == 1) {
      found = concept.getCoding().get(0);
    }
    return found instanceof Coding coding ? shown(coding.getSystem()) : null;
  }

  /**
   * The first modifier extension of a resource itself, or that it has rules of its own; or null.
   */
  public static @Nullable String modifier(Resource resource) {
    if (resource.hasImplicitRules()) {
      return "implicitRules";
    }
    return resource instanceof DomainResource domain && domain.hasModifierExtension()
        ? shown(domain.getModifierExtension().get(0).getUrl())
        : null;
  }

  /** The one element at a path; null where there is none, or several. */
  private static @Nullable IBase at(Base resource, String path) {
    IBase base = resource;
    for (String step : path.split("\\.", -1)) {
      int end = Marks.end(step, 0);
      List<IBase> values =
          base instanceof Base one ? values(one, step.substring(0, end)) : List.of();
      int place = end == step.length() ? 0 : Integer.parseInt(step, end + 1, step.length() - 1, 10);
      if (place >= values.size() || (end == step.length() && values.size() > 1)) {
        return null;
      }
      base = values.get(place);
    }
    return base;
  }

  private static List<IBase> values(Base base, String name) {
    for (Elements.Child child : Elements.of(base)) {
      if (child.name().equals(name)) {
        return child.values(base);
      }
    }
    return List.of();
  }
}
