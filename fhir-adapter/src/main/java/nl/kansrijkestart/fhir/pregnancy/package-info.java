/**
 * A pregnancy, its dating and its age.
 *
 * <p>Last period, estimated and definitive due date are evidence that stands side by side (termijn
 * bepalen); which of them counts is decided in core. An age in completed weeks is no age to the
 * day.
 */
@NullMarked
package nl.kansrijkestart.fhir.pregnancy;

import org.jspecify.annotations.NullMarked;
