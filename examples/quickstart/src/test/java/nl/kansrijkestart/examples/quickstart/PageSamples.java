package nl.kansrijkestart.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The samples of a test class, which stand on a page of the documentation to the letter. */
final class PageSamples {

  private static final Path TESTS = Path.of("src/test/java/nl/kansrijkestart/examples/quickstart");

  private PageSamples() {}

  /** What stands between the tags of a test class, without its indentation. */
  static List<String> of(String testClass) throws IOException {
    String source = Files.readString(TESTS.resolve(testClass + ".java"), UTF_8);
    List<String> samples = new ArrayList<>();
    for (String part : source.split("\n *// tag::[a-z]+\n")) {
      int end = part.indexOf("// end::");
      if (end > 0) {
        samples.add(part.substring(0, part.lastIndexOf('\n', end)).stripIndent().strip());
      }
    }
    return samples;
  }
}
