package nl.kansrijkestart.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/** A critical item made ready for scoring; an alarm on a few questions is made once. */
final class CriticalPlan {

  /** Up to so many limits on questions, every alarm that they can give is kept. */
  private static final int MOST_KEPT = 6;

  private final ScoringPlan plan;
  private final CriticalItem item;
  private final AnyOf alarmIf;
  private final AnyOf askIf;
  private final CutOff.Limit[] onQuestions;
  private final @Nullable Flagged[] alarms;

  CriticalPlan(ScoringPlan plan, CriticalItem item) {
    this.plan = plan;
    this.item = item;
    alarmIf = new AnyOf(plan, item.alarmIf());
    askIf = new AnyOf(plan, item.askIf());
    onQuestions =
        item.alarmIf().stream()
            .flatMap(List::stream)
            .filter(limit -> limit.item() != null)
            .toArray(CutOff.Limit[]::new);
    alarms = new Flagged[onQuestions.length <= MOST_KEPT ? 1 << onQuestions.length : 0];
  }

  /** What the answers ask for, or null for nothing. */
  @Nullable Flagged judge(Filled filled, Score.OnScale[] figures) {
    Ternary alarm = alarmIf.holds(filled.score, figures);
    if (alarm == Ternary.TRUE) {
      return alarm(filled);
    }
    return alarm == Ternary.UNKNOWN
            && (item.askIf().isEmpty() || askIf.holds(filled.score, figures) == Ternary.TRUE)
        ? unanswered(filled)
        : null;
  }

  private Flagged alarm(Filled filled) {
    if (alarms.length == 0) {
      return flagged(ScreeningReasons.ALARM, Score.Flag.State.ALARM, positive(filled));
    }
    int which = 0;
    for (int i = 0; i < onQuestions.length; i++) {
      which |= holds(onQuestions[i], filled) ? 1 << i : 0;
    }
    Flagged ready = alarms[which];
    if (ready == null) {
      ready = flagged(ScreeningReasons.ALARM, Score.Flag.State.ALARM, positive(filled));
      alarms[which] = ready;
    }
    return ready;
  }

  /** The questions whose own limit is reached; all of the item where the limit is on a scale. */
  private List<Integer> positive(Filled filled) {
    List<Integer> positive = new ArrayList<>();
    for (CutOff.Limit limit : onQuestions) {
      if (holds(limit, filled)) {
        positive.add(limit.item());
      }
    }
    return positive.isEmpty() ? item.items() : positive;
  }

  private boolean holds(CutOff.Limit limit, Filled filled) {
    Integer number = limit.item();
    int score = number == null ? Filled.NONE : filled.score[plan.place(number)];
    return score != Filled.NONE && limit.side().holds(score, limit.limit());
  }

  private @Nullable Flagged unanswered(Filled filled) {
    List<Integer> open = new ArrayList<>();
    boolean aside = false;
    boolean declined = true;
    for (int number : item.items()) {
      if (filled.score[plan.place(number)] == Filled.NONE) {
        MissingReason why = Misfits.given(filled.answers, number).missing();
        aside |= why != null && why.somebodyWasThere();
        if (!item.mayNotApply() || why != MissingReason.NOT_APPLICABLE) {
          open.add(number);
          declined &= why == MissingReason.REFUSED;
        }
      }
    }
    if (open.isEmpty()) {
      return null;
    }
    if (aside) {
      return flagged(ScreeningReasons.ASK_WHEN_ALONE, Score.Flag.State.ASK_WHEN_ALONE, open);
    }
    return flagged(
        declined ? ScreeningReasons.DECLINED : ScreeningReasons.ASK_NOW,
        Score.Flag.State.ASK_NOW,
        open);
  }

  private Flagged flagged(ReasonCode why, Score.Flag.State state, List<Integer> questions) {
    Score.Flag flag =
        new Score.Flag(
            item.id(), item.category(), item.name(), state, questions, item.who(), item.within());
    String items = questions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Flagged(
        flag,
        Reason.of(why, plan.rule, item.sources(), Map.of("critical", item.id(), "items", items)));
  }

  /** A flag, and why it is there. */
  static final class Flagged {

    final Score.Flag flag;
    final Reason reason;

    /** This one only, for a form with one flag; never changed. */
    final Flagged[] alone = {this};

    final List<Score.Flag> aloneAsList;

    private Flagged(Score.Flag flag, Reason reason) {
      this.flag = flag;
      this.reason = reason;
      aloneAsList = List.of(flag);
    }
  }
}
