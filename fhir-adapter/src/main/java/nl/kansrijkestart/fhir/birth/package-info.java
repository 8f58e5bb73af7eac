/**
 * A birth and its children, with what was measured of each (geboorte).
 *
 * <p>A stillborn child, a child that died later and a living one are told apart, and unknown is an
 * answer of its own.
 */
@NullMarked
package nl.kansrijkestart.fhir.birth;

import org.jspecify.annotations.NullMarked;
