/**
 * A pregnancy: how far it is, how it was dated, what came before, how it ends.
 *
 * <p>{@link nl.kansrijkestart.pregnancy.GestationalAge} is a count of days; weeks and days are how
 * it is written.
 */
@NullMarked
package nl.kansrijkestart.pregnancy;

import org.jspecify.annotations.NullMarked;
