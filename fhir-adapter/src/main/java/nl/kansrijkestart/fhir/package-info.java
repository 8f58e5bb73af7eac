/**
 * Between the domain of core and FHIR R4 (nl-core), and nothing else: where a host starts.
 *
 * <p>{@link nl.kansrijkestart.fhir.FhirReader} reads resources that a host parsed into domain
 * records; {@link nl.kansrijkestart.fhir.FhirWriter} writes records for a recipient, through the
 * gate of core. {@link nl.kansrijkestart.fhir.text.FhirText} parses within limits.
 *
 * <p>Each mapper, in the package of its subject, is a pure function over HAPI's model classes and
 * works without a {@code FhirContext}: parsing and writing is the host's, which has one already.
 * Reading never guesses: what is there and cannot be mapped with certainty comes back as a {@link
 * nl.kansrijkestart.fhir.outcome.FhirIssue}, with its place and without its content. Decisions stay
 * in core.
 *
 * <p>Codes and profiles are those of nl-core for zib 2020 (package 0.12.1-beta.1, drafts). Displays
 * are never compared, since they differ between releases.
 */
@NullMarked
package nl.kansrijkestart.fhir;

import org.jspecify.annotations.NullMarked;
