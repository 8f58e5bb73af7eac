package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;

/**
 * Reads the criteria of an offer: {@code {"all": [...]}}, {@code {"any": [...]}}, {@code {"not":
 * ...}} or a condition such as {@code {"fact": "person.age-at-registration", "below": 25}}.
 *
 * <p>Sources and whom to ask are those of the offer where a condition does not name its own.
 */
final class CriterionReader {

  private static final Map<String, ReasonCode> FAILURES =
      Map.of(
          "needs-indication",
          CatalogueReasons.NEEDS_INDICATION,
          "no-living-child",
          CatalogueReasons.NO_LIVING_CHILD,
          "not-agreed",
          CatalogueReasons.NOT_AGREED);
  private static final Map<String, Limit.AgeUnit> UNITS =
      Map.of(
          Limit.AgeUnit.DAYS.code(), Limit.AgeUnit.DAYS,
          Limit.AgeUnit.MONTHS.code(), Limit.AgeUnit.MONTHS,
          Limit.AgeUnit.YEARS.code(), Limit.AgeUnit.YEARS);
  private static final Map<String, Fact<?>> FACTS =
      Fact.all().stream().collect(Collectors.toUnmodifiableMap(Fact::id, fact -> fact));
  private static final int MAX_AGE = 99_999;

  private final PackEntry entry;
  private final List<RoleCode> ask;

  CriterionReader(PackEntry entry, List<RoleCode> ask) {
    this.entry = entry;
    this.ask = ask;
  }

  Criterion read(PackValue value) {
    Set<String> names = value.names();
    if (names.contains("all")) {
      value.onlyFields("all");
      return new Criterion.All(value.field("all").list(this::read));
    }
    if (names.contains("any")) {
      value.onlyFields("any");
      PackValue any = value.field("any");
      List<Criterion> criteria = any.list(this::read);
      return checked(any, () -> new Criterion.Any(criteria));
    }
    if (names.contains("not")) {
      value.onlyFields("not");
      return new Criterion.Not(read(value.field("not")));
    }
    return condition(value);
  }

  private Criterion condition(PackValue value) {
    value.onlyFields(
        "fact", "is", "in", "atLeast", "above", "atMost", "below", "doubt", "sources", "ask",
        "failsAs", "note");
    Fact<?> fact = value.field("fact").oneOf(FACTS);
    PackValue doubt = value.field("doubt");
    if (doubt.present()) {
      doubt.onlyFields("is", "in", "atLeast", "above", "atMost", "below");
    }
    Allowed allowed = allowed(fact, value);
    Allowed doubtful = doubt.present() ? allowed(fact, doubt) : null;
    List<Source> own = value.sources();
    List<RoleCode> asked =
        value.field("ask").optional(roles -> roles.list(InterventionReader::role)).orElse(ask);
    ReasonCode failsAs = value.field("failsAs").optional(code -> code.oneOf(FAILURES)).orElse(null);
    return checked(
        value,
        () ->
            new Criterion.Condition(
                fact,
                allowed,
                doubtful,
                RuleRef.of(entry.id() + "." + fact.id(), entry.rule().version()),
                own.isEmpty() ? entry.sources() : own,
                asked,
                failsAs));
  }

  private static Allowed allowed(Fact<?> fact, PackValue value) {
    List<String> values = new ArrayList<>();
    value.field("is").optional(only -> text(fact, only)).ifPresent(values::add);
    value
        .field("in")
        .optional(list -> list.list(item -> text(fact, item)))
        .ifPresent(values::addAll);
    List<Limit> limits = new ArrayList<>();
    for (Comparison side : Comparison.values()) {
      PackValue limit = value.field(side.code());
      if (limit.present()) {
        limits.add(limit(fact, side, limit));
      }
    }
    return checked(value, () -> new Allowed(values, limits));
  }

  private static Limit limit(Fact<?> fact, Comparison side, PackValue value) {
    if (fact.valueType() != LocalDate.class) {
      return Limit.of(side, text(fact, value));
    }
    value.onlyFields("days", "months", "years");
    Set<String> units = value.names();
    if (units.size() != 1) {
      throw value.refused("must be an age in one unit", "Write it as {\"days\": 56}");
    }
    String unit = units.iterator().next();
    int amount = value.field(unit).wholeBetween(0, MAX_AGE);
    return Limit.ofAge(side, amount, requireNonNull(UNITS.get(unit)));
  }

  /** The value as the fact writes it; whether it is one of its values is checked with the rest. */
  private static String text(Fact<?> fact, PackValue value) {
    if (fact.valueType() == Boolean.class) {
      return value.flag() ? "yes" : "no";
    }
    return fact.valueType() == Integer.class ? String.valueOf(value.whole()) : value.text();
  }

  private static <T> T checked(PackValue value, Supplier<T> build) {
    try {
      return build.get();
    } catch (IllegalArgumentException e) {
      throw value.refused(String.valueOf(e.getMessage()), "Correct the criterion");
    }
  }
}
