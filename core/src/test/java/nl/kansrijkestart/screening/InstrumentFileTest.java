package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentFileTest {

  private static final String PHQ_2 = text("phq-2.v1.json");

  private static String text(String resource) {
    try (InputStream in = Instrument.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instrument read(String json) {
    return Instrument.read(
        "made.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void should_ship_the_phq_2_with_its_sources_and_without_texts() {
    // WHEN
    Instrument phq2 = InstrumentRegistry.bundled().instruments().get(0);
    // THEN
    assertThat(phq2.items())
        .containsExactly(Instrument.Item.of(1, 0, 3), Instrument.Item.of(2, 0, 3));
    assertThat(phq2.cutOffs())
        .singleElement()
        .satisfies(
            cutOff -> {
              assertThat(cutOff.cases())
                  .containsExactly(
                      new CutOff.Case(
                          CutOff.When.ALWAYS,
                          List.of(
                              List.of(
                                  new CutOff.Limit(Scale.TOTAL, null, Comparison.AT_LEAST, 3)))));
              assertThat(cutOff.official()).isTrue();
              assertThat(cutOff.sources())
                  .allMatch(source -> source.confidence() == Confidence.CONFIRMED);
            });
    assertThat(phq2.evidence())
        .extracting(
            Instrument.Evidence::limit,
            Instrument.Evidence::sensitivityPercent,
            Instrument.Evidence::specificityPercent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, new BigDecimal("86"), new BigDecimal("78")),
            org.assertj.core.groups.Tuple.tuple(3, new BigDecimal("61"), new BigDecimal("92")));
    assertThat(phq2.licence().terms().en()).contains("Public domain").contains("Pfizer");
    assertThat(phq2.missingRule()).isEqualTo(Instrument.MissingRule.INTERVAL);
  }

  @Test
  void should_keep_every_version_and_let_none_override_another() {
    Instrument next = read(PHQ_2.replace("\"version\": \"1\"", "\"version\": \"2\""));
    InstrumentRegistry both = InstrumentRegistry.bundled().with(next);

    assertThat(both.versions(next.id())).extracting(Instrument::version).containsExactly("1", "2");
    assertThat(both.find(next.id(), "2")).contains(next);
    assertThat(both.find(next.id(), "3")).isEmpty();
    assertThat(both.versions(InstrumentId.of("r4u"))).isEmpty();
    assertThat(both).asString().startsWith("InstrumentRegistry[phq-2, ").endsWith(", phq-2]");
    assertThatIllegalArgumentException().isThrownBy(() -> both.with(next));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"number\": 2, \"min\": 0, \"max\": 3 | \"number\": 2, \"min\": 3, \"max\": 3 | $.items[1].max",
        "\"number\": 2 | \"number\": 0 | $.items[1].number",
        "\"number\": 2 | \"number\": \"2\" | $.items[1].number",
        "\"number\": 2 | \"number\": 1 | $",
        "\"atLeast\": 3, | '' | $.cutOffs[0]",
        "\"atLeast\": 3, | \"atLeast\": 3, \"above\": 2, | $.cutOffs[0]",
        "[\"publicDomain\", \"cutOff\"] | [\"elsewhere\"] | $.licence.sources[0]",
        "\"sensitivityPercent\": 61 | \"sensitivityPercent\": 161 | $.evidence[1].sensitivityPercent",
        "\"missingRule\": \"interval\" | \"missingRule\": \"zero\" | $.missingRule",
        "\"id\": \"phq-2\" | \"id\": \"PHQ 2\" | $.id",
        "\"id\": \"phq-2\", | '' | $.id",
        "\"licence\" | \"license\" | $.licence",
        "instrument/1 | instrument/9 | $.format"
      })
  void should_refuse_a_broken_file_with_file_place_and_rule(String was, String is, String path) {
    // GIVEN
    int at = PHQ_2.indexOf(was);
    String json = PHQ_2.substring(0, at) + is + PHQ_2.substring(at + was.length());
    // WHEN
    InstrumentException refusal = catchThrowableOfType(InstrumentException.class, () -> read(json));
    // THEN
    assertThat(refusal).isNotNull();
    assertThat(refusal.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("made.json");
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.rule()).isNotBlank();
              assertThat(problem.fix()).isNotBlank();
            });
    assertThat(refusal.getMessage()).contains("made.json").contains(path);
  }

  @Test
  void should_refuse_what_is_no_json_and_repeat_nothing_of_it() {
    for (String text :
        List.of("", "{", "[]", "null", "{\"Quxmarker quxmarker\": \"Quxmarker\"}", "\u0000")) {
      InstrumentException refusal =
          catchThrowableOfType(InstrumentException.class, () -> read(text));
      assertThat(refusal).isNotNull();
      assertThat(refusal.getMessage()).contains("made.json").doesNotContain("Quxmarker");
    }
  }

  @ParameterizedTest
  @CsvSource({"nl", "en"})
  void should_have_a_word_for_every_scale_band_cut_off_and_critical_item(String language)
      throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        InstrumentRegistry.class.getResourceAsStream("reasons_" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    List<Instrument> all = InstrumentRegistry.bundled().instruments();
    Set<String> instruments = all.stream().map(i -> i.id().value()).collect(Collectors.toSet());

    assertThat(all.stream().flatMap(InstrumentFileTest::ids))
        .filteredOn(id -> !instruments.contains(id)) // a scale named after an instrument
        .allMatch(id -> texts.containsKey("label." + id));
  }

  private static Stream<String> ids(Instrument instrument) {
    return Stream.of(
            instrument.scales().stream().map(Scale::id),
            instrument.scales().stream().flatMap(s -> s.bands().stream().map(Scale.Band::id)),
            instrument.cutOffs().stream().map(CutOff::id),
            instrument.critical().stream().map(CriticalItem::id))
        .flatMap(ids -> ids);
  }

  @Test
  void should_publish_its_schema() {
    assertThat(InstrumentRegistry.schema()).contains("urn:kansrijkestart:schema:instrument-1");
  }
}
