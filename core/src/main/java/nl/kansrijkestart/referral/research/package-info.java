/**
 * What research on the work of Mothers of Rotterdam may look at (onderzoek): what was measured, and
 * how problems pile up.
 *
 * <p>A {@link nl.kansrijkestart.referral.research.Measurement} says what was measured, how and
 * when; it goes to research only by a consent to research, which is another one than that to care.
 * A {@link nl.kansrijkestart.referral.research.StackingReport} counts at the source; what leaves is
 * totals that are not too small, nor nearly all (C-42).
 */
@NullMarked
package nl.kansrijkestart.referral.research;

import org.jspecify.annotations.NullMarked;
