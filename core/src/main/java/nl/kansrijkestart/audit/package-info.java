/**
 * Who used data on whom, when and why, in a log that shows it when somebody tampers with it.
 *
 * <p>Dutch care logs by NEN 7513: every time somebody looks at, adds to, changes or hands on data
 * on a person, it is recorded who that was, on whose behalf, about whom, why, and how it ended. A
 * denial is logged as well as a permit, for both tell of somebody who wanted to know.
 *
 * <p>An {@link nl.kansrijkestart.audit.AuditEvent event} goes into a {@link
 * nl.kansrijkestart.audit.AuditSink sink}, whose page lists what every sink guarantees. A {@link
 * nl.kansrijkestart.audit.FileAuditLog file} holds one {@link nl.kansrijkestart.audit.AuditRecord
 * record} a line, each with its number, the hash of the one before it and its own. The hash is that
 * of the line without its last field, under the domain {@code kansrijkestart-audit/1} and a line
 * feed: SHA-256, or HMAC-SHA-256 with a {@link nl.kansrijkestart.privacy.HostKey key of the host}.
 * A {@link nl.kansrijkestart.audit.AuditVerifier verifier} then finds any change, removal or
 * reordering; with an {@link nl.kansrijkestart.audit.AuditAnchor anchor} that is kept elsewhere
 * also a log that was cut off or written anew.
 *
 * <p>The woman reads her part in an {@link nl.kansrijkestart.audit.AccessOverview overview}. It
 * leaves out what concerns others, and the events of a running report of domestic violence or child
 * abuse until a professional releases them: whoever reads along with her may be the danger.
 *
 * <p>The log holds keys and codes and no content. It does not know consent or its decisions: these
 * come in as references and codes.
 */
@NullMarked
package nl.kansrijkestart.audit;

import org.jspecify.annotations.NullMarked;
