package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire: which questions with which values, how they are scored, and what
 * is known about it (instrument, vragenlijst). Numbers only, no texts of questions.
 *
 * <p>The score is made of {@link Scale scales}: mostly one total, sometimes with subscales, and for
 * a profile a scale for each question and no total. This class is immutable and thread-safe.
 *
 * @param id the code of the questionnaire, not null
 * @param version the version of the form, 1 to 40 characters, not null
 * @param scoringVersion the version of the scoring rules, 1 to 40 characters, not null
 * @param name the name, not null
 * @param status whether everybody may use it; in use where JSON does not say, not null
 * @param category the kind of data that its scores are: {@code SCORES}, or a more sensitive one
 *     such as {@code SAFETY}, so that consent for scores does not open it; not null
 * @param validatedLanguages the ISO 639-1 codes of the languages in which it was validated, as far
 *     as that is known, not null
 * @param items the questions, at least one, each number once, not null
 * @param scales the figures that are made of the items, each id once, at least one, not null
 * @param missingRule what to do when answers are missing, not null
 * @param cutOffs the cut-offs, each id once; empty where none is published; not null
 * @param critical the questions that ask for action whatever the total is, each id once, not null
 * @param licence on what terms the texts may be used, not null
 * @param evidence how well its cut-offs do, as published, not null
 * @param sources what items and scoring stand on, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "version",
  "scoringVersion",
  "name",
  "status",
  "category",
  "validatedLanguages",
  "items",
  "scales",
  "missingRule",
  "cutOffs",
  "critical",
  "licence",
  "evidence",
  "sources"
})
public record Instrument(
    InstrumentId id,
    String version,
    String scoringVersion,
    LocalizedText name,
    Status status,
    DataCategory category,
    List<String> validatedLanguages,
    List<Item> items,
    List<Scale> scales,
    MissingRule missingRule,
    List<CutOff> cutOffs,
    List<CriticalItem> critical,
    Licence licence,
    List<Evidence> evidence,
    List<Source> sources) {

  /** Checks that items and cut-offs are there once, and that there is a source. */
  public Instrument {
    requireNonNull(id, "id");
    requireVersion(version, "version");
    requireVersion(scoringVersion, "scoringVersion");
    requireNonNull(name, "name");
    status = status == null ? Status.IN_USE : status;
    requireNonNull(category, "category");
    validatedLanguages = List.copyOf(validatedLanguages);
    items = List.copyOf(items);
    scales = List.copyOf(scales);
    requireNonNull(missingRule, "missingRule");
    cutOffs = List.copyOf(cutOffs);
    critical = List.copyOf(critical);
    requireNonNull(licence, "licence");
    evidence = List.copyOf(evidence);
    sources = List.copyOf(sources);
    if (items.isEmpty() || scales.isEmpty() || sources.isEmpty()) {
      throw new IllegalArgumentException(
          "An instrument needs at least one item, one scale and one source");
    }
    InstrumentRules.check(items, scales, cutOffs, critical);
  }

  private static void requireVersion(String version, String name) {
    requireNonNull(version, name);
    if (version.isBlank() || version.length() > 40) {
      throw new IllegalArgumentException(
          "The " + name + " of an instrument must be 1 to 40 characters long");
    }
  }

  /**
   * Reads an instrument file and closes the stream.
   *
   * @param file the name to use in errors, such as the name of the file, not null
   * @param in the JSON text, UTF-8, that follows {@link InstrumentRegistry#schema()}, not null
   * @return the instrument, never null
   * @throws InstrumentException if the file breaks a rule; it lists all broken rules
   * @throws java.io.UncheckedIOException if the stream itself fails
   */
  public static Instrument read(String file, InputStream in) {
    return new InstrumentReader(file).read(in);
  }

  /**
   * The question with a number.
   *
   * @param number the number on the form
   * @return the question, or empty where there is none with that number, never null
   */
  public Optional<Item> item(int number) {
    return items.stream().filter(item -> item.number() == number).findFirst();
  }

  /**
   * One question: its number and the values it can have (item).
   *
   * @param number the number on the form, 1 to 1000
   * @param name what it is about, where the terms allow that to be told, or null
   * @param min the lowest answer, inclusive
   * @param max the highest answer, inclusive, above {@code min}
   * @param step the distance between two answers, 1 or more; {@code max} is one of them
   * @param reverse whether the item score runs against the answer: {@code min + max - answer}
   * @param options in which order the form lists the options of this question, where that is known:
   *     {@code FROM_LOWEST} for the lowest answer first, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"number", "name", "min", "max", "step", "reverse", "options"})
  public record Item(
      int number,
      @Nullable LocalizedText name,
      int min,
      int max,
      int step,
      boolean reverse,
      @Nullable Options options) {

    /** Checks the range. */
    public Item {
      if (number < 1 || number > 1_000 || min < -1_000 || max > 1_000 || min >= max) {
        throw new IllegalArgumentException(
            "An item must have a number of 1 to 1000 and a range within -1000 to 1000");
      }
      if (step < 1 || (max - min) % step != 0) {
        throw new IllegalArgumentException(
            "The step of an item must be 1 or more and lead from the lowest to the highest answer");
      }
    }

    /**
     * A question with every whole number of a range as answer, none of them reversed.
     *
     * @param number the number on the form, 1 to 1000
     * @param min the lowest answer, inclusive
     * @param max the highest answer, inclusive, above {@code min}
     * @return the question, never null
     */
    public static Item of(int number, int min, int max) {
      return new Item(number, null, min, max, 1, false, null);
    }

    /**
     * Whether an answer is one of those that the question has.
     *
     * @param answer the answer
     * @return true if so
     */
    public boolean accepts(int answer) {
      return answer >= min && answer <= max && (step == 1 || (answer - min) % step == 0);
    }

    /**
     * What an answer adds to a scale.
     *
     * @param answer an answer that the question has
     * @return the item score
     */
    public int score(int answer) {
      return reverse ? min + max - answer : answer;
    }

    /**
     * The answer that stands at a place among the options on the form. On many forms some questions
     * list the highest first, which is where scores go wrong.
     *
     * @param position the place, the first is 1
     * @return the answer, or empty where the form has no such place or its order is not known
     */
    public OptionalInt answerAt(int position) {
      int places = (max - min) / step + 1;
      if (options == null || position < 1 || position > places) {
        return OptionalInt.empty();
      }
      int steps = options == Options.FROM_LOWEST ? position - 1 : places - position;
      return OptionalInt.of(min + steps * step);
    }
  }

  /** In which order a form lists the options of a question (volgorde van de antwoorden). */
  public enum Options {
    /** The lowest answer stands first. */
    @JsonProperty("from-lowest")
    FROM_LOWEST,
    /** The highest answer stands first. */
    @JsonProperty("from-highest")
    FROM_HIGHEST
  }

  /** Who may use it (status). */
  public enum Status {
    /** Everybody (in gebruik). */
    @JsonProperty("in-use")
    IN_USE,
    /** Those who were trained in it: it is being tried out (pilot). */
    @JsonProperty("pilot")
    PILOT
  }

  /**
   * A training in the use of an instrument that a professional completed (scholing).
   *
   * <p>Source: 000_eb423f63e596da97.txt, L19-21.
   *
   * @param instrument the instrument, not null
   * @param completedOn the day on which it was completed: from that day on, inclusive, the
   *     professional may fill in a pilot; not null
   * @param provider who gave it, 1 to 200 characters, not null or blank
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"instrument", "completedOn", "provider"})
  public record Training(InstrumentId instrument, LocalDate completedOn, String provider) {

    /** Checks that nothing is missing. */
    public Training {
      requireNonNull(instrument, "instrument");
      requireNonNull(completedOn, "completedOn");
      if (requireNonNull(provider, "provider").isBlank() || provider.length() > 200) {
        throw new IllegalArgumentException("A training needs a provider of 1 to 200 characters");
      }
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** What becomes of a form with missing answers (regel bij ontbrekende antwoorden). */
  public enum MissingRule {
    /** The interval of the totals that are still possible. */
    @JsonProperty("interval")
    INTERVAL,
    /** No score: the owner wants every question answered. */
    @JsonProperty("refuse")
    REFUSE
  }

  /**
   * On what terms the texts of the questions may be used (licentie). The library ships none.
   *
   * @param terms the terms in short, not null
   * @param askTextsOf whom to ask for the texts, or null where nobody need be asked
   * @param sources where the terms stand, also where sources differ, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"terms", "askTextsOf", "sources"})
  public record Licence(LocalizedText terms, @Nullable String askTextsOf, List<Source> sources) {

    /** Copies the sources. */
    public Licence {
      requireNonNull(terms, "terms");
      sources = List.copyOf(sources);
    }
  }

  /**
   * How well it does, as published: at a cut-off it finds so many of those with the condition
   * (sensitivity) and clears so many of those without it (specificity); over all cut-offs, the area
   * under the curve, where 0.5 is no better than tossing a coin.
   *
   * @param side on which side of the limit a total was called positive, or null with no limit
   * @param limit the limit, in points, or null
   * @param sensitivityPercent the sensitivity, 0 to 100, or null where it is not given
   * @param specificityPercent the specificity, 0 to 100, or null where it is not given
   * @param auc the area under the curve, 0 to 1, or null where it is not given
   * @param aucFrom the lower end of its 95 % interval, or null
   * @param aucTo the upper end of its 95 % interval, or null
   * @param people how many people it was measured in, or null
   * @param sources the publications, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "side",
    "limit",
    "sensitivityPercent",
    "specificityPercent",
    "auc",
    "aucFrom",
    "aucTo",
    "people",
    "sources"
  })
  public record Evidence(
      @Nullable Comparison side,
      @Nullable Integer limit,
      @Nullable BigDecimal sensitivityPercent,
      @Nullable BigDecimal specificityPercent,
      @Nullable BigDecimal auc,
      @Nullable BigDecimal aucFrom,
      @Nullable BigDecimal aucTo,
      @Nullable Integer people,
      List<Source> sources) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Checks the figures, and that there is a source. */
    public Evidence {
      sources = List.copyOf(sources);
      if ((side == null) != (limit == null)) {
        throw new IllegalArgumentException("A limit needs a side, and a side a limit");
      }
      if (outside(sensitivityPercent, ALL) || outside(specificityPercent, ALL)) {
        throw new IllegalArgumentException("A percentage must be 0 to 100");
      }
      if (outside(auc, BigDecimal.ONE)
          || outside(aucFrom, BigDecimal.ONE)
          || outside(aucTo, BigDecimal.ONE)) {
        throw new IllegalArgumentException("An area under the curve must be 0 to 1");
      }
      if (people != null && people < 1) {
        throw new IllegalArgumentException("A figure must be measured in at least one person");
      }
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("A figure needs a source");
      }
    }

    private static boolean outside(@Nullable BigDecimal figure, BigDecimal most) {
      return figure != null && (figure.signum() < 0 || figure.compareTo(most) > 0);
    }
  }
}
