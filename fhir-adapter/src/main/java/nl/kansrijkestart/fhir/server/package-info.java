/**
 * A HAPI FHIR server behind the gate of core, and the referral loop on core's own rules.
 *
 * <p>A host that runs HAPI's server registers {@link
 * nl.kansrijkestart.fhir.server.GateConsentService}, and every resource that goes out is asked of
 * the gate, which decides on her consent and logs its answer. It mounts the providers of {@link
 * nl.kansrijkestart.fhir.server.ReferralServer}, and referrals go to and fro as tasks; an unknown
 * actor, and a referral that the host does not show, are denied.
 *
 * <p>HAPI's server is an optional dependency: add {@code ca.uhn.hapi.fhir:hapi-fhir-server} of the
 * version this project is built with. Who does not use this package loads no class of it.
 */
@NullMarked
package nl.kansrijkestart.fhir.server;

import org.jspecify.annotations.NullMarked;
