package nl.kansrijkestart.screening.dscore;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.screening.ScreeningReasons;

/**
 * The D-score of a young child: one figure for its development, from what it can and cannot do yet
 * (ontwikkelingsscore), such as the items of the Van Wiechen scheme.
 *
 * <p>It is the mean of the posterior distribution over the points -10, -9 ... 80, with a normal
 * prior around what is usual at the age and a logistic chance for every item. The difficulties of
 * the items are the key; its licence (AGPL-3) keeps it out of this library, so the host reads it
 * from its own file. Up to version 1.8.7 of the R package the logistic scale was 1, by mistake as
 * its authors say; from 1.9.0 it is the slope of the key. Figures of the two are not comparable.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DScore {

  private static final int LOWEST_POINT = -10;
  private static final int HIGHEST_POINT = 80;
  private static final double PRIOR_SD = 5;
  private static final double DAYS_IN_A_YEAR = 365.25;
  private static final List<Source> SOURCES =
      List.of(
          Source.of("D-score/dscore, R package, version 1.10.0", "keys, references and tests"),
          Source.of("D-score/dscore, release notes", "scale of the logistic from 1.9.0"));

  private final Key key;
  private final Algorithm algorithm;

  private DScore(Key key, Algorithm algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }

  /** Which version of the calculation (rekenversie). */
  public enum Algorithm {
    /** Up to and including 1.8.7: a logistic scale of 1. */
    @JsonProperty("1.8.7")
    UP_TO_1_8_7("1.8.7"),
    /** From 1.9.0 on: the slope of the key as scale. */
    @JsonProperty("1.9.0")
    FROM_1_9_0("1.9.0");

    private final String version;

    Algorithm(String version) {
      this.version = version;
    }

    /**
     * The first or last version of the R package that it agrees with.
     *
     * @return the version, never null
     */
    public String version() {
      return version;
    }
  }

  /**
   * The difficulties of the items (sleutel).
   *
   * @param name the name of the key, such as {@code dutch}, not null
   * @param slope the slope of the key: 2.1044 for {@code dutch}; 0.001 to 1000
   * @param difficulties the difficulty of each item by its code, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"name", "slope", "difficulties"})
  public record Key(String name, double slope, Map<String, Double> difficulties) {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_ITEMS = 5_000;
    private static final double MAX_FIGURE = 1_000;
    private static final double MIN_SLOPE = 0.001;

    /** Copies the difficulties, and checks that there are some. */
    public Key {
      requireNonNull(name, "name");
      difficulties = Map.copyOf(difficulties);
      if (!(slope >= MIN_SLOPE && slope <= MAX_FIGURE)
          || difficulties.isEmpty()
          || difficulties.size() > MAX_ITEMS
          || !difficulties.values().stream().allMatch(tau -> Math.abs(tau) <= MAX_FIGURE)) {
        throw new IllegalArgumentException(
            "A key of the D-score needs a slope of 0.001 to 1000 and 1 to 5000 items with a"
                + " difficulty of -1000 to 1000");
      }
    }

    /**
     * Reads one key of a file of the R package, and closes the stream.
     *
     * @param name the name of the key; lines of other keys are skipped; not null
     * @param slope the slope of the key, 0.001 to 1000
     * @param in tab-separated text in UTF-8 with the columns {@code key}, {@code item} and {@code
     *     tau} and a header that names them, at most 1 MiB, not null
     * @return the key, never null
     * @throws IllegalArgumentException if the file breaks a rule; names the line, repeats no value
     * @throws UncheckedIOException if the stream itself fails
     */
    public static Key read(String name, double slope, InputStream in) {
      requireNonNull(name, "name");
      Map<String, Double> difficulties = new TreeMap<>();
      List<String> lines = text(in).lines().toList();
      require(
          !lines.isEmpty() && lines.get(0).equals("key\titem\ttau"),
          1,
          "must be the header key, item, tau");
      for (int i = 1; i < lines.size(); i++) {
        String[] fields = lines.get(i).split("\t", -1);
        require(fields.length == 3, i + 1, "must have three fields with a tab between them");
        if (fields[0].equals(name)) {
          require(
              difficulties.put(fields[1], number(fields[2], i + 1)) == null,
              i + 1,
              "must not name an item again");
        }
      }
      return new Key(name, slope, difficulties);
    }

    private static String text(InputStream in) {
      try (in) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw new IllegalArgumentException("A key of the D-score must be at most 1 MiB");
        }
        return new String(bytes, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static double number(String text, int line) {
      try {
        double number = Double.parseDouble(text);
        require(Double.isFinite(number), line, "must have a number as tau");
        return number;
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("Line " + line + " must have a number as tau", e);
      }
    }

    private static void require(boolean holds, int line, String rule) {
      if (!holds) {
        throw new IllegalArgumentException("Line " + line + " " + rule);
      }
    }
  }

  /**
   * A D-score with what it was made with.
   *
   * @param points the score to two decimals, not null
   * @param answered how many items it rests on
   * @param key the name of the key, not null
   * @param algorithm the version of the calculation, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"points", "answered", "key", "algorithm"})
  public record Value(BigDecimal points, int answered, String key, Algorithm algorithm) {

    /** Checks that nothing is missing. */
    public Value {
      requireNonNull(points, "points");
      requireNonNull(key, "key");
      requireNonNull(algorithm, "algorithm");
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A calculation with a key.
   *
   * @param key the difficulties of the items, not null
   * @param algorithm the version of the calculation, not null
   * @return the calculation, never null
   */
  public static DScore with(Key key, Algorithm algorithm) {
    return new DScore(requireNonNull(key, "key"), requireNonNull(algorithm, "algorithm"));
  }

  /**
   * The D-score of a child.
   *
   * @param ageDays the age on the day of the observation, in days, 0 or more
   * @param passed for each item that was observed, by its code, whether the child did it; leave out
   *     what was not observed; not null
   * @return the score; refused, with every reason, for a negative age, no item, or an item that the
   *     key does not have; never null
   */
  public Result<Value> score(int ageDays, Map<String, Boolean> passed) {
    List<Reason> wrong = new ArrayList<>();
    if (ageDays < 0) {
      wrong.add(reason(ScreeningReasons.AGE_BEFORE_BIRTH));
    }
    if (passed.isEmpty()) {
      wrong.add(reason(ScreeningReasons.NOTHING_OBSERVED));
    }
    long unknown = passed.keySet().stream().filter(i -> !key.difficulties.containsKey(i)).count();
    if (unknown > 0) {
      wrong.add(
          Reason.of(
              ScreeningReasons.ITEMS_NOT_IN_KEY,
              rule(),
              SOURCES,
              Map.of("count", unknown, "key", key.name())));
    }
    return wrong.isEmpty()
        ? Result.accepted(value(ageDays, passed), List.of(reason(ScreeningReasons.D_SCORE)))
        : Result.refused(wrong);
  }

  private Value value(int ageDays, Map<String, Boolean> passed) {
    // rounded to four decimals, as the R package does with ages in years
    double years = Math.rint(ageDays / DAYS_IN_A_YEAR * 10_000) / 10_000;
    BigDecimal points =
        BigDecimal.valueOf(expected(years, passed)).setScale(2, RoundingMode.HALF_EVEN);
    return new Value(points, passed.size(), key.name(), algorithm);
  }

  private double expected(double years, Map<String, Boolean> passed) {
    double usual = 44.35 - 1.8 * years + 28.47 * Math.log(years + 0.25);
    double scale = algorithm == Algorithm.UP_TO_1_8_7 ? 1 : key.slope();
    double[] log = new double[HIGHEST_POINT - LOWEST_POINT + 1];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < log.length; i++) {
      int point = LOWEST_POINT + i;
      double distance = (point - usual) / PRIOR_SD;
      log[i] = -distance * distance / 2;
      for (Map.Entry<String, Boolean> item : passed.entrySet()) {
        double ease = (point - key.difficulties.getOrDefault(item.getKey(), 0.0)) / scale;
        log[i] -= Math.log1p(Math.exp(item.getValue() ? -ease : ease));
      }
      highest = Math.max(highest, log[i]);
    }
    double weighted = 0;
    double total = 0;
    for (int i = 0; i < log.length; i++) {
      double weight = Math.exp(log[i] - highest);
      weighted += weight * (LOWEST_POINT + i);
      total += weight;
    }
    return weighted / total;
  }

  private RuleRef rule() {
    return RuleRef.of("D-SCORE", algorithm.version());
  }

  private Reason reason(ReasonCode code) {
    return code.parameters().isEmpty()
        ? Reason.of(code, rule(), SOURCES, Map.of())
        : Reason.of(
            code, rule(), SOURCES, Map.of("key", key.name(), "algorithm", algorithm.version()));
  }
}
