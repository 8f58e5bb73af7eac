package nl.kansrijkestart.decision;

import java.util.List;

/**
 * An answer that says why.
 *
 * <p>Every result type of the library implements it, so that a host can show, log or store the
 * grounds of any answer in one way.
 */
public interface Explained {

  /**
   * The grounds of the answer, the weightiest first.
   *
   * @return an immutable list, empty only where there is nothing to say, never null
   */
  List<Reason> reasons();
}
