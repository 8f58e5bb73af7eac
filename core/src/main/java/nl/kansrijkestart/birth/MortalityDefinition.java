package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * A definition of death around birth (sterfte rond de geboorte), by name.
 *
 * <p>Registers begin at 22, 24 or 28 completed weeks, follow live-born children for 7 or 28 days,
 * or not at all, and divide by other births. So the same children give different figures, and two
 * figures are comparable only under the same definition: see {@link #differencesFrom}. Figures are
 * per 1,000 births of the denominator, never a percentage.
 *
 * <p>The age at death in completed days decides: the day of birth is day 0, "the first 7 days" are
 * days 0 to 6 and "the first 28 days" days 0 to 27. So WHO counts (ICD-10), and the Dutch sources
 * write "in the first 7 (28) days" and "within a week". A register that labels its class "0 to 7
 * days" may mean day 7 as well: a host defines that with {@link WindowEnd#INCLUDED} under a name of
 * its own. Which residents are counted is not judged here: the caller chooses the births.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the name: lower-case letters, digits and hyphens, 1 to 60, not null
 * @param minimumWeeks the completed weeks of gestation from which stillbirths count, and live
 *     births as told by {@code liveBirthsBelowMinimum}: 22, 24 or 28
 * @param stillbirths whether stillbirths are counted as deaths
 * @param windowDays the days after birth in which deaths of live-born children count: 7 or 28, or
 *     null where none count
 * @param windowEnd whether a death at exactly {@code windowDays} completed days counts, not null
 * @param denominator the births to divide by, not null
 * @param liveBirthsBelowMinimum whether live births under the minimum take part: true, false, or
 *     unknown where the source does not say, not null
 * @param sources where the definition comes from, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "minimumWeeks",
  "stillbirths",
  "windowDays",
  "windowEnd",
  "denominator",
  "liveBirthsBelowMinimum",
  "sources"
})
public record MortalityDefinition(
    String id,
    int minimumWeeks,
    boolean stillbirths,
    @Nullable Integer windowDays,
    WindowEnd windowEnd,
    Denominator denominator,
    Ternary liveBirthsBelowMinimum,
    List<Source> sources) {

  /** Figures are per this many births. */
  public static final int PER_BIRTHS = 1_000;

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  /** Checks the limits against those in use. */
  public MortalityDefinition {
    requireNonNull(id, "id");
    requireNonNull(windowEnd, "windowEnd");
    requireNonNull(denominator, "denominator");
    requireNonNull(liveBirthsBelowMinimum, "liveBirthsBelowMinimum");
    sources = List.copyOf(sources);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A definition needs a name of 1 to 60 lower-case letters, digits and hyphens");
    }
    if (minimumWeeks != 22 && minimumWeeks != 24 && minimumWeeks != 28) {
      throw new IllegalArgumentException("minimumWeeks must be 22, 24 or 28, was " + minimumWeeks);
    }
    if (windowDays != null && windowDays != 7 && windowDays != 28) {
      throw new IllegalArgumentException("windowDays must be 7 or 28, was " + windowDays);
    }
    if (windowDays == null && !stillbirths) {
      throw new IllegalArgumentException("A definition must count some deaths");
    }
    if (stillbirths && denominator == Denominator.LIVE_BIRTHS) {
      throw new IllegalArgumentException(
          "Stillbirths cannot be counted among live births only: divide by live births and"
              + " stillbirths");
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("A definition needs a source");
    }
  }

  /**
   * The definitions that ship: of Perined and VZinfo (current and older), CBS, WHO as CBS
   * Jeugdmonitor uses it, and Euro-Peristat.
   *
   * @return an immutable list, never null
   */
  public static List<MortalityDefinition> presets() {
    return MortalityPresets.ALL;
  }

  /**
   * A definition that ships, by its name.
   *
   * @param id the name, such as {@code perined-perinatal-24w-28d}, not null
   * @return the definition, or empty where none has that name; never null
   */
  public static Optional<MortalityDefinition> preset(String id) {
    requireNonNull(id, "id");
    return presets().stream().filter(definition -> definition.id.equals(id)).findFirst();
  }

  /**
   * How a child counts, by a record that is complete: whoever is recorded as alive, lived through
   * the days that are counted.
   *
   * @param child the child, not null
   * @return the verdict, never null
   */
  public MortalityVerdict judge(Child child) {
    return judge(
        child.vitalStatus(), child.gestation(), child.diedAfterBirth(), child.ageAtDeathDays());
  }

  /**
   * How a child counts, by what is known up to a day: a child that is alive and still within the
   * days that are counted is unknown.
   *
   * @param child the child, not null
   * @param knownUntil the day up to and including which deaths are known, not null
   * @return the verdict, never null
   */
  public MortalityVerdict judge(Child child, LocalDate knownUntil) {
    requireNonNull(knownUntil, "knownUntil");
    MortalityVerdict verdict = judge(child);
    boolean followed = !knownUntil.isBefore(child.birthDate().plusDays(countedDays()));
    return verdict.ground() == MortalityVerdict.Ground.ALIVE && !followed
        ? new MortalityVerdict(this, MortalityVerdict.Ground.WINDOW_OPEN)
        : verdict;
  }

  /**
   * How a child counts, by the facts alone, for a caller who has no child record.
   *
   * @param vitalStatus born alive or not, not null
   * @param gestation the gestational age at birth, or null where it is unknown
   * @param diedAfterBirth whether a live-born child died, not null
   * @param ageAtDeathDays the age at death in completed days, or null where it is unknown
   * @return the verdict, never null
   */
  public MortalityVerdict judge(
      VitalStatus vitalStatus,
      @Nullable GestationAtBirth gestation,
      Ternary diedAfterBirth,
      @Nullable Integer ageAtDeathDays) {
    requireNonNull(vitalStatus, "vitalStatus");
    requireNonNull(diedAfterBirth, "diedAfterBirth");
    return new MortalityVerdict(
        this, MortalityJudge.ground(this, vitalStatus, gestation, diedAfterBirth, ageAtDeathDays));
  }

  /** How many days of life count, from day 0 on. */
  int countedDays() {
    if (windowDays == null) {
      return 0;
    }
    return windowEnd == WindowEnd.INCLUDED ? windowDays + 1 : windowDays;
  }

  /**
   * In what this definition differs from another, so that nobody compares figures that are not the
   * same thing.
   *
   * @param other the other definition, not null
   * @return the differences, empty where both count the same; never null
   */
  public List<Reason> differencesFrom(MortalityDefinition other) {
    return MortalityDifferences.between(this, other);
  }

  /**
   * The name.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return id;
  }

  /** The births that deaths are divided by (noemer). */
  public enum Denominator {
    /** Live births and stillbirths (levend- en doodgeborenen). */
    @JsonProperty("live-births-and-stillbirths")
    LIVE_BIRTHS_AND_STILLBIRTHS,
    /** Live births only (levendgeborenen). */
    @JsonProperty("live-births")
    LIVE_BIRTHS
  }

  /** Whether the day that the window is named after counts itself. */
  public enum WindowEnd {
    /** It does not: days 0 to 6 of 7, or 0 to 27 of 28. */
    @JsonProperty("excluded")
    EXCLUDED,
    /** It does: days 0 to 7, or 0 to 28. */
    @JsonProperty("included")
    INCLUDED
  }
}
