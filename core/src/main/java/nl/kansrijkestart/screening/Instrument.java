package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire: which questions with which values, how they are scored, and what
 * is known about it (instrument, vragenlijst). Numbers only, no texts of questions.
 *
 * <p>The score is the sum of the item scores. This class is immutable and thread-safe.
 *
 * @param id the code of the questionnaire, not null
 * @param version the version of the form, 1 to 40 characters, not null
 * @param scoringVersion the version of the scoring rules, 1 to 40 characters, not null
 * @param name the name, not null
 * @param validatedLanguages the ISO 639-1 codes of the languages in which it was validated, as far
 *     as that is known, not null
 * @param items the questions, at least one, each number once, not null
 * @param missingRule what to do when answers are missing, not null
 * @param cutOffs the cut-offs, each id once; empty where none is published; not null
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
  "validatedLanguages",
  "items",
  "missingRule",
  "cutOffs",
  "licence",
  "evidence",
  "sources"
})
public record Instrument(
    InstrumentId id,
    String version,
    String scoringVersion,
    LocalizedText name,
    List<String> validatedLanguages,
    List<Item> items,
    MissingRule missingRule,
    List<CutOff> cutOffs,
    Licence licence,
    List<Evidence> evidence,
    List<Source> sources) {

  /** Checks that items and cut-offs are there once, and that there is a source. */
  public Instrument {
    requireNonNull(id, "id");
    requireVersion(version, "version");
    requireVersion(scoringVersion, "scoringVersion");
    requireNonNull(name, "name");
    validatedLanguages = List.copyOf(validatedLanguages);
    items = List.copyOf(items);
    requireNonNull(missingRule, "missingRule");
    cutOffs = List.copyOf(cutOffs);
    requireNonNull(licence, "licence");
    evidence = List.copyOf(evidence);
    sources = List.copyOf(sources);
    if (items.isEmpty() || sources.isEmpty()) {
      throw new IllegalArgumentException("An instrument needs at least one item and one source");
    }
    requireOnce(items.stream().map(Item::number).toList(), "item number");
    requireOnce(cutOffs.stream().map(CutOff::id).toList(), "cut-off id");
  }

  private static void requireVersion(String version, String name) {
    requireNonNull(version, name);
    if (version.isBlank() || version.length() > 40) {
      throw new IllegalArgumentException(
          "The " + name + " of an instrument must be 1 to 40 characters long");
    }
  }

  private static void requireOnce(List<?> values, String what) {
    Set<Object> seen = new HashSet<>();
    for (Object value : values) {
      if (!seen.add(value)) {
        throw new IllegalArgumentException("An instrument must have each " + what + " once");
      }
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
   * @param number the number on the form, 1 or more
   * @param min the lowest item score, inclusive
   * @param max the highest item score, inclusive, above {@code min}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"number", "min", "max"})
  public record Item(int number, int min, int max) {

    /** Checks the range. */
    public Item {
      if (number < 1 || min < -1_000 || max > 1_000 || min >= max) {
        throw new IllegalArgumentException(
            "An item must have a number of 1 or more and a range within -1000 to 1000");
      }
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
   * A limit from which the instrument asks for attention (afkappunt).
   *
   * @param id the id within the instrument, such as {@code positive}, not null
   * @param name what reaching it means, not null
   * @param side on which side of the limit a total must lie, and whether the limit counts, not null
   * @param limit the limit, in points
   * @param sources what it stands on, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"id", "name", "side", "limit", "sources"})
  public record CutOff(
      String id, LocalizedText name, Comparison side, int limit, List<Source> sources) {

    /** Checks that there is a source. */
    public CutOff {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(side, "side");
      sources = List.copyOf(sources);
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("A cut-off needs a source");
      }
    }
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
   * How well a cut-off does, as published: of those with the condition it finds so many
   * (sensitivity), of those without it clears so many (specificity).
   *
   * @param side on which side of the limit a total was called positive, not null
   * @param limit the limit, in points
   * @param sensitivityPercent the sensitivity, 0 to 100, or null where it is not given
   * @param specificityPercent the specificity, 0 to 100, or null where it is not given
   * @param sources the publications, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"side", "limit", "sensitivityPercent", "specificityPercent", "sources"})
  public record Evidence(
      Comparison side,
      int limit,
      @Nullable BigDecimal sensitivityPercent,
      @Nullable BigDecimal specificityPercent,
      List<Source> sources) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Checks the percentages, and that there is a source. */
    public Evidence {
      requireNonNull(side, "side");
      sources = List.copyOf(sources);
      if (outside(sensitivityPercent) || outside(specificityPercent)) {
        throw new IllegalArgumentException("A percentage must be 0 to 100");
      }
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("A figure needs a source");
      }
    }

    private static boolean outside(@Nullable BigDecimal percent) {
      return percent != null && (percent.signum() < 0 || percent.compareTo(ALL) > 0);
    }
  }
}
