/**
 * Checks plain JSON values against a published JSON Schema; not part of the API.
 *
 * <p>The part of draft 2020-12 that the schemas of this library use. A keyword outside that part is
 * a mistake in our own schema and is refused when the schema is read.
 */
@NullMarked
package nl.kansrijkestart.internal.schema;

import org.jspecify.annotations.NullMarked;
