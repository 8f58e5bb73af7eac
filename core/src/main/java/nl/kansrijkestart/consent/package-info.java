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
 *       the same giver for the same scope replaces the earlier one from its instant, for good. Of
 *       two answers from the same instant the objection counts; of two alike that with the last
 *       key.
 *   <li>The more specific record goes before the less specific one (GFC-1 to GFC-5). There are four
 *       dimensions: a named holder, a named recipient, a context, named resources. The national
 *       guide gives no order between them, so a record gives way only to one that is at least as
 *       specific in each dimension and more specific in one.
 *   <li>Of what remains an objection wins (GFC-6, GFC-7): so where two records of which neither is
 *       the more specific disagree, the answer is no.
 * </ol>
 *
 * <p>Who must consent depends on age and court order: {@link
 * nl.kansrijkestart.consent.CapacityRules} is dated data. Of each group that a regime names
 * somebody must say yes, by the rules above among the answers of that group, and no objection may
 * stand. An objection is heard in each group whose members speak on own behalf, or for another, as
 * its giver does, whatever the capacity in which it was recorded.
 *
 * <p>Not here yet: legal bases beside consent.
 */
@NullMarked
package nl.kansrijkestart.consent;

import org.jspecify.annotations.NullMarked;
