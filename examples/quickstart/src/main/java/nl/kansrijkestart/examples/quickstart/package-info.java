/**
 * One family's journey through the library, on the command line.
 *
 * <p>{@link nl.kansrijkestart.examples.quickstart.Quickstart} reads the input and prints; {@code
 * Journey} is the place to begin reading: one method per step.
 */
package nl.kansrijkestart.examples.quickstart;
