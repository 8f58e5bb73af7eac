/** A host of core on Spring Boot 3. */
@NullMarked
package nl.kansrijkestart.examples.boot3;

import org.jspecify.annotations.NullMarked;
