/**
 * Constraints for the numbers and codes of {@link nl.kansrijkestart.identity}, to put on a class of
 * one's own.
 *
 * <pre>{@code
 * record Registration(@NotNull @ValidBsn String bsn, @ValidPostalCode String postalCode) {}
 * }</pre>
 *
 * <p>Each checks a text and takes null for valid: add {@code @NotNull} where the value must be
 * there. The messages are reason codes with texts in Dutch and English, and never repeat the value.
 */
@NullMarked
package nl.kansrijkestart.identity.constraint;

import org.jspecify.annotations.NullMarked;
