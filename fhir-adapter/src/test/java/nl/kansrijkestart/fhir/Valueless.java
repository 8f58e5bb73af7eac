package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.hl7.fhir.instance.model.api.IBaseExtension;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;

/**
 * Resources in which each plain value in turn is absent, and only says why: as FHIR has it with
 * {@code data-absent-reason}.
 */
public final class Valueless {

  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private Valueless() {}

  /**
   * Hands on the resources once for each value that stands in them, without that value.
   *
   * @param each what is done with the resources, and the number of the value
   * @return how many values there were
   */
  public static <T extends IBaseResource> int each(
      FhirContext context, List<T> resources, BiConsumer<List<T>, Integer> each) {
    int count = 0;
    for (T resource : resources) {
      for (IPrimitiveType<?> value : values(context, resource)) {
        String before = value.getValueAsString();
        value.setValueAsString(null);
        IBaseExtension<?, ?> extension = ((IBaseHasExtensions) value).addExtension();
        extension.setUrl(ABSENT);
        IPrimitiveType<?> why =
            (IPrimitiveType<?>) context.getElementDefinition("code").newInstance();
        why.setValueAsString("unknown");
        extension.setValue(why);
        each.accept(resources, count);
        count++;
        ((IBaseHasExtensions) value).getExtension().removeIf(one -> one == extension);
        value.setValueAsString(before);
      }
    }
    return count;
  }

  private static List<IPrimitiveType<?>> values(FhirContext context, IBaseResource resource) {
    List<IPrimitiveType<?>> found = new ArrayList<>();
    for (IPrimitiveType<?> one :
        context.newTerser().getAllPopulatedChildElementsOfType(resource, IPrimitiveType.class)) {
      if (one.getValueAsString() != null && one instanceof IBaseHasExtensions) {
        found.add(one);
      }
    }
    return found;
  }

  /** Written and read again, as another system would. */
  @SuppressWarnings("unchecked")
  public static <T extends IBaseResource> List<T> asText(FhirContext context, List<T> resources) {
    return resources.stream()
        .map(context.newJsonParser()::encodeResourceToString)
        .map(text -> (T) context.newJsonParser().parseResource(text))
        .toList();
  }
}
