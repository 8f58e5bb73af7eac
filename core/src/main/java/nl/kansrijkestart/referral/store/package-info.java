/**
 * Where referrals are kept, so that none gets lost (opslag van aanmeldingen).
 *
 * <p>A {@link nl.kansrijkestart.referral.store.ReferralStore} keeps the events of all referrals,
 * and the messages that tell others about them, in one transaction. A {@link
 * nl.kansrijkestart.referral.store.ReferralHandler} takes a command, applies it and keeps what came
 * of it; the same command again gets the same answer. Messages are delivered at least once, and an
 * {@link nl.kansrijkestart.referral.store.Inbox} at the other side lets none count twice. A {@link
 * nl.kansrijkestart.referral.store.Reconciler} reads along and finds the referrals that nobody
 * looks at.
 *
 * <p>{@link nl.kansrijkestart.referral.store.InMemoryReferralStore} is for tests and small hosts; a
 * store over JDBC is among the examples of the project. Whoever writes another one lets {@link
 * nl.kansrijkestart.referral.store.ReferralStoreChecks} judge it.
 */
@NullMarked
package nl.kansrijkestart.referral.store;

import org.jspecify.annotations.NullMarked;
