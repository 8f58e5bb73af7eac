package nl.kansrijkestart.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference files that stand beside the checkout and are not part of the project. */
public final class SharedFiles {

  private SharedFiles() {}

  /** The file, or a skipped test that says why. */
  public static Path require(String relative) {
    Path file = Path.of(System.getProperty("kansrijkestart.shared", "../shared"), relative);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        () ->
            "skipped: "
                + relative
                + " is reference data that is not shipped with the project"
                + " (-Dkansrijkestart.shared=FOLDER points to it)");
    return file;
  }
}
