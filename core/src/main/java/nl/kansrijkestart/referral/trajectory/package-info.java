/**
 * The work of Mothers of Rotterdam over time (traject): for whom and to what end, whether it was
 * done as meant, and what it brought her; and to what end Home-Start comes to a family.
 *
 * <p>{@link nl.kansrijkestart.referral.trajectory.FamilyCase} links the family around a pregnancy,
 * of whom each has a say over the own data alone. {@link
 * nl.kansrijkestart.referral.trajectory.GuidancePlan} holds the goals, medical and social, and
 * among them her own. {@link nl.kansrijkestart.referral.trajectory.VulnerabilityMarkers} holds what
 * was observed that made somebody reach out, and {@link
 * nl.kansrijkestart.referral.trajectory.HomeStartGoals} what a volunteer comes for.
 *
 * <p>{@link nl.kansrijkestart.referral.trajectory.Fidelity} looks at the ten working elements,
 * {@link nl.kansrijkestart.referral.trajectory.Subgoal} at what changed for her, {@link
 * nl.kansrijkestart.referral.trajectory.Adherence} at the visits. The source gives no scores: the
 * formula is a proposal, and instruments are the host's (C-53).
 */
@NullMarked
package nl.kansrijkestart.referral.trajectory;

import org.jspecify.annotations.NullMarked;
