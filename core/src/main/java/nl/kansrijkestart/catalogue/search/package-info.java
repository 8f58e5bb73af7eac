/** Offers found by what people call them and by what they are for (zoeken in het aanbod). */
@NullMarked
package nl.kansrijkestart.catalogue.search;

import org.jspecify.annotations.NullMarked;
