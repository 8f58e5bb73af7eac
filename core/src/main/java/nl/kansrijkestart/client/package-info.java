/**
 * The woman and the people around her: what is known, by whom it was seen, and what is not known.
 *
 * <p>A {@link nl.kansrijkestart.client.Client} needs no more than a key. She may have no BSN, no
 * fixed place to stay, no wish to give her name; none of that keeps help away. Her {@link
 * nl.kansrijkestart.client.Household} keeps partner and biological father apart; the data of each
 * are theirs.
 *
 * <p>A {@link nl.kansrijkestart.client.Circumstance} is a risk, or something that protects, that a
 * professional observed on a day. Not asked is never absent; origin is never a circumstance; what
 * protects never removes a risk. A {@link nl.kansrijkestart.client.SupportNetwork} shows on whom
 * the parents can fall back.
 *
 * <p>{@link nl.kansrijkestart.client.Vulnerability} follows from the definition of the
 * municipality: in Ridderkerk a problem that she cannot overcome alone.
 *
 * <pre>{@code
 * VulnerabilityDefinition definition = VulnerabilityDefinition.of(packs, municipality, day);
 * Vulnerability assessment =
 *     Vulnerability.assess(pregnancy, definition, Circumstances.standard(), profile, alone, day);
 * VulnerabilityLevel level = assessment.statusOn(day).level();
 * }</pre>
 *
 * <p>An unanswered question gives {@link nl.kansrijkestart.client.VulnerabilityLevel#UNKNOWN},
 * never no. The highest level is a professional's judgement that expires and never leaves.
 */
@NullMarked
package nl.kansrijkestart.client;

import org.jspecify.annotations.NullMarked;
