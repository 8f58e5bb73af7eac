package nl.kansrijkestart.consent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * The rules one after the other, in no hurry: those of the package description and, where capacity
 * is judged, those of practice.md written out by hand. It uses nothing of the library but its
 * records, so that an error there is not an error here.
 */
final class SlowConsent {

  /** The outcome by its code, and what of the request is denied. */
  record Answer(String outcome, Set<DataCategory> denied) {

    static Answer of(ConsentDecision decision) {
      return decision.match(
          permit -> new Answer("permit", Set.of()),
          deny -> new Answer("deny", deny.denied()),
          notApplicable -> new Answer("not-applicable", Set.of()));
    }
  }

  private final List<Consent> records;
  private final DisclosureRequest request;
  private final List<Set<ConsentCapacity>> groups;
  private final List<CapacityFacts.Representative> representatives;

  private SlowConsent(
      List<Consent> records,
      DisclosureRequest request,
      List<Set<ConsentCapacity>> groups,
      List<CapacityFacts.Representative> representatives) {
    this.records = records;
    this.request = request;
    this.groups = groups;
    this.representatives = representatives;
  }

  static boolean permits(List<Consent> records, DisclosureRequest request) {
    return decide(records, request).outcome().equals("permit");
  }

  /** Where only those count who answer for themselves, sixteen or older. */
  static Answer decide(List<Consent> records, DisclosureRequest request) {
    return new SlowConsent(records, request, List.of(Set.of(ConsentCapacity.SELF)), List.of())
        .answer();
  }

  /** Where age, representatives and legal exceptions decide who must say yes. */
  static Answer decide(List<Consent> records, DisclosureRequest request, CapacityFacts facts) {
    if (facts.age() == null) {
      return new Answer("deny", request.categories());
    }
    return new SlowConsent(records, request, groups(facts.age(), facts), facts.representatives())
        .answer();
  }

  private static List<Set<ConsentCapacity>> groups(int age, CapacityFacts facts) {
    for (CapacityFacts.Representative one : facts.representatives()) {
      if (one.capacity() == ConsentCapacity.CURATOR || one.capacity() == ConsentCapacity.MENTOR) {
        return List.of(Set.of(ConsentCapacity.CURATOR, ConsentCapacity.MENTOR));
      }
    }
    Set<ConsentCapacity> parents =
        Set.of(ConsentCapacity.AUTHORITY_HOLDER, ConsentCapacity.GUARDIAN);
    if (age >= 16) {
      return List.of(Set.of(ConsentCapacity.SELF));
    }
    if (age < 12) {
      return List.of(parents);
    }
    Set<ConsentCapacity> young = Set.of(ConsentCapacity.SELF_AGED_12_TO_15);
    return facts.legalException() == null ? List.of(young, parents) : List.of(young);
  }

  private Answer answer() {
    boolean asked = false;
    for (Consent record : records) {
      asked |= aboutThePerson(record);
    }
    if (!asked) {
      return new Answer("not-applicable", Set.of());
    }
    List<Consent> inForce = new ArrayList<>();
    for (Consent record : records) {
      if (aboutThePerson(record) && speaks(record) && !replaced(record) && !ended(record)) {
        inForce.add(record);
      }
    }
    Set<DataCategory> denied = EnumSet.noneOf(DataCategory.class);
    for (DataCategory category : request.categories()) {
      if (request.resources().isEmpty() && !permits(inForce, category, null)) {
        denied.add(category);
      }
      for (RecordRef item : request.resources()) {
        if (!permits(inForce, category, item)) {
          denied.add(category);
        }
      }
    }
    return new Answer(denied.isEmpty() ? "permit" : "deny", denied);
  }

  private boolean permits(List<Consent> inForce, DataCategory category, @Nullable RecordRef item) {
    List<Consent> standing = new ArrayList<>();
    for (Consent record : inForce) {
      if (about(record, category, item)) {
        standing.add(record);
      }
    }
    if (!agree(standing)) {
      return false;
    }
    for (Set<ConsentCapacity> group : groups) {
      List<Consent> said = new ArrayList<>();
      for (Consent record : standing) {
        if (heard(record, group)) {
          said.add(record);
        }
      }
      if (!agree(said)) {
        return false;
      }
    }
    return true;
  }

  /**
   * There is a yes among those that nothing goes before, and no objection. Before somebody's own
   * objection goes only that somebody's own answer.
   */
  private static boolean agree(List<Consent> records) {
    boolean yes = false;
    for (Consent record : records) {
      boolean beaten = false;
      for (Consent other : records) {
        beaten |= beats(other, record) && (!ownNo(record) || own(other.capacity()));
      }
      if (!beaten && no(record)) {
        return false;
      }
      yes |= !beaten;
    }
    return yes;
  }

  /**
   * An answer is one of its group; an objection also where its giver speaks, for herself or for
   * another, as those of the group do.
   */
  private static boolean heard(Consent record, Set<ConsentCapacity> group) {
    if (group.contains(record.capacity())) {
      return true;
    }
    boolean alike = false;
    for (ConsentCapacity capacity : group) {
      alike |= own(capacity) == own(record.capacity());
    }
    return no(record) && alike;
  }

  private boolean aboutThePerson(Consent record) {
    return record.person().equals(request.person())
        && record.scope().subject() == request.subject();
  }

  /** An answer that has been given at the instant, and validly so if it is a yes. */
  private boolean speaks(Consent record) {
    if (record.from().compareTo(request.at()) > 0) {
      return false;
    }
    if (no(record)) {
      return true;
    }
    boolean informed =
        record.scope().purpose() != Purpose.PRENATAL_HOME_VISIT
            || record.told().contains(ConsentInformation.WHAT_IS_SHARED);
    return record.recordedAt().compareTo(request.at()) <= 0
        && mayConsent(record.giver(), record.capacity())
        && !record.how().contains(ConsentManner.INFORMAL_INTERPRETER)
        && informed;
  }

  private boolean mayConsent(PersonId giver, ConsentCapacity capacity) {
    boolean named = false;
    for (Set<ConsentCapacity> group : groups) {
      named |= group.contains(capacity);
    }
    if (own(capacity)) {
      return named;
    }
    for (CapacityFacts.Representative one : representatives) {
      boolean adult = one.age() != null && one.age() >= 18;
      if (one.person().equals(giver)
          && one.capacity() == capacity
          && (adult || capacity != ConsentCapacity.AUTHORITY_HOLDER)) {
        return named;
      }
    }
    return false;
  }

  /**
   * A yes gives way for good to a later yes, and to an objection that is later or was recorded no
   * earlier. An objection gives way only to a later yes that itself stands and has not ended.
   */
  private boolean replaced(Consent record) {
    for (Consent other : records) {
      boolean sameQuestion =
          other.person().equals(record.person())
              && other.giver().equals(record.giver())
              && other.scope().equals(record.scope());
      if (!sameQuestion || !speaks(other)) {
        continue;
      }
      boolean later = comesAfter(other, record);
      if (no(record)) {
        if (later && !no(other) && !ended(other) && !replaced(other)) {
          return true;
        }
      } else if (later || (no(other) && !other.recordedAt().isBefore(record.recordedAt()))) {
        return true;
      }
    }
    return false;
  }

  /** Of the same instant the objection is the later one; of two alike the one with the last key. */
  private static boolean comesAfter(Consent other, Consent record) {
    if (!other.from().equals(record.from())) {
      return other.from().isAfter(record.from());
    }
    if (no(other) != no(record)) {
      return no(other);
    }
    return other.id().value().compareTo(record.id().value()) > 0;
  }

  private boolean ended(Consent record) {
    return record.until() != null && record.until().compareTo(request.at()) <= 0;
  }

  private boolean about(Consent record, DataCategory category, @Nullable RecordRef item) {
    ConsentScope scope = record.scope();
    boolean no = no(record);
    boolean kind = no ? scope.kind() != ConsentKind.TREATMENT : scope.kind() == request.kind();
    boolean context =
        scope.context() == null
            || (request.context() == null ? no : scope.context().equals(request.context()));
    Set<RecordRef> resources = scope.resources();
    boolean resource = resources.isEmpty() || (item == null ? no : resources.contains(item));
    return kind
        && scope.purpose() == request.purpose()
        && (scope.holder() == null || fits(scope.holder(), request.holder(), no))
        && fits(scope.recipient(), request.recipient(), no)
        && scope.categories().contains(category)
        && context
        && resource;
  }

  private static boolean fits(Party described, Party actual, boolean no) {
    return fits(described.organization(), actual.organization(), no)
        && fits(described.kind(), actual.kind(), no)
        && fits(described.role(), actual.role(), no);
  }

  /** What the record names must be so; of an objection it is enough that it may be. */
  private static boolean fits(@Nullable Object described, @Nullable Object actual, boolean no) {
    if (described == null) {
      return true;
    }
    return actual == null ? no : described.equals(actual);
  }

  private static boolean beats(Consent other, Consent record) {
    boolean[] mine = specific(record.scope());
    boolean[] theirs = specific(other.scope());
    boolean more = false;
    for (int i = 0; i < mine.length; i++) {
      if (mine[i] && !theirs[i]) {
        return false;
      }
      more |= theirs[i] && !mine[i];
    }
    return more;
  }

  private static boolean[] specific(ConsentScope scope) {
    return new boolean[] {
      scope.holder() != null && scope.holder().organization() != null,
      scope.recipient().organization() != null,
      scope.context() != null,
      !scope.resources().isEmpty()
    };
  }

  private static boolean ownNo(Consent record) {
    return no(record) && own(record.capacity());
  }

  private static boolean no(Consent record) {
    return record.answer() != ConsentAnswer.GIVEN;
  }

  private static boolean own(ConsentCapacity capacity) {
    return capacity == ConsentCapacity.SELF
        || capacity == ConsentCapacity.SELF_AGED_12_TO_15
        || capacity == ConsentCapacity.UNSET;
  }
}
