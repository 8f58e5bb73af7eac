package nl.kansrijkestart.intake;

import java.util.List;

/**
 * An intake record with fields that must agree with each other, such as a beginning and an end.
 *
 * <p>The record carries {@link Consistent} as well; then any Jakarta validator reports what {@link
 * #contradictions()} finds together with all other violations. A field that is missing contradicts
 * nothing: that is the business of its own annotations.
 */
public interface CrossChecked {

  /**
   * What contradicts what: the path of the field to mend, relative to this record ({@code until},
   * {@code children[1].order}), and a reason without parameters.
   *
   * @return the violations, empty if all agrees, never null
   */
  List<Violation> contradictions();
}
