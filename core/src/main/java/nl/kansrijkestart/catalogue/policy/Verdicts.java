package nl.kansrijkestart.catalogue.policy;

import java.util.List;
import java.util.function.Consumer;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.decision.Ternary;

/** What a criterion says in each of the {@link Situations}, with Kleene's logic. */
sealed interface Verdicts {

  Ternary of(int[] situation);

  /** The facts that leave it open: not known, or of a doubtful value. */
  void open(int[] situation, Consumer<Fact<?>> facts);

  /** All or any of a list. */
  record Group(boolean all, List<Verdicts> parts) implements Verdicts {

    @Override
    public Ternary of(int[] situation) {
      Ternary settled = Ternary.of(!all);
      Ternary verdict = Ternary.of(all);
      for (Verdicts part : parts) {
        Ternary next = part.of(situation);
        if (next == settled) {
          return settled;
        }
        verdict = next == Ternary.UNKNOWN ? next : verdict;
      }
      return verdict;
    }

    @Override
    public void open(int[] situation, Consumer<Fact<?>> facts) {
      if (of(situation) == Ternary.UNKNOWN) {
        parts.forEach(part -> part.open(situation, facts));
      }
    }
  }

  /** The opposite of another. */
  record Negation(Verdicts part) implements Verdicts {

    @Override
    public Ternary of(int[] situation) {
      return part.of(situation).not();
    }

    @Override
    public void open(int[] situation, Consumer<Fact<?>> facts) {
      part.open(situation, facts);
    }
  }

  /**
   * A condition on one fact.
   *
   * @param line the line of the fact, or below 0 where it is none: then there is one verdict
   */
  record Leaf(Fact<?> fact, int line, List<Ternary> verdicts) implements Verdicts {

    @Override
    public Ternary of(int[] situation) {
      return verdicts.get(line < 0 ? 0 : situation[line]);
    }

    @Override
    public void open(int[] situation, Consumer<Fact<?>> facts) {
      if (of(situation) == Ternary.UNKNOWN) {
        facts.accept(fact);
      }
    }
  }
}
