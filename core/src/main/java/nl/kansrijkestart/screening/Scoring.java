package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.internal.lazy.LazyList;
import nl.kansrijkestart.privacy.DataCategory;

/**
 * Makes a score of answers (scoren).
 *
 * <p>A missing answer is never 0. Answers that do not fit the instrument are refused, with
 * everything that is wrong at once; an instrument without a definition is refused as well, and
 * nothing is guessed. Critical answers are flagged in every case, also in a refusal.
 *
 * <pre>{@code
 * Scoring scoring = Scoring.with(InstrumentRegistry.bundled());
 * Score score = scoring.score(answers, Moment.of(pregnancy, answers.answeredOn()));
 * score.flags().forEach(flag -> act(flag));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Scoring {

  private final InstrumentRegistry registry;

  private Scoring(InstrumentRegistry registry) {
    this.registry = registry;
  }

  /**
   * Scoring with these instruments.
   *
   * @param registry the instruments, not null
   * @return the scoring, never null
   */
  public static Scoring with(InstrumentRegistry registry) {
    return new Scoring(requireNonNull(registry, "registry"));
  }

  /**
   * Scores a filled-in questionnaire, of whose moment nothing is known.
   *
   * @param answers the answers, not null
   * @return the figures, the ends between which they lie, or a refusal, never null
   */
  public Score score(Answers answers) {
    return score(answers, Moment.unknown());
  }

  /**
   * Scores a filled-in questionnaire.
   *
   * @param answers the answers, not null
   * @param moment when and by whom they were given, not null
   * @return the figures, the ends between which they lie, or a refusal, never null
   */
  public Score score(Answers answers, Moment moment) {
    requireNonNull(answers, "answers");
    requireNonNull(moment, "moment");
    ScoringPlan plan = registry.plan(answers.instrument(), answers.version());
    if (plan == null) {
      return new Score.Refused(
          answers.instrument(),
          answers.version(),
          answers.subject(),
          DataCategory.SCORES,
          List.of(),
          Misfits.withoutInstrument(registry, answers));
    }
    DataCategory category = plan.instrument.category();
    Filled filled = new Filled(plan, answers);
    List<Score.OnScale> scales = plan.scales(filled);
    List<Score.Flag> flags = plan.flags(filled, scales);
    boolean incomplete =
        filled.missing > 0 && plan.instrument.missingRule() == Instrument.MissingRule.REFUSE;
    if (!filled.fits || incomplete) {
      List<Reason> reasons = new ArrayList<>(ScoreReasons.flags(plan, answers, flags, moment));
      reasons.addAll(Misfits.of(filled));
      return new Score.Refused(
          answers.instrument(), answers.version(), answers.subject(), category, flags, reasons);
    }
    List<Score.Verdict> verdicts = plan.verdicts(filled, scales, moment);
    int missing = filled.missing;
    List<Reason> reasons =
        LazyList.of(() -> ScoreReasons.of(plan, answers, flags, verdicts, scales, missing, moment));
    return missing == 0
        ? new Score.Complete(
            plan.ref,
            answers.subject(),
            category,
            answers.answeredOn(),
            flags,
            scales,
            verdicts,
            reasons)
        : new Score.Incomplete(
            plan.ref,
            answers.subject(),
            category,
            answers.answeredOn(),
            flags,
            Misfits.missing(filled),
            scales,
            verdicts,
            reasons);
  }
}
