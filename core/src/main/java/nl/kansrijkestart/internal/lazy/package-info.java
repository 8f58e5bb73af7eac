/** Lists that are made when they are read. */
@NullMarked
package nl.kansrijkestart.internal.lazy;

import org.jspecify.annotations.NullMarked;
