/**
 * FHIR as text, parsed within limits (inlezen van tekst).
 *
 * <p>What comes from outside may be too large, too deep, no FHIR at all or made to do harm: that is
 * found before HAPI makes objects of it. Where a fault stands is told; what stood there is not.
 */
@NullMarked
package nl.kansrijkestart.fhir.text;

import org.jspecify.annotations.NullMarked;
