/**
 * The pregnant woman or mother, her household and her network card, as nl-core knows them.
 *
 * <p>A BSN, a name, a birth date or an address may be absent or masked; that is normal. A member of
 * a household is a person of their own, and the people of a network card are pseudonyms.
 */
@NullMarked
package nl.kansrijkestart.fhir.client;

import org.jspecify.annotations.NullMarked;
