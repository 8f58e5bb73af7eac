package nl.kansrijkestart.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema or a part of one: all its rules must hold. */
final class Schema implements Rule {

  private List<Rule> rules = List.of();

  /** Set once, by the compiler, so that schemas can refer to each other before they are read. */
  void define(List<Rule> own) {
    rules = List.copyOf(own);
  }

  @Override
  public void check(@Nullable Object value, String path, Found found) {
    for (Rule rule : rules) {
      rule.check(value, path, found);
    }
  }
}
