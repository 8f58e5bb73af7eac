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
        .contains(
            "The desk asks for obstetric data as well: not permitted. A desk does not get these")
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
            "midwifery-practice-1 was allowed to use your data. Data: ",
            "desk-1 asked to see your data. This was refused. Data: your pregnancy. ",
            "midwifery-practice-1 received or sent on data about you. Data: ");
    String forTheDesk = printed().split("What the desk gets")[1].split("\n\n")[0];
    assertThat(forTheDesk).doesNotContain("pregnancy", "phq", "weeks", "debts");
  }

  @Test
  void should_run_the_whole_loop_at_a_second_desk_from_a_pack_of_a_host() {
    run();

    assertThat(step("smooth", "Referral to the Desk of Example town"))
        .containsSubsequence(
            "An invented town",
            "send: sent\n",
            "stays",
            "waitlist: waitlisted",
            "no-show: no-show",
            "start: started",
            "give-feedback: started",
            "complete: completed");
    assertThat(printed().split("Desk of Example town")).as("of one family").hasSize(2);
  }

  @Test
  void should_show_scores_an_interval_a_critical_item_and_a_refusal() {
    run();

    assertThat(step("smooth", "Questionnaires"))
        .contains("epds: 10 (0 to 30)\n", "epds, total ≥ 10: reached. Talk on about her mood")
        .contains("epds of 2025-03-10, at 19+1 weeks, because:", "≥ 14+0")
        .doesNotContain("Act now", "Ask now", "Ask when", "total ≥ 11");
    assertThat(step("unknowns", "Questionnaires"))
        .containsSubsequence(
            "Ask when she is alone (epds, question 10): Thoughts of self-harm. Who: Whoever asked",
            "By when: Before the contact ends",
            "phq-2: 2 to 5 (0 to 6)\n",
            "phq-2, total ≥ 3: cannot be told yet",
            "epds: 12 to 18 (0 to 30)\n",
            "epds, total ≥ 10: reached, whatever the rest is",
            "r4u: no score\n",
            "Ask Erasmus MC",
            "r4u, to supply: A definition with items, points and limits");
    assertThat(step("loss", "Questionnaires"))
        .containsSubsequence(
            "Act now (epds, question 10)",
            "epds: 6 to 9 (0 to 30)\n",
            "epds, total ≥ 13: out of reach, whatever the rest is",
            "after the birth, because:",
            "Show her this: 'If you need help now");
  }

  @Test
  void should_name_no_worry_in_a_title() {
    run();
    run("--language", "nl");

    assertThat(printed().lines().filter(line -> !line.startsWith(" ") && !line.startsWith("[")))
        .contains("Questionnaires", "Vragenlijsten")
        .noneMatch(
            title -> title.matches("(?i).*(harm|schad|violen|geweld|act now|handel nu|epds).*"));
  }

  @Test
  void should_read_the_profile_of_a_form_with_many_scales_and_a_form_that_was_not_read()
      throws Exception {
    Path file =
        write(
            """
            {"asOf":"2025-03-10","client":{"id":"woman-9"},"pregnancy":{},
             "forms":[
              {"instrument":"mspss","version":"1","answeredOn":"2025-03-10","answers":[
               {"item":1,"value":7},{"item":2,"value":7},{"item":3,"value":7},{"item":4,"value":7},
               {"item":5,"value":7},{"item":6,"value":7},{"item":7,"value":7},{"item":8,"value":7},
               {"item":9,"value":7},{"item":10,"value":7},{"item":11,"value":7},{"item":12,"value":7}]},
              {"instrument":"epds","version":"1","answeredOn":"2025-03-10","answers":[
               {"item":1,"value":9},{"item":10,"value":1}]}]}""");

    assertThat(run("--input", file.toString(), "--language", "nl")).isZero();

    assertThat(step("input", "Vragenlijsten"))
        .containsSubsequence(
            "Handel nu (epds, vraag 10): Gedachten aan zelfbeschadiging. Wie: ",
            "mspss: 7.00 (1.00 tot en met 7.00), Veel steun (geen normen)\n",
            "mspss, Vrienden: 7.00",
            "zwanger, duur onbekend, want:",
            "epds: geen score\n")
        .doesNotContain("lever aan");
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
        .contains("Het loket vraagt ook verloskundige gegevens: niet toegestaan. Een aanmeldpunt")
        .contains("Zij heeft hier hulp bij nodig (zo vastgelegd).")
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
    assertThat(reports.findValuesAsText("score"))
        .containsExactly(
            "complete", "complete", "incomplete", "incomplete", "refused", "incomplete");
    assertThat(reports.findValuesAsText("decision")).contains("permit", "deny");
    assertThat(reports.findValuesAsText("state")).contains("ask-when-alone", "alarm");
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
             "forms":[null,{"instrument":"EPDS","version":"1","answeredOn":"2025-03-10",
              "answers":[{"item":0,"value":1},{"item":2}]}],
             "birth":{"plurality":1,"children":[{"id":"c","birthDate":"2025-03-01","birthweightGrams":40000}]},
             "colour":"red"}""");

    assertThat(run("--input", file.toString())).isZero();

    assertThat(printed())
        .contains(
            "client.id: ", "client.birthDate: ", "pregnancy.plurality: ", "pregnancy.parity: ")
        .contains("forms[0]: ", "forms[1].instrument: ", "forms[1].answers[0].item: ")
        .contains("forms[1].answers[1].value: ")
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

  /** What was printed of one step of one family. */
  private String step(String family, String title) {
    return printed().split("== " + family + "\n")[1].split("\n" + title + "\n")[1].split("\n\n")[0];
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private Path write(String json) throws Exception {
    return Files.writeString(folder.resolve("family.json"), json, UTF_8);
  }
}
