package nl.kansrijkestart.internal.schema;

import org.jspecify.annotations.Nullable;

/** One keyword of a schema, ready to be applied. */
@FunctionalInterface
interface Rule {

  void check(@Nullable Object value, String path, Found found);
}
