/** Core as a named module: what a host on the module path does. */
@NullMarked
package nl.kansrijkestart.examples.modulepath;

import org.jspecify.annotations.NullMarked;
