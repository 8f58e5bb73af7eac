/**
 * What comes of it: of reading, and of the gate.
 *
 * <p>Reading gives a value, a record or nothing, and always the issues: each with its place, its
 * weight and a reason that has a text in Dutch and English, and never with what stood there. A
 * resource of which something was not read is carried along in memory. Writing begins at what may
 * be shown of a record, part by part.
 */
@NullMarked
package nl.kansrijkestart.fhir.outcome;

import org.jspecify.annotations.NullMarked;
