/** A host of core on Spring Boot 4. */
@NullMarked
package nl.kansrijkestart.examples.boot4;

import org.jspecify.annotations.NullMarked;
