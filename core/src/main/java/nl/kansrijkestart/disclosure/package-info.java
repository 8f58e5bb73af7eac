/**
 * What leaves, and the proof of it (verstrekking).
 *
 * <p>A {@link nl.kansrijkestart.consent.ConsentDecision} says whether a recipient may have certain
 * kinds of data on one person; this package hands over exactly those. {@link
 * nl.kansrijkestart.disclosure.Discloser} takes a record apart into the parts that it names, keeps
 * those whose kind of data and whose person the permit covers, and leaves out everything else: by
 * allow-list, so what nobody thought of stays where it is. The host keeps a receipt that names what
 * was left out; the receipt of the recipient does not.
 *
 * <p>A host asks in one place, the {@link nl.kansrijkestart.disclosure.DisclosureGate}: it decides
 * on her answers, or on a ground in law that is handed in, writes the answer in the audit log, and
 * only then opens. What the log cannot hold does not happen. When she takes a consent back, the
 * gate lists who should be told and what stays shared.
 *
 * <pre>{@code
 * DisclosureGate gate =
 *     DisclosureGate.selfOnly(
 *         store::historyOf, Discloser.of(key), log, inLog, clock, PartyVerifier.of(known));
 * gate.disclose(midwife, client, request)
 *     .match(
 *         disclosure -> {
 *           send(disclosure.items(), disclosure.recipientReceipt());
 *           return keep(disclosure.hostReceipt());
 *         },
 *         reasons -> show(reasons));
 * }</pre>
 *
 * <p>The {@link nl.kansrijkestart.disclosure.SharedBirthRecord} is what birth care, the city with
 * youth health care, and the woman write together; it is read and written through the gate.
 */
@NullMarked
package nl.kansrijkestart.disclosure;

import org.jspecify.annotations.NullMarked;
