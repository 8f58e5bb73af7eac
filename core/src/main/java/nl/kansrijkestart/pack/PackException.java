package nl.kansrijkestart.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pack, or a combination of packs, that cannot be used.
 *
 * <p>Names file, place, rule and fix of everything that is wrong, and repeats no value of the file.
 */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final ArrayList<PackProblem> problems;

  PackException(List<PackProblem> problems) {
    super(message(problems));
    this.problems = new ArrayList<>(problems);
  }

  private static String message(List<PackProblem> problems) {
    String shown =
        problems.stream().limit(SHOWN).map(PackProblem::toString).collect(Collectors.joining(" "));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + " And " + more + " more." : shown;
  }

  /**
   * Everything that is wrong, in the order of the file.
   *
   * @return an immutable list of at least one problem, never null
   */
  public List<PackProblem> problems() {
    return List.copyOf(problems);
  }
}
