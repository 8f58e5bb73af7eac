package nl.kansrijkestart.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FlavourTest {

  @Test
  void should_print_what_the_readme_promises() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Flavour.taste(new PrintStream(bytes, true, UTF_8));

    assertThat(bytes.toString(UTF_8))
        .isEqualTo(
            "VoorZorg: ask first\n"
                + "- Not known yet: expects her first child. Find out before you conclude anything.\n");
  }

  @Test
  void should_stand_in_the_readme_to_the_letter() throws Exception {
    String source =
        Files.readString(
            Path.of("src/main/java/nl/kansrijkestart/examples/quickstart/Flavour.java"), UTF_8);
    String flavour =
        source
            .substring(
                source.indexOf("// tag::flavour") + 16, source.indexOf("    // end::flavour"))
            .stripTrailing()
            .stripIndent();

    assertThat(Files.readString(Path.of("../../README.md"), UTF_8)).contains(flavour);
  }
}
