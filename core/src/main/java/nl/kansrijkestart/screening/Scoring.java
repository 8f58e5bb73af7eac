package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.FromIntake;
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

  /** In place of a version that the form does not tell. */
  private static final String UNKNOWN = "unknown";

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
    return score(answers, moment, List.of());
  }

  /**
   * Scores a questionnaire that a professional filled in with her, who must have been trained in it
   * where it is still a {@linkplain Instrument.Status#PILOT pilot}.
   *
   * @param answers the answers, not null
   * @param moment when and by whom they were given, not null
   * @param trainings the trainings that the professional followed, not null
   * @return the figures, the ends between which they lie, or a refusal, never null
   */
  public Score score(Answers answers, Moment moment, List<Instrument.Training> trainings) {
    requireNonNull(answers, "answers");
    requireNonNull(moment, "moment");
    requireNonNull(trainings, "trainings");
    ScoringPlan plan = registry.plan(answers.instrument(), answers.version());
    if (plan == null) {
      return unread(answers, List.of());
    }
    Filled filled = new Filled(plan, answers);
    Score.OnScale[] figures = plan.figures(filled);
    CriticalPlan.Flagged[] flagged = plan.flags(filled, figures);
    boolean complete = filled.missing == 0;
    List<Reason> wrong = Misfits.of(filled, trainings);
    if (!wrong.isEmpty()) {
      return refused(filled, flagged, moment, wrong);
    }
    CutOffPlan.Situation[] situations = plan.situations(moment);
    Score.Verdict[] judged = new Score.Verdict[situations.length];
    for (int i = 0; i < judged.length; i++) {
      judged[i] = situations[i].verdict(filled.score, figures);
    }
    List<Score.Verdict> verdicts = List.of(judged);
    List<Reason> reasons =
        LazyList.of(() -> ScoreReasons.of(filled, flagged, situations, judged, figures, moment));
    return complete
        ? new Score.Complete(
            plan.ref,
            answers.subject(),
            plan.instrument.category(),
            answers.answeredOn(),
            flags(flagged),
            List.of(figures),
            verdicts,
            reasons)
        : new Score.Incomplete(
            plan.ref,
            answers.subject(),
            plan.instrument.category(),
            answers.answeredOn(),
            flags(flagged),
            Misfits.missing(filled),
            List.of(figures),
            verdicts,
            reasons);
  }

  /**
   * Scores a questionnaire as it was handed over. One that breaks a rule is refused, but a critical
   * answer in it that can be read is flagged all the same: a field that is wrong elsewhere never
   * hides an alarm.
   *
   * <p>This does not take the place of a validator, which names the fields that are wrong and knows
   * what day it is. Where the version cannot be read, the only one that there is counts for flags.
   *
   * @param intake the form, not null
   * @param moment when and by whom it was filled in, not null
   * @param trainings the trainings of the professional who filled it in with her, not null
   * @return the score, or the refusal with its flags; refused itself only where the form does not
   *     name its instrument, so that nobody has looked at any answer; never null
   */
  public Result<Score> score(
      AnswersIntake intake, Moment moment, List<Instrument.Training> trainings) {
    requireNonNull(moment, "moment");
    requireNonNull(trainings, "trainings");
    return Answers.from(intake)
        .match(
            answers -> Result.accepted(score(answers, moment, trainings)),
            wrong ->
                FromIntake.build(() -> InstrumentId.of(intake.instrument()))
                    .match(
                        id -> Result.accepted(unvalidated(id, intake, moment, trainings, wrong)),
                        Result::refused));
  }

  private Score unvalidated(
      InstrumentId id,
      AnswersIntake intake,
      Moment moment,
      List<Instrument.Training> trainings,
      List<Reason> wrong) {
    boolean versioned = Answers.readable(intake.version());
    Answers answers = Answers.readable(id, versioned ? intake.version() : UNKNOWN, intake);
    List<String> known = registry.versionsOf(id);
    ScoringPlan plan =
        registry.plan(id, !versioned && known.size() == 1 ? known.get(0) : answers.version());
    if (plan == null) {
      return unread(answers, wrong);
    }
    Filled filled = new Filled(plan, answers);
    List<Reason> all = new ArrayList<>(wrong);
    all.addAll(Misfits.of(filled, trainings));
    return refused(filled, plan.flags(filled, plan.figures(filled)), moment, all);
  }

  /** Of an instrument that is not here: nobody has looked at any answer. */
  private Score unread(Answers answers, List<Reason> wrong) {
    List<Reason> reasons = new ArrayList<>(wrong);
    reasons.addAll(Misfits.withoutInstrument(registry, answers));
    return new Score.Refused(
        answers.instrument(),
        answers.version(),
        answers.subject(),
        DataCategory.SCORES,
        List.of(),
        reasons);
  }

  private static Score refused(
      Filled filled, CriticalPlan.Flagged[] flagged, Moment moment, List<Reason> wrong) {
    List<Reason> reasons = new ArrayList<>();
    ScoreReasons.addFlags(filled, flagged, moment, reasons);
    reasons.addAll(wrong);
    Answers answers = filled.answers;
    return new Score.Refused(
        answers.instrument(),
        answers.version(),
        answers.subject(),
        filled.plan.instrument.category(),
        flags(flagged),
        reasons);
  }

  private static List<Score.Flag> flags(CriticalPlan.Flagged[] flagged) {
    if (flagged.length == 1) {
      return flagged[0].aloneAsList;
    }
    Score.Flag[] flags = new Score.Flag[flagged.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = flagged[i].flag;
    }
    return List.of(flags);
  }
}
