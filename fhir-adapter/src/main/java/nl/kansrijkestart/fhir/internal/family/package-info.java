/**
 * Readers of the woman, her household, her pregnancy and her children, and what puts their parts
 * together.
 *
 * <p>This is no API: it may change at any time.
 */
@NullMarked
package nl.kansrijkestart.fhir.internal.family;

import org.jspecify.annotations.NullMarked;
