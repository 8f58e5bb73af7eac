package nl.kansrijkestart.screening;

import java.util.Arrays;
import java.util.List;

/**
 * Answers laid out beside the questions of an instrument, by the place of the question, and whether
 * they fit.
 */
final class Filled {

  /** No answer; outside every range that a question can have. */
  static final int NONE = Integer.MIN_VALUE;

  final ScoringPlan plan;
  final Answers answers;

  /** The item score at each place, or {@link #NONE}. */
  final int[] score;

  /** How many questions have no answer. */
  final int missing;

  /** Whether every answer belongs to a question, once, within its range. */
  final boolean fits;

  /** Whether a question was left out because somebody was there. */
  final boolean somebodyThere;

  Filled(ScoringPlan plan, Answers answers) {
    this.plan = plan;
    this.answers = answers;
    score = new int[plan.items.length];
    Arrays.fill(score, NONE);
    boolean sound = true;
    boolean aside = false;
    int places = 0;
    List<Answer> list = answers.answers();
    for (int i = 0; i < list.size(); i++) {
      Answer answer = list.get(i);
      int place = plan.place(answer.item());
      Integer value = answer.value();
      MissingReason why = answer.missing();
      if (why != null) {
        aside |= why.somebodyWasThere();
      }
      if (place < 0 || value == null) {
        sound &= place >= 0;
      } else if (plan.items[place].accepts(value)) {
        places += score[place] == NONE ? 1 : 0;
        // of two answers to one question, which fits nothing, the higher still counts for an alarm
        score[place] = Math.max(score[place], plan.items[place].score(value));
      } else {
        sound = false;
      }
    }
    fits = sound && (places == list.size() || Misfits.duplicates(answers).isEmpty());
    somebodyThere = aside;
    missing = score.length - places;
  }
}
