/**
 * Readers of circumstances, answers, scores, consent, logging and referrals.
 *
 * <p>This is no API: it may change at any time.
 */
@NullMarked
package nl.kansrijkestart.fhir.internal.care;

import org.jspecify.annotations.NullMarked;
