/**
 * The offers of a municipality, and which of them fit a woman, a child or a family (aanbod).
 *
 * <p>VoorZorg is for vulnerable women who expect their first child before they are 25; Shantala is
 * a course for babies from 8 weeks to 9 months, on indication. Who fits is written in the packs as
 * {@link nl.kansrijkestart.catalogue.Criterion criteria} over {@link
 * nl.kansrijkestart.catalogue.Fact facts}; the catalogue judges them over what is known, with a
 * fact that is not known staying unknown.
 *
 * <p>The answer is an {@link nl.kansrijkestart.catalogue.Eligibility}: it fits, it does not, it is
 * too early or too late, or something must be asked first. Each says why, by which rule, from which
 * source, and whom to ask. It is advice: it never stands in the way of help, and a person decides.
 *
 * <p>{@link nl.kansrijkestart.catalogue.Facts#from} takes from the records what they tell. This
 * package knows neither consent nor screening nor referral: whoever asks adds the rest.
 */
@NullMarked
package nl.kansrijkestart.catalogue;

import org.jspecify.annotations.NullMarked;
