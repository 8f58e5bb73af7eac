/**
 * Her consent, and what may be disclosed because of it (toestemming).
 *
 * <p>A professional who knows something about a woman keeps it to herself unless the woman agrees
 * that it is told: which data, to whom, for which purpose. Every answer she gives is a {@link
 * nl.kansrijkestart.consent.Consent}; all answers together are a {@link
 * nl.kansrijkestart.consent.ConsentHistory}, from which nothing is ever deleted. A {@link
 * nl.kansrijkestart.consent.DisclosureRequest} asks whether this recipient may have these data for
 * this purpose at this instant; the {@link nl.kansrijkestart.consent.ConsentDecision} permits,
 * denies or finds that nobody has asked her yet, and names the record that decided. Anything but a
 * permit keeps the gate shut.
 *
 * <p>The rules, in order:
 *
 * <ol>
 *   <li>A record speaks for its person, kind, purpose, holder, recipient, categories, context and
 *       resources, and for nothing else. An objection also counts where the request leaves open
 *       whether it is meant, such as an objection to one letter when all letters are asked for.
 *   <li>A yes counts from its instant, once recorded, until its end (exclusive). A later answer of
 *       the same giver for the same scope replaces the earlier one from its instant: a yes for
 *       good, a no for as long as the later yes lasts. When that yes ends, the no before it holds
 *       again. A no also replaces each yes that was recorded no later than it was, whenever that
 *       yes begins: a renewal that was written down before she took it back does not bring it back.
 *       Of two answers from the same instant the objection counts; of two alike that with the last
 *       key.
 *   <li>An answer that says more exactly what is meant outranks a general one (GFC-1 to GFC-5). It
 *       can be exact in four ways: by naming the holder, the recipient, a context, or the records.
 *       How these weigh against one another the national guide leaves open. Here an answer is
 *       outranked only by one that is exact in all the same ways and in another way as well.
 *   <li>Of what is left any no decides (GFC-6, GFC-7): also where a yes and a no are each exact in
 *       a way that the other is not.
 * </ol>
 *
 * <p>Who must consent depends on age and court order: {@link
 * nl.kansrijkestart.consent.CapacityRules} is dated data. Of each group that a regime names
 * somebody must say yes, by the rules above among the answers of that group, and no objection may
 * stand. An objection is heard in each group whose members speak on own behalf, or for another, as
 * its giver does, whatever the capacity in which it was recorded. An objection of the person whose
 * data it is, on own behalf, gives way to none but that person's own more exact yes: no
 * representative's yes goes before it.
 *
 * <p>The law opens some disclosures without her: a report under the reporting code, acute danger to
 * life, a duty. Each is a {@link nl.kansrijkestart.consent.LegalBasis}: a record for one person and
 * one recipient, with the data that are needed and the steps that were taken, which decides when it
 * is asked and never by itself. None of them opens residence status.
 *
 * <p>Instants come from the clocks of those who record. A consent recorded after the instant of a
 * request opens nothing, so where a clock was set back the answer is no until it is right again; an
 * intake recorded in the future is refused; a withdrawal always outlasts the answer that it takes
 * back. The audit log keeps the order of its own and reports clocks that went back.
 */
@NullMarked
package nl.kansrijkestart.consent;

import org.jspecify.annotations.NullMarked;
