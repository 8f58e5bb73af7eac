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
 *
 * <p>What goes out to her, or stands where others can read it, passes her {@link
 * nl.kansrijkestart.privacy.SafeContact safe contact} arrangement first: a letter, a voicemail, a
 * calendar title, an entry in the child's file. What was not agreed with her counts as the most
 * careful value.
 *
 * <p>A {@link nl.kansrijkestart.privacy.HostKey key of the host} turns the key of a person into a
 * {@link nl.kansrijkestart.privacy.Pseudonym pseudonym} per purpose. {@link
 * nl.kansrijkestart.privacy.RetentionTerms Retention terms} say what would be due for deletion on a
 * day; the library itself deletes nothing.
 */
@NullMarked
package nl.kansrijkestart.privacy;

import org.jspecify.annotations.NullMarked;
