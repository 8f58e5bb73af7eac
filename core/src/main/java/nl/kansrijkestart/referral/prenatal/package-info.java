/**
 * The duty to offer a home visit before the birth (plicht tot prenataal huisbezoek), and how many
 * were offered one.
 *
 * <p>The duty lies with the municipality: {@link nl.kansrijkestart.referral.prenatal.HomeVisitDuty}
 * counts offers, and a woman who declines was offered one. It counts at the source; what leaves is
 * a {@link nl.kansrijkestart.referral.prenatal.DutyReport} of totals that are not too small.
 */
@NullMarked
package nl.kansrijkestart.referral.prenatal;

import org.jspecify.annotations.NullMarked;
