package nl.kansrijkestart.screening;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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
import nl.kansrijkestart.privacy.DataCategory;
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
      List<Instrument.Item> items =
          each(fields, "items", "$", (item, path) -> item(object(item), path));
      return new Instrument(
          InstrumentId.of(text(fields, "id")),
          text(fields, "version"),
          text(fields, "scoringVersion"),
          localized(fields, "name"),
          "pilot".equals(fields.get("status")) ? Instrument.Status.PILOT : Instrument.Status.IN_USE,
          fields.containsKey("category") ? category(fields) : DataCategory.SCORES,
          each(fields, "validatedLanguages", "$", (language, path) -> (String) language),
          items,
          scales(fields, items),
          text(fields, "missingRule").equals("refuse")
              ? Instrument.MissingRule.REFUSE
              : Instrument.MissingRule.INTERVAL,
          each(fields, "cutOffs", "$", (cutOff, path) -> cutOff(object(cutOff), path)),
          each(fields, "critical", "$", (item, path) -> critical(object(item), path)),
          licence(object(fields.get("licence"))),
          each(fields, "evidence", "$", (figure, path) -> evidence(object(figure), path)),
          sourcesOf(fields, "scoringSources", JsonPath.ROOT));
    } catch (IllegalArgumentException e) {
      problem(JsonPath.ROOT, String.valueOf(e.getMessage()));
      throw new InstrumentException(problems);
    }
  }

  private Instrument.Item item(Map<?, ?> fields, String path) {
    String options = (String) fields.get("options");
    if (whole(fields, "min") >= whole(fields, "max")) {
      problem(JsonPath.field(path, "max"), "must be above min");
      throw new InstrumentException(problems);
    }
    return build(
        path,
        () ->
            new Instrument.Item(
                whole(fields, "number"),
                fields.containsKey("name") ? localized(fields, "name") : null,
                whole(fields, "min"),
                whole(fields, "max"),
                whole(fields, "step", 1),
                Boolean.TRUE.equals(fields.get("reverse")),
                options == null
                    ? null
                    : options.equals("from-lowest")
                        ? Instrument.Options.FROM_LOWEST
                        : Instrument.Options.FROM_HIGHEST));
  }

  private List<Scale> scales(Map<?, ?> fields, List<Instrument.Item> items) {
    return fields.containsKey("scales")
        ? each(fields, "scales", "$", (scale, path) -> scale(object(scale), path))
        : List.of(
            new Scale(
                Scale.TOTAL,
                LocalizedText.of("Totaal", "Total"),
                items.stream().map(Instrument.Item::number).toList(),
                Scale.Method.SUM,
                List.of(),
                1,
                null,
                false,
                List.of(),
                List.of()));
  }

  private Scale scale(Map<?, ?> fields, String path) {
    List<Integer> countFrom = numbers(fields, "countFrom");
    return build(
        path,
        () ->
            new Scale(
                text(fields, "id"),
                localized(fields, "name"),
                numbers(fields, "items"),
                countFrom.isEmpty() ? Scale.Method.SUM : Scale.Method.COUNT,
                countFrom,
                whole(fields, "divisor", 1),
                fields.containsKey("prorateFrom") ? whole(fields, "prorateFrom") : null,
                Boolean.TRUE.equals(fields.get("ordinal")),
                each(fields, "bands", path, (band, place) -> band(object(band), place)),
                sourcesOf(fields, "sources", path)));
  }

  private Scale.Band band(Map<?, ?> fields, String path) {
    Comparison side = optionalSide(fields, path);
    return new Scale.Band(
        text(fields, "id"),
        localized(fields, "name"),
        side,
        side == null ? 0 : whole(fields, side.code()));
  }

  private CutOff cutOff(Map<?, ?> fields, String path) {
    List<CutOff.Case> cases =
        fields.containsKey("cases")
            ? each(fields, "cases", path, (one, place) -> oneCase(object(one), place))
            : List.of(new CutOff.Case(CutOff.When.ALWAYS, List.of(List.of(limit(fields, path)))));
    if (fields.containsKey("cases") && optionalSide(fields, path) != null) {
      problem(path, "must have either one limit or cases");
    }
    return new CutOff(
        text(fields, "id"),
        localized(fields, "name"),
        cases,
        !Boolean.FALSE.equals(fields.get("official")),
        sourcesOf(fields, "sources", path));
  }

  private CutOff.Case oneCase(Map<?, ?> fields, String path) {
    String sex = (String) fields.get("sex");
    return build(
        path,
        () ->
            new CutOff.Case(
                new CutOff.When(
                    Set.copyOf(
                        each(
                            fields,
                            "phases",
                            path,
                            (phase, place) -> Moment.Phase.valueOf(upper((String) phase)))),
                    fields.containsKey("fromDay") ? whole(fields, "fromDay") : null,
                    fields.containsKey("toDay") ? whole(fields, "toDay") : null,
                    sex == null ? null : Moment.Sex.valueOf(upper(sex))),
                groups(fields, "anyOf", path)));
  }

  private List<List<CutOff.Limit>> groups(Map<?, ?> fields, String name, String path) {
    return each(
        fields,
        name,
        path,
        (group, place) -> {
          List<CutOff.Limit> limits = new ArrayList<>();
          List<?> given = (List<?>) group;
          for (int i = 0; i < given.size(); i++) {
            limits.add(limit(object(given.get(i)), JsonPath.item(place, i)));
          }
          return limits;
        });
  }

  private CutOff.Limit limit(Map<?, ?> fields, String path) {
    Comparison side = side(fields, path);
    boolean onItem = fields.containsKey("item");
    return new CutOff.Limit(
        onItem ? null : fields.containsKey("scale") ? text(fields, "scale") : Scale.TOTAL,
        onItem ? whole(fields, "item") : null,
        side,
        whole(fields, side.code()));
  }

  private CriticalItem critical(Map<?, ?> fields, String path) {
    return new CriticalItem(
        text(fields, "id"),
        category(fields),
        localized(fields, "name"),
        numbers(fields, "items"),
        groups(fields, "anyOf", path),
        groups(fields, "askIf", path),
        Boolean.TRUE.equals(fields.get("mayNotApply")),
        localized(fields, "who"),
        localized(fields, "within"),
        sourcesOf(fields, "sources", path));
  }

  private Instrument.Evidence evidence(Map<?, ?> fields, String path) {
    Comparison side = optionalSide(fields, path);
    return new Instrument.Evidence(
        side,
        side == null ? null : whole(fields, side.code()),
        decimal(fields.get("sensitivityPercent")),
        decimal(fields.get("specificityPercent")),
        decimal(fields.get("auc")),
        decimal(fields.get("aucFrom")),
        decimal(fields.get("aucTo")),
        fields.containsKey("people") ? whole(fields, "people") : null,
        sourcesOf(fields, "sources", path));
  }

  /** Names the place of what a constructor refuses. */
  private <T> T build(String path, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      problem(path, String.valueOf(e.getMessage()));
      throw new InstrumentException(problems);
    }
  }

  private Instrument.Licence licence(Map<?, ?> fields) {
    return new Instrument.Licence(
        localized(fields, "terms"),
        (String) fields.get("askTextsOf"),
        sourcesOf(fields, "sources", "$.licence"));
  }

  /** The one limit, under the name that says which side counts. */
  private Comparison side(Map<?, ?> fields, String path) {
    Comparison side = optionalSide(fields, path);
    if (side == null) {
      problem(path, "must have one limit: atLeast, above, atMost or below");
      throw new InstrumentException(problems);
    }
    return side;
  }

  private @Nullable Comparison optionalSide(Map<?, ?> fields, String path) {
    Comparison found = null;
    for (Comparison side : Comparison.values()) {
      if (fields.containsKey(side.code())) {
        if (found != null) {
          problem(path, "must have one limit: atLeast, above, atMost or below");
        }
        found = side;
      }
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

  private static int whole(Map<?, ?> fields, String name, int otherwise) {
    return fields.containsKey(name) ? whole(fields, name) : otherwise;
  }

  private static List<Integer> numbers(Map<?, ?> fields, String name) {
    return each(
        fields, name, "$", (number, path) -> new BigDecimal(number.toString()).intValueExact());
  }

  private static DataCategory category(Map<?, ?> fields) {
    return DataCategory.valueOf(upper(text(fields, "category")).replace('-', '_'));
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }

  private static LocalizedText localized(Map<?, ?> fields, String name) {
    Map<?, ?> texts = object(fields.get(name));
    return LocalizedText.of(text(texts, "nl"), text(texts, "en"));
  }
}
