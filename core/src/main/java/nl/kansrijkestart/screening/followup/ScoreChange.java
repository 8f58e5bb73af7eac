package nl.kansrijkestart.screening.followup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.ScoringRef;
import nl.kansrijkestart.screening.ScreeningReasons;
import org.jspecify.annotations.Nullable;

/**
 * How a figure changed between two forms (verandering), made with the same instrument and scoring
 * version: anything else is not comparable.
 *
 * <p>Where answers are missing the change lies between two ends. It says nothing on chance: no
 * instrument here has a published smallest difference that matters. This class is immutable and
 * thread-safe.
 *
 * @param scoring what both scores were made with, not null
 * @param scale the scale, not null
 * @param from the day of the earlier form, not null
 * @param to the day of the later form, on or after {@code from}, not null
 * @param lowest the lowest change that is possible, in points, later minus earlier
 * @param highest the highest change that is possible, in points
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"scoring", "scale", "from", "to", "lowest", "highest"})
public record ScoreChange(
    ScoringRef scoring, String scale, LocalDate from, LocalDate to, int lowest, int highest) {

  /** Checks the order of the days and of the ends. */
  public ScoreChange {
    requireNonNull(scoring, "scoring");
    requireNonNull(scale, "scale");
    if (requireNonNull(from, "from").isAfter(requireNonNull(to, "to")) || lowest > highest) {
      throw new IllegalArgumentException("A change must run from an earlier day and a lower end");
    }
  }

  /**
   * The change of one scale between two scores.
   *
   * @param earlier the score before, not null
   * @param later the score after, not null
   * @param scale the id of the scale, not null
   * @return the change; refused, with every reason, for scores of other instruments, versions or
   *     scoring versions, a later score that is dated before the earlier one, a refused score, or a
   *     scale that is not there; never null
   */
  public static Result<ScoreChange> between(Score earlier, Score later, String scale) {
    ScoringRef before = scoring(earlier);
    ScoringRef after = scoring(later);
    if (before == null || after == null) {
      return Result.refused(List.of(Reason.of(ScreeningReasons.NOT_SCORED)));
    }
    List<Reason> wrong = new ArrayList<>();
    if (!before.equals(after)) {
      wrong.add(
          Reason.of(
              ScreeningReasons.NOT_COMPARABLE,
              Map.of("earlier", text(before), "later", text(after))));
    }
    LocalDate from = day(earlier);
    LocalDate to = day(later);
    if (to.isBefore(from)) {
      wrong.add(Reason.of(ScreeningReasons.FOLLOW_UP_BEFORE_BASELINE));
    }
    Score.OnScale first = earlier.scale(scale).orElse(null);
    Score.OnScale last = later.scale(scale).orElse(null);
    if (first == null || last == null) {
      wrong.add(Reason.of(ScreeningReasons.NO_SUCH_SCALE, Map.of("scale", scale)));
    }
    return first == null || last == null || !wrong.isEmpty()
        ? Result.refused(wrong)
        : Result.accepted(
            new ScoreChange(
                before,
                scale,
                from,
                to,
                Math.subtractExact(last.lowest(), first.highest()),
                Math.subtractExact(last.highest(), first.lowest())));
  }

  static @Nullable ScoringRef scoring(Score score) {
    return score instanceof Score.Complete complete
        ? complete.scoring()
        : score instanceof Score.Incomplete incomplete ? incomplete.scoring() : null;
  }

  static LocalDate day(Score score) {
    return score instanceof Score.Complete complete
        ? complete.answeredOn()
        : ((Score.Incomplete) score).answeredOn();
  }

  private static String text(ScoringRef ref) {
    return ref.instrument() + " " + ref.version() + "/" + ref.scoringVersion();
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
