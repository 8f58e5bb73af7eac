/**
 * What a HAPI plain server mounts: the referral loop as REST, on core's own rules.
 *
 * <p>HAPI's server is an optional dependency: only a host that mounts these providers needs it.
 * Everything is denied by default: an unknown actor, and a referral that the host does not show.
 */
@NullMarked
package nl.kansrijkestart.fhir.server;

import org.jspecify.annotations.NullMarked;
