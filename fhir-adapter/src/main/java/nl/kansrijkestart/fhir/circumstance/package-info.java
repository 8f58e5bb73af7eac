/**
 * The circumstances of a woman and her family (omstandigheden): protective and risk, observed by
 * whom and when.
 *
 * <p>Absent, present and unknown are three answers. Codes that are known are taken by system and
 * code; free text is for people.
 */
@NullMarked
package nl.kansrijkestart.fhir.circumstance;

import org.jspecify.annotations.NullMarked;
