package nl.kansrijkestart.fhir.internal.base;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseHasModifierExtensions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The elements that a kind of resource or data type can have, by HAPI's own definitions: the ones
 * of {@link Base#children()}, which describes each of them anew whenever it is asked.
 */
public final class Elements {

  /** Never content: keys and versions of the sender, and texts beside a code or number. */
  private static final Set<String> ASIDE = Set.of("id", "display", "unit", "userSelected");

  /** An element: its name without {@code [x]}, whether it can be repeated, how to come by it. */
  public record Child(
      String name, boolean list, boolean aside, BaseRuntimeChildDefinition.IAccessor accessor) {

    /** Its values in an element of the kind; empty where it is not there. */
    public List<IBase> values(Base base) {
      return accessor.getValues(base);
    }
  }

  private static final Map<Class<?>, Elements> BY_CLASS = new ConcurrentHashMap<>();

  /** All that a value without parts can have is said in an extension. */
  private static final List<Child> OF_PRIMITIVE =
      List.of(
          new Child(
              "extension",
              true,
              false,
              new BaseRuntimeChildDefinition.IAccessor() {
                @Override
                public List<IBase> getValues(IBase target) {
                  return target instanceof Element element && element.hasExtension()
                      ? List.copyOf(element.getExtension())
                      : List.of();
                }
              }));

  private final List<Child> children;
  private final List<Child> withModifiers;
  private final Map<String, Integer> places;
  private final @Nullable Marks[] marks;

  private Elements(BaseRuntimeElementCompositeDefinition<?> definition) {
    children = definition.getChildren().stream().map(Elements::child).toList();
    withModifiers =
        definition.getChildren().stream().filter(Elements::canModify).map(Elements::child).toList();
    places =
        IntStream.range(0, children.size())
            .boxed()
            .collect(Collectors.toMap(i -> children.get(i).name(), i -> i));
    marks = new Marks[children.size()];
    for (String name : List.of("id", "meta", "text", "language")) {
      if (place(name) >= 0) {
        marks[place(name)] = Marks.WHOLE;
      }
    }
  }

  /** The elements that it can have, in their order. */
  public static List<Child> of(Base base) {
    return base.isPrimitive() ? OF_PRIMITIVE : all(base).children;
  }

  public List<Child> children() {
    return children;
  }

  /** Those below which a modifier extension can stand: parts of a resource, resources in it. */
  public static List<Child> withModifiers(Base base) {
    return base.isPrimitive() ? List.of() : all(base).withModifiers;
  }

  /** All that is known of its kind. */
  public static Elements all(Base base) {
    Elements known = BY_CLASS.get(base.getClass());
    return known != null
        ? known
        : BY_CLASS.computeIfAbsent(base.getClass(), type -> new Elements(definition(base)));
  }

  /**
   * Marks of a resource, by the places of its elements: those that are never content are taken, its
   * key, its labels, its narrative.
   */
  public @Nullable Marks[] marks() {
    return marks.clone();
  }

  /** The place of an element among all, or -1. */
  public int place(String name) {
    return places.getOrDefault(name, -1);
  }

  /** What stands in an element of one; empty where it cannot have it. */
  static List<IBase> values(Base base, String name) {
    Elements all = all(base);
    int place = all.place(name);
    return place < 0 ? List.of() : all.children.get(place).values(base);
  }

  private static BaseRuntimeElementCompositeDefinition<?> definition(Base base) {
    FhirContext context = FhirContext.forR4Cached();
    BaseRuntimeElementDefinition<?> definition =
        base instanceof Resource resource
            ? context.getResourceDefinition(resource)
            : context.getElementDefinition(base.getClass());
    if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      return composite;
    }
    throw new IllegalStateException("HAPI does not define " + base.getClass().getSimpleName());
  }

  private static Child child(BaseRuntimeChildDefinition child) {
    String name = name(child);
    return new Child(name, child.getMax() != 1, ASIDE.contains(name), child.getAccessor());
  }

  /** By the specification: resources, parts of resources, and data types such as Timing. */
  private static boolean canModify(BaseRuntimeChildDefinition child) {
    if (child.getElementName().equals("extension")
        || child.getElementName().equals("modifierExtension")) {
      return false; // an extension has none itself, and HAPI does not name its type here
    }
    return child instanceof RuntimeChildContainedResources
        || child.getValidChildNames().stream()
            .map(child::getChildByName)
            .filter(Objects::nonNull)
            .map(BaseRuntimeElementDefinition::getImplementingClass)
            .anyMatch(
                type ->
                    IBaseHasModifierExtensions.class.isAssignableFrom(type)
                        || IBaseResource.class.isAssignableFrom(type));
  }

  /** The one text of all of its kind, so that it is found among others at a glance. */
  private static String name(BaseRuntimeChildDefinition child) {
    String name = child.getElementName();
    return (name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name).intern();
  }
}
