/**
 * What keeps visitors safe (veiligheid van bezoekers), and who may read it.
 *
 * <p>A {@link nl.kansrijkestart.referral.safety.SafetyNote} tells a visitor what to do and never
 * why. It ends by itself, is not part of her file and goes nowhere; who asks for it is denied
 * unless named as visitor of a visit to come.
 */
@NullMarked
package nl.kansrijkestart.referral.safety;

import org.jspecify.annotations.NullMarked;
