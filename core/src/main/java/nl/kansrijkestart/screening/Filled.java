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
    Instrument.Item[] items = plan.items;
    score = new int[items.length];
    Arrays.fill(score, NONE);
    boolean[] seen = new boolean[score.length];
    boolean sound = true;
    boolean aside = false;
    int given = 0;
    List<Answer> list = answers.answers();
    for (int i = 0; i < list.size(); i++) {
      Answer answer = list.get(i);
      int place = plan.place(answer.item());
      Integer value = answer.value();
      MissingReason why = answer.missing();
      aside |= why != null && why.somebodyWasThere();
      if (place < 0 || seen[place]) {
        sound = false;
      }
      if (place >= 0) {
        seen[place] = true;
        Instrument.Item item = items[place];
        if (value != null && !item.accepts(value)) {
          sound = false;
        } else if (value != null) {
          given += score[place] == NONE ? 1 : 0;
          score[place] = worst(score[place], item.score(value));
        }
      }
    }
    fits = sound;
    somebodyThere = aside;
    missing = score.length - given;
  }

  /** Of two answers to one question, which fits nothing, the higher still counts for an alarm. */
  private static int worst(int one, int other) {
    return Math.max(one, other);
  }
}
