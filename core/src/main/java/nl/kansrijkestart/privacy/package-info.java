/**
 * What a record tells about a person, part by part, and how the library keeps quiet about it.
 *
 * <p>A record that holds data on a person is {@link nl.kansrijkestart.privacy.Disclosable}: it
 * names its parts, each with the {@link nl.kansrijkestart.privacy.DataCategory category} it belongs
 * to and whose data it is. Consent can then filter a record without knowing it: what is not named
 * is never handed on.
 *
 * <p>Such a record never shows its content in {@code toString}; use {@link
 * nl.kansrijkestart.privacy.Redaction}.
 */
@NullMarked
package nl.kansrijkestart.privacy;

import org.jspecify.annotations.NullMarked;
