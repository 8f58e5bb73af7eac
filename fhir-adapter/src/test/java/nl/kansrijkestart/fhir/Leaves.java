package nl.kansrijkestart.fhir;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import org.jspecify.annotations.Nullable;

/** Texts and days that a record holds, apart by whether a consent covers them. */
final class Leaves {

  /** Shorter texts are found in anything. */
  private static final int SHORTEST = 4;

  /** Words that stand there as the kind of data that something is. */
  private static final Set<String> KINDS =
      Arrays.stream(DataCategory.values()).map(Codes::of).collect(Collectors.toSet());

  final Set<String> permitted = new HashSet<>();
  final Set<String> blocked = new HashSet<>();
  private final DataSubject subject;
  private final Set<DataCategory> categories;
  private @Nullable PersonId child;

  private Leaves(DataSubject subject, Set<DataCategory> categories) {
    this.subject = subject;
    this.categories = categories;
  }

  /** By the consent of her, or of the first child of a birth, on these kinds of data. */
  static Leaves of(DataSubject subject, Disclosable record, Set<DataCategory> categories) {
    Leaves leaves = new Leaves(subject, categories);
    leaves.child = record instanceof Birth birth ? birth.children().get(0).id() : null;
    leaves.add(record, true);
    leaves.blocked.removeIf(
        value -> leaves.permitted.stream().anyMatch(one -> one.contains(value)));
    leaves.blocked.removeIf(KINDS::contains);
    return leaves;
  }

  /** Whether nothing within a part is covered. */
  static boolean noneCovered(DataSubject subject, Part part, Set<DataCategory> categories) {
    Leaves leaves = new Leaves(subject, categories);
    leaves.add(part, true);
    return !leaves.covers;
  }

  /** Whether nothing within a record is covered. */
  static boolean noneCovered(
      DataSubject subject, Disclosable record, Set<DataCategory> categories) {
    Leaves leaves = new Leaves(subject, categories);
    leaves.add(record, true);
    return !leaves.covers;
  }

  private boolean covers;

  private void add(Part part, boolean open) {
    boolean inner = open && part.subject() == subject && categories.contains(part.category());
    covers |= inner;
    add(part.value(), inner);
  }

  private void add(@Nullable Object value, boolean open) {
    if (value instanceof Child one && child != null && !child.equals(one.id())) {
      // of twins a consent is on one
      one.parts().forEach(part -> add(part, false));
    } else if (value instanceof Disclosable record) {
      record.parts().forEach(part -> add(part, open));
    } else if (value instanceof Collection<?> many) {
      many.forEach(one -> add(one, open));
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          add(component.getAccessor().invoke(record), open);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    } else if (value instanceof String || value instanceof Temporal) {
      String text = value.toString();
      if (text.length() >= SHORTEST) {
        (open ? permitted : blocked).add(text);
      }
    }
  }
}
