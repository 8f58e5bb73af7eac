package nl.kansrijkestart.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;

/** A record taken apart once, so that what is judged, signed and handed over is the same. */
record Tree(List<Branch> branches) {

  private static final int MAX_DEPTH = 24;

  /** One part with a value: its plain values, its records, and how many values are not known. */
  record Branch(
      Part part, List<Object> values, List<String> forms, List<Tree> records, int unknown) {}

  static Tree of(Disclosable record) {
    return of(record, 0);
  }

  private static Tree of(Disclosable record, int depth) {
    List<Branch> branches = new ArrayList<>();
    for (Part part : record.parts()) {
      Object value = part.value();
      if (value != null) {
        branches.add(branch(part, value, depth));
      }
    }
    return new Tree(branches);
  }

  private static Branch branch(Part part, Object value, int depth) {
    List<Object> values = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<Tree> records = new ArrayList<>();
    int unknown = 0;
    Collection<?> items =
        value instanceof Collection<?> many && !(value instanceof Disclosable)
            ? new ArrayList<>(many)
            : List.of(value);
    for (Object item : items) {
      String form = item == null || item instanceof Disclosable ? null : PlainValues.form(item);
      if (item instanceof Disclosable inner && depth < MAX_DEPTH) {
        records.add(of(inner, depth + 1));
      } else if (item != null && form != null) {
        values.add(item);
        forms.add(form);
      } else if (item != null) {
        unknown++;
      }
    }
    if (value instanceof Set<?>) {
      Collections.sort(forms);
    }
    return new Branch(part, List.copyOf(values), forms, records, unknown);
  }

  /**
   * Whether the record says that it is about another: it names somebody else in the same place in
   * the family, or this person in another place.
   */
  boolean aboutAnother(DataSubject subject, PersonId person) {
    return persons(subject).anyMatch(named -> !named.equals(person))
        || branches.stream()
            .filter(branch -> branch.part.subject() != subject)
            .filter(branch -> branch.part.category() == DataCategory.REFERENCE)
            .anyMatch(branch -> branch.values.contains(person));
  }

  /** Whether the record names this person, in this place in the family, as whom it is about. */
  boolean names(DataSubject subject, PersonId person) {
    return persons(subject).anyMatch(person::equals);
  }

  private Stream<PersonId> persons(DataSubject subject) {
    return branches.stream()
        .filter(branch -> branch.part.subject() == subject)
        .flatMap(branch -> branch.values.stream())
        .filter(PersonId.class::isInstance)
        .map(PersonId.class::cast);
  }

  /** What is signed of the whole record, left out or not; of unknown values only their number. */
  String form() {
    Canonical form = new Canonical().add(branches.size());
    for (Branch branch : branches) {
      form.add(branch.part.name())
          .add(branch.part.category().name())
          .add(branch.part.subject().name())
          .addAll(branch.forms)
          .addAll(branch.records.stream().map(Tree::form).toList())
          .add(branch.unknown);
    }
    return form.toString();
  }
}
