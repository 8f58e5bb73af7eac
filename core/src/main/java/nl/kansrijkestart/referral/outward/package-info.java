/**
 * How a referral is told to other systems (status naar buiten): the states in the vocabulary of
 * FHIR tasks, as plain data without FHIR types.
 *
 * <p>{@link nl.kansrijkestart.referral.outward.OutwardStatus} gives, for each state, the status of
 * the task and where there is one the business status, and says which step a status that comes in
 * means. An adapter writes and reads them; what cannot be said with certainty is unknown, and a
 * person looks.
 *
 * <p>A municipality that works with cases (zaken) reads a {@link
 * nl.kansrijkestart.referral.outward.CaseStatus}; which type of status or result of its own that
 * is, the host keeps.
 */
@NullMarked
package nl.kansrijkestart.referral.outward;

import org.jspecify.annotations.NullMarked;
