package nl.kansrijkestart.fhir.internal.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One version of nl-core, wherever it is named. */
class NlCoreVersionTest {

  private static final Pattern BETA = Pattern.compile("\\d+\\.\\d+\\.\\d+-beta\\.\\d+");

  @Test
  void should_name_one_version_of_nl_core_in_the_sources_and_on_the_page() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    int files = 0;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path file : sources.filter(one -> one.toString().endsWith(".java")).toList()) {
        files++;
        BETA.matcher(Files.readString(file)).results().forEach(one -> named.add(one.group()));
      }
    }
    BETA.matcher(Files.readString(Path.of("../docs/fhir.md")))
        .results()
        .forEach(one -> named.add(one.group()));
    assertThat(files).isGreaterThan(100);
    assertThat(named).containsExactly(NlCore.VERSION);
  }
}
