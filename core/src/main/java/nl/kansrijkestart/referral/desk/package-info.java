/**
 * What a desk does with many referrals (aanmeldpunt): stages for a cascade, time taken and
 * deadlines, the waiting list, and consultation before anybody is referred.
 *
 * <pre>{@code
 * List<StageFact> facts = StageFact.of(referral);
 * List<Overdue> late = Overdue.at(referrals, deadlines, workingDays, today);
 * }</pre>
 */
@NullMarked
package nl.kansrijkestart.referral.desk;

import org.jspecify.annotations.NullMarked;
