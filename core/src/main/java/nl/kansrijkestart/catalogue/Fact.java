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
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;

/**
 * A thing that can be known about a woman, her pregnancy or a child, and that offers ask about
 * (feit): a typed key into {@link Facts}.
 *
 * <p>The list is closed, so that a misspelt fact in a pack is found when the pack is read. Each
 * fact says what kind of data it is and whose, so that a verdict is disclosed with the same care as
 * the facts it rests on. There is no fact for residence status, origin or nationality, and there
 * must not be: no offer may depend on them.
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

  /** She is pregnant, or the partner or co-parent of somebody who is (aanstaande ouder). */
  public static final Fact<Boolean> EXPECTANT_PARENT =
      woman("person.expectant-parent", FactType.YES_NO, DataCategory.FAMILY);

  /**
   * She has a child that was born (ouder); also the partner, where the facts are about the partner.
   * A parent whose child died is one as well, so that care for her goes on: what is about a child
   * asks {@link #CHILD_LIVING}, or of any child {@link #LIVING_CHILD}.
   */
  public static final Fact<Boolean> PARENT =
      woman("person.parent", FactType.YES_NO, DataCategory.FAMILY);

  /** She wishes for a child, or for another one (kinderwens). */
  public static final Fact<Boolean> CHILD_WISH =
      woman("person.child-wish", FactType.YES_NO, DataCategory.OWN_WISH);

  /**
   * She agrees to a conversation about a wish for a child (stemt in met een gesprek over
   * kinderwens): voluntary, and her own choice.
   */
  public static final Fact<Boolean> CHILD_WISH_TALK =
      woman("person.agrees-to-child-wish-talk", FactType.YES_NO, DataCategory.OWN_WISH);

  /** She breastfeeds (geeft borstvoeding). */
  public static final Fact<Boolean> BREASTFEEDING =
      woman("person.breastfeeding", FactType.YES_NO, DataCategory.PHYSICAL_HEALTH);

  /** There are few people whom she can turn to (klein sociaal netwerk). */
  public static final Fact<Boolean> SMALL_NETWORK =
      woman("person.small-social-network", FactType.YES_NO, DataCategory.FAMILY);

  /** The facts are about a father or father-to-be (vader). */
  public static final Fact<Boolean> FATHER =
      partner("person.father", FactType.YES_NO, DataCategory.FAMILY);

  /**
   * In how many areas of life she has stress, such as money, housing, health (leefgebieden met
   * stress); 0 or more.
   */
  public static final Fact<Integer> STRESSED_LIFE_AREAS =
      woman("person.life-areas-with-stress", FactType.WHOLE, DataCategory.SOCIAL);

  /**
   * She has psychiatric or psychosocial problems (psychiatrische of psychosociale problematiek).
   */
  public static final Fact<Boolean> PSYCHOSOCIAL_PROBLEM =
      woman(
          "person.psychiatric-or-psychosocial-problem",
          FactType.YES_NO,
          DataCategory.MENTAL_HEALTH);

  /**
   * A professional recorded that she suspects a risk (vermoeden van risico); no proof is needed.
   */
  public static final Fact<Boolean> RISK_SUSPECTED =
      woman("pregnancy.risk-suspected", FactType.YES_NO, DataCategory.VULNERABILITY);

  /** The child is a newborn (pasgeborene); until when, no source says: whoever fills it judges. */
  public static final Fact<Boolean> CHILD_NEWBORN =
      child("child.newborn", FactType.YES_NO, DataCategory.BIRTH);

  /** The child lies on a neonatal intensive care unit (NICU), where the hospital screens. */
  public static final Fact<Boolean> CHILD_ON_NICU =
      child("child.on-nicu", FactType.YES_NO, DataCategory.BIRTH);

  /** The child has had the welcome gift of the municipality (welkomstgeschenk). */
  public static final Fact<Boolean> WELCOME_RECEIVED =
      child("child.welcome-received", FactType.YES_NO, DataCategory.REFERRAL);

  /** The day on which the youngest living child of the family was born (jongste kind). */
  public static final Fact<LocalDate> YOUNGEST_CHILD_BIRTH_DATE =
      child("family.youngest-child-birth-date", FactType.DATE, DataCategory.IDENTIFYING);

  /**
   * She has a child that lives, this one or another (levend kind); so has whoever has a child of
   * which it is known that it lives, or a youngest living child. Take it from the record, never ask
   * a parent.
   */
  public static final Fact<Boolean> LIVING_CHILD =
      child("family.living-child", FactType.YES_NO, DataCategory.BIRTH);

  /** The family needs support in some area (ondersteuningsbehoefte). */
  public static final Fact<Boolean> FAMILY_SUPPORT_NEED =
      woman("family.support-need", FactType.YES_NO, DataCategory.FAMILY);

  /** The days of maternity care are over (kraamtijd voorbij). */
  public static final Fact<Boolean> MATERNITY_PERIOD_ENDED =
      woman("maternity.period-ended", FactType.YES_NO, DataCategory.OBSTETRIC);

  /** Maternity care has been indicated (kraamzorg geïndiceerd). */
  public static final Fact<Boolean> MATERNITY_CARE_INDICATED =
      woman("maternity.indicated", FactType.YES_NO, DataCategory.REFERRAL);

  /**
   * The district of the municipality where she stays (gebied), in lower case: {@code delfshaven}.
   */
  public static final Fact<String> DISTRICT =
      woman("area.district", FactType.NAME, DataCategory.RESIDENCE);

  /** She was referred by the desk of the municipality (via het aanmeldpunt). */
  public static final Fact<Boolean> REFERRED_BY_DESK =
      woman("referral.via-desk", FactType.YES_NO, DataCategory.REFERRAL);

  /**
   * She consents to the exchange that the offer needs (toestemming). Whether a consent covers it is
   * for the consent package; fill in its answer.
   */
  public static final Fact<Boolean> REFERRAL_CONSENT =
      woman("referral.consent", FactType.YES_NO, DataCategory.CONSENT);

  /** The role of the professional who asks for herself (functie). */
  public static final Fact<RoleCode> PROFESSIONAL_ROLE =
      other("professional.role", FactType.ROLE, DataCategory.REFERENCE);

  /** The professional works with families in a child's first 1,000 days (eerste 1.000 dagen). */
  public static final Fact<Boolean> PROFESSIONAL_FIRST_1000_DAYS =
      other("professional.first-1000-days", FactType.YES_NO, DataCategory.REFERENCE);

  /** The kind of organisation that asks (soort organisatie). */
  public static final Fact<RoleCode> ORGANISATION_KIND =
      other("organisation.kind", FactType.ROLE, DataCategory.REFERENCE);

  /** As what somebody asks (doelgroep): as a client, or as a professional. */
  public static final Fact<Profile.Audience> AUDIENCE =
      other(
          "audience",
          FactType.kind(Profile.Audience.class, Profile.Audience::code),
          DataCategory.REFERENCE);

  /**
   * Her insurance covers the statutory own contribution to maternity care (wettelijke eigen
   * bijdrage).
   */
  public static final Fact<Boolean> WEB_COVERED =
      woman("insurance.web-covered", FactType.YES_NO, DataCategory.SOCIAL);

  /**
   * Her income as a percentage of the social assistance level (percentage van het bijstandsniveau),
   * rounded up to a whole number: 110.01 % is 111, so that nothing above a limit passes.
   */
  public static final Fact<Integer> INCOME_PERCENT =
      woman("income.percent-of-assistance-level", FactType.WHOLE, DataCategory.SOCIAL);

  /**
   * The savings are judged to be high (veel spaargeld): by the municipality or an adviser; no
   * source gives a limit.
   */
  public static final Fact<Boolean> SAVINGS_HIGH =
      woman("household.savings-high", FactType.YES_NO, DataCategory.SOCIAL);

  /** Keep this one last: it holds those above. */
  private static final List<Fact<?>> FACTS = List.copyOf(ALL.values());

  private final int ordinal = ALL.size();
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

  private static <T> Fact<T> partner(String id, FactType<T> type, DataCategory category) {
    return add(new Fact<>(id, type, category, DataSubject.PARTNER));
  }

  private static <T> Fact<T> other(String id, FactType<T> type, DataCategory category) {
    return add(new Fact<>(id, type, category, DataSubject.OTHER));
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
    return FACTS;
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

  /**
   * A value as data write it: {@code yes}, {@code 27+6}, {@code GM0599}.
   *
   * @param value a value of its type, not null
   * @return the text, never null
   * @throws ClassCastException if the value is of another type
   */
  public String write(Object value) {
    return type.write(value);
  }

  /**
   * Whether its values have an order, so that a criterion can limit them; the age since a date is
   * not meant.
   *
   * @return true if so
   */
  public boolean ordered() {
    return type.rank() != null;
  }

  /**
   * The place of a value in the order: a whole number, the days of a gestational age, the place of
   * a level.
   *
   * @param value a value of its type, not null
   * @return the place
   * @throws IllegalStateException if its values have no order
   */
  public long rank(Object value) {
    return type.rankOf(value);
  }

  FactType<T> type() {
    return type;
  }

  /** The place in {@link #all()}. */
  int ordinal() {
    return ordinal;
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
