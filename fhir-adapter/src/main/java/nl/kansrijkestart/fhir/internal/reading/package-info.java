/**
 * One resource while it is read, all that are read together, and what is read the same way
 * everywhere.
 *
 * <p>This is no API: it may change at any time.
 */
@NullMarked
package nl.kansrijkestart.fhir.internal.reading;

import org.jspecify.annotations.NullMarked;
