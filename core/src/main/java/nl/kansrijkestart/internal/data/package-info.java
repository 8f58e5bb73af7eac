/** The data files of the library itself; not part of the API. */
@NullMarked
package nl.kansrijkestart.internal.data;

import org.jspecify.annotations.NullMarked;
