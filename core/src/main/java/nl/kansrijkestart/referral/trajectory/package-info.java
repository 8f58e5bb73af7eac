/**
 * The work of Mothers of Rotterdam over time (traject): whether it was done as meant, and what it
 * brought her.
 *
 * <p>{@link nl.kansrijkestart.referral.trajectory.Fidelity} looks at the ten working elements,
 * {@link nl.kansrijkestart.referral.trajectory.Subgoal} at what changed for her, {@link
 * nl.kansrijkestart.referral.trajectory.Adherence} at the visits. The source gives no scores: the
 * formula is a proposal, and instruments are the host's (C-53).
 */
@NullMarked
package nl.kansrijkestart.referral.trajectory;

import org.jspecify.annotations.NullMarked;
