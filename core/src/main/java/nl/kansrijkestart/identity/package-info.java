/**
 * Who and where: numbers, codes, places, organisations and roles of the Dutch care and social
 * domain.
 *
 * <p><strong>Numbers.</strong> A {@link nl.kansrijkestart.identity.Bsn} names a citizen, an {@link
 * nl.kansrijkestart.identity.AgbCode} a care provider, a {@link
 * nl.kansrijkestart.identity.BigNumber} a registered professional, a {@link
 * nl.kansrijkestart.identity.UraNumber} a care organisation, an {@link
 * nl.kansrijkestart.identity.Oin}, {@link nl.kansrijkestart.identity.Rsin} or {@link
 * nl.kansrijkestart.identity.KvkNumber} any organisation. Each can only exist in the right form;
 * what is checked beyond the form is told where a source says so. Within the library a person goes
 * by a {@link nl.kansrijkestart.identity.PersonId}, an opaque key of the host, and never by BSN.
 *
 * <p><strong>Places.</strong> A {@link nl.kansrijkestart.identity.PostalCode} and a {@link
 * nl.kansrijkestart.identity.Municipality}. Municipalities merge: whether one existed on a day is
 * for a {@link nl.kansrijkestart.identity.MunicipalityRegister} to say, which a host supplies.
 *
 * <p><strong>Who may do what.</strong> {@link nl.kansrijkestart.identity.Roles} lists the roles of
 * persons and the kinds of organisation, and what each may do. What is not listed is refused. An
 * {@link nl.kansrijkestart.identity.Actor} is somebody in a role; {@link
 * nl.kansrijkestart.identity.Organizations} finds an {@link
 * nl.kansrijkestart.identity.Organization} under any spelling of its name.
 *
 * <pre>{@code
 * Bsn bsn = Bsn.parse("111222333"); // prints as Bsn[masked]
 * Actor midwife =
 *     Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("m-1"), OrganizationId.of("practice-1"));
 * RoleDecision answer = Roles.standard().may(midwife, Permission.of("REFER_TO_DESK"));
 * }</pre>
 *
 * <p>Constraints for a vendor's own classes stand in {@code nl.kansrijkestart.identity.constraint}.
 */
@NullMarked
package nl.kansrijkestart.identity;

import org.jspecify.annotations.NullMarked;
