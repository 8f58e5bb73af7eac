package nl.kansrijkestart.examples.catalogue;

import java.util.List;
import nl.kansrijkestart.decision.Reason;

/**
 * What a command has to say.
 *
 * @param result for a machine
 * @param sections for a reader
 */
record Answer(Object result, List<Section> sections) {

  /** Lines under a title. */
  record Section(String title, List<Line> lines) {}

  /** A line, and below it why. */
  record Line(String text, List<Reason> reasons) {

    static Line of(String text) {
      return new Line(text, List.of());
    }
  }
}
