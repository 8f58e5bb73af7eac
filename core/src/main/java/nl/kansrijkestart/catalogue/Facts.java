package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Vulnerability;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What is known at the moment of asking (bekende feiten); whatever is not here is unknown.
 *
 * <p>Unknown is not no: a criterion over an unknown fact is unknown. Fill it from whatever the host
 * has; leave out what was not asked. What follows from the meaning of another fact is known with
 * it, as long as nothing else is said: who is pregnant is an expectant parent and has not given
 * birth yet, and whose child lives has a living child.
 *
 * <pre>{@code
 * Facts facts =
 *     Facts.none()
 *         .with(Fact.PREGNANT, true)
 *         .with(Fact.GESTATIONAL_AGE, GestationalAge.of(20, 3))
 *         .withAgeAtRegistration(birthDate, registeredOn);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Facts implements Disclosable {

  private static final Facts NONE = new Facts(new @Nullable Object[Fact.all().size()]);

  /** By the place of the fact in {@link Fact#all()}; null where it is not known. */
  private final @Nullable Object[] values;

  private Facts(@Nullable Object[] values) {
    this.values = values;
  }

  /**
   * Nothing is known.
   *
   * @return the empty bag, never null
   */
  public static Facts none() {
    return NONE;
  }

  /**
   * What the records of one woman tell on a day; what they do not tell is left out.
   *
   * <p>Her age at registration, what she wants and what concerns one child are not among them: add
   * these with {@link #with}, {@link #withAnswer} and {@link #withAgeAtRegistration}.
   *
   * @param woman the woman, not null
   * @param pregnancy her pregnancy, not null
   * @param vulnerability what was assessed, or null where nobody did
   * @param on the day on which offers are looked at, not null
   * @return the facts, never null
   * @throws IllegalArgumentException if the records are about different women
   */
  public static Facts from(
      Client woman, Pregnancy pregnancy, @Nullable Vulnerability vulnerability, LocalDate on) {
    requireNonNull(on, "on");
    if (!pregnancy.woman().equals(woman.id())
        || (vulnerability != null && !vulnerability.client().equals(woman.id()))) {
      throw new IllegalArgumentException("The records must be about the same woman");
    }
    Ternary pregnant = pregnancy.pregnantOn(on);
    return none()
        .withAnswer(Fact.PREGNANT, pregnant)
        .withAnswer(Fact.FIRST_CHILD, pregnancy.firstChild())
        .with(Fact.GESTATIONAL_AGE, pregnancy.gestationOn(on).asAge().orElse(null))
        .with(Fact.MUNICIPALITY_OF_STAY, woman.residence().municipalityOfStay().orElse(null))
        .withAnswer(Fact.LIVING_CHILD, livingChild(pregnancy, on))
        .with(
            Fact.VULNERABILITY, vulnerability == null ? null : vulnerability.statusOn(on).level());
  }

  /** A child of hers lives; none does only where this was to be her first, and all are told of. */
  private static Ternary livingChild(Pregnancy pregnancy, LocalDate on) {
    List<ChildCourse> courses = pregnancy.courses();
    if (courses.stream().anyMatch(course -> lives(course, on))) {
      return Ternary.TRUE;
    }
    boolean noOther = pregnancy.firstChild() == Ternary.TRUE && pregnancy.plurality() != null;
    return noOther && courses.stream().allMatch(course -> course.lostBy(on))
        ? Ternary.FALSE
        : Ternary.UNKNOWN;
  }

  private static boolean lives(ChildCourse course, LocalDate on) {
    Ending ending = course.ending();
    return ending != null
        && !course.upbringing().byOthers()
        && !course.lostBy(on)
        && ending.bornAliveOn().filter(day -> !day.isAfter(on)).isPresent();
  }

  /**
   * A copy with one fact known, or unknown again.
   *
   * @param <T> the type of its values
   * @param fact the fact, not null
   * @param value the value, or null where it is not known; a day in the years 0 to 9999, a number
   *     of 0 or more
   * @return the copy, never null
   * @throws IllegalArgumentException if a day lies outside of these years, or a number below 0
   */
  public <T> Facts with(Fact<T> fact, @Nullable T value) {
    requireNonNull(fact, "fact");
    if (value instanceof LocalDate day) {
      Moment.countable(day);
    }
    if (value instanceof Integer number && number < 0) {
      throw new IllegalArgumentException("The number of " + fact.id() + " must be 0 or more");
    }
    @Nullable Object[] copy = values.clone();
    copy[fact.ordinal()] = value == null || !fact.type().known(value) ? null : value;
    return new Facts(copy);
  }

  /**
   * Reads facts as data write them: {@code person.pregnant} is {@code yes}, {@code
   * pregnancy.gestational-age} is {@code 27+6}, {@code child.birth-date} is {@code 2025-01-31}.
   *
   * @param texts the values by the id of their fact; an empty one, or {@code unknown}, stays
   *     unknown; not null
   * @return the facts, never null
   * @throws IllegalArgumentException if a fact or a value is none; the message names the fact and
   *     what is asked, and repeats nothing that was given
   */
  public static Facts parse(Map<String, String> texts) {
    Facts facts = none();
    for (Map.Entry<String, String> each : texts.entrySet()) {
      facts = facts.withText(Fact.parse(each.getKey()), each.getValue());
    }
    return facts;
  }

  /**
   * A copy with one fact as data write it.
   *
   * @param <T> the type of its values
   * @param fact the fact, not null
   * @param text the value, such as {@code yes} or {@code 27+6}; where it is empty, or {@code
   *     unknown}, the fact is not known; not null
   * @return the copy, never null
   * @throws IllegalArgumentException if it is no value of the fact; the message does not repeat it
   */
  public <T> Facts withText(Fact<T> fact, String text) {
    boolean unknown = text.isBlank() || text.equals("unknown");
    return with(fact, unknown ? null : FactText.read(fact, text));
  }

  /**
   * A copy with the answer to a question of yes or no.
   *
   * @param fact the fact, not null
   * @param answer the answer; unknown stays unknown; not null
   * @return the copy, never null
   */
  public Facts withAnswer(Fact<Boolean> fact, Ternary answer) {
    requireNonNull(answer, "answer");
    return with(fact, answer.known() ? answer == Ternary.TRUE : null);
  }

  /**
   * A copy with the age in completed years on the day of registration; on her birthday she is a
   * year older.
   *
   * @param birthDate her birth date, not null
   * @param registeredOn the day on which she was registered, not before the birth date, not null
   * @return the copy, never null
   * @throws IllegalArgumentException if the birth date lies after the registration
   */
  public Facts withAgeAtRegistration(LocalDate birthDate, LocalDate registeredOn) {
    if (birthDate.isAfter(registeredOn)) {
      throw new IllegalArgumentException(
          "The day of registration must not lie before the birth date");
    }
    return with(Fact.AGE_AT_REGISTRATION, Period.between(birthDate, registeredOn).getYears());
  }

  /**
   * The value of a fact.
   *
   * @param <T> the type of its values
   * @param fact the fact, not null
   * @return the value, or empty where it is not known, never null
   */
  public <T> Optional<T> value(Fact<T> fact) {
    return Optional.ofNullable(raw(requireNonNull(fact, "fact"))).map(fact.valueType()::cast);
  }

  /**
   * The facts that are known, those that follow from others included.
   *
   * @return an immutable set, never null
   */
  public Set<Fact<?>> known() {
    return Fact.all().stream()
        .filter(fact -> raw(fact) != null)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Nullable Object raw(Fact<?> fact) {
    Object value = values[fact.ordinal()];
    return value == null ? implied(fact) : value;
  }

  /** What the meaning of another fact says of this one; null where it says nothing. */
  private @Nullable Boolean implied(Fact<?> fact) {
    if (fact == Fact.EXPECTANT_PARENT) {
      return given(Fact.PREGNANT) == Boolean.TRUE ? true : null;
    }
    if (fact == Fact.DELIVERED) {
      return given(Fact.PREGNANT) == Boolean.TRUE ? false : null;
    }
    if (fact == Fact.LIVING_CHILD) {
      boolean lives =
          given(Fact.CHILD_LIVING) == Boolean.TRUE || given(Fact.YOUNGEST_CHILD_BIRTH_DATE) != null;
      return lives ? true : null;
    }
    return null;
  }

  private @Nullable Object given(Fact<?> fact) {
    return values[fact.ordinal()];
  }

  @Override
  public List<Part> parts() {
    return Fact.all().stream()
        .map(fact -> new Part(fact.id(), fact.category(), fact.subject(), given(fact)))
        .toList();
  }

  /**
   * Whether the other object holds the same values.
   *
   * @param other the object to compare with, may be null
   * @return true if so
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts that && Arrays.equals(values, that.values);
  }

  /**
   * A hash of the values.
   *
   * @return the hash
   */
  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
