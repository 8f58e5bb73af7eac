package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/** Puts into words why a condition is met, not met, or unknown. */
final class Explanation {

  private final Criterion.Condition condition;
  private final Moment moment;

  private Explanation(Criterion.Condition condition, Moment moment) {
    this.condition = condition;
    this.moment = moment;
  }

  static Finding of(Node.Leaf leaf, Moment moment, boolean wanted, Ternary met) {
    Criterion.Condition condition = leaf.condition();
    Object value = moment.facts().raw(condition.fact());
    Explanation explanation = new Explanation(condition, moment);
    Reason reason =
        value == null
            ? explanation.reason(CatalogueReasons.MISSING, Map.of("fact", condition.fact().id()))
            : explanation.known(leaf, value, wanted, met);
    boolean ask = value != null && met != Ternary.TRUE;
    return new Finding(condition.fact(), met, reason, ask ? condition.ask() : List.of());
  }

  private Reason known(Node.Leaf leaf, Object value, boolean wanted, Ternary met) {
    if (met == Ternary.FALSE && wanted) {
      return failed(leaf.allowed().broken(value, moment).orElse(null), value);
    }
    boolean date = value instanceof LocalDate;
    ReasonCode code =
        switch (met) {
          case TRUE -> date ? CatalogueReasons.AGE_MET : CatalogueReasons.MET;
          case UNKNOWN -> date ? CatalogueReasons.AGE_DOUBTFUL : CatalogueReasons.DOUBTFUL;
          case FALSE -> date ? CatalogueReasons.AGE_RULED_OUT : CatalogueReasons.RULED_OUT;
        };
    return reason(code, Map.of("fact", condition.fact().id(), "value", shown(value)));
  }

  private Reason failed(@Nullable Limit limit, Object value) {
    if (condition.failsAs() != null) {
      return reason(condition.failsAs(), Map.of());
    }
    String fact = condition.fact().id();
    Object shown = shown(value);
    if (limit == null) {
      String allowed = String.join(", ", condition.allowed().values());
      return reason(
          CatalogueReasons.OTHER_VALUE, Map.of("fact", fact, "value", shown, "allowed", allowed));
    }
    boolean lower = limit.side().lower();
    String side = limit.side().code();
    if (limit.unit() != null) {
      return reason(
          lower ? CatalogueReasons.TOO_YOUNG : CatalogueReasons.TOO_OLD,
          Map.of(
              "fact",
              fact,
              "value",
              shown,
              "side",
              side,
              "limit",
              limit.value(),
              "unit",
              limit.unit().code()));
    }
    boolean timed = condition.fact().type().growsDaily();
    ReasonCode outside = lower ? CatalogueReasons.TOO_LOW : CatalogueReasons.TOO_HIGH;
    ReasonCode untimely = lower ? CatalogueReasons.TOO_EARLY : CatalogueReasons.TOO_LATE;
    return reason(
        timed ? untimely : outside,
        Map.of("fact", fact, "value", shown, "side", side, "limit", limit.value()));
  }

  /** A date is shown as the days since then: a birth date never stands in a reason. */
  private Object shown(Object value) {
    if (value instanceof LocalDate date) {
      return ChronoUnit.DAYS.between(date, moment.on());
    }
    return value instanceof Integer ? value : condition.fact().type().write(value);
  }

  private Reason reason(ReasonCode code, Map<String, Object> parameters) {
    return Reason.of(code, condition.rule(), condition.sources(), parameters);
  }
}
