package nl.kansrijkestart.fhir.text;

import java.util.List;
import java.util.regex.Pattern;
import nl.kansrijkestart.fhir.text.Scan.Step;

/** Paths as text: names of elements only, so that no content comes out by way of a path. */
final class Steps {

  private static final Pattern NAME = Pattern.compile("_?[A-Za-z][A-Za-z0-9]{0,39}");

  private Steps() {}

  /** The path below a root, such as {@code Bundle.entry[3].resource.birthDate}. */
  static String text(String root, List<Step> path) {
    StringBuilder text = new StringBuilder(known(root));
    for (Step step : path) {
      text.append('.').append(known(step.name()));
      if (step.listed()) {
        text.append('[').append(step.index()).append(']');
      }
    }
    return text.toString();
  }

  /** The name, where it has the form of one. */
  static String known(String name) {
    return NAME.matcher(name).matches() ? name : "?";
  }
}
