/**
 * Parts of records and of tasks that are written in one package and read in another.
 *
 * <p>This is no API: it may change at any time.
 */
@NullMarked
package nl.kansrijkestart.fhir.internal.part;

import org.jspecify.annotations.NullMarked;
