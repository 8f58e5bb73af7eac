package nl.kansrijkestart.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackReaderTest {

  static Stream<JsonNode> packs() {
    return PackFixtures.cases();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void should_take_sound_packs_and_refuse_broken_ones_with_file_place_rule_and_fix(JsonNode pack) {
    // GIVEN
    String file = pack.get("file").asText();
    String text = PackFixtures.text(file);
    if (pack.get("path").isNull()) {
      assertThat(PackFixtures.read(file, text).entries("things")).hasSize(2);
      return;
    }
    // WHEN
    PackException refusal = refused(file, text);
    // THEN
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.path()).isEqualTo(pack.get("path").asText());
              assertThat(problem.rule()).contains(pack.get("rule").asText());
              assertThat(problem.fix()).isNotBlank();
            });
    assertThat(refusal).hasMessageContaining(file).hasMessageContaining(pack.get("path").asText());
  }

  private static PackException refused(String file, String text) {
    return catchThrowableOfType(PackException.class, () -> PackFixtures.read(file, text));
  }

  @Test
  void should_report_everything_that_is_wrong_at_once() {
    // GIVEN two broken entries and a misspelt field
    PackException form =
        refused(
            "p.json",
            PackFixtures.text("valid/plain.json")
                .replace("\"licence\"", "\"licens\"")
                .replace("\"id\": \"one\"", "\"id\": \"ONE\"")
                .replace("\"id\": \"two\"", "\"no\": \"two\""));
    PackException rules =
        refused(
            "p.json",
            PackFixtures.text("valid/plain.json")
                .replace("2022-12-01", "2022-02-01")
                .replace("\"page\",", "\"pgae\",")
                .replace("L12-20", "L320"));
    // THEN
    assertThat(form.problems())
        .extracting(PackProblem::path)
        .containsExactlyInAnyOrder(
            "$.licence", "$.licens", "$.sections.things[0].id", "$.sections.things[1].id");
    assertThat(rules.problems())
        .extracting(PackProblem::path)
        .containsExactly(
            "$.documents.page.printedOn", "$.sources.rule.document", "$.sources.slide.passage");
  }

  @Test
  void should_report_every_day_that_does_not_exist() {
    PackException refusal =
        refused(
            "p.json",
            PackFixtures.text("valid/valid-one-day.json")
                .replace("\"validFrom\": \"2022-03-01\"", "\"validFrom\": \"2022-02-29\"")
                .replace("\"validTo\": \"2022-03-01\"", "\"validTo\": \"2022-02-30\""));
    assertThat(refusal.problems())
        .extracting(PackProblem::path)
        .containsExactly("$.sections.things[0].validFrom", "$.sections.things[0].validTo");
  }

  @Test
  void should_report_no_more_than_a_hundred_problems() {
    String entries =
        IntStream.range(0, 300)
            .mapToObj(i -> "{\"id\": \"e%d\", \"sources\": [\"x\"]}".formatted(i))
            .collect(Collectors.joining(","));
    PackException refusal =
        catchThrowableOfType(
            PackException.class, () -> PackFixtures.with("p.json", "p", "null", entries));
    assertThat(refusal.problems()).hasSize(100);
    assertThat(refusal).hasMessageContaining("And 80 more");
  }

  @Test
  void should_not_repeat_what_stands_in_the_file() {
    String secret = "Geheim-111222333";
    Stream.of(
            "{\"format\": \"" + secret + "\"}",
            "{\"format\": \"pack/1\", \"" + secret + " x\": 1}",
            PackFixtures.text("valid/plain.json").replace("\"one\"", "\"" + secret + "\""),
            PackFixtures.text("valid/plain.json").replace("\"rule\"\n", "\"" + secret + "\"\n"),
            PackFixtures.text("valid/plain.json").replace("\"2022-02-10\"", "\"" + secret + "\""),
            "{\"format\": \"pack/1\" " + secret)
        .forEach(
            text -> {
              PackException refusal = refused("p.json", text);
              assertThat(refusal).hasMessageNotContaining("111222333");
              assertThat(refusal.problems().toString()).doesNotContain("111222333");
            });
  }

  @Test
  void should_read_no_more_of_a_huge_file_than_it_takes_to_refuse_it() {
    // GIVEN an endless file
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            read[0] += length;
            return length;
          }
        };
    // WHEN
    PackException refusal =
        catchThrowableOfType(PackException.class, () -> Pack.read("huge.json", endless));
    // THEN
    assertThat(refusal).hasMessageContaining("8388608 bytes");
    assertThat(read[0]).isEqualTo(Pack.MAX_BYTES + 1L);
  }

  @Test
  void should_refuse_depth_and_other_encodings() {
    assertThat(refused("p.json", "[".repeat(100_000))).hasMessageContaining("nested too deep");
    byte[] latin =
        PackFixtures.text("valid/plain.json")
            .replace("Proef", "Geëvalueerd")
            .getBytes(StandardCharsets.ISO_8859_1);
    PackException refusal =
        catchThrowableOfType(
            PackException.class, () -> Pack.read("p.json", new ByteArrayInputStream(latin)));
    assertThat(refusal).hasMessageContaining("must be UTF-8");
  }

  @Test
  void should_leave_a_failing_stream_and_a_missing_name_to_the_caller() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThat(catchThrowableOfType(UncheckedIOException.class, () -> Pack.read("p", failing)))
        .isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pack.read(" ", InputStream.nullInputStream()));
  }

  @Test
  void should_answer_any_damage_with_a_refusal_or_a_pack() {
    // GIVEN a sound pack with bytes changed, dropped or doubled at random
    byte[] sound = PackFixtures.text("valid/plain.json").getBytes(StandardCharsets.UTF_8);
    Random random = new Random(31);
    for (int i = 0; i < 1_000; i++) {
      byte[] damaged = sound.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
      }
      // THEN
      try {
        assertThat(Pack.read("p.json", new ByteArrayInputStream(damaged)).id()).isNotNull();
      } catch (PackException refusal) {
        assertThat(refusal.problems()).isNotEmpty();
      }
    }
  }

  @Test
  @Requirement("R-001")
  void should_refuse_an_entry_without_source_a_print_before_publication_and_an_unknown_document() {
    assertThat(refused("p", PackFixtures.text("invalid/entry-without-sources.json")))
        .hasMessageContaining("$.sections.things[0].sources");
    assertThat(refused("p", PackFixtures.text("invalid/printed-before-published.json")))
        .hasMessageContaining("$.documents.page.printedOn");
    assertThat(refused("p", PackFixtures.text("invalid/document-not-declared.json")))
        .hasMessageContaining("$.sources.rule.document");
  }

  @Test
  void should_weigh_sources_by_print_and_let_no_fact_start_after_it() {
    // GIVEN the two pages of Rotterdam, and one that was published later but printed earlier
    Source projects = page("projects", LocalDate.of(2022, 2, 10), LocalDate.of(2022, 12, 1));
    Source programme = page("programme", LocalDate.of(2016, 12, 15), LocalDate.of(2022, 1, 27));
    Source early = page("early", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 1));
    Source undated = page("undated", null, null);
    // THEN
    assertThat(Stream.of(projects, undated, programme, early).sorted(Source.oldestPrintFirst()))
        .containsExactly(undated, early, programme, projects);
    assertThat(PackFixtures.read("p", PackFixtures.text("valid/starts-on-the-day-of-print.json")))
        .isNotNull();
    assertThat(
            refused("p", PackFixtures.text("invalid/starts-after-its-sources-were-printed.json")))
        .hasMessageContaining("$.sections.things[0].validFrom");
  }

  private static Source page(
      String document, @Nullable LocalDate publishedOn, @Nullable LocalDate printedOn) {
    return new Source(document, null, publishedOn, printedOn, Confidence.CONFIRMED);
  }

  @Test
  @Requirement("R-004")
  void should_refuse_what_stands_on_lines_that_text_recognition_damaged() {
    String text = PackFixtures.text("valid/plain.json");
    for (String lines : new String[] {"L315", "L345", "L300-315", "L345-350", "L1, L320-330"}) {
      assertThat(refused("p", text.replace("L10, L12-20", lines)))
          .hasMessageContaining("damaged passage");
    }
    assertThat(PackFixtures.read("p", text.replace("L10, L12-20", "L314, L346-350"))).isNotNull();
  }

  @Test
  void should_give_what_was_read() {
    Pack pack = PackFixtures.read("p.json", PackFixtures.text("valid/valid-one-day.json"));
    PackEntry entry = pack.entries("things").get(0);
    assertThat(pack.file()).isEqualTo("p.json");
    assertThat(pack.version()).isEqualTo("1");
    assertThat(pack.licence()).isEqualTo("CC0-1.0");
    assertThat(pack.name().nl()).isEqualTo("Proef");
    assertThat(pack.sections()).containsExactly("things", "others");
    assertThat(pack.entries("nothing")).isEmpty();
    assertThat(pack.validity()).isEqualTo(ClosedDateRange.always());
    assertThat(pack).hasToString("test 1");
    assertThat(entry.validity()).hasToString("[2022-03-01,2022-03-01]");
    assertThat(entry).hasToString("test/things/one");
    assertThat(entry.packId()).isEqualTo("test");
    assertThat(entry.content().path()).isEqualTo("$.sections.things[0]");
    assertThat(entry.section()).isEqualTo("things");
    assertThat(entry.rule()).hasToString("one@1");
    assertThat(entry.sources())
        .containsExactly(
            new Source(
                "A page",
                "L53",
                LocalDate.of(2022, 2, 10),
                LocalDate.of(2022, 12, 1),
                Confidence.CONFIRMED));
    assertThat(pack.entries("things").get(1).field("parts").items().get(0).sources())
        .containsExactly(Source.unconfirmed("Undated", null));
  }
}
