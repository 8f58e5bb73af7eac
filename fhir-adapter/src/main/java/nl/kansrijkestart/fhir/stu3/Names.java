package nl.kansrijkestart.fhir.stu3;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Element;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.Property;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/** The url of an extension, or the system of a code or key, that an issue is about. */
final class Names {

  /** Elements of which the path alone does not tell what they are. */
  private static final Set<String> UNSAID =
      Set.of("extension", "modifierExtension", "coding", "identifier");

  private Names() {}

  /** What stands at a path, where the path itself does not say which it is; or null. */
  static @Nullable String of(Resource resource, String path, boolean concepts) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    if (!concepts && !UNSAID.contains(name(last))) {
      return null;
    }
    Base found = at(resource, path);
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
  static @Nullable String modifier(Resource resource) {
    if (resource.hasImplicitRules()) {
      return "implicitRules";
    }
    return resource instanceof DomainResource domain && domain.hasModifierExtension()
        ? shown(domain.getModifierExtension().get(0).getUrl())
        : null;
  }

  private static @Nullable String shown(@Nullable String name) {
    return nl.kansrijkestart.fhir.internal.base.Names.shown(name);
  }

  private static String name(String step) {
    int bracket = step.indexOf('[');
    return bracket < 0 ? step : step.substring(0, bracket);
  }

  /** The one element at a path; null where there is none, or several. */
  private static @Nullable Base at(Base resource, String path) {
    Base base = resource;
    for (String step : path.split("\\.", -1)) {
      String name = name(step);
      List<? extends Base> values = values(base, name);
      boolean any = name.length() == step.length();
      int place = any ? 0 : Integer.parseInt(step, name.length() + 1, step.length() - 1, 10);
      if (place >= values.size() || (any && values.size() > 1)) {
        return null;
      }
      base = values.get(place);
    }
    return base;
  }

  private static List<? extends Base> values(Base base, String name) {
    if (name.equals("extension") && base instanceof Element element) {
      return element.getExtension();
    }
    for (Property property : base.children()) {
      String own = property.getName();
      if (own.equals(name) || own.equals(name + "[x]")) {
        return property.getValues();
      }
    }
    return List.of();
  }
}
