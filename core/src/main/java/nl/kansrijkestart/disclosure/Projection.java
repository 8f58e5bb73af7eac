package nl.kansrijkestart.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;

/** Keeps of a record what an allow-list names, and notes what it leaves out. */
final class Projection {

  private final PersonId person;
  private final DataSubject subject;
  private final Set<DataCategory> allowed;
  final List<HostReceipt.LeftOut> leftOut = new ArrayList<>();
  final Set<HostReceipt.Sent> disclosed = new LinkedHashSet<>();

  Projection(PersonId person, DataSubject subject, Set<DataCategory> allowed) {
    this.person = person;
    this.subject = subject;
    this.allowed = allowed;
  }

  List<Disclosure.Item> of(Tree tree) {
    return of(tree, "", "", subject == DataSubject.WOMAN);
  }

  /** The records of anybody but the woman must name the person, here or further up. */
  private List<Disclosure.Item> of(Tree tree, String host, String shown, boolean namedAbove) {
    boolean named = namedAbove || tree.names(subject, person);
    boolean another = tree.aboutAnother(subject, person);
    List<Disclosure.Item> items = new ArrayList<>();
    for (Tree.Branch branch : tree.branches()) {
      Part part = branch.part();
      String path = host + part.name();
      if (part.subject() != subject || !allowed.contains(part.category())) {
        leave(path, part, HostReceipt.Why.NOT_COVERED);
      } else if (another) {
        leave(path, part, HostReceipt.Why.OTHER_PERSON);
      } else {
        keep(branch, path, shown + part.name(), named, items);
      }
    }
    return items;
  }

  private void keep(
      Tree.Branch branch, String host, String shown, boolean named, List<Disclosure.Item> items) {
    Part part = branch.part();
    List<Object> values = named ? branch.values() : List.of();
    if (branch.unknown() > 0) {
      leave(host, part, HostReceipt.Why.UNKNOWN_KIND);
    }
    if (values.size() < branch.values().size()) {
      leave(host, part, HostReceipt.Why.OTHER_PERSON);
    }
    if (!values.isEmpty()) {
      disclosed.add(new HostReceipt.Sent(shown, part.category()));
    }
    List<List<Disclosure.Item>> records = new ArrayList<>();
    for (int i = 0; i < branch.records().size(); i++) {
      List<Disclosure.Item> inner =
          of(branch.records().get(i), host + "[" + i + "].", shown + ".", named);
      if (!inner.isEmpty()) {
        records.add(inner);
      }
    }
    if (!values.isEmpty() || !records.isEmpty()) {
      items.add(new Disclosure.Item(part.name(), values, records));
    }
  }

  private void leave(String path, Part part, HostReceipt.Why why) {
    leftOut.add(new HostReceipt.LeftOut(path, part.category(), part.subject(), why));
  }
}
