package nl.kansrijkestart.decision;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds and fills the texts of reason codes, which stand beside the classes of their feature. */
final class ReasonTexts {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(?:\\|([^|{}]*)\\|([^|{}]*))?}");
  private static final String LABEL = "label.";
  private static final String LIST = ", ";
  private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

  /** So many files that are not there are remembered; codes that arrive in JSON can be endless. */
  private static final int MAX_REMEMBERED = 200;

  private static final String OWN_PLACE = ownPlace();

  private ReasonTexts() {}

  /** The template of a code, or the code itself where the library ships no text for it. */
  static String template(ReasonCode code, Language language) {
    String own = bundle(code.feature(), language).get(code.name());
    return own != null ? own : violations(language).getOrDefault(code.toString(), code.toString());
  }

  /** Whether there is a text for the code; a newer version of the library may know more codes. */
  static boolean knows(ReasonCode code) {
    return bundle(code.feature(), Language.EN).containsKey(code.name())
        || violations(Language.EN).containsKey(code.toString());
  }

  static List<String> parametersOf(ReasonCode code) {
    return placeholders(template(code, Language.EN)).distinct().toList();
  }

  static String render(ReasonCode code, Map<String, Object> parameters, Language language) {
    Matcher matcher = PLACEHOLDER.matcher(template(code, language));
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      Object value = parameters.get(matcher.group(1));
      matcher.appendReplacement(
          text,
          Matcher.quoteReplacement(
              value == null
                  ? matcher.group()
                  : matcher.group(2) == null
                      ? shown(code, value, language)
                      : matcher.group(isOne(value) ? 2 : 3)));
    }
    return matcher.appendTail(text).toString();
  }

  /** Whether the singular is due, in {@code {days} {days|day|days}}. */
  private static boolean isOne(Object value) {
    return value.toString().equals("1");
  }

  /**
   * A code in a parameter, or each of a list of codes, is shown by its word, where the feature has
   * a {@code label} for it.
   */
  private static String shown(ReasonCode code, Object value, Language language) {
    Map<String, String> words = bundle(code.feature(), language);
    String whole = words.get(LABEL + value);
    return whole != null
        ? whole
        : Arrays.stream(value.toString().split(LIST, -1))
            .map(each -> words.getOrDefault(LABEL + each, each))
            .collect(Collectors.joining(LIST));
  }

  static Stream<String> placeholders(String template) {
    return PLACEHOLDER.matcher(template).results().map(match -> match.group(1));
  }

  /** All texts of a feature in a language, by the name of the code; empty if it has none. */
  static Map<String, String> bundle(String feature, Language language) {
    return remembered(
        "nl/kansrijkestart/" + feature + "/reasons_" + language.code() + ".properties", true);
  }

  /**
   * The texts of the violations that a validator finds, by the whole code. They stand where Jakarta
   * Validation providers look for the texts of a library, so that a host's own validator finds
   * them.
   */
  static Map<String, String> violations(Language language) {
    return remembered(
        "ContributorValidationMessages" + (language == Language.NL ? "_nl" : "") + ".properties",
        false);
  }

  /** How many files are remembered. */
  static int remembered() {
    return BUNDLES.size();
  }

  private static Map<String, String> remembered(String resource, boolean oursAlone) {
    Map<String, String> known = BUNDLES.get(resource);
    if (known != null) {
      return known;
    }
    Map<String, String> texts = load(resource, oursAlone);
    if (!texts.isEmpty() || BUNDLES.size() < MAX_REMEMBERED) {
      BUNDLES.putIfAbsent(resource, texts);
    }
    return texts;
  }

  /** The folder or archive that this class was loaded from. */
  private static String ownPlace() {
    String name = ReasonTexts.class.getName().replace('.', '/') + ".class";
    URL url = ReasonTexts.class.getResource("/" + name);
    return url == null ? "" : url.toString().substring(0, url.toString().length() - name.length());
  }

  /**
   * Reads the files of that name, ours first, wherever it stands on the class path, so that nothing
   * else there can reword what we say. Violations of other libraries of the host stand in a file of
   * the same name; the texts of one of our features are ours alone. Our own is asked for through
   * our class, since a class loader does not show what stands in a package of a module that is not
   * open.
   */
  private static Map<String, String> load(String resource, boolean oursAlone) {
    Map<String, String> texts = new HashMap<>();
    try {
      List<URL> urls = new ArrayList<>();
      Optional.ofNullable(ReasonTexts.class.getResource("/" + resource)).ifPresent(urls::add);
      urls.addAll(Collections.list(ReasonTexts.class.getClassLoader().getResources(resource)));
      List<URL> ours =
          urls.stream().filter(url -> url.toString().equals(OWN_PLACE + resource)).toList();
      urls.removeIf(url -> oursAlone && !ours.isEmpty());
      urls.addAll(0, ours);
      for (URL url : urls) {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        Properties properties = new Properties();
        try (Reader in =
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(in);
        }
        properties
            .stringPropertyNames()
            .forEach(name -> texts.putIfAbsent(name, properties.getProperty(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
    return Map.copyOf(texts);
  }
}
