package nl.kansrijkestart.internal.data;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * A data file that ships with the library.
 *
 * <p>Readers leave out the checks by schema and rule for such a file: the build has made them, see
 * {@code BundledDataTest}. That saves a host a tenth of a second at every start.
 */
public final class Bundled extends FilterInputStream {

  private Bundled(InputStream in) {
    super(in);
  }

  /**
   * Opens a file beside a class.
   *
   * @throws IllegalStateException if the library lacks the file
   */
  public static InputStream open(Class<?> beside, String name) {
    InputStream in = beside.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The library lacks its file " + name);
    }
    return new Bundled(in);
  }

  /** Whether the build has checked what this stream holds. */
  public static boolean checked(InputStream in) {
    return in instanceof Bundled;
  }
}
