/**
 * Who and where: numbers, codes, places, organisations and roles of the Dutch care and social
 * domain.
 */
@NullMarked
package nl.kansrijkestart.identity;

import org.jspecify.annotations.NullMarked;
