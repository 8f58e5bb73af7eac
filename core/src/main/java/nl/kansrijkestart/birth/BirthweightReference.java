package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.pregnancy.GestationalAge;

/**
 * How heavy newborns are, per sex and exact day of gestation (geboortegewichtcurve): the weights at
 * p3, p5, p10, p50, p90, p95 and p97.
 *
 * <p>It is an argument: the library ships {@link #hoftiezer2019()}, a host may {@link #read read}
 * another. Outside its days a reference says nothing; the nearest day is never taken instead.
 *
 * <p>The weights are whole grams and a weight belongs below a centile only if it is strictly less.
 * Completed grams (a decimal weight rounded down) therefore give the same answer as the decimal.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BirthweightReference {

  private static final int PER_DAY = CentileBand.CENTILES.size();

  private final Info info;
  private final int[] female;
  private final int[] male;

  /** Takes over the tables: seven weights a day, day after day. */
  BirthweightReference(Info info, int[] female, int[] male) {
    this.info = info;
    this.female = female;
    this.male = male;
  }

  /**
   * The Dutch reference in use (Hoftiezer 2019), 23+0 to 42+0.
   *
   * <p>The figures belong to Perined and the authors: name them where they are shown.
   *
   * @return the reference, always the same one, never null
   */
  public static BirthweightReference hoftiezer2019() {
    return Shipped.HOFTIEZER_2019;
  }

  /**
   * Reads a reference in the form of {@code hoftiezer-2019.json}, and closes the stream.
   *
   * @param in the JSON text, UTF-8, at most 1 MiB, not null
   * @return the reference, never null
   * @throws IllegalArgumentException if it is not such a reference; the message says where and what
   * @throws java.io.UncheckedIOException if the stream itself fails
   */
  public static BirthweightReference read(InputStream in) {
    return ReferenceReader.read(requireNonNull(in, "in"));
  }

  /**
   * Which reference this is, and where it comes from.
   *
   * @return the description, never null
   */
  public Info info() {
    return info;
  }

  /**
   * The band of a weight.
   *
   * @param sex the sex of the child, not null
   * @param age the exact gestational age at birth, not null
   * @param grams the birthweight in completed grams
   * @return the band, or empty where the sex is unknown or the age lies outside the reference;
   *     never null
   */
  public Optional<CentileBand> band(ChildSex sex, GestationalAge age, int grams) {
    requireNonNull(sex, "sex");
    return sex == ChildSex.UNKNOWN || !covers(age.days())
        ? Optional.empty()
        : Optional.of(CentileBand.above(centilesAtOrBelow(sex, age.days(), grams)));
  }

  /**
   * The weight at a centile, in grams.
   *
   * @param sex the sex of the child, not null
   * @param age the exact gestational age at birth, not null
   * @param centile one of {@link CentileBand#CENTILES}
   * @return the weight, or empty where the sex is unknown or the age lies outside the reference
   * @throws IllegalArgumentException if it is not one of the centiles
   */
  public OptionalInt grams(ChildSex sex, GestationalAge age, int centile) {
    requireNonNull(sex, "sex");
    int index = CentileBand.CENTILES.indexOf(centile);
    if (index < 0) {
      throw new IllegalArgumentException("The centile must be one of " + CentileBand.CENTILES);
    }
    return sex == ChildSex.UNKNOWN || !covers(age.days())
        ? OptionalInt.empty()
        : OptionalInt.of(table(sex)[offset(age.days()) + index]);
  }

  boolean covers(int day) {
    return day >= info.firstDay && day <= info.lastDay;
  }

  /** How many of the seven centiles the weight reaches. */
  int centilesAtOrBelow(ChildSex sex, int day, int grams) {
    int[] table = table(sex);
    int from = offset(day);
    int count = 0;
    while (count < PER_DAY && grams >= table[from + count]) {
      count++;
    }
    return count;
  }

  private int[] table(ChildSex sex) {
    return sex == ChildSex.MALE ? male : female;
  }

  private int offset(int day) {
    return (day - info.firstDay) * PER_DAY;
  }

  /**
   * The id and the days.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return info.id + "@" + info.version + " (days " + info.firstDay + " to " + info.lastDay + ")";
  }

  /**
   * Which reference it is, and where it comes from.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param id the id, such as {@code hoftiezer-2019}: letters, digits, dots, hyphens, not null
   * @param version the version of the data file, not null
   * @param source the publication, not null
   * @param licence whose figures they are, and on what terms, not null
   * @param firstDay the first day of gestation it holds, inclusive
   * @param lastDay the last day of gestation it holds, inclusive
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"id", "version", "source", "licence", "firstDay", "lastDay"})
  public record Info(
      String id, String version, Source source, String licence, int firstDay, int lastDay) {

    /** Checks that the parts are there and the days in order. */
    public Info {
      requireNonNull(id, "id");
      requireNonNull(version, "version");
      requireNonNull(source, "source");
      requireNonNull(licence, "licence");
      if (firstDay < 0 || lastDay < firstDay || lastDay > GestationalAge.MAX_DAYS) {
        throw new IllegalArgumentException(
            "firstDay and lastDay must be in order, within 0 to " + GestationalAge.MAX_DAYS);
      }
    }
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final BirthweightReference HOFTIEZER_2019 =
        read(
            requireNonNull(
                BirthweightReference.class.getResourceAsStream("hoftiezer-2019.json"),
                "hoftiezer-2019.json"));
  }
}
