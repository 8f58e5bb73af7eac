package nl.kansrijkestart.consent;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/** Decides one request over one history; the rules stand in the description of the package. */
final class ConsentRules {

  private static final Comparator<Consent> LATEST =
      Comparator.comparing((Consent record) -> record.from())
          .thenComparing(record -> record.answer().objection())
          .thenComparing(record -> record.id().value());

  private final DisclosureRequest request;
  private final Givers givers;
  private final List<Consent> own;
  private final List<Consent> others;

  ConsentRules(List<Consent> records, DisclosureRequest request, Givers givers) {
    this.request = request;
    this.givers = givers;
    this.own = records.stream().filter(this::isAboutThePerson).sorted(LATEST).toList();
    this.others =
        records.stream().filter(record -> !isAboutThePerson(record)).sorted(LATEST).toList();
  }

  ConsentDecision decide() {
    if (own.isEmpty()) {
      return new ConsentDecision.NotApplicable(request, notAsked());
    }
    List<Consent> inForce = inForce();
    Set<ConsentId> basis = new LinkedHashSet<>();
    Set<Reason> grounds = new LinkedHashSet<>();
    Set<Reason> objections = new LinkedHashSet<>();
    Set<DataCategory> denied = EnumSet.noneOf(DataCategory.class);
    for (DataCategory category : request.categories()) {
      for (Collection<RecordRef> resource : resources()) {
        List<Consent> reaching =
            inForce.stream().filter(c -> reaches(c, category, resource)).toList();
        List<Consent> first = mostSpecific(reaching);
        List<Consent> no = first.stream().filter(c -> c.answer().objection()).toList();
        if (!no.isEmpty()) {
          no.forEach(objection -> objections.addAll(objection(objection, first)));
          denied.add(category);
        } else if (first.isEmpty()) {
          denied.add(category);
        } else if (!silent(reaching).isEmpty()) {
          objections.addAll(givers.alsoNeeded(silent(reaching)));
          denied.add(category);
        } else {
          first.forEach(consent -> basis.add(consent.id()));
          grounds.addAll(grounds(first, reaching));
        }
      }
    }
    return denied.isEmpty()
        ? new ConsentDecision.Permit(request, List.copyOf(basis), List.copyOf(grounds))
        : new ConsentDecision.Deny(request, denied, denial(objections, denied));
  }

  private boolean isAboutThePerson(Consent record) {
    return record.person().equals(request.person())
        && record.scope().subject() == request.subject();
  }

  /** The particular records that are asked for, one by one; or once none. */
  private List<Collection<RecordRef>> resources() {
    return request.resources().isEmpty()
        ? List.of(List.of())
        : request.resources().stream()
            .<Collection<RecordRef>>map(resource -> List.of(resource))
            .toList();
  }

  /**
   * The last answer of each giver on each scope, as of the instant; without a yes that has ended.
   */
  private List<Consent> inForce() {
    Map<Question, Consent> last = new HashMap<>();
    for (Consent record : own) {
      if (NearMiss.counts(record, request.at(), givers)) {
        last.put(new Question(record.giver(), record.scope()), record);
      }
    }
    return last.values().stream()
        .filter(record -> !NearMiss.hasEnded(record, request.at()))
        .sorted(LATEST)
        .toList();
  }

  /** A yes must reach the item; of a no it is enough that it may, for all the request says. */
  private boolean reaches(Consent record, DataCategory category, Collection<RecordRef> resource) {
    ConsentScope scope = record.scope();
    boolean no = record.answer().objection();
    return NearMiss.kindFits(record, request)
        && scope.purpose() == request.purpose()
        && scope.categories().contains(category)
        && fits(scope.holder(), request.holder(), no)
        && fits(scope.recipient(), request.recipient(), no)
        && (scope.context() == null
            || scope.context().equals(request.context())
            || (no && request.context() == null))
        && (scope.resources().isEmpty()
            || (resource.isEmpty() ? no : scope.resources().containsAll(resource)));
  }

  private static boolean fits(@Nullable Party described, Party actual, boolean no) {
    return described == null || (no ? described.mayCover(actual) : described.covers(actual));
  }

  private static List<Consent> mostSpecific(List<Consent> records) {
    return records.stream()
        .filter(
            record -> records.stream().noneMatch(o -> o.scope().moreSpecificThan(record.scope())))
        .toList();
  }

  /** The groups of which nobody gives a yes that stands among the answers of that group. */
  private List<Set<ConsentCapacity>> silent(List<Consent> reaching) {
    return givers.groups().stream()
        .filter(
            group -> {
              List<Consent> said =
                  mostSpecific(reaching.stream().filter(c -> isHeard(c, group)).toList());
              return said.isEmpty() || said.stream().anyMatch(c -> c.answer().objection());
            })
        .toList();
  }

  /**
   * Whether an answer is one of a group. An objection is also where its giver speaks, on own behalf
   * or for another, as somebody of the group does: so no objection is lost from a group because its
   * giver objects again in another capacity.
   */
  private static boolean isHeard(Consent record, Set<ConsentCapacity> group) {
    return group.contains(record.capacity())
        || (record.answer().objection()
            && group.stream().anyMatch(c -> c.ownBehalf() == record.capacity().ownBehalf()));
  }

  private List<Reason> objection(Consent objection, List<Consent> first) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        ConsentReasons.ofRecord(
            objection.answer() == ConsentAnswer.REFUSED
                ? ConsentReasons.REFUSED
                : ConsentReasons.WITHDRAWN,
            ConsentReasons.GFC_6,
            objection));
    for (Consent consent : first) {
      if (!consent.answer().objection()) {
        boolean equal = consent.scope().equallySpecific(objection.scope());
        reasons.add(
            ConsentReasons.ofPair(
                equal ? ConsentReasons.OBJECTION_FIRST : ConsentReasons.NOT_COMPARABLE,
                equal ? ConsentReasons.GFC_7 : ConsentReasons.PARTIAL_ORDER,
                consent,
                objection));
      }
    }
    return reasons;
  }

  private static List<Reason> grounds(List<Consent> first, List<Consent> reaching) {
    List<Reason> grounds = new ArrayList<>();
    for (Consent consent : first) {
      grounds.add(ConsentReasons.ofRecord(ConsentReasons.GIVEN, ConsentReasons.COVERED, consent));
      reaching.stream()
          .filter(o -> o.answer().objection() && consent.scope().moreSpecificThan(o.scope()))
          .map(
              o ->
                  ConsentReasons.ofPair(
                      ConsentReasons.MORE_SPECIFIC, ConsentReasons.GFC_1, consent, o))
          .forEach(grounds::add);
    }
    return grounds;
  }

  private List<Reason> denial(Set<Reason> objections, Set<DataCategory> denied) {
    Set<Reason> reasons = new LinkedHashSet<>(objections);
    reasons.add(
        Reason.of(
            ConsentReasons.NOT_COVERED,
            ConsentReasons.COVERED,
            List.of(ConsentReasons.PROFILE),
            Map.of(
                "categories", denied.stream().map(ConsentReasons::code).collect(joining(", ")))));
    own.stream()
        .filter(record -> !record.answer().objection())
        .forEach(record -> reasons.addAll(NearMiss.of(record, request, givers)));
    return List.copyOf(reasons);
  }

  private List<Reason> notAsked() {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(ConsentReasons.NOT_ASKED));
    others.stream()
        .map(
            record ->
                ConsentReasons.ofRecord(
                    ConsentReasons.OTHER_PERSON, ConsentReasons.COVERED, record))
        .forEach(reasons::add);
    return reasons;
  }

  /** What an answer is an answer to: a later one to the same question replaces the earlier. */
  private record Question(PersonId giver, ConsentScope scope) {}
}
