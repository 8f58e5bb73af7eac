/** FHIR files and folders as domain records, on the command line. */
@NullMarked
package nl.kansrijkestart.examples.fhirimport;

import org.jspecify.annotations.NullMarked;
