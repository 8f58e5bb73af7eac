package nl.kansrijkestart.screening;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.internal.data.Bundled;
import nl.kansrijkestart.internal.json.JsonProblem;
import nl.kansrijkestart.internal.json.JsonReader;
import nl.kansrijkestart.internal.schema.JsonPath;
import nl.kansrijkestart.internal.schema.SchemaCheck;
import nl.kansrijkestart.pack.PackProblem;
import org.jspecify.annotations.Nullable;

/** Reads an instrument file: form, schema, and then what a schema cannot say. */
final class InstrumentReader {

  static final String SCHEMA = "/nl/kansrijkestart/screening/instrument-1.schema.json";
  private static final int MAX_BYTES = 1 << 20;

  private final String file;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<PackProblem> problems = new ArrayList<>();

  InstrumentReader(String file) {
    this.file = file;
  }

  Instrument read(InputStream in) {
    Object json;
    try {
      json = JsonReader.read(in, MAX_BYTES);
    } catch (JsonProblem problem) {
      problem(JsonPath.ROOT, "must be complete JSON in UTF-8, and is not: " + problem.getMessage());
      throw new InstrumentException(problems);
    }
    if (!Bundled.checked(in)) {
      SchemaCheck.against(SCHEMA, json)
          .forEach(
              error ->
                  problems.add(new PackProblem(file, error.path(), error.rule(), error.fix())));
      refuseIfAny();
    }
    Map<?, ?> fields = object(json);
    object(fields.get("sources")).forEach((key, value) -> sources.put((String) key, source(value)));
    Instrument instrument = instrument(fields);
    refuseIfAny();
    return instrument;
  }

  private Instrument instrument(Map<?, ?> fields) {
    try {
      return new Instrument(
          InstrumentId.of(text(fields, "id")),
          text(fields, "version"),
          text(fields, "scoringVersion"),
          localized(fields, "name"),
          each(fields, "validatedLanguages", "$", (language, path) -> (String) language),
          each(fields, "items", "$", (item, path) -> item(object(item), path)),
          text(fields, "missingRule").equals("refuse")
              ? Instrument.MissingRule.REFUSE
              : Instrument.MissingRule.INTERVAL,
          each(fields, "cutOffs", "$", (cutOff, path) -> cutOff(object(cutOff), path)),
          licence(object(fields.get("licence"))),
          each(fields, "evidence", "$", (figure, path) -> evidence(object(figure), path)),
          sourcesOf(fields, "scoringSources", JsonPath.ROOT));
    } catch (IllegalArgumentException e) {
      problem(JsonPath.ROOT, String.valueOf(e.getMessage()));
      throw new InstrumentException(problems);
    }
  }

  private Instrument.Item item(Map<?, ?> fields, String path) {
    int min = whole(fields, "min");
    int max = whole(fields, "max");
    if (min >= max) {
      problem(JsonPath.field(path, "max"), "must be above min");
    }
    return new Instrument.Item(whole(fields, "number"), min, Math.max(max, min + 1));
  }

  private Instrument.CutOff cutOff(Map<?, ?> fields, String path) {
    Comparison side = side(fields, path);
    return new Instrument.CutOff(
        text(fields, "id"),
        localized(fields, "name"),
        side,
        whole(fields, side.code()),
        sourcesOf(fields, "sources", path));
  }

  private Instrument.Evidence evidence(Map<?, ?> fields, String path) {
    Comparison side = side(fields, path);
    return new Instrument.Evidence(
        side,
        whole(fields, side.code()),
        decimal(fields.get("sensitivityPercent")),
        decimal(fields.get("specificityPercent")),
        sourcesOf(fields, "sources", path));
  }

  private Instrument.Licence licence(Map<?, ?> fields) {
    return new Instrument.Licence(
        localized(fields, "terms"),
        (String) fields.get("askTextsOf"),
        sourcesOf(fields, "sources", "$.licence"));
  }

  /** The one limit, under the name that says which side counts. */
  private Comparison side(Map<?, ?> fields, String path) {
    Comparison found = null;
    for (Comparison side : Comparison.values()) {
      if (fields.containsKey(side.code())) {
        if (found != null) {
          problem(path, "must have one limit: atLeast, above, atMost or below");
        }
        found = side;
      }
    }
    if (found == null) {
      problem(path, "must have one limit: atLeast, above, atMost or below");
      throw new InstrumentException(problems);
    }
    return found;
  }

  private List<Source> sourcesOf(Map<?, ?> fields, String name, String path) {
    return each(
        fields,
        name,
        path,
        (key, place) -> {
          Source source = sources.get((String) key);
          if (source == null) {
            problem(place, "must be a key of $.sources");
            return Source.unconfirmed("unknown", null);
          }
          return source;
        });
  }

  private static Source source(@Nullable Object value) {
    Map<?, ?> fields = object(value);
    return new Source(
        text(fields, "document"),
        (String) fields.get("passage"),
        null,
        null,
        text(fields, "confidence").equals("confirmed")
            ? Confidence.CONFIRMED
            : Confidence.UNCONFIRMED);
  }

  private static <T> List<T> each(
      Map<?, ?> fields, String name, String path, BiFunction<Object, String, T> reader) {
    List<T> read = new ArrayList<>();
    if (fields.get(name) instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        read.add(reader.apply(items.get(i), JsonPath.item(JsonPath.field(path, name), i)));
      }
    }
    return read;
  }

  private void problem(String path, String rule) {
    problems.add(new PackProblem(file, path, rule, "Correct it as the schema of instruments says"));
  }

  private void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw new InstrumentException(problems);
    }
  }

  // The schema was checked: kinds are as expected from here on.

  private static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> fields ? fields : Map.of();
  }

  private static String text(Map<?, ?> fields, String name) {
    return String.valueOf(fields.get(name));
  }

  private static int whole(Map<?, ?> fields, String name) {
    return new BigDecimal(text(fields, name)).intValueExact();
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }

  private static LocalizedText localized(Map<?, ?> fields, String name) {
    Map<?, ?> texts = object(fields.get(name));
    return LocalizedText.of(text(texts, "nl"), text(texts, "en"));
  }
}
