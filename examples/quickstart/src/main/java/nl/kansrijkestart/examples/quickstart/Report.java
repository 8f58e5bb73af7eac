package nl.kansrijkestart.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import nl.kansrijkestart.decision.Reason;

/**
 * What became of one family.
 *
 * @param family the name of the story
 * @param steps the steps in order
 */
record Report(String family, List<Step> steps) {

  /**
   * One step of the journey.
   *
   * @param name the short name of the step
   * @param lines what was found, for a reader
   * @param answers the answers of the library, for a machine
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Step(
      String name,
      List<Line> lines,
      @JsonSerialize(contentUsing = JsonPrinter.Typed.class) List<Object> answers) {}

  /**
   * A finding with its grounds.
   *
   * @param text the finding
   * @param reasons why
   */
  record Line(String text, List<Reason> reasons) {

    static Line of(String text) {
      return new Line(text, List.of());
    }
  }
}
