/**
 * The catalogue for a policy officer (beleid): what is odd or lacks in it, which situations have no
 * offer, and who would gain or lose by another limit.
 *
 * <p>Counts are for internal use: small numbers of people are not hidden here.
 */
@NullMarked
package nl.kansrijkestart.catalogue.policy;

import org.jspecify.annotations.NullMarked;
