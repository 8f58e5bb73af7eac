package nl.kansrijkestart.pack;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.internal.data.Bundled;
import nl.kansrijkestart.internal.json.JsonProblem;
import nl.kansrijkestart.internal.json.JsonReader;
import nl.kansrijkestart.internal.schema.JsonPath;
import nl.kansrijkestart.internal.schema.SchemaCheck;
import org.jspecify.annotations.Nullable;

/** Reads a pack: form, schema, rules, and only then its content. */
final class PackReader {

  private static final String FORMAT = "pack/1";

  private final PackFile file;
  private final PackHead head;

  private PackReader(PackFile file, PackHead head) {
    this.file = file;
    this.head = head;
  }

  static Pack read(String name, InputStream in) {
    PackFile bare = new PackFile(name, Map.of());
    PackValue root = new PackValue(bare, JsonPath.ROOT, json(bare, in));
    // An unknown format is the whole story: what else differs from ours says nothing.
    PackValue format = root.field("format");
    if (!format.text().equals(FORMAT)) {
      throw format.refused("must be " + FORMAT, "Use a library that knows this format");
    }
    Map<?, ?> fields = root.fields();
    if (!Bundled.checked(in)) {
      refuseIfAny(
          SchemaCheck.against(Pack.SCHEMA, fields).stream()
              .map(error -> new PackProblem(name, error.path(), error.rule(), error.fix()))
              .toList());
      refuseIfAny(new PackRules(name).check(fields));
    }
    PackFile file = new PackFile(name, sources(root));
    return new PackReader(file, head(root)).pack(root.field("sections"));
  }

  private static @Nullable Object json(PackFile file, InputStream in) {
    try {
      return JsonReader.read(in, Pack.MAX_BYTES);
    } catch (JsonProblem problem) {
      String at = " at line " + problem.line() + ", column " + problem.column();
      throw switch (problem.kind()) {
        case TOO_LARGE ->
            file.refused(
                JsonPath.ROOT,
                "may be at most " + Pack.MAX_BYTES + " bytes",
                "Divide it over more packs");
        case TOO_DEEP_OR_LONG ->
            file.refused(
                JsonPath.ROOT,
                "is nested too deep, or holds too long a text or number," + at,
                "Make it simpler");
        case NOT_UTF8 -> file.refused(JsonPath.ROOT, "must be UTF-8", "Save it as UTF-8");
        case DUPLICATE_FIELD ->
            file.refused(JsonPath.ROOT, "has the same field twice" + at, "Remove one of them");
        case NOT_JSON ->
            file.refused(JsonPath.ROOT, "must be JSON, and is not" + at, "Correct or complete it");
      };
    }
  }

  private static void refuseIfAny(List<PackProblem> problems) {
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }

  private static Map<String, Source> sources(PackValue root) {
    PackValue documents = root.field("documents");
    Map<String, Source> sources = new LinkedHashMap<>();
    root.field("sources")
        .entries()
        .forEach(
            (key, source) -> {
              PackValue document = documents.field(source.field("document").text());
              sources.put(
                  key,
                  new Source(
                      document.field("title").text(),
                      source.field("passage").optional(PackValue::text).orElse(null),
                      date(document.field("publishedOn")),
                      date(document.field("printedOn")),
                      source
                          .field("confidence")
                          .oneOf(
                              Map.of(
                                  "confirmed", Confidence.CONFIRMED,
                                  "unconfirmed", Confidence.UNCONFIRMED))));
            });
    return Map.copyOf(sources);
  }

  private static PackHead head(PackValue root) {
    return new PackHead(
        root.file(),
        root.field("id").text(),
        root.field("version").text(),
        root.field("name").localized(),
        root.field("municipality").optional(code -> code.parsed(Municipality::parse)).orElse(null),
        validity(root),
        root.field("licence").text());
  }

  private Pack pack(PackValue sections) {
    Map<String, List<PackEntry>> read = new LinkedHashMap<>();
    sections
        .entries()
        .forEach(
            (name, section) -> {
              List<PackEntry> entries = new ArrayList<>();
              for (PackValue item : section.items()) {
                PackValue content = item.in(file);
                entries.add(new PackEntry(head, name, validity(content), content));
              }
              read.put(name, List.copyOf(entries));
            });
    return new Pack(head, Collections.unmodifiableMap(read));
  }

  private static ClosedDateRange validity(PackValue value) {
    return new ClosedDateRange(date(value.field("validFrom")), date(value.field("validTo")));
  }

  private static @Nullable LocalDate date(PackValue value) {
    return value.optional(PackValue::date).orElse(null);
  }
}
