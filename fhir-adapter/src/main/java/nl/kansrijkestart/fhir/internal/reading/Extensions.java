package nl.kansrijkestart.fhir.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** Extensions by their place, so that a reader can mark those that it takes. */
public final class Extensions {

  /** The weight of an answer in R4, and its name in later editions. */
  public static final Set<String> WEIGHTS =
      Set.of(
          "http://hl7.org/fhir/StructureDefinition/ordinalValue",
          "http://hl7.org/fhir/StructureDefinition/itemWeight");

  public static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
  private static final String NULL_FLAVOR =
      "http://hl7.org/fhir/StructureDefinition/iso21090-nullFlavor";

  private Extensions() {}

  /** The place of the first with a url, or -1. */
  public static int index(DomainResource resource, String url) {
    List<Extension> all = resource.getExtension();
    for (int i = 0; i < all.size(); i++) {
      if (url.equals(all.get(i).getUrl())) {
        return i;
      }
    }
    return -1;
  }

  /** The first with a url; null where there is none. */
  public static @Nullable Extension first(List<Extension> all, String url) {
    return all.stream().filter(one -> url.equals(one.getUrl())).findFirst().orElse(null);
  }

  /** Whether it says more than one thing where it can say one. */
  public static boolean several(List<Extension> all, String url) {
    return all.stream()
            .filter(one -> url.equals(one.getUrl()))
            .map(one -> String.valueOf(EnumCodes.text(one)))
            .distinct()
            .count()
        > 1;
  }

  /** All codes of a repeated extension on a resource; takes them, reports what is not known. */
  public static <E extends Enum<E>> List<E> codes(
      DomainResource resource, String url, Class<E> type, Reading reading) {
    List<E> codes = new ArrayList<>();
    List<Extension> all = resource.getExtension();
    for (int i = 0; i < all.size(); i++) {
      if (!url.equals(all.get(i).getUrl())) {
        continue;
      }
      E code = EnumCodes.read(type, EnumCodes.text(all.get(i)));
      if (code == null) {
        reading.issue("extension[" + i + "]", FhirReasons.CODE_NOT_KNOWN);
      } else {
        reading.take("extension[" + i + "]");
        codes.add(code);
      }
    }
    return codes;
  }

  /** Marks why a value is not there. */
  public static void absent(Element element, String reason) {
    element.addExtension(new Extension(ABSENT, new CodeType(reason)));
  }

  /** Why a value is not there, by data-absent-reason or a null flavor; null where nothing says. */
  public static @Nullable String absent(Element element) {
    if (EnumCodes.several(element, ABSENT)) {
      return "unknown";
    }
    String reason = EnumCodes.text(EnumCodes.one(element, ABSENT));
    return reason == null && element.hasExtension(NULL_FLAVOR) ? "unknown" : reason;
  }

  /** The weights that an answer carries, by itself or by its value; a set by number. */
  public static Set<BigDecimal> weights(Element value, Element answer) {
    Set<BigDecimal> weights = new TreeSet<>();
    weights(value, weights);
    weights(answer, weights);
    return weights;
  }

  private static void weights(Element element, Set<BigDecimal> found) {
    for (Extension extension : element.getExtension()) {
      if (WEIGHTS.contains(String.valueOf(extension.getUrl()))
          && extension.getValue() instanceof DecimalType weight
          && weight.hasValue()) {
        found.add(weight.getValue());
      }
    }
  }
}
