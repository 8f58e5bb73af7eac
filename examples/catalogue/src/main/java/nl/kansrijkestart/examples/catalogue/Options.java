package nl.kansrijkestart.examples.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.decision.Language;

/**
 * What was asked for on the command line.
 *
 * @param command the first word
 * @param words what stands there without an option: what to search for
 * @param values the values of each option, in the order in which they were given
 */
record Options(String command, List<String> words, Map<String, List<String>> values) {

  static final String USAGE =
      """
      usage: catalogue COMMAND [--pack NAME_OR_FILE,...] [--municipality CODE] [--as-of DATE]
                               [--format text|json] [--language nl|en]
        lint      [--ending-within DAYS]
        coverage  [--facts FACT,...] [--given FACT=VALUE]... [--impossible FACT=VALUE,...]... [--topic CODE]
        whatif    --offer ID --limit "FACT atLeast|above|atMost|below VALUE [days|months|years]"
                  --population FILE [--examples NUMBER]
        eligible  [--fact FACT=VALUE]...
        next      [--fact FACT=VALUE]...
        search    WORD...""";

  private static final Set<String> COMMON =
      Set.of("--pack", "--municipality", "--as-of", "--format", "--language");
  private static final Map<String, Set<String>> OWN =
      Map.of(
          "lint", Set.of("--ending-within"),
          "coverage", Set.of("--facts", "--given", "--impossible", "--topic"),
          "whatif", Set.of("--offer", "--limit", "--population", "--examples"),
          "eligible", Set.of("--fact"),
          "next", Set.of("--fact"),
          "search", Set.of());
  private static final Set<String> REPEATED = Set.of("--fact", "--given", "--impossible");

  /** Reads the arguments; the message of the exception is for the user. */
  static Options parse(String... arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    String command = rest.hasNext() ? rest.next() : "";
    if (!OWN.containsKey(command)) {
      throw new BadInput(USAGE);
    }
    List<String> words = new ArrayList<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    while (rest.hasNext()) {
      String name = rest.next();
      if (!name.startsWith("--") && command.equals("search")) {
        words.add(name);
      } else if ((!COMMON.contains(name) && !OWN.get(command).contains(name)) || !rest.hasNext()) {
        throw new BadInput(USAGE);
      } else {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(rest.next());
      }
    }
    values.forEach(
        (name, given) -> {
          if (given.size() > 1 && !REPEATED.contains(name)) {
            throw new BadInput(name + " must be given once");
          }
        });
    return new Options(command, words, values);
  }

  Optional<String> one(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  String required(String name) {
    return one(name).orElseThrow(() -> new BadInput(command + " needs " + name + "\n" + USAGE));
  }

  boolean json() {
    return oneOf("--format", "text", "json").equals("json");
  }

  Language language() {
    return oneOf("--language", "nl", "en").equals("nl") ? Language.NL : Language.EN;
  }

  /** The first is what it is where nothing is said. */
  private String oneOf(String name, String first, String second) {
    String value = one(name).orElse(first);
    if (!value.equals(first) && !value.equals(second)) {
      throw new BadInput(name + " must be " + first + " or " + second);
    }
    return value;
  }

  LocalDate asOf(LocalDate today) {
    return one("--as-of").map(text -> date("--as-of", text)).orElse(today);
  }

  static LocalDate date(String name, String text) {
    try {
      if (text.length() == "2026-01-31".length()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // refused below
    }
    throw new BadInput(name + " must be a date such as 2026-01-31");
  }

  int number(String name, int otherwise, int most) {
    String text = one(name).orElse(String.valueOf(otherwise));
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most) {
      throw new BadInput(name + " must be a whole number of 0 to " + most);
    }
    return Integer.parseInt(text);
  }
}
