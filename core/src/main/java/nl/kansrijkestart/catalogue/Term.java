package nl.kansrijkestart.catalogue;

import java.util.List;
import nl.kansrijkestart.decision.Ternary;

/**
 * A criterion over the conditions of a catalogue, by their numbers, without negations but on
 * conditions; equal criteria of different offers are equal terms, and judged once.
 */
sealed interface Term {

  /** The outcome, given those of the conditions. */
  Ternary judge(Ternary[] outcomes);

  /** One condition, or its opposite. */
  record Literal(int condition, boolean negated) implements Term {

    @Override
    public Ternary judge(Ternary[] outcomes) {
      return negated ? outcomes[condition].not() : outcomes[condition];
    }
  }

  /** All or any of a list. */
  record Junction(boolean all, List<Term> terms) implements Term {

    @Override
    public Ternary judge(Ternary[] outcomes) {
      Ternary settled = Ternary.of(!all);
      Ternary verdict = Ternary.of(all);
      for (int i = 0; i < terms.size(); i++) {
        Ternary next = terms.get(i).judge(outcomes);
        if (next == settled) {
          return settled;
        }
        verdict = next == Ternary.UNKNOWN ? next : verdict;
      }
      return verdict;
    }
  }
}
