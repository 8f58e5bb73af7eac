package nl.kansrijkestart.fhir.internal.base;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the host as ids of resources. FHIR allows letters, digits, hyphens and dots; another key
 * gets an id that is made of it, and goes along as an identifier.
 */
public final class Keys {

  public static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private static final int LONGEST = 64;

  private Keys() {}

  public static boolean allowed(String key) {
    if (key.isEmpty() || key.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (!allowed(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allowed(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  public static String id(String key) {
    return allowed(key)
        ? key
        : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Gives a resource its id, and the key as an identifier where that is needed. */
  public static void set(Resource resource, List<Identifier> identifiers, String key) {
    resource.setId(id(key));
    if (!allowed(key)) {
      identifiers.add(identifier(key));
    }
  }

  public static Reference reference(String type, String key) {
    Reference reference = new Reference(type + "/" + id(key));
    if (!allowed(key)) {
      reference.setIdentifier(identifier(key));
    }
    return reference;
  }

  /** A reference that must be there, to somebody who is not shown. */
  public static Reference hidden() {
    Reference reference = new Reference();
    reference.addExtension(ABSENT, new CodeType("masked"));
    return reference;
  }

  /** The key of a resource: its identifier of the project, or else its id. */
  public static @Nullable String of(Resource resource) {
    for (IBase value : Elements.values(resource, "identifier")) {
      if (value instanceof Identifier identifier && isKey(identifier)) {
        return identifier.getValue();
      }
    }
    return resource.getIdElement().getIdPart();
  }

  /**
   * The keys of the project that stand with a resource, each once; more than one is one too many.
   */
  public static Set<String> all(Resource resource) {
    Set<String> keys = null;
    for (IBase value : Elements.values(resource, "identifier")) {
      if (value instanceof Identifier identifier
          && isKey(identifier)
          && identifier.getValue() != null) {
        keys = keys == null ? new LinkedHashSet<>() : keys;
        keys.add(identifier.getValue());
      }
    }
    return keys == null ? Set.of() : keys;
  }

  /** The key of a reference by the identifier that goes along; null where there is none. */
  public static @Nullable String of(Reference reference) {
    return reference.hasIdentifier() && isKey(reference.getIdentifier())
        ? reference.getIdentifier().getValue()
        : null;
  }

  /** Whether a reference names what a key says; also where it names nothing. */
  public static boolean agree(Reference reference, @Nullable String key) {
    String named = reference.getReferenceElement().getIdPart();
    return !reference.hasReference()
        || (key != null && (key.equals(named) || id(key).equals(named)));
  }

  public static boolean isKey(Identifier identifier) {
    return Project.KEY.equals(identifier.getSystem());
  }

  private static Identifier identifier(String key) {
    return new Identifier().setSystem(Project.KEY).setValue(key);
  }
}
