package nl.kansrijkestart.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuickstartTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-03-10T11:00:00Z"), Quickstart.DUTCH_TIME);

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void should_follow_four_families_and_exit_with_zero() {
    assertThat(run()).isZero();

    assertThat(printed())
        .contains("== smooth", "19+1 weeks", "phq-2: 2", "Vulnerability: vulnerable")
        .contains("VoorZorg: fits", "She agreed", "complete: completed")
        .contains("== unknowns", "phq-2: 2 to 5", "Vulnerability: unknown")
        .contains("VoorZorg: cannot be said yet", "send: not possible")
        .contains("== three-things-to-mend", "3 things to mend")
        .contains(
            "client.bsn: ", "client.residence.stay.postalCode: ", "pregnancy.lastPeriod.firstDay: ")
        .contains("== loss", "Child 1, stops: gift letter", "Child 2, goes on: gift letter")
        .contains("Mother, goes on: maternity care", "ask her: open referral");
    assertThat(err.size()).isZero();
  }

  @Test
  void should_show_a_denial_what_the_desk_gets_and_who_used_her_data() {
    run();

    assertThat(printed())
        .contains("The desk asks for obstetric data as well: not permitted")
        .contains("    - No consent in force covers: obstetric data.")
        .containsSubsequence(
            "What the desk gets\n",
            "  reference: case-1\n",
            "  contact.channels: APP\n",
            "  contact.voicemail: false\n",
            "  offer: K-1002\n",
            "  consent: consent-1\n",
            "  ownWish: She would like somebody")
        .containsSubsequence(
            "Who used my data (as she reads it)\n",
            "midwifery-practice-1 got permission to see your data. Data: ",
            "desk-1 asked to see your data. This was refused. Data: your pregnancy. ",
            "midwifery-practice-1 received or sent on data about you. Data: ");
    String forTheDesk = printed().split("What the desk gets")[1].split("\n\n")[0];
    assertThat(forTheDesk).doesNotContain("pregnancy", "phq", "weeks", "debts");
  }

  @Test
  void should_show_every_line_that_the_readme_promises() throws Exception {
    String readme = Files.readString(Path.of("../../README.md"), UTF_8);
    String promised = readme.split("<!-- prints -->\n```\n")[1].split("```")[0];
    run();

    assertThat(promised.lines()).isNotEmpty().allMatch(line -> printed().contains(line.strip()));
  }

  @Test
  void should_speak_dutch_on_demand() {
    assertThat(run("--language", "nl")).isZero();

    assertThat(printed())
        .contains("Uitgerekend op", "Kwetsbaarheid: ", "Kind 1, stopt: ")
        .contains("Het loket vraagt ook verloskundige gegevens: niet toegestaan")
        .contains("Wat het loket krijgt", "Wie gebruikte mijn gegevens", "Doel: verwijzing.")
        .doesNotContain("Due on");
  }

  @Test
  void should_give_the_same_as_json() throws Exception {
    assertThat(run("--format", "json")).isZero();

    JsonNode reports = new ObjectMapper().readTree(out.toByteArray());
    assertThat(reports).hasSize(4);
    assertThat(reports.findValuesAsText("family"))
        .containsExactly("smooth", "unknowns", "three-things-to-mend", "loss");
    assertThat(reports.findValuesAsText("code"))
        .contains("identity.BSN_INVALID", "catalogue.MISSING", "referral.CONSENT_MISSING")
        .contains("consent.NOT_COVERED");
    assertThat(reports.findValuesAsText("kind")).contains("permit", "deny", "disclosure");
    assertThat(out.toString(UTF_8)).contains("\"offer\"", "\"K-1002\"").doesNotContain("leftOut");
  }

  @Test
  void should_show_no_name_bsn_or_birth_date_of_the_families() {
    run();
    run("--format", "json");

    assertThat(printed())
        .doesNotContain("Amal", "Voorbeeld", "111222334", "2003-08-02", "1994-04-30", "3072");
  }

  @Test
  void should_decide_the_same_without_a_validator() {
    run("--no-validator");
    String without = printed();
    out.reset();
    run();

    assertThat(without.lines().takeWhile(line -> !line.contains("three-things")).toList())
        .isEqualTo(printed().lines().takeWhile(line -> !line.contains("three-things")).toList());
    assertThat(without).contains("Not taken over:");
  }

  @Test
  void should_report_every_violation_of_an_own_intake_with_its_path() throws Exception {
    Path file =
        write(
            """
            {"asOf":"2025-03-10","client":{"id":"111222333","birthDate":"2025-13-01"},
             "pregnancy":{"plurality":"two","parity":-1,"children":[{"number":1},{"number":1}]},
             "answers":{"instrument":"phq-2","version":"1","answeredOn":"2025-03-11","answers":[]},
             "birth":{"plurality":1,"children":[{"id":"c","birthDate":"2025-03-01","birthweightGrams":40000}]},
             "colour":"red"}""");

    assertThat(run("--input", file.toString())).isZero();

    assertThat(printed())
        .contains(
            "client.id: ", "client.birthDate: ", "pregnancy.plurality: ", "pregnancy.parity: ")
        .contains("answers.answeredOn: ", "birth.children[0].birthweightGrams: ", "(the whole): ")
        .doesNotContain("40000", "111222333", "red\n");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("not JSON", "{\"client\":".getBytes(UTF_8)),
        Arguments.of("empty", new byte[0]),
        Arguments.of("a list", "[]".getBytes(UTF_8)),
        Arguments.of("too deep", "{\"a\":".repeat(100_000).getBytes(UTF_8)),
        Arguments.of("not UTF-8", "{\"client\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("twice the same field", "{\"client\":{},\"client\":{}}".getBytes(UTF_8)),
        Arguments.of("too large", " ".repeat(2_000_000).getBytes(UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void should_exit_with_two_and_one_line_when_the_input_cannot_be_read(String name, byte[] bytes)
      throws Exception {
    Path file = Files.write(folder.resolve("family.json"), bytes);

    assertThat(run("--input", file.toString())).isEqualTo(2);

    assertThat(err.toString(UTF_8).lines()).hasSize(1);
    assertThat(err.toString(UTF_8)).doesNotContain("Exception", "\tat ");
    assertThat(out.size()).isZero();
  }

  @Test
  void should_exit_with_two_when_the_file_or_the_arguments_are_wrong() {
    assertThat(run("--input", folder.resolve("absent.json").toString())).isEqualTo(2);
    assertThat(run("--input", folder.toString())).isEqualTo(2);
    assertThat(run("--input")).isEqualTo(2);
    assertThat(run("--format", "xml")).isEqualTo(2);
    assertThat(run("--colour")).isEqualTo(2);
    assertThat(run("--input", "\0")).isEqualTo(2);

    assertThat(err.toString(UTF_8).lines()).hasSize(6);
  }

  private int run(String... arguments) {
    return Quickstart.run(
        CLOCK, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private Path write(String json) throws Exception {
    return Files.writeString(folder.resolve("family.json"), json, UTF_8);
  }
}
