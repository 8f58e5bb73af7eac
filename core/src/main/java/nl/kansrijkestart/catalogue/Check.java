package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.kansrijkestart.decision.Comparison;

/** Allowed values, read once for quick use: whether a value of the fact is among them on a day. */
sealed interface Check {

  boolean holds(Object value, Moment moment);

  /** The limit that the value is on the wrong side of; empty for a list of values. */
  Optional<Limit> broken(Object value, Moment moment);

  /** The days on which the outcome can change by the passing of time alone. */
  void changes(Object value, Moment moment, Consumer<LocalDate> days);

  /** Refuses what cannot be compared with values of the fact. */
  static Check of(Fact<?> fact, Allowed allowed) {
    requireNonNull(fact, "fact");
    FactType<?> type = fact.type();
    if (!allowed.values().isEmpty()) {
      Set<Object> values = new HashSet<>();
      allowed.values().forEach(value -> values.add(parsed(type, value)));
      return new OneOf(values);
    }
    if (type.valueClass() == LocalDate.class) {
      return within(allowed.limits().stream().map(Check::age).toList());
    }
    if (type.rank() == null) {
      throw new IllegalArgumentException("Values of this fact have no order: list them");
    }
    return within(allowed.limits().stream().map(limit -> ranked(type, limit)).toList());
  }

  /** Refuses a range that nothing can lie in. */
  private static Check within(List<End> ends) {
    if (ends.size() == 2) {
      End one = ends.get(0);
      End other = ends.get(1);
      End lower = one.limit().side().lower() ? one : other;
      End upper = one.limit().side().lower() ? other : one;
      boolean comparable = Objects.equals(lower.limit().unit(), upper.limit().unit());
      if (comparable && lower.first() > upper.last()) {
        throw new IllegalArgumentException(
            "The lower end of a range must not lie above its upper end");
      }
    }
    return new Within(ends);
  }

  private static End age(Limit limit) {
    if (limit.unit() == null) {
      throw new IllegalArgumentException("A date must be limited by an age since that date");
    }
    return new Age(limit, limit.unit(), Long.parseLong(limit.value()));
  }

  private static End ranked(FactType<?> type, Limit limit) {
    if (limit.unit() != null) {
      throw new IllegalArgumentException("An age must be since a fact that is a date");
    }
    return new Ranked(limit, type, type.rankOf(parsed(type, limit.value())));
  }

  private static Object parsed(FactType<?> type, String value) {
    try {
      return requireNonNull(type.parser().apply(value));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("A value of this fact must be " + type.described(), e);
    }
  }

  /** A list of values. */
  record OneOf(Set<Object> values) implements Check {

    @Override
    public boolean holds(Object value, Moment moment) {
      return values.contains(value);
    }

    @Override
    public Optional<Limit> broken(Object value, Moment moment) {
      return Optional.empty();
    }

    @Override
    public void changes(Object value, Moment moment, Consumer<LocalDate> days) {}
  }

  /** A range. */
  record Within(List<End> ends) implements Check {

    @Override
    public boolean holds(Object value, Moment moment) {
      for (End end : ends) {
        if (!end.holds(value, moment)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Optional<Limit> broken(Object value, Moment moment) {
      return ends.stream().filter(end -> !end.holds(value, moment)).map(End::limit).findFirst();
    }

    @Override
    public void changes(Object value, Moment moment, Consumer<LocalDate> days) {
      ends.forEach(end -> end.changes(value, moment, days));
    }
  }

  /** One end of a range. */
  sealed interface End {

    Limit limit();

    boolean holds(Object value, Moment moment);

    void changes(Object value, Moment moment, Consumer<LocalDate> days);

    /** The limit as a number, in its own unit. */
    long number();

    /** The lowest number that a lower end lets in. */
    default long first() {
      return number() + (limit().side() == Comparison.ABOVE ? 1 : 0);
    }

    /** The highest number that an upper end lets in. */
    default long last() {
      return number() - (limit().side() == Comparison.BELOW ? 1 : 0);
    }

    /** How long after the limit the outcome changes: on it, or the day after. */
    static int delay(Comparison side) {
      return side == Comparison.AT_LEAST || side == Comparison.BELOW ? 0 : 1;
    }
  }

  /** A limit on the value, as a place in its order. */
  record Ranked(Limit limit, FactType<?> type, long number) implements End {

    @Override
    public boolean holds(Object value, Moment moment) {
      long grown = type.growsDaily() ? moment.daysOn() : 0;
      return limit.side().holds(type.rankOf(value) + grown, number);
    }

    @Override
    public void changes(Object value, Moment moment, Consumer<LocalDate> days) {
      if (type.growsDaily()) {
        long wait = number - type.rankOf(value) + End.delay(limit.side());
        days.accept(moment.asOf().plusDays(wait));
      }
    }
  }

  /** A limit on the age since a date. */
  record Age(Limit limit, Limit.AgeUnit unit, long number) implements End {

    @Override
    public boolean holds(Object value, Moment moment) {
      return limit.side().holds(moment.on().toEpochDay(), reached(value).toEpochDay());
    }

    @Override
    public void changes(Object value, Moment moment, Consumer<LocalDate> days) {
      days.accept(reached(value).plusDays(End.delay(limit.side())));
    }

    private LocalDate reached(Object value) {
      return unit.after((LocalDate) value, number);
    }
  }
}
