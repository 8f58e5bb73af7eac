/**
 * Filled-in questionnaires and their scores (vragenlijsten en scores).
 *
 * <p>A missing answer is never zero, and the score of another system is not taken over: core
 * computes its own. The questionnaires of another system are read by a table of the host.
 */
@NullMarked
package nl.kansrijkestart.fhir.screening;

import org.jspecify.annotations.NullMarked;
