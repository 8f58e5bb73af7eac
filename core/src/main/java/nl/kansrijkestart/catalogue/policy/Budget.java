package nl.kansrijkestart.catalogue.policy;

/**
 * How many steps may still be taken: a situation that is looked at is one, and so is a condition
 * that situations are made of, and a value that a condition is judged for beforehand. Counted, and
 * not timed, so that an answer is the same on every machine.
 */
final class Budget {

  private long left;

  Budget(long steps) {
    this.left = steps;
  }

  /** No more than this is looked at. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("The steps are spent", null, false, false);
    }
  }

  /** Takes steps, or throws {@link Spent} where there are not so many left. */
  void spend(int steps) {
    if (left < steps) {
      left = 0;
      throw new Spent();
    }
    left -= steps;
  }

  /** How many are left, 0 or more. */
  long left() {
    return left;
  }
}
