/** A plain HAPI server that takes referrals as FHIR tasks. */
package nl.kansrijkestart.examples.fhirdesk;
