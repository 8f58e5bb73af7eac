package nl.kansrijkestart.consent;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import org.jspecify.annotations.Nullable;

/** Whose consent counts for one request, and of which groups somebody must consent. */
record Givers(
    List<Set<ConsentCapacity>> groups,
    List<CapacityFacts.Representative> representatives,
    @Nullable Integer authorityFromAge,
    ReasonCode refusal,
    RuleRef rule,
    List<Source> sources) {

  /** Who answers for herself, sixteen or older as the recorder says; no others. */
  static final Givers SELF =
      new Givers(
          List.of(Set.of(ConsentCapacity.SELF)),
          List.of(),
          null,
          ConsentReasons.CAPACITY_UNSET,
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
        ConsentReasons.CAPACITY_NOT_ACCEPTED,
        RuleRef.of("CONSENT-CAPACITY", rules.version()),
        List.of(regime.source()));
  }

  /** Whether a yes of this giver counts. */
  boolean accept(Consent record) {
    return groups.stream().anyMatch(group -> group.contains(record.capacity()))
        && (record.capacity().ownBehalf()
            || representatives.stream().anyMatch(person -> speaks(person, record)));
  }

  private boolean speaks(CapacityFacts.Representative person, Consent record) {
    return person.person().equals(record.giver())
        && person.capacity() == record.capacity()
        && (person.capacity() != ConsentCapacity.AUTHORITY_HOLDER
            || (person.age() != null
                && authorityFromAge != null
                && person.age() >= authorityFromAge));
  }

  List<Reason> alsoNeeded(List<Set<ConsentCapacity>> silent) {
    return silent.stream()
        .map(
            group ->
                Reason.of(
                    ConsentReasons.ALSO_NEEDED,
                    rule,
                    sources,
                    Map.of(
                        "capacities",
                        group.stream().map(ConsentReasons::code).collect(joining(", ")))))
        .toList();
  }
}
