package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;

/**
 * A thing that can be known about a woman, her pregnancy or a child, and that offers ask about
 * (feit): a typed key into {@link Facts}.
 *
 * <p>The list is closed, so that a misspelt fact in a pack is found when the pack is read. Each
 * fact says what kind of data it is and whose, so that a verdict is disclosed with the same care as
 * the facts it rests on.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of its values
 */
public final class Fact<T> {

  private static final Map<String, Fact<?>> ALL = new LinkedHashMap<>();

  /** She is pregnant now (zwanger). */
  public static final Fact<Boolean> PREGNANT =
      woman("person.pregnant", FactType.YES_NO, DataCategory.OBSTETRIC);

  /** How far the pregnancy is on the day of asking (zwangerschapsduur); a day more each day. */
  public static final Fact<GestationalAge> GESTATIONAL_AGE =
      woman("pregnancy.gestational-age", FactType.GESTATION, DataCategory.OBSTETRIC);

  /**
   * She expects her first child (eerste kind). This is not parity: Dutch parity counts births from
   * 16 weeks, so a woman may have given birth and still expect her first child. Ask her.
   */
  public static final Fact<Boolean> FIRST_CHILD =
      woman("pregnancy.first-child", FactType.YES_NO, DataCategory.OBSTETRIC);

  /** She has given birth in this pregnancy (bevallen). */
  public static final Fact<Boolean> DELIVERED =
      woman("pregnancy.delivered", FactType.YES_NO, DataCategory.OBSTETRIC);

  /**
   * Her age in completed years on the day on which she was registered for the offer (leeftijd bij
   * aanmelding); {@link Facts#withAgeAtRegistration} derives it.
   */
  public static final Fact<Integer> AGE_AT_REGISTRATION =
      woman("person.age-at-registration", FactType.WHOLE, DataCategory.IDENTIFYING);

  /** The municipality where she actually stays, registered there or not (verblijfsgemeente). */
  public static final Fact<Municipality> MUNICIPALITY_OF_STAY =
      woman(
          "person.municipality-of-stay",
          FactType.code(Municipality.class, "a code such as GM0599", Municipality::parse),
          DataCategory.RESIDENCE);

  /**
   * How vulnerable she is, from not to very (mate van kwetsbaarheid). The level "unknown" is the
   * same as a fact that is not known.
   */
  public static final Fact<VulnerabilityLevel> VULNERABILITY =
      woman(
          "person.vulnerability",
          FactType.level(VulnerabilityLevel.class, VulnerabilityLevel::code),
          DataCategory.VULNERABILITY);

  /** She wants, or can use, support (behoefte aan steun). */
  public static final Fact<Boolean> WANTS_SUPPORT =
      woman("person.wants-support", FactType.YES_NO, DataCategory.OWN_WISH);

  /** A professional recorded an indication for the offer (indicatie). */
  public static final Fact<Boolean> INDICATION_PRESENT =
      woman("indication.present", FactType.YES_NO, DataCategory.REFERRAL);

  /** The day on which the child was born (geboortedatum van het kind). */
  public static final Fact<LocalDate> CHILD_BIRTH_DATE =
      child("child.birth-date", FactType.DATE, DataCategory.IDENTIFYING);

  /**
   * The child is alive (het kind leeft). An offer for a baby asks this so that nobody whose child
   * died is invited to it; take it from the record, never ask a parent.
   */
  public static final Fact<Boolean> CHILD_LIVING =
      child("child.living", FactType.YES_NO, DataCategory.BIRTH);

  private final String id;
  private final FactType<T> type;
  private final DataCategory category;
  private final DataSubject subject;

  private Fact(String id, FactType<T> type, DataCategory category, DataSubject subject) {
    this.id = id;
    this.type = type;
    this.category = category;
    this.subject = subject;
  }

  private static <T> Fact<T> woman(String id, FactType<T> type, DataCategory category) {
    return add(new Fact<>(id, type, category, DataSubject.WOMAN));
  }

  private static <T> Fact<T> child(String id, FactType<T> type, DataCategory category) {
    return add(new Fact<>(id, type, category, DataSubject.CHILD));
  }

  private static <T> Fact<T> add(Fact<T> fact) {
    ALL.put(fact.id, fact);
    return fact;
  }

  /**
   * All facts, in a fixed order.
   *
   * @return an immutable list, never null
   */
  public static List<Fact<?>> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * Finds a fact by its id.
   *
   * @param id the id, such as {@code person.pregnant}, not null
   * @return the fact, never null
   * @throws IllegalArgumentException if there is no such fact
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Fact<?> parse(String id) {
    Fact<?> fact = ALL.get(requireNonNull(id, "id"));
    if (fact == null) {
      throw new IllegalArgumentException("A fact must be one of " + ALL.keySet());
    }
    return fact;
  }

  /**
   * The id in packs, reasons and JSON.
   *
   * @return the id, never null
   */
  public String id() {
    return id;
  }

  /**
   * The type of its values.
   *
   * @return the type, never null
   */
  public Class<T> valueType() {
    return type.valueClass();
  }

  /**
   * What kind of data a value of this fact is.
   *
   * @return the category, never null
   */
  public DataCategory category() {
    return category;
  }

  /**
   * Whose data a value of this fact is.
   *
   * @return the subject, never null
   */
  public DataSubject subject() {
    return subject;
  }

  FactType<T> type() {
    return type;
  }

  /**
   * The id.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return id;
  }
}
