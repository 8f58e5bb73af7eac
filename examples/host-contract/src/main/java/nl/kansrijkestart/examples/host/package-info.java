/**
 * What the host examples share: the intake of a family, the desk that takes it in, and {@link
 * nl.kansrijkestart.examples.host.HostContract}, the tests that every host of core must pass over
 * HTTP.
 *
 * <p>No framework and no JSON mapper here: each host brings its own.
 */
@NullMarked
package nl.kansrijkestart.examples.host;

import org.jspecify.annotations.NullMarked;
