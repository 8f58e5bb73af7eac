package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the requirements say, row by row, written down apart from the data that ships. */
final class ExpectedTable {

  private ExpectedTable() {}

  static List<String[]> rows(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                requireNonNull(ExpectedTable.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(";")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
