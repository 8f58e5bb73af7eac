package nl.kansrijkestart.examples.quickstart;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.decision.Language;

/**
 * What was asked for on the command line.
 *
 * @param input the intake to read, or empty for the bundled families
 * @param json whether to print JSON in place of text
 * @param language the language of the text
 * @param validate whether to check the intake with a Jakarta Validation provider
 */
record Options(Optional<Path> input, boolean json, Language language, boolean validate) {

  static final String USAGE =
      "usage: quickstart [--input FILE] [--format text|json] [--language nl|en] [--no-validator]";

  /** Reads the arguments; the message of the exception is for the user. */
  static Options parse(String... arguments) {
    Optional<Path> input = Optional.empty();
    boolean json = false;
    Language language = Language.EN;
    boolean validate = true;
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      switch (rest.next()) {
        case "--input" -> input = Optional.of(Path.of(value(rest)));
        case "--format" -> json = oneOf(value(rest), "text", "json").equals("json");
        case "--language" ->
            language = oneOf(value(rest), "nl", "en").equals("nl") ? Language.NL : Language.EN;
        case "--no-validator" -> validate = false;
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new Options(input, json, language, validate);
  }

  private static String value(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(USAGE);
    }
    return rest.next();
  }

  private static String oneOf(String value, String first, String second) {
    if (!value.equals(first) && !value.equals(second)) {
      throw new IllegalArgumentException(USAGE);
    }
    return value;
  }
}
