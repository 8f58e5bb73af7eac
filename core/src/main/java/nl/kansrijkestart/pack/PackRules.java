package nl.kansrijkestart.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.internal.schema.JsonPath;
import org.jspecify.annotations.Nullable;

/** The rules that a schema cannot say; for a file that its schema has approved. */
final class PackRules {

  private static final int MAX = 100;

  private final String file;
  private final List<PackProblem> problems = new ArrayList<>();
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Document> sources = new HashMap<>();
  private Optional<ClosedDateRange> packDays = Optional.empty();

  /** A document, as far as it could be read. */
  private record Document(
      @Nullable LocalDate publishedOn, @Nullable LocalDate printedOn, List<Passage> damaged) {}

  /** An entry with an id that was met before. */
  private record Seen(String path, ClosedDateRange days) {}

  PackRules(String file) {
    this.file = file;
  }

  List<PackProblem> check(Map<?, ?> root) {
    packDays = days(root, JsonPath.ROOT);
    String path = JsonPath.field(JsonPath.ROOT, "documents");
    each(root.get("documents"), path, this::document);
    each(root.get("sources"), JsonPath.field(JsonPath.ROOT, "sources"), this::source);
    each(
        root.get("sections"),
        JsonPath.field(JsonPath.ROOT, "sections"),
        (name, section, at) -> section((List<?>) section, at));
    return problems;
  }

  /** Takes one field of an object. */
  @FunctionalInterface
  private interface Field {
    void take(String name, Object value, String path);
  }

  private static void each(@Nullable Object fields, String path, Field taker) {
    if (fields instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> taker.take((String) name, value, JsonPath.field(path, (String) name)));
    }
  }

  private void document(String key, Object value, String path) {
    Map<?, ?> fields = (Map<?, ?>) value;
    LocalDate publishedOn = date(fields, "publishedOn", path);
    LocalDate printedOn = date(fields, "printedOn", path);
    if (publishedOn != null && printedOn != null && printedOn.isBefore(publishedOn)) {
      add(
          JsonPath.field(path, "printedOn"),
          "must be on or after the day of publication",
          "Correct one of the two days, or leave out what is not known");
    }
    List<Passage> damaged = new ArrayList<>();
    if (fields.get("damagedLines") instanceof String lines) {
      damaged.addAll(passages(lines, JsonPath.field(path, "damagedLines")));
    }
    documents.put(key, new Document(publishedOn, printedOn, damaged));
  }

  private void source(String key, Object value, String path) {
    Map<?, ?> fields = (Map<?, ?>) value;
    Document document = documents.get((String) fields.get("document"));
    if (document == null) {
      add(
          JsonPath.field(path, "document"),
          "must be a key of $.documents",
          "Declare the document or correct the key");
      document = new Document(null, null, List.of());
    } else if (!document.damaged().isEmpty()) {
      refuseDamaged(document, fields.get("passage"), JsonPath.field(path, "passage"));
    }
    sources.put(key, document);
  }

  private void refuseDamaged(Document document, @Nullable Object passage, String path) {
    List<Passage> used = passage instanceof String lines ? passages(lines, path) : List.of();
    if (!(passage instanceof String)) {
      add(path, "must name the lines, since the document is damaged in part", "Write them as L53");
    }
    if (used.stream().anyMatch(lines -> document.damaged().stream().anyMatch(lines::overlaps))) {
      add(
          path,
          "may not stand on a damaged passage of the document",
          "Use a sound passage, or leave the fact out");
    }
  }

  private List<Passage> passages(String lines, String path) {
    Optional<List<Passage>> parsed = Passage.parseAll(lines);
    if (parsed.isEmpty()) {
      add(path, "must name lines, the first before the last", "Write them as L53, L98-102");
    }
    return parsed.orElse(List.of());
  }

  private void section(List<?> entries, String path) {
    Map<String, List<Seen>> seen = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      String at = JsonPath.item(path, i);
      Map<?, ?> entry = (Map<?, ?>) entries.get(i);
      Optional<ClosedDateRange> days = days(entry, at);
      days.ifPresent(known -> days(entry, known, at, seen));
      nested(entry, at);
    }
  }

  private void days(
      Map<?, ?> entry, ClosedDateRange days, String at, Map<String, List<Seen>> seenById) {
    if (packDays.isPresent() && !packDays.get().overlaps(days)) {
      add(at, "must hold on a day on which the pack holds", "Correct validFrom or validTo");
    }
    List<Seen> seen = seenById.computeIfAbsent((String) entry.get("id"), id -> new ArrayList<>());
    seen.stream()
        .filter(earlier -> earlier.days().overlaps(days))
        .findFirst()
        .ifPresent(
            earlier ->
                add(
                    JsonPath.field(at, "id"),
                    "is already the id of " + earlier.path() + " on some of the same days",
                    "Give it another id, or other days if it is a later version"));
    seen.add(new Seen(at, days));
    LocalDate start = days.start();
    if (start != null
        && !Boolean.TRUE.equals(entry.get("announced"))
        && printedBefore(entry, start)) {
      add(
          JsonPath.field(at, "validFrom"),
          "may not be after the day on which its sources were printed",
          "Correct the day, or write \"announced\": true if the source announces it");
    }
  }

  private boolean printedBefore(Map<?, ?> entry, LocalDate start) {
    List<Document> known =
        ((List<?>) Objects.requireNonNull(entry.get("sources")))
            .stream().map(sources::get).filter(Objects::nonNull).toList();
    return !known.isEmpty()
        && known.stream()
            .map(Document::printedOn)
            .allMatch(printed -> printed != null && printed.isBefore(start));
  }

  /** Every field called sources, however deep, names declared sources. */
  private void nested(@Nullable Object value, String path) {
    if (value instanceof Map<?, ?> fields) {
      fields.forEach(
          (name, field) -> {
            String at = JsonPath.field(path, (String) name);
            if (name.equals("sources")) {
              keys(field, at);
            } else {
              nested(field, at);
            }
          });
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        nested(items.get(i), JsonPath.item(path, i));
      }
    }
  }

  private void keys(@Nullable Object value, String path) {
    if (!(value instanceof List<?> keys)) {
      add(path, "must be a list of keys of $.sources", "Put the keys between square brackets");
      return;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!(keys.get(i) instanceof String key) || !sources.containsKey(key)) {
        add(
            JsonPath.item(path, i),
            "must be a key of $.sources",
            "Declare the source or correct the key");
      }
    }
  }

  private Optional<ClosedDateRange> days(Map<?, ?> fields, String path) {
    LocalDate from = date(fields, "validFrom", path);
    LocalDate to = date(fields, "validTo", path);
    if (from != null && to != null && to.isBefore(from)) {
      add(
          JsonPath.field(path, "validTo"),
          "must be on or after validFrom; it is the last day on which the entry holds",
          "Exchange the two days");
      return Optional.empty();
    }
    return Optional.of(new ClosedDateRange(from, to));
  }

  private @Nullable LocalDate date(Map<?, ?> fields, String name, String path) {
    if (!(fields.get(name) instanceof String text)) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      add(JsonPath.field(path, name), "must be a day that exists", "Correct the day");
      return null;
    }
  }

  private void add(String path, String rule, String fix) {
    if (problems.size() < MAX) {
      problems.add(new PackProblem(file, path, rule, fix));
    }
  }
}
