package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What the loss of a child stops, and what goes on (gevolgen van het verlies van een kind).
 *
 * <p>A loss stops only what concerns that child: no letter, no invitation, no reminder. The mother
 * keeps her own care and help, and a surviving twin keeps everything. Open referrals are not
 * cancelled: ask her. Where somebody else will raise the child there are no bonding or gift
 * prompts, and she is asked about courses and reminders; the child keeps its screening and
 * vaccinations.
 *
 * <p>Show the items to those who care for her. Tell others {@link #toOthers()} and nothing else: it
 * does not say why.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param items what happens to each activity, per child and for the mother, not null
 * @param babyRelatedContact whether there is a child about whom she may be contacted
 * @param reasons the grounds, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"items", "babyRelatedContact", "reasons"})
public record LossConsequences(List<Item> items, boolean babyRelatedContact, List<Reason> reasons)
    implements Explained, Disclosable {

  private static final RuleRef RULE = RuleRef.of("LOSS-CONSEQUENCES", "1");

  /** Something that is done for a child or for the mother. */
  public enum Activity {
    /** The letter and gift of welcome (felicitatiebrief, welkomstgeschenk). */
    @JsonProperty("gift-letter")
    GIFT_LETTER(true),
    /** Screening of the child, before and after birth (screening van het kind). */
    @JsonProperty("child-screening")
    CHILD_SCREENING(true),
    /** Vaccination of the child (vaccinatie van het kind). */
    @JsonProperty("child-vaccination")
    CHILD_VACCINATION(true),
    /** Courses with the baby, such as baby massage (babycursus). */
    @JsonProperty("baby-course")
    BABY_COURSE(true),
    /** Prompts to bond with the child (aandacht voor hechting). */
    @JsonProperty("bonding-prompt")
    BONDING_PROMPT(true),
    /** Reminders about the child (herinneringen). */
    @JsonProperty("child-reminder")
    CHILD_REMINDER(true),
    /** Maternity care of the mother (kraamzorg voor de moeder). */
    @JsonProperty("maternity-care")
    MATERNITY_CARE(false),
    /** The check-up after the pregnancy (nacontrole). */
    @JsonProperty("postnatal-check")
    POSTNATAL_CHECK(false),
    /** Care for her mood (zorg bij somberheid en angst). */
    @JsonProperty("mood-care")
    MOOD_CARE(false),
    /** Help that is running, such as with debts or housing (lopende hulp). */
    @JsonProperty("running-help")
    RUNNING_HELP(false),
    /** Referrals that are open (openstaande verwijzingen). */
    @JsonProperty("open-referral")
    OPEN_REFERRAL(false);

    private final boolean ofChild;

    Activity(boolean ofChild) {
      this.ofChild = ofChild;
    }

    /**
     * Whether it concerns a child, and so is decided per child.
     *
     * @return false for what concerns the mother
     */
    public boolean ofChild() {
      return ofChild;
    }
  }

  /** What happens to an activity. */
  public enum Effect {
    /** It goes on (gaat door). */
    @JsonProperty("goes-on")
    GOES_ON,
    /** It stops at once (stopt). */
    @JsonProperty("stops")
    STOPS,
    /** Ask her; do nothing by itself (vraag het haar). */
    @JsonProperty("ask-her")
    ASK_HER
  }

  /**
   * What happens to one activity.
   *
   * @param activity the activity, not null
   * @param child the number of the child, or null where it concerns the mother
   * @param effect what happens to it, not null
   * @param reason why, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"activity", "child", "effect", "reason"})
  public record Item(Activity activity, @Nullable Integer child, Effect effect, Reason reason)
      implements Disclosable {

    /** Checks that an activity for a child names the child, and no other does. */
    public Item {
      requireNonNull(activity, "activity");
      requireNonNull(effect, "effect");
      requireNonNull(reason, "reason");
      if (activity.ofChild() != (child != null)) {
        throw new IllegalArgumentException(
            "An activity for a child names the child, no other does");
      }
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("activity", DataCategory.OBSTETRIC, activity),
          Part.ofWoman("child", DataCategory.OBSTETRIC, child),
          Part.ofWoman("effect", DataCategory.OBSTETRIC, effect));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** Copies the lists. */
  public LossConsequences {
    items = List.copyOf(items);
    reasons = PregnancyReasons.atLeastOne(reasons);
  }

  static LossConsequences of(Pregnancy pregnancy, LocalDate asOf) {
    requireNonNull(asOf, "asOf");
    List<ChildCourse> courses = pregnancy.courses();
    boolean loss = courses.stream().anyMatch(course -> course.lostBy(asOf));
    boolean survivor = courses.stream().anyMatch(course -> !course.lostBy(asOf));
    List<Item> items = new ArrayList<>();
    for (ChildCourse course : courses) {
      for (Activity activity : Activity.values()) {
        if (activity.ofChild()) {
          items.add(ofChild(activity, course, asOf));
        }
      }
    }
    for (Activity activity : Activity.values()) {
      if (!activity.ofChild()) {
        items.add(ofMother(activity, loss));
      }
    }
    List<Reason> reasons = new ArrayList<>();
    items.stream().map(Item::reason).distinct().forEach(reasons::add);
    if (loss && pregnancy.plurality() == null) {
      reasons.add(reason(PregnancyReasons.PLURALITY_MISSING, PregnancySources.LOSS));
    }
    return new LossConsequences(items, survivor, reasons);
  }

  private static Item ofChild(Activity activity, ChildCourse course, LocalDate asOf) {
    if (course.lostBy(asOf)) {
      return item(
          activity,
          course,
          Effect.STOPS,
          reason(PregnancyReasons.STOPS_AFTER_LOSS, PregnancySources.LOSS));
    }
    if (course.upbringing().byOthers()) {
      if (activity == Activity.GIFT_LETTER || activity == Activity.BONDING_PROMPT) {
        return item(
            activity,
            course,
            Effect.STOPS,
            reason(PregnancyReasons.STOPS_FOR_UPBRINGING, PregnancySources.UPBRINGING));
      }
      if (activity == Activity.BABY_COURSE || activity == Activity.CHILD_REMINDER) {
        return item(
            activity,
            course,
            Effect.ASK_HER,
            reason(PregnancyReasons.ASK_HER, PregnancySources.UPBRINGING));
      }
    }
    return item(
        activity,
        course,
        Effect.GOES_ON,
        reason(PregnancyReasons.CHILD_CARE_GOES_ON, PregnancySources.LOSS));
  }

  private static Item ofMother(Activity activity, boolean loss) {
    return loss && activity == Activity.OPEN_REFERRAL
        ? new Item(
            activity, null, Effect.ASK_HER, reason(PregnancyReasons.ASK_HER, PregnancySources.LOSS))
        : new Item(
            activity,
            null,
            Effect.GOES_ON,
            reason(PregnancyReasons.MOTHER_CARE_GOES_ON, PregnancySources.LOSS));
  }

  private static Item item(Activity activity, ChildCourse course, Effect effect, Reason reason) {
    return new Item(activity, course.number(), effect, reason);
  }

  private static Reason reason(ReasonCode code, Source source) {
    return Reason.of(code, RULE, List.of(source), Map.of());
  }

  /**
   * What happens to an activity for the mother.
   *
   * @param activity an activity that concerns the mother, not null
   * @return the effect, never null
   * @throws IllegalArgumentException if the activity concerns a child
   */
  public Effect effect(Activity activity) {
    return find(activity, null);
  }

  /**
   * What happens to an activity for a child.
   *
   * @param activity an activity that concerns a child, not null
   * @param child the number of the child
   * @return the effect, never null
   * @throws IllegalArgumentException if the activity concerns the mother, or there is no such child
   */
  public Effect effect(Activity activity, int child) {
    return find(activity, child);
  }

  private Effect find(Activity activity, @Nullable Integer child) {
    requireNonNull(activity, "activity");
    return items.stream()
        .filter(item -> item.activity() == activity && Objects.equals(item.child(), child))
        .map(Item::effect)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no such activity for this child, or for the mother"));
  }

  /**
   * What others are told, without the cause.
   *
   * @return "no baby-related contact" where no child is left to contact her about, otherwise empty
   */
  public Optional<Reason> toOthers() {
    return babyRelatedContact
        ? Optional.empty()
        : Optional.of(Reason.of(PregnancyReasons.NO_BABY_RELATED_CONTACT));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("items", DataCategory.OBSTETRIC, items),
        Part.ofWoman("babyRelatedContact", DataCategory.CONTACT, babyRelatedContact));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
