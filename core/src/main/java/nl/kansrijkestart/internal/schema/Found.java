package nl.kansrijkestart.internal.schema;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, up to a limit. */
final class Found {

  private static final int MAX = 100;

  private final List<SchemaError> errors = new ArrayList<>();

  void add(String path, String rule, String fix) {
    if (errors.size() < MAX) {
      errors.add(new SchemaError(path, rule, fix));
    }
  }

  void addAll(Found other) {
    other.errors.forEach(error -> add(error.path(), error.rule(), error.fix()));
  }

  boolean none() {
    return errors.isEmpty();
  }

  int count() {
    return errors.size();
  }

  List<SchemaError> errors() {
    return List.copyOf(errors);
  }
}
