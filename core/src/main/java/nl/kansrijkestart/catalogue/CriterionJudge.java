package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.kansrijkestart.decision.Ternary;

/**
 * A criterion, read once and asked often: does it hold for what is known (toetsing van een
 * criterium)? For why, and for an offer, ask {@link Catalogue#eligibility}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CriterionJudge {

  private final Node node;

  private CriterionJudge(Node node) {
    this.node = node;
  }

  /**
   * Reads a criterion.
   *
   * @param criterion the criterion, not null
   * @return what judges it, never null
   */
  public static CriterionJudge of(Criterion criterion) {
    return new CriterionJudge(Node.of(requireNonNull(criterion, "criterion")));
  }

  /**
   * Whether it holds.
   *
   * @param facts what is known, not null
   * @param asOf the day for which it is asked, and of the facts that grow; not null
   * @return true, false, or unknown where a fact is missing or a value doubtful; never null
   */
  public Ternary judge(Facts facts, LocalDate asOf) {
    return node.judge(Moment.of(requireNonNull(facts, "facts"), requireNonNull(asOf, "asOf")));
  }

  /**
   * The type only.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "CriterionJudge";
  }
}
