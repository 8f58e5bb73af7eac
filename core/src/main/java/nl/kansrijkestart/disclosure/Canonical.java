package nl.kansrijkestart.disclosure;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes what is signed: each text behind its length, so that no two inputs read alike. */
final class Canonical {

  private final StringBuilder text = new StringBuilder();

  Canonical add(@Nullable Object value) {
    String part = String.valueOf(value);
    text.append(value == null ? '-' : '+').append(part.length()).append(':').append(part);
    return this;
  }

  Canonical addAll(Collection<?> values) {
    add(values.size());
    values.forEach(this::add);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
