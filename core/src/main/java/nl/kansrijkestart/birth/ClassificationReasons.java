package nl.kansrijkestart.birth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.birth.BirthCutoffs.Limit;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;

/** Puts a classification into words, apart from making it: a file of births needs no words. */
final class ClassificationReasons {

  private static final RuleRef PRETERM = RuleRef.of("birth.preterm", "1");
  private static final RuleRef SMALL = RuleRef.of("birth.small-for-gestational-age", "1");
  private static final RuleRef LOW_WEIGHT = RuleRef.of("birth.low-birthweight", "1");
  private static final RuleRef LOW_APGAR = RuleRef.of("birth.low-apgar", "1");

  private ClassificationReasons() {}

  static List<Reason> of(BirthClassification it) {
    boolean noScore = it.lowApgar() == Ternary.UNKNOWN && !it.gaps().contains(BirthGap.APGAR5);
    return noScore
        ? List.of(preterm(it), small(it), lowBirthweight(it))
        : List.of(preterm(it), small(it), lowBirthweight(it), lowApgar(it));
  }

  private static Reason preterm(BirthClassification it) {
    Limit limit = it.cutoffs().pretermWeeks();
    List<Source> sources =
        it.pretermCategory() == PretermCategory.BEFORE_26_WEEKS
            ? List.of(limit.source(), BirthSources.VZINFO_EARLY_BIRTH)
            : List.of(limit.source());
    return limited(
        switch (it.preterm()) {
          case TRUE -> BirthReasons.PRETERM;
          case FALSE -> BirthReasons.NOT_PRETERM;
          case UNKNOWN -> BirthReasons.PRETERM_UNKNOWN;
        },
        PRETERM,
        sources,
        limit);
  }

  private static Reason small(BirthClassification it) {
    Limit limit = it.cutoffs().smallCentile();
    List<Source> sources = List.of(it.reference().source(), limit.source());
    String reference = it.reference().id();
    if (it.smallForGestationalAge() == Ternary.UNKNOWN) {
      return Reason.of(
          BirthReasons.SMALL_UNKNOWN,
          SMALL,
          sources,
          Map.of("missing", BirthGap.codes(BirthGap.ofCentile(it.gaps())), "reference", reference));
    }
    return Reason.of(
        it.smallForGestationalAge() == Ternary.TRUE ? BirthReasons.SMALL : BirthReasons.NOT_SMALL,
        SMALL,
        sources,
        Map.of("centile", limit.below(), "reference", reference));
  }

  private static Reason lowBirthweight(BirthClassification it) {
    Limit limit = it.cutoffs().lowBirthweightGrams();
    return limited(
        switch (it.lowBirthweight()) {
          case TRUE -> BirthReasons.LOW_WEIGHT;
          case FALSE -> BirthReasons.NOT_LOW_WEIGHT;
          case UNKNOWN -> BirthReasons.LOW_WEIGHT_UNKNOWN;
        },
        LOW_WEIGHT,
        List.of(limit.source()),
        limit);
  }

  private static Reason lowApgar(BirthClassification it) {
    Limit limit = it.cutoffs().lowApgar();
    return limited(
        switch (it.lowApgar()) {
          case TRUE -> BirthReasons.LOW_APGAR;
          case FALSE -> BirthReasons.NOT_LOW_APGAR;
          case UNKNOWN -> BirthReasons.LOW_APGAR_UNKNOWN;
        },
        LOW_APGAR,
        List.of(limit.source()),
        limit);
  }

  /** A reason whose only parameter, if any, is the limit. */
  private static Reason limited(ReasonCode code, RuleRef rule, List<Source> sources, Limit limit) {
    Map<String, Integer> parameters = new TreeMap<>();
    code.parameters().forEach(name -> parameters.put(name, limit.below()));
    return Reason.of(code, rule, sources, parameters);
  }
}
