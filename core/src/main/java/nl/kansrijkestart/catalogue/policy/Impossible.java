package nl.kansrijkestart.catalogue.policy;

import java.util.List;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** What cannot be, by the meaning of the facts alone. */
final class Impossible {

  private static final RuleRef RULE = RuleRef.of("catalogue.impossible", "1");
  private static final List<Source> SOURCES =
      List.of(
          Source.of("Meaning of the facts of this library", "nl.kansrijkestart.catalogue.Fact"));

  private static final Criterion NOT_PREGNANT = yesNo(Fact.PREGNANT, "no");
  private static final Criterion PREGNANT = yesNo(Fact.PREGNANT, "yes");
  private static final Criterion NO_LIVING_CHILD = yesNo(Fact.LIVING_CHILD, "no");

  /** See {@link CoverageMap.Scope#impossible()}. */
  static final List<Criterion> BY_MEANING =
      List.of(
          both(
              NOT_PREGNANT,
              condition(
                  Fact.GESTATIONAL_AGE, Allowed.within(Limit.of(Comparison.AT_LEAST, "0+0")))),
          both(PREGNANT, yesNo(Fact.EXPECTANT_PARENT, "no")),
          both(PREGNANT, yesNo(Fact.DELIVERED, "yes")),
          both(NO_LIVING_CHILD, yesNo(Fact.CHILD_LIVING, "yes")),
          both(NO_LIVING_CHILD, born(Fact.YOUNGEST_CHILD_BIRTH_DATE)),
          notBornYet(Fact.CHILD_BIRTH_DATE),
          notBornYet(Fact.YOUNGEST_CHILD_BIRTH_DATE));

  private Impossible() {}

  private static Criterion both(Criterion one, Criterion other) {
    return new Criterion.All(List.of(one, other));
  }

  private static Criterion yesNo(Fact<Boolean> fact, String value) {
    return condition(fact, Allowed.values(value));
  }

  private static Criterion notBornYet(Fact<?> fact) {
    return aged(fact, Comparison.BELOW);
  }

  private static Criterion born(Fact<?> fact) {
    return aged(fact, Comparison.AT_LEAST);
  }

  private static Criterion aged(Fact<?> fact, Comparison side) {
    return condition(fact, Allowed.within(Limit.ofAge(side, 0, Limit.AgeUnit.DAYS)));
  }

  private static Criterion condition(Fact<?> fact, Allowed allowed) {
    return new Criterion.Condition(fact, allowed, null, RULE, SOURCES, List.of(), null);
  }
}
