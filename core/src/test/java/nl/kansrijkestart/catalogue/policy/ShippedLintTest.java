package nl.kansrijkestart.catalogue.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.pack.Packs;
import org.junit.jupiter.api.Test;

/**
 * What the linter says of the packs that ship: a finding that nobody explained fails. To write the
 * list anew: {@code -Dlint.rewrite=true}; then explain on the page what is new.
 */
class ShippedLintTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path LIST =
      Path.of("src/test/resources/nl/kansrijkestart/catalogue/policy/shipped-findings.txt");
  private static final Path PAGE = Path.of("../docs/catalogue.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([0-9]+) \\|");

  private final CatalogueLint lint = CatalogueLint.of(Packs.standard(), DAY, 90);

  private List<String> found() {
    return lint.findings().stream()
        .map(
            each ->
                "%s %s %s %s"
                    .formatted(
                        each.severity(),
                        each.offer(),
                        each.reason().code().name(),
                        each.reason().parameters()))
        .toList();
  }

  @Test
  void should_find_in_the_packs_that_ship_what_is_listed() throws IOException {
    if (Boolean.getBoolean("lint.rewrite")) {
      Files.createDirectories(LIST.getParent());
      Files.write(LIST, found(), UTF_8);
    }
    assertThat(found()).isEqualTo(Files.readAllLines(LIST, UTF_8));
    assertThat(lint.findings())
        .noneMatch(each -> each.severity() == CatalogueLint.Severity.PROBLEM);
  }

  @Test
  void should_explain_each_kind_of_finding_on_the_page_with_its_number() throws IOException {
    Map<String, Integer> explained = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(PAGE, UTF_8));
    while (rows.find()) {
      explained.put(rows.group(1), Integer.valueOf(rows.group(2)));
    }
    Map<String, Integer> counted = new TreeMap<>();
    lint.findings().forEach(each -> counted.merge(each.reason().code().name(), 1, Integer::sum));

    assertThat(explained).isEqualTo(counted);
  }
}
