package nl.kansrijkestart.examples.quickstart;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;

/**
 * Prints reports for a reader: each finding, below it why and by which rule; sources at the end.
 */
final class TextPrinter {

  private final PrintStream out;
  private final Language language;
  private final Map<String, Integer> sources = new LinkedHashMap<>();

  TextPrinter(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  void print(List<Report> reports) {
    for (Report report : reports) {
      out.println("== " + report.family());
      for (Report.Step step : report.steps()) {
        out.println();
        out.println(step.name());
        for (Report.Line line : step.lines()) {
          out.println("  " + line.text());
          line.reasons().forEach(reason -> out.println("    - " + explain(reason)));
        }
      }
      out.println();
    }
    if (!sources.isEmpty()) {
      out.println("== " + new Say(language).of("bronnen", "sources"));
      sources.forEach((source, number) -> out.println("[" + number + "] " + source));
    }
  }

  private String explain(Reason reason) {
    StringBuilder text = new StringBuilder(reason.text(language));
    if (reason.rule() != null) {
      text.append(" {").append(reason.rule()).append('}');
    }
    for (Source source : reason.sources()) {
      text.append(" [").append(number(source)).append(']');
    }
    return text.toString();
  }

  private int number(Source source) {
    String text =
        source.passage() == null ? source.document() : source.document() + ", " + source.passage();
    String marked =
        source.confidence() == Confidence.UNCONFIRMED
            ? text + new Say(language).of(" (nog te bevestigen)", " (to be confirmed)")
            : text;
    return sources.computeIfAbsent(marked, key -> sources.size() + 1);
  }
}
