package nl.kansrijkestart.birth;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kansrijkestart.birth.BirthweightReference.Info;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.internal.json.JsonProblem;
import nl.kansrijkestart.internal.json.JsonReader;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.jspecify.annotations.Nullable;

/** Reads a birthweight reference from JSON and refuses one that cannot be right. */
final class ReferenceReader {

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_GRAMS = 9_999;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private ReferenceReader() {}

  static BirthweightReference read(InputStream in) {
    Object json;
    try {
      json = JsonReader.read(in, MAX_BYTES);
    } catch (JsonProblem problem) {
      throw new IllegalArgumentException("Birthweight reference: " + problem.getMessage(), problem);
    }
    Map<?, ?> root = object(json, "the whole");
    if (!CentileBand.CENTILES.stream().map(Integer::longValue).toList().equals(root.get("centiles"))
        || !"gram".equals(root.get("unit"))) {
      throw problem("unit", "must be \"gram\", with the centiles " + CentileBand.CENTILES);
    }
    Info info =
        new Info(
            id(root, "id"),
            id(root, "version"),
            source(object(root.get("source"), "source")),
            text(root, "licence"),
            whole(root.get("firstDay"), "firstDay", 1, GestationalAge.MAX_DAYS),
            whole(root.get("lastDay"), "lastDay", 1, GestationalAge.MAX_DAYS));
    return new BirthweightReference(info, table(root, "female", info), table(root, "male", info));
  }

  private static Source source(Map<?, ?> json) {
    Object passage = json.get("passage");
    return new Source(
        text(json, "document"),
        passage instanceof String text ? text : null,
        null,
        null,
        "confirmed".equals(json.get("confidence")) ? Confidence.CONFIRMED : Confidence.UNCONFIRMED);
  }

  private static int[] table(Map<?, ?> root, String sex, Info info) {
    int days = info.lastDay() - info.firstDay() + 1;
    List<?> rows = list(root.get(sex), sex, days);
    int perDay = CentileBand.CENTILES.size();
    int[] table = new int[days * perDay];
    for (int day = 0; day < days; day++) {
      String path = sex + "[" + day + "]";
      List<?> row = list(rows.get(day), path, perDay);
      int last = 0;
      for (int i = 0; i < perDay; i++) {
        last = whole(row.get(i), path + "[" + i + "]", last + 1, MAX_GRAMS);
        table[day * perDay + i] = last;
      }
    }
    return table;
  }

  private static Map<?, ?> object(@Nullable Object json, String path) {
    if (json instanceof Map<?, ?> fields) {
      return fields;
    }
    throw problem(path, "must be an object");
  }

  private static List<?> list(@Nullable Object json, String path, int size) {
    if (json instanceof List<?> items && items.size() == size) {
      return items;
    }
    throw problem(path, "must be a list of " + size);
  }

  private static int whole(@Nullable Object json, String path, int min, int max) {
    if (json instanceof Long number && number >= min && number <= max) {
      return number.intValue();
    }
    throw problem(path, "must be a whole number of " + min + " to " + max);
  }

  private static String id(Map<?, ?> fields, String name) {
    String text = text(fields, name);
    if (!ID.matcher(text).matches()) {
      throw problem(name, "must be 1 to 40 letters, digits, dots, hyphens or underscores");
    }
    return text;
  }

  private static String text(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw problem(name, "must be a text");
  }

  private static IllegalArgumentException problem(String path, String rule) {
    return new IllegalArgumentException("Birthweight reference: " + path + " " + rule);
  }
}
