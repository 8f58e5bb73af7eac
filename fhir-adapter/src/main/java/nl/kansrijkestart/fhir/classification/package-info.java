/**
 * Whose data a resource tells, and of which kinds: what a host's server asks before it shows one.
 *
 * <p>What is not certain is told as unclear, and is not shown.
 */
@NullMarked
package nl.kansrijkestart.fhir.classification;

import org.jspecify.annotations.NullMarked;
