package nl.kansrijkestart.internal.schema;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that the keywords of a schema stand for. */
final class Rules {

  private Rules() {}

  static Rule nothing() {
    return (value, path, found) -> found.add(path, "nothing may stand here", "Remove it");
  }

  static Rule type(List<String> types) {
    String named = types.stream().map(Rules::named).collect(Collectors.joining(" or "));
    return (value, path, found) -> {
      for (String type : types) {
        if (JsonValues.is(value, type)) {
          return;
        }
      }
      found.add(path, "must be " + named, "Give " + named);
    };
  }

  private static String named(String type) {
    return switch (type) {
      case "object" -> "an object";
      case "array" -> "a list";
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "null" -> "null";
      default -> throw new IllegalStateException("The schema asks for an unknown type");
    };
  }

  static Rule constant(@Nullable Object only) {
    Object canonical = JsonValues.canonical(only);
    return (value, path, found) -> {
      if (!equal(canonical, JsonValues.canonical(value))) {
        found.add(path, "must be " + only, "Write " + only);
      }
    };
  }

  static Rule oneOfValues(List<?> allowed) {
    Set<@Nullable Object> canonical = new HashSet<>();
    allowed.forEach(value -> canonical.add(JsonValues.canonical(value)));
    String named = allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (value, path, found) -> {
      if (!canonical.contains(JsonValues.canonical(value))) {
        found.add(path, "must be one of " + named, "Choose one of them");
      }
    };
  }

  private static boolean equal(@Nullable Object one, @Nullable Object other) {
    return one == null ? other == null : one.equals(other);
  }

  static Rule required(List<String> names) {
    return (value, path, found) -> {
      if (value instanceof Map<?, ?> fields) {
        for (String name : names) {
          if (!fields.containsKey(name)) {
            found.add(JsonPath.field(path, name), "is required", "Add the field " + name);
          }
        }
      }
    };
  }

  static Rule properties(Map<String, Schema> schemas) {
    return (value, path, found) -> {
      if (value instanceof Map<?, ?> fields) {
        schemas.forEach(
            (name, schema) -> {
              if (fields.containsKey(name)) {
                schema.check(fields.get(name), JsonPath.field(path, name), found);
              }
            });
      }
    };
  }

  /**
   * The fields that have no schema of their own.
   *
   * @param schema what they must be, or null where there may be none
   */
  static Rule additionalProperties(Set<?> known, @Nullable Schema schema) {
    String names = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (value, path, found) -> {
      if (value instanceof Map<?, ?> fields) {
        fields.forEach(
            (name, field) -> {
              if (known.contains(name)) {
                return;
              }
              String place = JsonPath.field(path, String.valueOf(name));
              if (schema == null) {
                found.add(place, "is not a known field", "Remove it or correct its name: " + names);
              } else {
                schema.check(field, place, found);
              }
            });
      }
    };
  }

  static Rule propertyNames(Schema schema) {
    return (value, path, found) -> {
      if (value instanceof Map<?, ?> fields) {
        for (Object name : fields.keySet()) {
          schema.check(name, JsonPath.field(path, String.valueOf(name)), found);
        }
      }
    };
  }

  static Rule minProperties(int min) {
    return (value, path, found) -> {
      if (value instanceof Map<?, ?> fields && fields.size() < min) {
        found.add(path, "must have at least " + min + " fields", "Add the missing fields");
      }
    };
  }

  static Rule maxProperties(int max) {
    return (value, path, found) -> {
      if (value instanceof Map<?, ?> fields && fields.size() > max) {
        found.add(path, "may have at most " + max + " fields", "Divide it over more files");
      }
    };
  }

  static Rule items(Schema schema) {
    return (value, path, found) -> {
      if (value instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          schema.check(items.get(i), JsonPath.item(path, i), found);
        }
      }
    };
  }

  static Rule minItems(int min) {
    return (value, path, found) -> {
      if (value instanceof List<?> items && items.size() < min) {
        found.add(path, "must have at least " + min + " items", "Add the missing items");
      }
    };
  }

  static Rule maxItems(int max) {
    return (value, path, found) -> {
      if (value instanceof List<?> items && items.size() > max) {
        found.add(path, "may have at most " + max + " items", "Remove items");
      }
    };
  }

  static Rule uniqueItems() {
    return (value, path, found) -> {
      if (value instanceof List<?> items) {
        Set<@Nullable Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
          if (!seen.add(JsonValues.canonical(items.get(i)))) {
            found.add(JsonPath.item(path, i), "must not repeat an earlier item", "Remove it");
          }
        }
      }
    };
  }

  static Rule pattern(Pattern pattern, String hint) {
    String regex = pattern.pattern().replace("\\z", "$");
    String fix = hint.isEmpty() ? "Write it in that form" : "Give " + hint;
    return (value, path, found) -> {
      if (value instanceof String text && !pattern.matcher(text).find()) {
        found.add(path, "must match " + regex, fix);
      }
    };
  }

  static Rule minLength(int min) {
    return (value, path, found) -> {
      if (value instanceof String text && text.codePointCount(0, text.length()) < min) {
        found.add(path, "must have at least " + min + " characters", "Write more");
      }
    };
  }

  static Rule maxLength(int max) {
    return (value, path, found) -> {
      if (value instanceof String text && text.codePointCount(0, text.length()) > max) {
        found.add(path, "may have at most " + max + " characters", "Write less");
      }
    };
  }

  static Rule minimum(Number min) {
    BigDecimal limit = JsonValues.decimal(min);
    return (value, path, found) -> {
      if (value instanceof Number number && JsonValues.decimal(number).compareTo(limit) < 0) {
        found.add(path, "must be " + min + " or more", "Correct the number");
      }
    };
  }

  static Rule maximum(Number max) {
    BigDecimal limit = JsonValues.decimal(max);
    return (value, path, found) -> {
      if (value instanceof Number number && JsonValues.decimal(number).compareTo(limit) > 0) {
        found.add(path, "must be " + max + " or less", "Correct the number");
      }
    };
  }

  /** One form or more must fit; if none does, what the nearest one lacks is reported as well. */
  static Rule anyOf(List<Schema> branches) {
    return (value, path, found) -> {
      List<Found> results = results(branches, value, path);
      if (results.stream().noneMatch(Found::none)) {
        noneFits(results, path, found);
      }
    };
  }

  /** Exactly one form must fit. */
  static Rule oneOf(List<Schema> branches) {
    return (value, path, found) -> {
      List<Found> results = results(branches, value, path);
      long fitting = results.stream().filter(Found::none).count();
      if (fitting == 0) {
        noneFits(results, path, found);
      } else if (fitting > 1) {
        found.add(path, "must have exactly one of the allowed forms", "Choose one form");
      }
    };
  }

  private static List<Found> results(List<Schema> branches, @Nullable Object value, String path) {
    return branches.stream()
        .map(
            branch -> {
              Found own = new Found();
              branch.check(value, path, own);
              return own;
            })
        .toList();
  }

  private static void noneFits(List<Found> results, String path, Found found) {
    found.add(path, "must have one of the allowed forms", "Correct what follows");
    results.stream().min(Comparator.comparingInt(Found::count)).ifPresent(found::addAll);
  }
}
