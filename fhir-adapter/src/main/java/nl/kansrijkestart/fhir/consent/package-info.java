/**
 * Consent to share data (toestemming voor gegevensdeling): what she permits, to whom and for what.
 *
 * <p>A consent to treatment says nothing on data. A rule that narrows or widens a consent and
 * cannot be read leaves none of it.
 */
@NullMarked
package nl.kansrijkestart.fhir.consent;

import org.jspecify.annotations.NullMarked;
