package nl.kansrijkestart.fhir.internal.base;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
import org.jspecify.annotations.Nullable;

/**
 * What a resource tells that was written of a record here, and of whom. It stands beside the
 * resource in memory only: it goes over no wire, and nobody else can claim it.
 */
public record Written(PersonId person, Set<DataCategory> told, DomainResource as) {

  private static final String KEY = Written.class.getName();

  /** Notes what a resource tells, as it is now. */
  public static void mark(DomainResource resource, PersonId person, Set<DataCategory> told) {
    resource.setUserData(KEY, new Written(person, Set.copyOf(told), plain(resource)));
  }

  /** What was noted; null where nothing was, or where the resource was changed since. */
  public static @Nullable Written of(DomainResource resource) {
    return resource.getUserData(KEY) instanceof Written written
            && written.as.equalsDeep(plain(resource))
        ? written
        : null;
  }

  /** A copy without what a server sets: its address and version. */
  private static DomainResource plain(DomainResource resource) {
    DomainResource copy = resource.copy();
    copy.setIdElement(null);
    Meta labels = new Meta();
    labels.setSecurity(copy.getMeta().getSecurity());
    labels.setTag(copy.getMeta().getTag());
    labels.setExtension(copy.getMeta().getExtension());
    copy.setMeta(labels);
    return copy;
  }

  /** The kinds of data of the parts of a record that are shown; keys alone tell none. */
  public static Set<DataCategory> told(Disclosable record, Shown shown) {
    Set<DataCategory> told = EnumSet.noneOf(DataCategory.class);
    add(record, shown, told);
    told.remove(DataCategory.REFERENCE);
    return told;
  }

  private static void add(Disclosable record, Shown shown, Set<DataCategory> told) {
    for (Part part : record.parts()) {
      Object value = part.value();
      if (value == null || !shown.has(part.name()) || (value instanceof Set<?> s && s.isEmpty())) {
        continue;
      }
      told.add(part.category());
      if (value instanceof Disclosable inner) {
        add(inner, shown.within(part.name()), told);
      } else if (value instanceof List<?> many) {
        for (Object one : many) {
          if (one instanceof Disclosable inner) {
            add(inner, Shown.ALL, told); // rather too much than too little
          }
        }
      }
    }
  }
}
