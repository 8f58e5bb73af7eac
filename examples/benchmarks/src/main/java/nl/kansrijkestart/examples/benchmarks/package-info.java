/** How fast core is: JMH benchmarks, and the cold start of whole processes. */
@NullMarked
package nl.kansrijkestart.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
