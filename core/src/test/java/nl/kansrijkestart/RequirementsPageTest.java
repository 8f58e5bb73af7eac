package nl.kansrijkestart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/requirements.md and the {@code @Requirement} tags in step; rewrites it on demand. */
class RequirementsPageTest {

  private static final Path ROOT = Path.of(System.getProperty("kansrijkestart.root", ".."));
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| ([RCS]-\\d+) \\| ([^|]*) \\|([^|\n]*)\\|$");
  private static final Pattern TAGGED =
      Pattern.compile("@Requirement\\(([^)]*)\\)[^{]*?void (\\w+)\\(");
  private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");

  @Test
  void should_list_for_each_requirement_exactly_the_tests_that_are_tagged_with_it()
      throws IOException {
    Path page = ROOT.resolve("docs/requirements.md");
    String text = Files.readString(page, UTF_8);
    Map<String, Set<String>> tags = tags();

    Set<String> ids =
        LINE.matcher(text).results().map(line -> line.group(1)).collect(Collectors.toSet());
    assertThat(ids).as("ids on the page").containsAll(tags.keySet()).hasSizeGreaterThan(500);
    String wanted =
        LINE.matcher(text).replaceAll(line -> Matcher.quoteReplacement(row(line, tags)));
    if (Boolean.getBoolean("requirements.rewrite")) {
      Files.writeString(page, wanted, UTF_8);
      return;
    }
    assertThat(text)
        .as("docs/requirements.md; see its head for how to rewrite it")
        .isEqualTo(wanted);
  }

  private static String row(MatchResult line, Map<String, Set<String>> tags) {
    Set<String> tests = tags.getOrDefault(line.group(1), Set.of());
    return "| "
        + line.group(1)
        + " | "
        + line.group(2)
        + " |"
        + (tests.isEmpty() ? "" : " " + String.join("<br>", tests))
        + " |";
  }

  private static Map<String, Set<String>> tags() throws IOException {
    Map<String, Set<String>> tags = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(RequirementsPageTest::isTestSource).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        Matcher tagged = TAGGED.matcher(Files.readString(file, UTF_8));
        while (tagged.find()) {
          String test = "`" + name + "." + tagged.group(2) + "`";
          ID.matcher(tagged.group(1))
              .results()
              .forEach(id -> tags.computeIfAbsent(id.group(1), key -> new TreeSet<>()).add(test));
        }
      }
    }
    return tags;
  }

  private static boolean isTestSource(Path file) {
    String path = ROOT.relativize(file).toString().replace('\\', '/');
    return path.endsWith(".java")
        && !path.contains("target/")
        && !path.endsWith("RequirementsPageTest.java")
        && !path.endsWith("testing/Requirement.java");
  }
}
