package nl.kansrijkestart.examples.fhirimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of an argument: itself, or what stands in it and below as JSON or XML. */
final class Folder {

  private Folder() {}

  static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).filter(Folder::isFhir).sorted().toList();
    }
  }

  private static boolean isFhir(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".xml");
  }
}
