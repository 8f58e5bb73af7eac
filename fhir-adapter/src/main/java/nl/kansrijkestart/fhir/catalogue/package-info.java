/** Offers of help as healthcare services and activity definitions (sociale kaart). */
@NullMarked
package nl.kansrijkestart.fhir.catalogue;

import org.jspecify.annotations.NullMarked;
