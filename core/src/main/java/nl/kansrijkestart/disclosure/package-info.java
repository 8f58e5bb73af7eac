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
 * <pre>{@code
 * Discloser discloser = Discloser.of(ReceiptKey.of(secret));
 * Disclosure disclosure = discloser.disclose(client, history.decide(request));
 * send(disclosure.items(), disclosure.recipientReceipt());
 * keep(disclosure.hostReceipt());
 * }</pre>
 */
@NullMarked
package nl.kansrijkestart.disclosure;

import org.jspecify.annotations.NullMarked;
