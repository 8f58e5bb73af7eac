/**
 * A birth, its children, and what the Dutch key figures say of each child.
 *
 * <p>A {@link nl.kansrijkestart.birth.Birth} is what one pregnancy ends in: one {@link
 * nl.kansrijkestart.birth.Child}, or several. Everything that is judged, is judged per child: of
 * twins one may be small and the other not.
 *
 * <p>A {@link nl.kansrijkestart.birth.BirthClassifier} says of a child whether it came too early
 * (vroeggeboorte), how heavy it was against the Dutch {@link
 * nl.kansrijkestart.birth.BirthweightReference reference} of its sex and exact day of gestation,
 * and so whether it was small for gestational age (SGA). Early, small or both is BIG2; each child
 * counts once, by a named {@link nl.kansrijkestart.birth.Big2Variant}. Death around birth (sterfte
 * rond de geboorte) has many definitions that give different figures: there are only named {@link
 * nl.kansrijkestart.birth.MortalityDefinition definitions}.
 *
 * <p>What is missing is named and makes the answer unknown; it never makes it no.
 */
@NullMarked
package nl.kansrijkestart.birth;

import org.jspecify.annotations.NullMarked;
