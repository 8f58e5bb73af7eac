package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.kansrijkestart.decision.Comparison;
import org.jspecify.annotations.Nullable;

/** Allowed values, read once for quick use: whether a value of the fact is among them on a day. */
sealed interface Check {

  boolean holds(Object value, Moment moment);

  /** The limit that the value is on the wrong side of; null for a list of values. */
  @Nullable Limit broken(Object value, Moment moment);

  /** The days on which the outcome can change by the passing of time alone. */
  void changes(Object value, Moment moment, Consumer<LocalDate> days);

  /** The line that values are compared on; null where it is more than one. */
  @Nullable Axis axis();

  /** Whether it holds at a place on its line, or for a listed value. */
  boolean at(Object place);

  /** Whether the outcome can change by the passing of time alone. */
  boolean timed();

  /** Refuses what cannot be compared with values of the fact. */
  static Check of(Fact<?> fact, Allowed allowed) {
    requireNonNull(fact, "fact");
    FactType<?> type = fact.type();
    if (!allowed.values().isEmpty()) {
      Set<Object> values = new HashSet<>();
      allowed.values().forEach(value -> values.add(parsed(type, value)));
      return new OneOf(new Axis(fact, Axis.Scale.LISTED), values);
    }
    if (type.valueClass() != LocalDate.class && type.rank() == null) {
      throw new IllegalArgumentException("Values of this fact have no order: list them");
    }
    return within(allowed.limits().stream().map(limit -> end(fact, limit)).toList());
  }

  /** Refuses a range that nothing can lie in. */
  private static Check within(List<End> ends) {
    if (ends.size() == 2) {
      End one = ends.get(0);
      End other = ends.get(1);
      End lower = one.limit().side().lower() ? one : other;
      End upper = one.limit().side().lower() ? other : one;
      if (lower.axis().equals(upper.axis()) && lower.edge() >= upper.edge()) {
        throw new IllegalArgumentException(
            "The lower end of a range must not lie above its upper end");
      }
    }
    return new Within(ends);
  }

  private static End end(Fact<?> fact, Limit limit) {
    boolean date = fact.valueType() == LocalDate.class;
    if (date && limit.unit() == null) {
      throw new IllegalArgumentException("A date must be limited by an age since that date");
    }
    if (!date && limit.unit() != null) {
      throw new IllegalArgumentException("An age must be since a fact that is a date");
    }
    long number =
        date
            ? Long.parseLong(limit.value())
            : fact.type().rankOf(parsed(fact.type(), limit.value()));
    return new End(Axis.of(fact, limit.unit()), limit, Axis.place(number, limit.unit()));
  }

  private static Object parsed(FactType<?> type, String value) {
    try {
      return requireNonNull(type.parser().apply(value));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("A value of this fact must be " + type.described(), e);
    }
  }

  /** A list of values. */
  record OneOf(Axis axis, Set<Object> values) implements Check {

    @Override
    public boolean holds(Object value, Moment moment) {
      return values.contains(value);
    }

    @Override
    public @Nullable Limit broken(Object value, Moment moment) {
      return null;
    }

    @Override
    public void changes(Object value, Moment moment, Consumer<LocalDate> days) {}

    @Override
    public boolean at(Object place) {
      return values.contains(place);
    }

    @Override
    public boolean timed() {
      return false;
    }
  }

  /** A range. */
  record Within(List<End> ends) implements Check {

    @Override
    public boolean holds(Object value, Moment moment) {
      for (int i = 0; i < ends.size(); i++) {
        if (!ends.get(i).holds(value, moment)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public @Nullable Limit broken(Object value, Moment moment) {
      for (int i = 0; i < ends.size(); i++) {
        if (!ends.get(i).holds(value, moment)) {
          return ends.get(i).limit();
        }
      }
      return null;
    }

    @Override
    public void changes(Object value, Moment moment, Consumer<LocalDate> days) {
      if (timed()) {
        ends.forEach(end -> days.accept(end.turns(value, moment)));
      }
    }

    @Override
    public @Nullable Axis axis() {
      Axis axis = ends.get(0).axis();
      return axis.equals(ends.get(ends.size() - 1).axis()) ? axis : null;
    }

    @Override
    public boolean at(Object place) {
      for (End end : ends) {
        if (!end.limit().side().holds((Long) place, end.place())) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean timed() {
      return ends.get(0).axis().timed();
    }
  }

  /** One end of a range: a limit, and where it lies on its line. */
  record End(Axis axis, Limit limit, long place) {

    boolean holds(Object value, Moment moment) {
      return limit.side().holds(axis.place(value, moment), place);
    }

    /** The first place on the other side of the end, or for a lower end the first within. */
    long edge() {
      return place + delay();
    }

    /** The day on which the outcome changes by the passing of time. */
    LocalDate turns(Object value, Moment moment) {
      return axis.reached(value, moment, place).plusDays(delay());
    }

    private int delay() {
      Comparison side = limit.side();
      return side == Comparison.AT_LEAST || side == Comparison.BELOW ? 0 : 1;
    }
  }
}
