package nl.kansrijkestart.examples.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;

/** Prints an answer: for a machine, or for a reader with the sources at the end. */
final class Printer {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();
  private static final TypeReference<List<Eligibility>> VERDICTS = new TypeReference<>() {};

  private final PrintStream out;
  private final Language language;
  private final Map<String, Integer> sources = new LinkedHashMap<>();

  Printer(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  /** Core brings no mapper: a host uses its own, as here. */
  static void json(PrintStream out, Object result) {
    boolean verdicts =
        result instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Eligibility;
    try {
      out.println(
          verdicts
              ? MAPPER.writerFor(VERDICTS).writeValueAsString(result)
              : MAPPER.writeValueAsString(result));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(Answer answer) {
    for (Answer.Section section : answer.sections()) {
      out.println("== " + section.title());
      for (Answer.Line line : section.lines()) {
        out.println("  " + line.text());
        line.reasons().forEach(reason -> out.println("    - " + explained(reason)));
      }
      out.println();
    }
    if (!sources.isEmpty()) {
      out.println("== " + (language == Language.NL ? "bronnen" : "sources"));
      sources.forEach((source, number) -> out.println("[" + number + "] " + source));
    }
  }

  private String explained(Reason reason) {
    StringBuilder text = new StringBuilder(reason.text(language));
    for (Source source : reason.sources()) {
      text.append(" [").append(number(source)).append(']');
    }
    return text.toString();
  }

  private int number(Source source) {
    String open = language == Language.NL ? " (nog te bevestigen)" : " (to be confirmed)";
    String text =
        source.document()
            + (source.passage() == null ? "" : ", " + source.passage())
            + (source.confidence() == Confidence.UNCONFIRMED ? open : "");
    return sources.computeIfAbsent(text, key -> sources.size() + 1);
  }
}
