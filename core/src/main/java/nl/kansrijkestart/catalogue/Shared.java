package nl.kansrijkestart.catalogue;

import nl.kansrijkestart.decision.Ternary;

/** What a condition is on each stretch of its track, for all offers that ask the same. */
final class Shared {

  private final int number;
  private final Track track;
  private final Ternary[] outcomes;

  /**
   * The outcomes of a condition.
   *
   * @param number the number of the track
   */
  Shared(int number, Track track, Node.Leaf leaf) {
    this.number = number;
    this.track = track;
    this.outcomes = track.outcomes(leaf);
  }

  Ternary outcome(int[] stretches) {
    return outcomes[stretches[number]];
  }

  /** The stretch, where it holds a single value that the criteria themselves name; else 0. */
  int listed(int[] stretches) {
    return track.listed(stretches[number]);
  }

  /** An offer asks the condition, or its opposite. */
  void ask(int offer, boolean negated) {
    track.ask(offer, outcomes, negated);
  }
}
