/**
 * Codes, keys, days, labels and elements, which know of no reading.
 *
 * <p>This is no API: it may change at any time.
 */
@NullMarked
package nl.kansrijkestart.fhir.internal.base;

import org.jspecify.annotations.NullMarked;
