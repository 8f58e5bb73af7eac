package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.internal.lazy.SmallMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words why a condition is met, not met, or unknown.
 *
 * <p>What does not depend on a person is said once and kept: that the fact is missing, and what
 * yes, no and the values that criteria name lead to. Anything else is made when it is asked, and
 * not kept.
 */
final class Explanation {

  private final Criterion.Condition condition;
  private final Check allowed;
  private final String fact;
  private final String listed;
  private final Finding missing;
  private @Nullable Finding[] kept = new Finding[0];

  Explanation(Criterion.Condition condition, Check allowed) {
    this.condition = condition;
    this.allowed = allowed;
    this.fact = condition.fact().id();
    this.listed = String.join(", ", condition.allowed().values());
    this.missing =
        finding(
            Ternary.UNKNOWN,
            reason(
                CatalogueReasons.MISSING,
                SmallMap.of("fact", fact, "from", InformationGain.from(condition.fact()))),
            List.of());
  }

  /**
   * The finding.
   *
   * @param wanted whether the condition must hold, or must not
   * @param met whether what is wanted is so
   * @param listed the number of the value among those that criteria name, or 0
   */
  Finding finding(Moment moment, boolean wanted, Ternary met, int listed) {
    Object value = moment.facts().raw(condition.fact());
    if (value == null) {
      return missing;
    }
    FactType<?> type = condition.fact().type();
    boolean level = value instanceof Enum && type.rank() != null;
    int number = level ? (int) type.rankOf(value) + 1 : listed;
    if (number == 0) {
      return known(value, moment, wanted, met);
    }
    int index = 2 * number + (wanted ? 1 : 0);
    @Nullable Finding[] before = kept;
    Finding made = index < before.length ? before[index] : null;
    if (made == null) {
      made = known(value, moment, wanted, met);
      @Nullable Finding[] more = Arrays.copyOf(before, Math.max(index + 1, before.length));
      more[index] = made;
      kept = more;
    }
    return made;
  }

  private Finding known(Object value, Moment moment, boolean wanted, Ternary met) {
    SmallMap said = moment.said(condition.fact(), value);
    Reason reason =
        met == Ternary.FALSE && wanted
            ? failed(allowed.broken(value, moment), requireNonNull(said.get("value")))
            : reason(code(value, met), said);
    return finding(met, reason, met == Ternary.TRUE ? List.of() : condition.ask());
  }

  private Finding finding(Ternary met, Reason reason, List<RoleCode> ask) {
    return new Finding(condition.fact(), met, reason, ask);
  }

  private static ReasonCode code(Object value, Ternary met) {
    boolean date = value instanceof LocalDate;
    return switch (met) {
      case TRUE -> date ? CatalogueReasons.AGE_MET : CatalogueReasons.MET;
      case UNKNOWN -> date ? CatalogueReasons.AGE_DOUBTFUL : CatalogueReasons.DOUBTFUL;
      case FALSE -> date ? CatalogueReasons.AGE_RULED_OUT : CatalogueReasons.RULED_OUT;
    };
  }

  /** The names of parameters stand in their order, so that a reason need not sort them. */
  private Reason failed(@Nullable Limit limit, Object shown) {
    if (condition.failsAs() != null) {
      return reason(condition.failsAs(), Map.of());
    }
    if (limit == null) {
      return reason(
          CatalogueReasons.OTHER_VALUE,
          SmallMap.of("allowed", listed, "fact", fact, "value", shown));
    }
    String side = limit.side().code();
    boolean lower = limit.side().lower();
    if (limit.unit() != null) {
      String unit = limit.unit().code();
      return reason(
          lower ? CatalogueReasons.TOO_YOUNG : CatalogueReasons.TOO_OLD,
          SmallMap.of(
              "fact", fact, "limit", limit.value(), "side", side, "unit", unit, "value", shown));
    }
    boolean timed = condition.fact().type().growsDaily();
    ReasonCode outside = lower ? CatalogueReasons.TOO_LOW : CatalogueReasons.TOO_HIGH;
    ReasonCode untimely = lower ? CatalogueReasons.TOO_EARLY : CatalogueReasons.TOO_LATE;
    return reason(
        timed ? untimely : outside,
        SmallMap.of("fact", fact, "limit", limit.value(), "side", side, "value", shown));
  }

  private Reason reason(ReasonCode code, Map<String, Object> parameters) {
    return Reason.of(code, condition.rule(), condition.sources(), parameters);
  }
}
