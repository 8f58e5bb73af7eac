package nl.kansrijkestart.catalogue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import nl.kansrijkestart.decision.Ternary;

/**
 * Judges many offers at once. Offers share most of their conditions, so each condition is decided
 * once a question, by the stretch of its {@link Track} on which the value lies; what an offer asks
 * of single facts is then a bit in a row, and only what is joined by any or not is judged as a
 * {@link Term}.
 *
 * <p>Immutable and thread-safe; nothing of a question is kept.
 */
final class Engine {

  private final List<Offer> offers;
  private final List<Track> tracks;
  private final List<Node.Leaf> conditions;
  private final List<Clause> clauses;

  /**
   * Made by the {@link EngineBuilder}.
   *
   * @param tracks those that do not move with time first
   */
  Engine(List<Offer> offers, List<Track> tracks, List<Node.Leaf> conditions, List<Clause> clauses) {
    this.offers = List.copyOf(offers);
    this.tracks = List.copyOf(tracks);
    this.conditions = List.copyOf(conditions);
    this.clauses = List.copyOf(clauses);
  }

  /** What these offers ask besides single facts. */
  static final class Clause {

    private final Term term;
    private final boolean timed;
    private final int[] askedBy;

    Clause(Term term, boolean timed, int[] askedBy) {
      this.term = term;
      this.timed = timed;
      this.askedBy = askedBy;
    }

    private void mark(Ternary outcome, long[] failing, long[] open) {
      if (outcome != Ternary.TRUE) {
        long[] row = outcome == Ternary.FALSE ? failing : open;
        for (int offer : askedBy) {
          row[offer >> 6] |= 1L << offer;
        }
      }
    }
  }

  Verdicts judge(Moment moment) {
    int words = (offers.size() + 63) >> 6;
    long[] failing = new long[words];
    long[] open = new long[words];
    int[] stretches = new int[tracks.size()];
    int next = 0;
    for (; next < stretches.length && !tracks.get(next).timed(); next++) {
      stretches[next] = tracks.get(next).stretch(moment);
      tracks.get(next).mark(stretches[next], failing, open);
    }
    long[] settled = failing.clone();
    for (; next < stretches.length; next++) {
      stretches[next] = tracks.get(next).stretch(moment);
      tracks.get(next).mark(stretches[next], failing, open);
    }
    Moment found = moment.found(stretches);
    clauses(found, failing, open, settled);
    return new Verdicts(offers, found, failing, open, settled);
  }

  private void clauses(Moment moment, long[] failing, long[] open, long[] settled) {
    Ternary[] outcomes = new Ternary[conditions.size()];
    Ternary[] anyDay = new Ternary[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      Node.Leaf condition = conditions.get(i);
      outcomes[i] = condition.judge(moment);
      anyDay[i] = condition.timed() ? Ternary.UNKNOWN : outcomes[i];
    }
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Ternary outcome = clause.term.judge(outcomes);
      clause.mark(outcome, failing, open);
      if (outcome == Ternary.FALSE
          && (!clause.timed || clause.term.judge(anyDay) == Ternary.FALSE)) {
        clause.mark(outcome, settled, open);
      }
    }
  }

  /**
   * The answer to one question: a verdict for each offer, made when somebody looks at it.
   *
   * <p>Immutable and thread-safe: a verdict that is looked at twice is made twice, and equal.
   */
  static final class Verdicts extends AbstractList<Eligibility> implements RandomAccess {

    private final List<Offer> offers;
    private final Moment moment;
    private final long[] failing;
    private final long[] open;
    private final long[] settled;

    private Verdicts(
        List<Offer> offers, Moment moment, long[] failing, long[] open, long[] settled) {
      this.offers = offers;
      this.moment = moment;
      this.failing = failing;
      this.open = open;
      this.settled = settled;
    }

    @Override
    public Eligibility get(int index) {
      Offer offer = offers.get(index);
      if (has(failing, index)) {
        return has(settled, index) ? offer.never(moment) : offer.untimelyOrNot(moment);
      }
      return has(open, index) ? offer.open(moment) : offer.fits(moment);
    }

    @Override
    public int size() {
      return offers.size();
    }

    /** The ids of the offers that fit. */
    List<InterventionId> fitting() {
      List<InterventionId> ids = new ArrayList<>();
      for (int word = 0; word < failing.length; word++) {
        long fits = ~(failing[word] | open[word]) & present(word);
        for (; fits != 0; fits &= fits - 1) {
          ids.add(offers.get((word << 6) + Long.numberOfTrailingZeros(fits)).intervention().id());
        }
      }
      return List.copyOf(ids);
    }

    /** The bits of a word that stand for an offer. */
    private long present(int word) {
      int left = offers.size() - (word << 6);
      return left >= 64 ? -1L : (1L << left) - 1;
    }

    private static boolean has(long[] bits, int index) {
      return (bits[index >> 6] & (1L << index)) != 0;
    }
  }
}
