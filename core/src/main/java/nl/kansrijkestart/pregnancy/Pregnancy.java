package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One pregnancy of one woman (zwangerschap): how far it is, what came before, and what becomes of
 * each child.
 *
 * <p>Whatever is not known stays unknown. "First child" is a fact of its own: it is never derived
 * from the parity. A new pregnancy is a new record, which takes over nothing of the last one.
 *
 * <pre>{@code
 * Pregnancy pregnancy = Pregnancy.of(id, woman, today)
 *     .withDatings(DatingHistory.of(new Dating.LastPeriod(today, firstDay, Ternary.TRUE)));
 * pregnancy.gestationOn(today).asAge().ifPresent(age -> show(age.toString()));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of the pregnancy, not null
 * @param woman the key of the woman, not null
 * @param registeredOn the day on which the record learned of the pregnancy, not null
 * @param datings everything known on how far it is, not null
 * @param plurality the number of children she carries or carried, 1 to 10, or null where it is not
 *     known
 * @param gravidity the number of her pregnancies, or null where it is not known
 * @param parity the number of her births, or null where it is not known
 * @param firstChild whether she expects her first child, not null
 * @param children what is known of the course of each child, in order of their numbers, no number
 *     twice or above {@code plurality}; no ending lies before conception or more than 370 days
 *     after day 0; a child that is not named is expected; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "woman",
  "registeredOn",
  "datings",
  "plurality",
  "gravidity",
  "parity",
  "firstChild",
  "children"
})
public record Pregnancy(
    PregnancyId id,
    PersonId woman,
    LocalDate registeredOn,
    DatingHistory datings,
    @Nullable Integer plurality,
    @Nullable Gravidity gravidity,
    @Nullable Parity parity,
    Ternary firstChild,
    List<ChildCourse> children)
    implements Disclosable {

  /** The highest number of children that is accepted. */
  public static final int MAX_CHILDREN = 10;

  /**
   * The usual last day of the maternity period (kraamperiode), counted from the day of birth as day
   * 0: unconfirmed, see the source in {@link LifePhaseAnswer}.
   */
  public static final int MATERNITY_DAYS = 10;

  /** Sorts the children, and checks that the parts can be true together. */
  public Pregnancy {
    requireNonNull(id, "id");
    requireNonNull(woman, "woman");
    PregnancyDates.require(registeredOn, "registeredOn");
    requireNonNull(datings, "datings");
    requireNonNull(firstChild, "firstChild");
    if (plurality != null && (plurality < 1 || plurality > MAX_CHILDREN)) {
      throw new IllegalArgumentException(
          "Plurality must be 1 to " + MAX_CHILDREN + ", was " + plurality);
    }
    children = children.stream().sorted(Comparator.comparingInt(ChildCourse::number)).toList();
    List<Reason> problems = PregnancyRules.problems(datings::dueDate, plurality, children);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("The parts of a pregnancy contradict: " + problems);
    }
  }

  /**
   * A pregnancy of which nothing else is known yet.
   *
   * @param id the key of the pregnancy, not null
   * @param woman the key of the woman, not null
   * @param registeredOn the day on which the record learned of it, not null
   * @return the pregnancy, never null
   */
  public static Pregnancy of(PregnancyId id, PersonId woman, LocalDate registeredOn) {
    return new Pregnancy(
        id,
        woman,
        registeredOn,
        DatingHistory.empty(),
        null,
        null,
        null,
        Ternary.UNKNOWN,
        List.of());
  }

  /**
   * Makes a pregnancy of what a form, a call or an import handed over.
   *
   * <p>Datings that disagree are kept and reported in the remarks; only what cannot be true is
   * refused. A day of recording that the intake leaves out is {@code asOf}.
   *
   * @param intake what was handed over, best checked by a validator before, not null
   * @param id the key of the pregnancy, not null
   * @param woman the key of the woman, not null
   * @param asOf today, not null
   * @return the pregnancy with remarks, or a refusal with every reason; never null
   */
  public static Result<Pregnancy> from(
      PregnancyIntake intake, PregnancyId id, PersonId woman, LocalDate asOf) {
    return PregnancyIntakeRules.build(intake, id, woman, asOf);
  }

  /**
   * The due date by the weightiest dating.
   *
   * @return a known due date, or unknown with what is missing; never null
   */
  public DueDate dueDate() {
    return datings.dueDate();
  }

  /**
   * How far she is on a day, the day of the last ending included.
   *
   * @param date the day, not null
   * @return the age; outside before day 0 and after the last ending; unknown where the dating, the
   *     day of an ending or the number of children is missing; never null
   */
  public Gestation gestationOn(LocalDate date) {
    return PregnancyTimes.gestationOn(this, date);
  }

  /**
   * How far she was when the pregnancy of a child ended: as recorded there, otherwise counted from
   * the dating.
   *
   * @param child the number of the child
   * @return the age, or unknown where it did not end or something is missing; never null
   */
  public Gestation gestationAtEnding(int child) {
    return PregnancyTimes.gestationAtEnding(this, course(child).ending());
  }

  /**
   * Whether she is pregnant on a day: from conception until the day before the last ending.
   *
   * <p>Without a dating, from the day of registration. On the day of the last birth or loss itself
   * the answer is false.
   *
   * @param date the day, not null
   * @return unknown where the dates do not tell; never null
   */
  public Ternary pregnantOn(LocalDate date) {
    return PregnancyTimes.pregnantOn(this, date);
  }

  /**
   * The course of a child.
   *
   * @param number the number of the child, counted from 1
   * @return the course; of a child of which nothing was told, {@link ChildCourse#expected}; never
   *     null
   * @throws IllegalArgumentException if the number is below 1, above {@code plurality}, or above 10
   */
  public ChildCourse course(int number) {
    if (plurality != null && number > plurality) {
      throw new IllegalArgumentException(
          "The number of a child must be 1 to " + plurality + ", was " + number);
    }
    return children.stream()
        .filter(child -> child.number() == number)
        .findFirst()
        .orElseGet(() -> ChildCourse.expected(number));
  }

  /**
   * The course of every child, also those of which nothing was told. Where the number of children
   * is not known: up to the highest number that was told, at least one.
   *
   * @return an immutable list in order of their numbers, never null or empty
   */
  public List<ChildCourse> courses() {
    int last = children.stream().mapToInt(ChildCourse::number).max().orElse(1);
    return IntStream.rangeClosed(1, plurality == null ? last : plurality)
        .mapToObj(this::course)
        .toList();
  }

  /**
   * What a loss, or another upbringing, stops on a day and what goes on.
   *
   * @param asOf the day, not null
   * @return the consequences, per child and for the mother, never null
   */
  public LossConsequences lossConsequences(LocalDate asOf) {
    return LossConsequences.of(this, asOf);
  }

  /**
   * A window of life of one child, such as its first 1,000 days.
   *
   * @param child the number of the child
   * @param kind which window, not null
   * @return the window, never null
   */
  public LifeWindow window(int child, LifeWindow.Kind kind) {
    return window(child, kind, Dating.AGE_AT_CONCEPTION);
  }

  /**
   * A window of life of one child, with another age on the day of conception than the usual one.
   *
   * @param child the number of the child
   * @param kind which window, not null
   * @param ageAtConception the age that a pregnancy is given on the day of conception, not null
   * @return the window, never null
   */
  public LifeWindow window(int child, LifeWindow.Kind kind, GestationalAge ageAtConception) {
    return LifeWindow.of(dueDate(), course(child), kind, ageAtConception);
  }

  /**
   * The phase of life on a day, seen from one child.
   *
   * @param child the number of the child
   * @param date the day, not null
   * @param atSchool whether the child goes to school by then, not null
   * @return the phase, or out of scope, or unknown; never null
   */
  public LifePhaseAnswer lifePhaseOn(int child, LocalDate date, Ternary atSchool) {
    return lifePhaseOn(child, date, atSchool, MATERNITY_DAYS);
  }

  /**
   * The phase of life on a day, with another length of the maternity period than the usual one.
   *
   * @param child the number of the child
   * @param date the day, not null
   * @param atSchool whether the child goes to school by then, not null
   * @param maternityDays the last day of the maternity period, inclusive, counted from the day of
   *     birth as day 0; 0 to 100
   * @return the phase, or out of scope, or unknown; never null
   */
  public LifePhaseAnswer lifePhaseOn(
      int child, LocalDate date, Ternary atSchool, int maternityDays) {
    return LifePhaseRule.apply(this, course(child), date, atSchool, maternityDays);
  }

  /**
   * What is odd about this record, yet possible: datings that disagree or are missing, parity above
   * gravidity, an age at birth that the dating does not give, a pregnancy that lasts too long.
   *
   * @param asOf today, not null
   * @return the remarks, empty where nothing is odd, never null
   */
  public List<Reason> remarks(LocalDate asOf) {
    return List.copyOf(PregnancyRules.remarks(this, asOf));
  }

  /**
   * Adds a dating and says what it changes (herdatering).
   *
   * @param dating the dating, not null
   * @return the pregnancy, with the reasons of the {@link Redating}; refused where an ending would
   *     then lie before conception or too late; never null
   */
  public Result<Pregnancy> redate(Dating dating) {
    Redating redating = datings.redate(dating);
    List<Reason> problems = PregnancyRules.problems(redating::after, plurality, children);
    return problems.isEmpty()
        ? Result.accepted(withDatings(redating.history()), redating.reasons())
        : Result.refused(problems);
  }

  /**
   * Takes in the course of a child, in place of what was known of it.
   *
   * @param course the course, not null
   * @return the pregnancy; refused where the number is too high or the ending is impossible; never
   *     null
   */
  public Result<Pregnancy> withCourse(ChildCourse course) {
    requireNonNull(course, "course");
    List<ChildCourse> changed = new ArrayList<>(children);
    changed.removeIf(child -> child.number() == course.number());
    changed.add(course);
    List<Reason> problems = PregnancyRules.problems(this::dueDate, plurality, changed);
    return problems.isEmpty()
        ? Result.accepted(
            new Pregnancy(
                id,
                woman,
                registeredOn,
                datings,
                plurality,
                gravidity,
                parity,
                firstChild,
                changed))
        : Result.refused(problems);
  }

  /**
   * This pregnancy with other datings.
   *
   * @param history the datings, not null
   * @return the pregnancy, never null
   * @throws IllegalArgumentException if an ending then is impossible
   */
  public Pregnancy withDatings(DatingHistory history) {
    return new Pregnancy(
        id, woman, registeredOn, history, plurality, gravidity, parity, firstChild, children);
  }

  /**
   * This pregnancy with another number of children.
   *
   * @param number the number, 1 to 10, or null where it is not known
   * @return the pregnancy, never null
   * @throws IllegalArgumentException if out of range or below the number of a child that was told
   */
  public Pregnancy withPlurality(@Nullable Integer number) {
    return new Pregnancy(
        id, woman, registeredOn, datings, number, gravidity, parity, firstChild, children);
  }

  /**
   * This pregnancy with another obstetric history.
   *
   * @param pregnancies the gravidity, or null where it is not known
   * @param births the parity, or null where it is not known
   * @param first whether she expects her first child, not null
   * @return the pregnancy, never null
   */
  public Pregnancy withHistory(
      @Nullable Gravidity pregnancies, @Nullable Parity births, Ternary first) {
    return new Pregnancy(
        id, woman, registeredOn, datings, plurality, pregnancies, births, first, children);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("id", DataCategory.REFERENCE, id),
        Part.ofWoman("woman", DataCategory.REFERENCE, woman),
        Part.ofWoman("registeredOn", DataCategory.OBSTETRIC, registeredOn),
        Part.ofWoman("datings", DataCategory.OBSTETRIC, datings),
        Part.ofWoman("plurality", DataCategory.OBSTETRIC, plurality),
        Part.ofWoman("gravidity", DataCategory.OBSTETRIC, gravidity),
        Part.ofWoman("parity", DataCategory.OBSTETRIC, parity),
        Part.ofWoman("firstChild", DataCategory.OBSTETRIC, firstChild),
        Part.ofWoman("children", DataCategory.OBSTETRIC, children));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
