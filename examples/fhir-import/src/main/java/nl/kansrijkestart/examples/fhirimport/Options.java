package nl.kansrijkestart.examples.fhirimport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.fhir.text.FhirRelease;

/**
 * What was asked for on the command line.
 *
 * @param paths the files and folders to read, at least one
 * @param language the language of the issues
 * @param release the release of FHIR of all files, or empty where each tells it by itself
 */
record Options(List<Path> paths, Language language, Optional<FhirRelease> release) {

  static final String USAGE =
      "usage: fhir-import [--language nl|en] [--release r4|stu3] FILE_OR_FOLDER...";

  /** Reads the arguments; the message of the exception is for the user. */
  static Options parse(String... arguments) {
    List<Path> paths = new ArrayList<>();
    Language language = Language.EN;
    Optional<FhirRelease> release = Optional.empty();
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      if (argument.equals("--language")) {
        language = oneOf(rest, "nl", "en").equals("nl") ? Language.NL : Language.EN;
      } else if (argument.equals("--release")) {
        release =
            Optional.of(oneOf(rest, "r4", "stu3").equals("r4") ? FhirRelease.R4 : FhirRelease.STU3);
      } else if (argument.startsWith("--")) {
        throw new IllegalArgumentException(USAGE);
      } else {
        paths.add(Path.of(argument));
      }
    }
    if (paths.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return new Options(List.copyOf(paths), language, release);
  }

  private static String oneOf(Iterator<String> rest, String first, String second) {
    String value = rest.hasNext() ? rest.next() : "";
    if (!value.equals(first) && !value.equals(second)) {
      throw new IllegalArgumentException(USAGE);
    }
    return value;
  }
}
