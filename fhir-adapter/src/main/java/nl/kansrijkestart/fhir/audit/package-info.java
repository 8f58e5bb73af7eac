/** Who looked at or changed what, and why (logging, NEN 7513), and where a record comes from. */
@NullMarked
package nl.kansrijkestart.fhir.audit;

import org.jspecify.annotations.NullMarked;
