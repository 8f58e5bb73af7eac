package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.screening.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes the checks by schema and rule that readers leave out at run time for the library's own
 * files.
 */
class BundledDataTest {

  private static final Path DATA = Path.of("src/main/resources/nl/kansrijkestart");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DATA)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".schema.json"))
          .toList()
          .stream();
    }
  }

  static Stream<Path> packs() throws IOException {
    return files().filter(file -> holds(file, "\"pack/1\""));
  }

  static Stream<Path> instruments() throws IOException {
    return files().filter(file -> holds(file, "\"instrument/1\""));
  }

  private static boolean holds(Path file, String format) {
    try {
      return Files.readString(file).contains("\"format\": " + format);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void should_pass_every_check_of_a_pack(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(Pack.read(file.getFileName().toString(), in).id()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void should_pass_every_check_of_an_instrument(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(Instrument.read(file.getFileName().toString(), in).items()).isNotEmpty();
    }
  }

  @Test
  void should_look_at_all_files_of_these_formats() throws IOException {
    List<String> names =
        Stream.concat(packs(), instruments()).map(file -> file.getFileName().toString()).toList();

    assertThat(names)
        .contains(
            "national.json",
            "rotterdam.json",
            "ridderkerk.json",
            "schiedam.json",
            "circumstances.json",
            "phq-2.v1.json");
  }
}
