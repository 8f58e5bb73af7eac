package nl.kansrijkestart.client;

import static nl.kansrijkestart.client.ClientFixtures.CODES;
import static nl.kansrijkestart.client.ClientFixtures.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.DataCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesTest {

  private static final String PACK =
      """
      {"format":"pack/1","id":"own","version":"1","name":{"nl":"Eigen","en":"Own"},
       "municipality":"GM0606","licence":"CC0-1.0","documents":{"d":{"title":"Own list"}},
       "sources":{"s":{"document":"d","confidence":"confirmed"}},
       "sections":{"circumstances":[{"id":"%s","sources":["s"],"kind":"%s","domain":"%s",
         "category":"%s","name":{"nl":"Eigen","en":"Own"}%s}]}}""";

  private static Circumstances read(
      String id, String kind, String domain, String category, String more) {
    String json = PACK.formatted(id, kind, domain, category, more);
    return Circumstances.of(
        Packs.of(
            Pack.read(
                "own.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void should_ship_every_code_with_a_confirmed_source_and_both_names() {
    assertThat(CODES.definitions())
        .isNotEmpty()
        .allSatisfy(
            definition -> {
              assertThat(definition.sources())
                  .isNotEmpty()
                  .allMatch(source -> source.confidence() == Confidence.CONFIRMED);
              assertThat(Circumstance.CATEGORIES).contains(definition.category());
              assertThat(definition.name().nl()).isNotBlank();
              assertThat(definition.name().en()).isNotBlank();
            });
    assertThat(CODES).hasToString("Circumstances[" + CODES.definitions().size() + " definitions]");
    assertThat(Circumstances.standard()).isSameAs(CODES);
  }

  @Test
  void should_exchange_only_under_codes_that_were_verified() {
    assertThat(
            CODES.definitions().stream()
                .flatMap(definition -> definition.exchange().stream())
                .map(CircumstanceDefinition.ExchangeCode::code))
        .containsExactlyInAnyOrder(
            "DAKLOO", "160933000", "449868002", "230059006", "43381005", "417284009", "361055000");
    // 219006 says that she drinks alcohol, not that its use is a problem
    // 412732008 is a history of domestic violence: it does not say that there is any now
    assertThat(definition("domestic-violence").exchange()).isEmpty();
    assertThat(definition("debts").exchange())
        .containsExactly(
            new CircumstanceDefinition.ExchangeCode("http://snomed.info/sct", "160933000"));
  }

  @Test
  void should_know_what_is_a_part_of_what() {
    CircumstanceCode financial = CircumstanceCode.of("financial");
    assertThat(CODES.within(CircumstanceCode.of("rent-arrears"), financial)).isTrue();
    assertThat(CODES.within(financial, financial)).isTrue();
    assertThat(CODES.within(financial, CircumstanceCode.of("debts"))).isFalse();
    assertThat(CODES.within(CircumstanceCode.of("no-such-code"), financial)).isFalse();
  }

  @Test
  void should_take_further_codes_from_a_pack_of_a_municipality() {
    Circumstances both = CODES.combinedWith(read("own-code", "protective", "health", "social", ""));

    assertThat(both.find(CircumstanceCode.of("OWN_CODE"))).isPresent();
    assertThat(both.definitions()).hasSize(CODES.definitions().size() + 1);
    Circumstances same = read("debts", "risk", "health", "social", "");
    assertThatIllegalArgumentException().isThrownBy(() -> CODES.combinedWith(same));
  }

  @ParameterizedTest
  @CsvSource({
    "origin, risk, health, social, ''",
    "own, danger, health, social, ''",
    "own, risk, money, social, ''",
    "own, risk, health, residence-status, ''",
    "own, risk, health, identifying, ''",
    "own, risk, health, social, ',\"weight\":3'"
  })
  void should_refuse_a_pack_with_an_entry_that_breaks_a_rule(
      String id, String kind, String domain, String category, String more) {
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> read(id, kind, domain, category, more))
        .withMessageContaining("own.json");
  }

  @Test
  void should_name_each_circumstance_in_the_words_of_the_reader_and_not_by_its_code() {
    for (CircumstanceDefinition definition : CODES.definitions()) {
      Reason reason =
          Reason.of(
              ClientReasons.PROBLEM_PRESENT, Map.of("circumstances", definition.code().value()));
      for (Language language : Language.values()) {
        String name = definition.name().in(language);
        assertThat(reason.text(language))
            .endsWith(
                ": " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + ".");
      }
    }
  }

  @Test
  void should_refuse_a_circle_and_a_part_of_nothing() {
    CircumstanceDefinition a = part("a", "b");
    CircumstanceDefinition b = part("b", "a");
    assertThatIllegalArgumentException().isThrownBy(() -> Circumstances.of(List.of(a, b)));
    assertThatIllegalArgumentException().isThrownBy(() -> Circumstances.of(List.of(a)));
    assertThatIllegalArgumentException().isThrownBy(() -> Circumstances.of(List.of(b, b)));
    assertThatIllegalArgumentException().isThrownBy(() -> part("a", "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircumstanceDefinition.ExchangeCode(" ", "1"));
    assertThat(Circumstances.of(List.of(b, part("a", null))).definitions()).hasSize(2);
  }

  private static CircumstanceDefinition part(String code, String of) {
    return new CircumstanceDefinition(
        CircumstanceCode.of(code),
        Circumstance.Kind.RISK,
        LifeDomain.HEALTH,
        DataCategory.SOCIAL,
        of == null ? null : CircumstanceCode.of(of),
        LocalizedText.of("x", "x"),
        List.of(),
        List.of(Source.of("x", null)));
  }
}
