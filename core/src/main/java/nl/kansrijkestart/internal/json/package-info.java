/** Reads JSON within limits into plain Java values, and writes them; not part of the API. */
@NullMarked
package nl.kansrijkestart.internal.json;

import org.jspecify.annotations.NullMarked;
