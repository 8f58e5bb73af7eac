package nl.kansrijkestart.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kansrijkestart.pack.PackProblem;

/**
 * An instrument file that cannot be used: file, place, rule and fix of everything that is wrong. It
 * repeats no value of the file.
 */
public final class InstrumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ArrayList<PackProblem> problems;

  InstrumentException(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(Collectors.joining(" ")));
    this.problems = new ArrayList<>(problems);
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
