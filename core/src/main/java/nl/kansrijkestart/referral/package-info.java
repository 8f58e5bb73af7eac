/**
 * Referrals that do not get lost: from a suspicion to feedback (aanmelden en toeleiden).
 *
 * <p>A midwife who suspects that a pregnant woman could use some help refers her, with her consent,
 * to the desk of the municipality; or the woman comes of her own accord. The desk confirms, takes
 * it up, chooses one destination and says why. Somebody visits her at home; help starts; and in the
 * end the referrer hears what became of it, unless the woman wants that kept from the referrer. At
 * any moment she may say that she does not want it, and come back later.
 *
 * <p>A {@link nl.kansrijkestart.referral.Referral} is the sum of its {@link
 * nl.kansrijkestart.referral.ReferralEvent events}. A {@link
 * nl.kansrijkestart.referral.ReferralCommand} is judged by one table, {@link
 * nl.kansrijkestart.referral.Transition#TABLE}, by the rules of the {@link
 * nl.kansrijkestart.referral.Desk}, which are data, and by her consents; the {@link
 * nl.kansrijkestart.referral.ReferralOutcome} says everything that stands in the way at once.
 *
 * <p>Nobody is turned away for where she stays: an unknown place is a question, another
 * municipality a warm hand-over. Both are remarks to an accepted referral, never a refusal.
 *
 * <p>Stores are in {@code store}, deadlines, waiting list and cascade in {@code desk}, home visits
 * in {@code visit}, case meetings in {@code meeting}, what other systems read in {@code outward}.
 */
@NullMarked
package nl.kansrijkestart.referral;

import org.jspecify.annotations.NullMarked;
