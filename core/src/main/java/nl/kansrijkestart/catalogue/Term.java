package nl.kansrijkestart.catalogue;

import java.util.List;
import nl.kansrijkestart.decision.Ternary;

/**
 * A criterion over the conditions of a catalogue, by their numbers, without negations but on
 * conditions; equal criteria of different offers are equal terms, and judged once.
 *
 * <p>Outcomes are numbers in the order of Kleene: all is the lowest, any the highest.
 */
sealed interface Term {

  byte FALSE = 0;
  byte UNKNOWN = 1;
  byte TRUE = 2;

  /** The outcome, given those of the conditions. */
  byte judge(byte[] outcomes);

  static byte of(Ternary ternary) {
    return switch (ternary) {
      case FALSE -> FALSE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> TRUE;
    };
  }

  /** One condition, or its opposite. */
  record Literal(int condition, boolean negated) implements Term {

    @Override
    public byte judge(byte[] outcomes) {
      byte outcome = outcomes[condition];
      return negated ? (byte) (TRUE - outcome) : outcome;
    }
  }

  /** All or any of a list. */
  record Junction(boolean all, List<Term> terms) implements Term {

    @Override
    public byte judge(byte[] outcomes) {
      byte settled = all ? FALSE : TRUE;
      byte verdict = all ? TRUE : FALSE;
      for (int i = 0; i < terms.size(); i++) {
        byte next = terms.get(i).judge(outcomes);
        if (next == settled) {
          return settled;
        }
        verdict = next == UNKNOWN ? next : verdict;
      }
      return verdict;
    }
  }
}
