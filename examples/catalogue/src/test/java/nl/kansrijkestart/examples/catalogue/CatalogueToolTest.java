package nl.kansrijkestart.examples.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueToolTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-14T11:00:00Z"), CatalogueTool.DUTCH_TIME);
  private static final String[] VOORZORG = {
    "whatif", "--offer", "rot-voorzorg", "--limit", "person.age-at-registration below 27"
  };
  private static final String HEADER =
      "key,as-of,person.age-at-registration,person.municipality-of-stay,person.pregnant,"
          + "person.vulnerability,pregnancy.first-child,pregnancy.gestational-age\n";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return CatalogueTool.run(
        CLOCK, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }

  private String text(String... arguments) {
    assertThat(run(arguments)).as(err.toString(UTF_8)).isZero();
    assertThat(err.size()).isZero();
    return out.toString(UTF_8);
  }

  private JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    return new ObjectMapper().readTree(text(all.toArray(String[]::new)));
  }

  /** What is said on a refusal; nothing is printed besides. */
  private String refusal(String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(UTF_8)).isNotBlank().doesNotContain("\tat ", "Exception");
    return err.toString(UTF_8);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String[] with(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void should_check_packs_by_name() throws Exception {
    assertThat(text("lint", "--pack", "schiedam"))
        .contains("== controle op 2025-06-14", "bekeken: 10; problemen: 0; aandachtspunten: ")
        .contains("== Zorgpaden (sch-care-pathways)", "Overlap, geen fout: ")
        .doesNotContain("rot-", "rid-");
    assertThat(text("lint", "--as-of", "2026-01-01", "--language", "en"))
        .contains("== check on 2026-01-01", "problems: 0;")
        .contains("This offer ran up to and including 2025-12-31");
    assertThat(text("lint", "--as-of", "2025-12-01", "--ending-within", "30"))
        .contains("Dit aanbod loopt tot en met 2025-12-31: nog 30 dagen.");
    assertThat(text("lint", "--as-of", "2025-12-01", "--ending-within", "29"))
        .doesNotContain("2025-12-31");

    JsonNode lint = json("lint", "--municipality", "GM0606");
    assertThat(lint.get("asOf").asText()).isEqualTo("2025-06-14");
    assertThat(lint.get("endingWithinDays").asInt()).isEqualTo(90);
    assertThat(lint.get("findings").findValuesAsText("severity")).containsOnly("notice");
    assertThat(lint.get("findings").findValuesAsText("code")).contains("catalogue.OPEN_TO_ALL");
  }

  @Test
  void should_check_a_pack_of_a_municipality_of_its_own() throws Exception {
    String pack =
        file(
            "own.json",
            """
            {"format": "pack/1", "id": "own", "version": "1", "licence": "CC0-1.0",
             "name": {"nl": "Eigen", "en": "Own"}, "municipality": "GM0001",
             "documents": {"d": {"title": "made up", "publishedOn": null, "printedOn": null}},
             "sources": {"s": {"document": "d", "passage": "L1", "confidence": "confirmed"}},
             "sections": {"interventions": [
               {"id": "own-course", "code": "K-9001", "name": {"nl": "Cursus", "en": "Course"},
                "providers": [], "phases": [], "sources": ["s"],
                "criteria": {"all": [{"fact": "person.pregnant", "is": false},
                  {"fact": "pregnancy.gestational-age", "atLeast": "22+0"}]}}]}}
            """);
    assertThat(text("lint", "--pack", pack))
        .contains("problemen: 1;", "== Cursus (own-course)", "PROBLEEM: Niemand kan aan deze");
    assertThat(text("lint", "--pack", pack, "--language", "en"))
        .contains("PROBLEM: Nobody can meet these criteria.");
  }

  @Test
  void should_show_where_no_offer_is() throws Exception {
    assertThat(text("coverage", "--topic", "administration-and-money"))
        .contains("== dekking op 2025-06-14", "== geen aanbod", "== misschien")
        .contains("Ridderkerk; zwanger: ja; kwetsbaarheid: tot en met mogelijk kwetsbaar. Geen")
        .contains("Ridderkerk, Schiedam; zwanger: nee. Geen aanbod.");
    assertThat(
            text(
                "coverage",
                "--facts",
                "person.pregnant",
                "--pack",
                "schiedam",
                "--given",
                "person.parent=no",
                "--given",
                "person.child-wish=no",
                "--language",
                "en"))
        .contains("== no offer\n  pregnant: no. No offer.")
        .contains("== coverage on");
    assertThat(
            text(
                "coverage",
                "--pack",
                "schiedam",
                "--facts",
                "person.pregnant",
                "--impossible",
                "person.pregnant=no"))
        .contains("nergens");
    JsonNode map = json("coverage", "--topic", "administration-and-money");
    assertThat(map.get("gaps").get(0).get("coverage").asText()).isEqualTo("none");
    assertThat(map.get("gaps").get(0).get("situation").findValuesAsText("fact"))
        .contains("person.municipality-of-stay");
  }

  @Test
  void should_say_who_gains_and_loses_in_a_file_of_people() throws Exception {
    String csv =
        file(
            "people.csv",
            "\uFEFF"
                + HEADER
                + "a,,25,GM0599,yes,vulnerable,yes,20+3\r\n\n"
                + "b,2025-01-01,27,GM0599,yes,vulnerable,yes,20+3\n"
                + "c,, ,GM0597,yes,unknown,yes,20+3");
    assertThat(text(with(VOORZORG, "--population", csv, "--examples", "5")))
        .contains("== wat als: VoorZorg (rot-voorzorg)", "person.age-at-registration below 27")
        .contains("Van 3 mensen: 1 gaan van nee naar ja, 0 van ja naar nee")
        .contains("Alleen voor intern gebruik", "Rotterdam. Van 2 mensen", "Ridderkerk. Van 1")
        .contains("  a: past niet > past\n");
    String lines =
        file(
            "people.ndjson",
            """
            {"key": "a", "person.age-at-registration": 25, "person.pregnant": true,
            """
                    .strip()
                + " \"person.municipality-of-stay\": \"GM0599\", \"person.vulnerability\":"
                + " \"vulnerable\", \"pregnancy.first-child\": true,"
                + " \"pregnancy.gestational-age\": \"20+3\", \"as-of\": null}\n"
                + "{\"person.pregnant\": false, \"as-of\": \"2025-01-01\"}\n");
    JsonNode outcome = json(with(VOORZORG, "--population", lines));
    assertThat(outcome.get("all").get("gain").asInt()).isEqualTo(1);
    assertThat(outcome.get("all").get("staysNot").asInt()).isEqualTo(1);
    assertThat(outcome.get("examples")).isEmpty();
    assertThat(outcome.get("towns")).hasSize(2);
    assertThat(text(with(VOORZORG, "--population", lines, "--language", "en")))
        .contains("municipality unknown", "by municipality")
        .doesNotContain("examples");
    String dates = file("dates.csv", "child.birth-date;indication.present\n2024-01-01;yes\n");
    assertThat(
            text(
                "whatif",
                "--offer",
                "rid-shantala",
                "--limit",
                "child.birth-date atMost 24 months",
                "--population",
                dates,
                "--examples",
                "1"))
        .contains("  2: past niet > nog niet te zeggen");
    assertThat(text(with(VOORZORG, "--population", file("none.csv", "")))).contains("Van 0 mensen");
  }

  @Test
  void should_say_what_fits_what_to_ask_next_and_what_is_called_so() throws Exception {
    String[] her = {
      "--fact",
      "person.pregnant=yes",
      "--fact",
      "person.municipality-of-stay=GM0597",
      "--fact",
      "pregnancy.gestational-age=20+3"
    };
    assertThat(text(with(new String[] {"eligible"}, her)))
        .contains("(rid-pertussis): nog niet, vanaf 2025-06-25")
        .contains("(rid-maternity-intake): past\n", "(rid-shantala): nog niet te zeggen\n")
        .contains("(rot-centering): past niet\n", "== bronnen\n[1] ");
    assertThat(
            text(
                "eligible",
                "--language",
                "en",
                "--pack",
                "ridderkerk",
                "--fact",
                "child.birth-date=2024-01-01"))
        .contains("no longer, since ", "== sources", "(to be confirmed)");
    JsonNode verdicts = json(with(new String[] {"eligible"}, her));
    assertThat(verdicts.get(0).get("eligibility").asText()).isEqualTo("not-eligible");
    assertThat(text(with(new String[] {"next"}, her)))
        .contains("== volgende vraag", "Vraag het haar");
    assertThat(json(with(new String[] {"next"}, her)).get(0).get("bits").asDouble()).isPositive();
    assertThat(text("next", "--pack", "schiedam", "--fact", "person.municipality-of-stay=GM0001"))
        .contains("alles is beslist");
    assertThat(text("search", "moedermentor"))
        .contains("(rot-home-start-pregnant)", "Gevonden in: vroegere naam.");
    assertThat(text("search", "zeilen", "--language", "en")).contains("nothing found");
    assertThat(json("search", "home", "start").findValuesAsText("intervention"))
        .contains("rot-home-start-pregnant");
  }

  @Test
  void should_refuse_what_it_does_not_know_with_one_message_and_status_two() {
    assertThat(refusal()).startsWith("usage: catalogue COMMAND");
    assertThat(refusal("dance")).startsWith("usage:");
    assertThat(refusal("lint", "--facts", "person.pregnant")).startsWith("usage:");
    assertThat(refusal("lint", "--pack")).startsWith("usage:");
    assertThat(refusal("lint", "word")).startsWith("usage:");
    assertThat(refusal("search")).startsWith("search needs a word");
    assertThat(refusal("search", "a".repeat(201))).contains("at most 200 characters");
    assertThat(refusal("lint", "--format", "xml")).contains("--format must be text or json");
    assertThat(refusal("lint", "--language", "fr")).contains("--language must be nl or en");
    assertThat(refusal("lint", "--format", "text", "--format", "json")).contains("given once");
    assertThat(refusal("lint", "--as-of", "31-01-2026")).contains("--as-of must be a date");
    assertThat(refusal("lint", "--as-of", "2026-02-30")).contains("--as-of must be a date");
    assertThat(refusal("lint", "--as-of", "-999999999-01-01")).contains("--as-of must be a date");
    assertThat(refusal("lint", "--ending-within", "soon")).contains("whole number of 0 to 3650");
    assertThat(refusal("lint", "--ending-within", "3651")).contains("whole number of 0 to 3650");
    assertThat(refusal("lint", "--municipality", "Rotterdam")).contains("GM0599");
    assertThat(refusal("coverage", "--topic", "money")).contains("administration-and-money");
    assertThat(refusal("coverage", "--facts", "person.shoe-size")).contains("A fact must be one");
    assertThat(refusal("coverage", "--impossible", "person.pregnant=perhaps"))
        .contains("yes or no");
    assertThat(refusal("eligible", "--fact", "person.pregnant")).contains("FACT=VALUE");
    assertThat(refusal("next", "--fact", "person.pregnant=yes", "--fact", "person.pregnant=no"))
        .contains("given once");
    assertThat(refusal("eligible", "--fact", "pregnancy.gestational-age=quxmarker"))
        .contains("A value of pregnancy.gestational-age must be")
        .doesNotContain("quxmarker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person.age-at-registration below",
        "person.age-at-registration under 27",
        "person.age-at-registration below 27 weeks",
        "person.age-at-registration below 27 years",
        "person.age-at-registration below old",
        "person.life-areas-with-stress below 2",
        "person.shoe-size below 27",
        "child.birth-date atMost 999999 days"
      })
  void should_refuse_a_limit_that_is_none(String limit) throws Exception {
    String people = file("people.csv", HEADER);
    refusal("whatif", "--offer", "rot-voorzorg", "--limit", limit, "--population", people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key,quxmarker\na,b",
        "key,key\na,b",
        "key,person.pregnant\nquxmarker",
        "key,person.pregnant\na,quxmarker",
        "key,person.pregnant\na,\"yes\"",
        "key,as-of\na,quxmarker",
        "{\"person.pregnant\": true, \"person.pregnant\": \"quxmarker\"}",
        "{\"person.pregnant\": \"quxmarker\"}",
        "{\"person.pregnant\": {\"quxmarker\": 1}}",
        "{\"quxmarker\": 1}",
        "{\"key\": \"quxmarker\"",
        "{\"key\": \"a\"} quxmarker",
        "{}\n[\"quxmarker\"]"
      })
  void should_refuse_a_population_by_its_line_without_repeating_a_value(String content)
      throws Exception {
    String people = file("people", content);

    assertThat(refusal(with(VOORZORG, "--population", people)))
        .startsWith("Population file, line ")
        .doesNotContain("quxmarker");
  }

  @Test
  void should_refuse_a_file_that_it_cannot_read_or_hold() throws Exception {
    assertThat(refusal(with(VOORZORG, "--population", folder.toString())))
        .startsWith("The population file cannot be read");
    assertThat(refusal(with(VOORZORG, "--population", "no-such-file")))
        .startsWith("The population file cannot be read");
    assertThat(refusal(with(VOORZORG, "--population", file("long", "x".repeat(10_001)))))
        .contains("line 1", "at most 10000 characters");
    Path latin = folder.resolve("latin");
    Files.write(latin, new byte[] {'k', 'e', 'y', '\n', (byte) 0xE9, '\n'});
    assertThat(refusal(with(VOORZORG, "--population", latin.toString()))).contains("UTF-8");
    assertThat(refusal(VOORZORG)).contains("whatif needs --population");
    assertThat(refusal("lint", "--pack", "no-such-pack")).contains("or a file");
    assertThat(refusal("lint", "--pack", folder.toString())).contains("or a file");
    assertThat(refusal("lint", "--pack", file("broken.json", "{\"format\": \"pack/1\"}")))
        .contains("broken.json $", "is required. Add the field");
    assertThat(refusal("lint", "--pack", file("no.json", "quxmarker"))).doesNotContain("quxmarker");
    assertThat(refusal("lint", "--pack", "rotterdam,rotterdam")).contains("is already the id");
    assertThat(
            refusal(
                "whatif",
                "--offer",
                "rot-none",
                "--limit",
                "person.age-at-registration below 27",
                "--population",
                "none"))
        .contains("There is no offer rot-none");
  }
}
