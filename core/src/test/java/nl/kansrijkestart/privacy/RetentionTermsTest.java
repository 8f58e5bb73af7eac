package nl.kansrijkestart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTermsTest {

  private static final RetentionTerm.DataClass LOG = RetentionTerm.DataClass.of("audit-log");
  private static final RetentionTerm.DataClass FILE = RetentionTerm.DataClass.of("treatment-file");
  private static final LocalDate START = LocalDate.of(2021, 3, 10);

  @ParameterizedTest
  @CsvSource({
    "2021-03-10, 2026-03-09, keep",
    "2021-03-10, 2026-03-10, due",
    "2020-02-29, 2025-02-28, keep",
    "2020-02-29, 2025-03-01, due",
    "2020-02-29, 2020-02-29, keep"
  })
  void should_keep_the_log_of_access_five_whole_years(
      LocalDate started, LocalDate asOf, String answer) {
    assertThat(answer(new RetentionItem("log-1", LOG, started, Ternary.FALSE), asOf))
        .isEqualTo(answer);
  }

  @Test
  void should_say_since_when_it_could_go_and_on_which_source() {
    // WHEN
    RetentionDecision decision =
        RetentionTerms.standard()
            .dryRun(
                List.of(new RetentionItem("log-1", LOG, START, Ternary.FALSE)),
                LocalDate.of(2030, 1, 1))
            .get(0);
    // THEN
    assertThat(decision).isInstanceOf(RetentionDecision.Due.class);
    assertThat(((RetentionDecision.Due) decision).since()).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(decision.reasons().get(0).sources().get(0).passage()).isEqualTo("A.12.4.1");
    assertThat(decision.reasons().get(0).text(Language.NL)).contains("5 jaar");
  }

  @Test
  void should_not_hold_the_running_term_against_her_right_to_have_it_destroyed() {
    RetentionDecision decision =
        RetentionTerms.standard()
            .dryRun(
                List.of(new RetentionItem("log-1", LOG, START, Ternary.FALSE)), START.plusDays(1))
            .get(0);

    assertThat(decision.reasons().get(0).text(Language.NL)).contains("vernietiging", "een jurist");
    assertThat(decision.reasons().get(0).text(Language.EN)).contains("destroyed", "a lawyer");
  }

  @Test
  void should_never_call_due_what_stands_on_a_source_that_nobody_opened() {
    // GIVEN
    RetentionItem item = new RetentionItem("file-1", FILE, START, Ternary.FALSE);
    LocalDate late = LocalDate.of(2099, 1, 1);
    // THEN
    assertThat(answer(item, late)).isEqualTo("undecided");
    assertThat(answer(item, LocalDate.of(2041, 3, 9))).isEqualTo("keep");
    assertThat(answer(item, LocalDate.of(2041, 3, 10))).isEqualTo("undecided");
    RetentionTerms confirmed =
        RetentionTerms.standard()
            .with(
                new RetentionTerm(
                    FILE,
                    LocalizedText.of("dossier", "file"),
                    20,
                    RetentionTerm.Start.LAST_CHANGE,
                    List.of(Source.of("Lawyer's note of the host", null))));
    assertThat(confirmed.all()).hasSameSizeAs(RetentionTerms.standard().all());
    assertThat(confirmed.dryRun(List.of(item), late).get(0))
        .isInstanceOf(RetentionDecision.Due.class);
  }

  @Test
  void should_keep_what_is_held_and_ask_where_something_is_not_known() {
    // GIVEN
    LocalDate late = LocalDate.of(2099, 1, 1);
    RetentionTerm.DataClass other = RetentionTerm.DataClass.of("host-own");
    // WHEN
    List<RetentionDecision> decisions =
        RetentionTerms.standard()
            .dryRun(
                List.of(
                    new RetentionItem("a", LOG, START, Ternary.TRUE),
                    new RetentionItem("b", LOG, START, Ternary.UNKNOWN),
                    new RetentionItem("c", LOG, null, Ternary.FALSE),
                    new RetentionItem("d", other, START, Ternary.FALSE),
                    new RetentionItem("e", FILE, START, Ternary.UNKNOWN)),
                late);
    // THEN
    assertThat(decisions)
        .extracting(
            decision ->
                decision.item().key()
                    + " "
                    + name(decision)
                    + " "
                    + decision.reasons().stream().map(reason -> reason.code().name()).toList())
        .containsExactly(
            "a keep [RETENTION_HELD]",
            "b undecided [RETENTION_HOLD_UNKNOWN]",
            "c undecided [RETENTION_START_UNKNOWN]",
            "d undecided [RETENTION_TERM_MISSING]",
            "e undecided [RETENTION_UNCONFIRMED, RETENTION_HOLD_UNKNOWN]");
  }

  @Test
  void should_find_a_term_or_none_and_survive_json() throws Exception {
    assertThat(RetentionTerms.standard().find(LOG)).get().matches(RetentionTerm::confirmed);
    assertThat(RetentionTerms.standard().find(FILE)).get().matches(term -> !term.confirmed());
    assertThat(RetentionTerms.standard().find(RetentionTerm.DataClass.of("none"))).isEmpty();
    for (RetentionTerm term : RetentionTerms.standard().all()) {
      String json = TestKit.MAPPER.writeValueAsString(term);
      assertThat(TestKit.MAPPER.readValue(json, RetentionTerm.class)).isEqualTo(term);
    }
    RetentionDecision decision =
        RetentionTerms.standard()
            .dryRun(List.of(new RetentionItem("c", LOG, null, Ternary.FALSE)), START)
            .get(0);
    String json = TestKit.MAPPER.writeValueAsString(decision);
    assertThat(TestKit.MAPPER.readValue(json, RetentionDecision.class)).isEqualTo(decision);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 151})
  void should_refuse_a_term_outside_one_to_a_hundred_and_fifty_years(int years) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> term(years))
        .withMessageContaining("1 to 150");
  }

  @Test
  void should_take_the_shortest_and_longest_term_but_none_twice_and_none_without_source() {
    assertThat(List.of(term(1), term(150))).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionTerms.of(List.of(term(1), term(2))))
        .withMessageContaining("one retention term");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RetentionTerm(
                    LOG, LocalizedText.of("x", "x"), 1, RetentionTerm.Start.RECORDED, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "111222333", "a b", "-a"})
  void should_refuse_a_key_that_is_a_bsn_or_has_another_form(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionItem(key, LOG, null, Ternary.FALSE))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("111222333"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"terms\":[{\"dataClass\":\"a\"}]}",
        "{\"terms\":[{\"dataClass\":\"a\",\"nl\":\"a\",\"en\":\"a\",\"years\":4294967297,"
            + "\"start\":\"recorded\",\"sources\":[{\"document\":\"d\",\"confidence\":\"confirmed\"}]}]}",
        "{\"terms\":[],\"more\":1}",
        "{\"terms\":[{\"dataClass\":\"a\",\"nl\":\"a\",\"en\":\"a\",\"years\":\"5\","
            + "\"start\":\"recorded\",\"sources\":[]}]}",
        "[]"
      })
  void should_refuse_a_file_that_breaks_a_rule_and_name_it(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RetentionTerms.read(
                    "own.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
        .withMessageStartingWith("own.json");
  }

  private static RetentionTerm term(int years) {
    return new RetentionTerm(
        LOG,
        LocalizedText.of("x", "x"),
        years,
        RetentionTerm.Start.RECORDED,
        List.of(Source.of("x", null)));
  }

  private static String answer(RetentionItem item, LocalDate asOf) {
    return name(RetentionTerms.standard().dryRun(List.of(item), asOf).get(0));
  }

  private static String name(RetentionDecision decision) {
    return decision.match(due -> "due", keep -> "keep", undecided -> "undecided");
  }
}
