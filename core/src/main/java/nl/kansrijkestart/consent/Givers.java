package nl.kansrijkestart.consent;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import org.jspecify.annotations.Nullable;

/** Whose consent counts for one request, and of which groups somebody must consent. */
final class Givers {

  /** Who answers for herself, sixteen or older as the recorder says; no others. */
  static final Givers SELF =
      new Givers(
          List.of(Set.of(ConsentCapacity.SELF)),
          List.of(),
          null,
          RecordReason.CAPACITY_UNSET,
          ConsentReasons.CAPACITY,
          ConsentReasons.sources(ConsentReasons.CAPACITY));

  static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

  /** The givers by the regime of the day; a refusal where none can be told. */
  static Result<Givers> of(CapacityRules rules, CapacityFacts facts, Instant at) {
    if (facts.age() == null) {
      return Result.refused(List.of(Reason.of(ConsentReasons.AGE_UNKNOWN)));
    }
    LocalDate day = LocalDate.ofInstant(at, NETHERLANDS);
    return rules
        .regime(facts, day)
        .map(regime -> Result.accepted(of(rules, facts, regime)))
        .orElseGet(() -> Result.refused(List.of(Reason.of(ConsentReasons.REGIME_UNSET))));
  }

  private final List<Set<ConsentCapacity>> groups;
  private final long[] groupBits;
  private final long[] objectionBits;
  private final long accepted;
  private final List<CapacityFacts.Representative> representatives;
  private final @Nullable Integer authorityFromAge;
  private final RecordReason refusal;
  private final RuleRef rule;
  private final List<Source> sources;

  private Givers(
      List<Set<ConsentCapacity>> groups,
      List<CapacityFacts.Representative> representatives,
      @Nullable Integer authorityFromAge,
      RecordReason refusal,
      RuleRef rule,
      List<Source> sources) {
    this.groups = groups;
    this.groupBits = groups.stream().mapToLong(Sets::bits).toArray();
    this.objectionBits = groups.stream().mapToLong(Givers::objectors).toArray();
    this.accepted = LongStream.of(groupBits).reduce(0, (a, b) -> a | b);
    this.representatives = representatives;
    this.authorityFromAge = authorityFromAge;
    this.refusal = refusal;
    this.rule = rule;
    this.sources = sources;
  }

  private static Givers of(CapacityRules rules, CapacityFacts facts, CapacityRules.Regime regime) {
    boolean alone = regime.legalException() && facts.legalException() != null;
    return new Givers(
        alone
            ? regime.needs().stream()
                .filter(group -> group.stream().allMatch(ConsentCapacity::ownBehalf))
                .toList()
            : regime.needs(),
        facts.representatives(),
        rules.authorityFromAge(),
        RecordReason.CAPACITY_NOT_ACCEPTED,
        RuleRef.of("CONSENT-CAPACITY", rules.version()),
        List.of(regime.source()));
  }

  /** How many groups there are; of each somebody must consent. */
  int count() {
    return groupBits.length;
  }

  /** Whether an answer is one of those of a group. */
  boolean hears(int group, Answer answer) {
    return ((answer.objection ? objectionBits[group] : groupBits[group]) & answer.capacity) != 0;
  }

  /**
   * The capacities of which an objection is heard in a group. An objection is also heard where its
   * giver speaks, on own behalf or for another, as somebody of the group does: so no objection is
   * lost from a group because its giver objects again in another capacity.
   */
  private static long objectors(Set<ConsentCapacity> group) {
    long bits = 0;
    for (ConsentCapacity capacity : ConsentCapacity.values()) {
      if (group.stream().anyMatch(member -> member.ownBehalf() == capacity.ownBehalf())) {
        bits |= Sets.bit(capacity);
      }
    }
    return bits;
  }

  /** Why a yes of another giver does not count. */
  RecordReason refusal() {
    return refusal;
  }

  /** Whether a yes of this giver counts. */
  boolean accept(Answer answer) {
    return (accepted & answer.capacity) != 0
        && (answer.record.capacity().ownBehalf() || represented(answer.record));
  }

  private boolean represented(Consent record) {
    for (CapacityFacts.Representative person : representatives) {
      if (speaks(person, record)) {
        return true;
      }
    }
    return false;
  }

  private boolean speaks(CapacityFacts.Representative person, Consent record) {
    return person.person().equals(record.giver())
        && person.capacity() == record.capacity()
        && (person.capacity() != ConsentCapacity.AUTHORITY_HOLDER
            || (person.age() != null
                && authorityFromAge != null
                && person.age() >= authorityFromAge));
  }

  /** That one group must consent as well. */
  Reason alsoNeeded(int number) {
    return Reason.of(
        ConsentReasons.ALSO_NEEDED,
        rule,
        sources,
        Map.of(
            "capacities",
            groups.get(number).stream().map(ConsentReasons::code).collect(joining(", "))));
  }
}
