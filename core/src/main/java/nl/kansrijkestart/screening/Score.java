package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.internal.lazy.LazyList;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a filled-in questionnaire: a total, the interval of totals that are still
 * possible, or a refusal (score).
 *
 * <p>A score is an aid to a conversation between a woman and a professional. It decides nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "score")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Score.Complete.class, name = "complete"),
  @JsonSubTypes.Type(value = Score.Incomplete.class, name = "incomplete"),
  @JsonSubTypes.Type(value = Score.Refused.class, name = "refused")
})
public sealed interface Score extends Explained, Disclosable {

  /**
   * What asks for action first, whatever the total is: alarms, then questions to ask now. Also of
   * answers that cannot be scored.
   *
   * @return an immutable list, empty where nothing is critical, never null
   */
  List<Flag> flags();

  /**
   * The figures, in the order of the instrument.
   *
   * @return an immutable list, empty for a refusal, never null
   */
  List<OnScale> scales();

  /**
   * The verdict for each cut-off that holds or may hold at the moment of answering.
   *
   * @return an immutable list, empty for a refusal, never null
   */
  List<Verdict> cutOffs();

  /**
   * The figure of one scale.
   *
   * @param id the id of the scale, such as {@link Scale#TOTAL}, not null
   * @return the figure, or empty for a refusal or where the instrument has no such scale
   */
  default Optional<OnScale> scale(String id) {
    return scales().stream().filter(each -> each.scale().equals(id)).findFirst();
  }

  /**
   * Handles every outcome.
   *
   * @param <R> the type of the answer
   * @param complete what to do with a total, not null
   * @param incomplete what to do with an interval, not null
   * @param refused what to do with a refusal, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Complete, ? extends R> complete,
      Function<? super Incomplete, ? extends R> incomplete,
      Function<? super Refused, ? extends R> refused);

  /**
   * The figure of one scale (schaalscore): exact, or the two ends between which it lies.
   *
   * @param scale the id of the scale within the instrument, not null
   * @param name what it measures, not null
   * @param lowest the lowest figure that is possible, in points
   * @param highest the highest figure that is possible, in points, not below {@code lowest}
   * @param min the lowest figure of the scale
   * @param max the highest figure of the scale
   * @param divisor what both ends are divided by to read them as a mean; 1 where they are not
   * @param answered how many of its questions were answered
   * @param prorated whether it was extrapolated from those by the published rule
   * @param band the id of the band in which it lies, or null where there are none or it depends on
   *     the missing answers
   * @param bandName what that band means, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "scale",
    "name",
    "lowest",
    "highest",
    "min",
    "max",
    "divisor",
    "answered",
    "prorated",
    "band",
    "bandName"
  })
  record OnScale(
      String scale,
      LocalizedText name,
      int lowest,
      int highest,
      int min,
      int max,
      int divisor,
      int answered,
      boolean prorated,
      @Nullable String band,
      @Nullable LocalizedText bandName) {

    /** Checks the ends. */
    public OnScale {
      requireNonNull(scale, "scale");
      requireNonNull(name, "name");
      if (lowest > highest || min > max || divisor < 1 || answered < 0) {
        throw new IllegalArgumentException(
            "The ends of a figure and of its scale must be in order, its divisor 1 or more");
      }
    }

    /**
     * The figure, where it is known.
     *
     * @return the points, or empty where it lies between two ends
     */
    public OptionalInt points() {
      return lowest == highest ? OptionalInt.of(lowest) : OptionalInt.empty();
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * What the score says about one cut-off (oordeel over een afkappunt).
   *
   * @param cutOff the id of the cut-off within the instrument, not null
   * @param name what reaching it means, not null
   * @param limits the limits that were looked at, in signs, not null
   * @param applies whether it holds at the moment of answering: true, or unknown where too little
   *     is known of that; a cut-off that does not hold is left out; not null
   * @param reached true or false where that holds whatever is missing and whichever case applies,
   *     else unknown; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"cutOff", "name", "limits", "applies", "reached"})
  record Verdict(
      String cutOff, LocalizedText name, String limits, Ternary applies, Ternary reached) {

    /** Checks that nothing is missing. */
    public Verdict {
      requireNonNull(cutOff, "cutOff");
      requireNonNull(name, "name");
      requireNonNull(limits, "limits");
      requireNonNull(applies, "applies");
      requireNonNull(reached, "reached");
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * What asks for action whatever the total is (signaal).
   *
   * @param critical the id of the critical item within the instrument, not null
   * @param category the kind of data that it tells, such as {@code SAFETY}; consent for scores does
   *     not open it; not null
   * @param name what it is about, not null
   * @param state what is asked for, not null
   * @param items the questions that it is about: those that are positive, or have no answer; not
   *     null
   * @param who who acts, not null
   * @param within by when, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"critical", "category", "name", "state", "items", "who", "within"})
  record Flag(
      String critical,
      DataCategory category,
      LocalizedText name,
      State state,
      List<Integer> items,
      LocalizedText who,
      LocalizedText within) {

    /** Flags as parts of a score of somebody: what they tell stays apart from the score. */
    static List<Disclosable> about(List<Flag> flags, DataSubject subject) {
      return flags.stream()
          .<Disclosable>map(
              flag ->
                  () ->
                      List.of(
                          new Part("critical", flag.category, subject, flag.critical),
                          new Part("name", flag.category, subject, flag.name),
                          new Part("state", flag.category, subject, flag.state),
                          new Part("items", DataCategory.ANSWERS, subject, flag.items)))
          .toList();
    }

    /** What a flag asks for. */
    public enum State {
      /** The answer is positive: act (alarm). */
      @JsonProperty("alarm")
      ALARM,
      /** There is no usable answer: ask now, in private (nu vragen). */
      @JsonProperty("ask-now")
      ASK_NOW,
      /**
       * It was not asked because somebody was there, or a relative interpreted: agree on a moment
       * alone with her, and show or give nothing now (vragen als zij alleen is).
       */
      @JsonProperty("ask-when-alone")
      ASK_WHEN_ALONE
    }

    /** Copies the items. */
    public Flag {
      requireNonNull(critical, "critical");
      requireNonNull(category, "category");
      requireNonNull(name, "name");
      requireNonNull(state, "state");
      items = List.copyOf(items);
      requireNonNull(who, "who");
      requireNonNull(within, "within");
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * Every question was answered.
   *
   * @param scoring the instrument, its version and the version of the scoring, not null
   * @param subject whose score it is; the woman where JSON does not say, not null
   * @param category the kind of data that it is; scores where JSON does not say, not null
   * @param answeredOn the day on which the questions were answered, not null
   * @param flags what asks for action first, not null
   * @param scales the figure of each scale of the instrument, not null
   * @param cutOffs the verdict for each cut-off that holds or may hold, not null
   * @param reasons the grounds: flags, then cut-offs, then figures, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "scoring",
    "subject",
    "category",
    "answeredOn",
    "flags",
    "scales",
    "cutOffs",
    "reasons"
  })
  record Complete(
      ScoringRef scoring,
      DataSubject subject,
      DataCategory category,
      LocalDate answeredOn,
      List<Flag> flags,
      List<OnScale> scales,
      List<Verdict> cutOffs,
      List<Reason> reasons)
      implements Score {

    /** Copies the lists. */
    public Complete {
      requireNonNull(scoring, "scoring");
      subject = subject == null ? DataSubject.WOMAN : subject;
      category = category == null ? DataCategory.SCORES : category;
      requireNonNull(answeredOn, "answeredOn");
      flags = List.copyOf(flags);
      scales = List.copyOf(scales);
      cutOffs = List.copyOf(cutOffs);
      reasons = LazyList.copyOf(reasons);
      for (int i = 0; i < scales.size(); i++) {
        if (scales.get(i).lowest() != scales.get(i).highest()) {
          throw new IllegalArgumentException("A complete score has no figure between two ends");
        }
      }
    }

    /**
     * The total score.
     *
     * @return the points, or empty for an instrument without a total, such as a profile
     */
    public OptionalInt total() {
      return scale(Scale.TOTAL).map(OnScale::points).orElse(OptionalInt.empty());
    }

    @Override
    public <R> R match(
        Function<? super Complete, ? extends R> complete,
        Function<? super Incomplete, ? extends R> incomplete,
        Function<? super Refused, ? extends R> refused) {
      return complete.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          new Part("scoring", category, subject, scoring),
          new Part("answeredOn", category, subject, answeredOn),
          new Part("flags", category, subject, Flag.about(flags, subject)),
          new Part("scales", category, subject, scales),
          new Part("cutOffs", category, subject, cutOffs),
          new Part("reasons", category, subject, reasons));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * Answers are missing: a figure that needs them is not known, only between which ends it lies.
   *
   * @param scoring the instrument, its version and the version of the scoring, not null
   * @param subject whose score it is; the woman where JSON does not say, not null
   * @param category the kind of data that it is; scores where JSON does not say, not null
   * @param answeredOn the day on which the questions were answered, not null
   * @param flags what asks for action first, not null
   * @param missing the questions without an answer, each with the reason, at least one, not null
   * @param scales the figure of each scale, or its ends, not null
   * @param cutOffs the verdict for each cut-off that holds or may hold, not null
   * @param reasons the grounds: flags, then cut-offs, then figures, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "scoring",
    "subject",
    "category",
    "answeredOn",
    "flags",
    "missing",
    "scales",
    "cutOffs",
    "reasons"
  })
  record Incomplete(
      ScoringRef scoring,
      DataSubject subject,
      DataCategory category,
      LocalDate answeredOn,
      List<Flag> flags,
      List<Answer> missing,
      List<OnScale> scales,
      List<Verdict> cutOffs,
      List<Reason> reasons)
      implements Score {

    /** Copies the lists, and checks that something is missing. */
    public Incomplete {
      requireNonNull(scoring, "scoring");
      subject = subject == null ? DataSubject.WOMAN : subject;
      category = category == null ? DataCategory.SCORES : category;
      requireNonNull(answeredOn, "answeredOn");
      flags = List.copyOf(flags);
      missing = List.copyOf(missing);
      scales = List.copyOf(scales);
      cutOffs = List.copyOf(cutOffs);
      reasons = LazyList.copyOf(reasons);
      if (missing.isEmpty() || missing.stream().anyMatch(answer -> answer.missing() == null)) {
        throw new IllegalArgumentException(
            "An incomplete score needs at least one question without an answer, and only such");
      }
    }

    @Override
    public <R> R match(
        Function<? super Complete, ? extends R> complete,
        Function<? super Incomplete, ? extends R> incomplete,
        Function<? super Refused, ? extends R> refused) {
      return incomplete.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          new Part("scoring", category, subject, scoring),
          new Part("answeredOn", category, subject, answeredOn),
          new Part("flags", category, subject, Flag.about(flags, subject)),
          new Part(
              "missing",
              DataCategory.ANSWERS,
              subject,
              missing.stream().map(a -> a.about(subject)).toList()),
          new Part("scales", category, subject, scales),
          new Part("cutOffs", category, subject, cutOffs),
          new Part("reasons", category, subject, reasons));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * Nothing was scored; every reason at once. A critical answer that can be read is flagged all the
   * same.
   *
   * @param instrument the instrument of the answers, not null
   * @param version the version of the form that was used, not null
   * @param subject whose answers they are; the woman where JSON does not say, not null
   * @param category the kind of data that it is; scores where JSON does not say, not null
   * @param flags what asks for action first, not null
   * @param reasons why, at least one, flags first, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"instrument", "version", "subject", "category", "flags", "reasons"})
  record Refused(
      InstrumentId instrument,
      String version,
      DataSubject subject,
      DataCategory category,
      List<Flag> flags,
      List<Reason> reasons)
      implements Score {

    /** Copies the lists, and checks that there is a reason. */
    public Refused {
      requireNonNull(instrument, "instrument");
      requireNonNull(version, "version");
      subject = subject == null ? DataSubject.WOMAN : subject;
      category = category == null ? DataCategory.SCORES : category;
      flags = List.copyOf(flags);
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal needs a reason");
      }
    }

    @Override
    public List<OnScale> scales() {
      return List.of();
    }

    @Override
    public List<Verdict> cutOffs() {
      return List.of();
    }

    @Override
    public <R> R match(
        Function<? super Complete, ? extends R> complete,
        Function<? super Incomplete, ? extends R> incomplete,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          new Part("instrument", category, subject, instrument),
          new Part("version", category, subject, version),
          new Part("flags", category, subject, Flag.about(flags, subject)),
          new Part("reasons", category, subject, reasons));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }
}
