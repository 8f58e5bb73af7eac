package nl.kansrijkestart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.NeutralCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReadingTest {

  private static final String PACK =
      """
      {
        "format": "pack/1", "id": "made-up", "version": "1", "municipality": null,
        "name": {"nl": "Verzonnen", "en": "Made up"}, "licence": "Apache-2.0",
        "documents": {"made": {"title": "made up for this test"}},
        "sources": {"made": {"document": "made", "confidence": "confirmed"}},
        "sections": {"interventions": [%s]}
      }""";
  private static final String OFFER =
      """
      {
        "id": "made-up-offer", "sources": ["made"], "code": "K-9001",
        "name": {"nl": "Verzonnen", "en": "Made up"},
        "providers": ["MIDWIFERY"], "phases": ["pregnancy"], "criteria": %s
      }""";

  private static Catalogue read(String offers) {
    String json = PACK.formatted(offers);
    return Catalogue.of(
        Packs.of(
            Pack.read(
                "made.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
  }

  private static Eligibility judge(String criteria, Facts facts) {
    return read(OFFER.formatted(criteria))
        .eligibility(InterventionId.of("made-up-offer"), facts, LocalDate.of(2025, 3, 1));
  }

  @Test
  void should_read_all_any_and_not() {
    String criteria =
        """
        {"any": [{"all": [{"fact": "person.pregnant", "is": true},
                          {"not": {"fact": "pregnancy.delivered", "is": true}}]},
                 {"fact": "child.birth-date", "below": {"years": 4}}]}""";
    Facts pregnant = Facts.none().with(Fact.PREGNANT, true);

    assertThat(judge(criteria, Facts.none().with(Fact.DELIVERED, false)).fits())
        .isEqualTo(Ternary.UNKNOWN);
    assertThat(judge(criteria, pregnant.with(Fact.DELIVERED, false)).fits())
        .isEqualTo(Ternary.TRUE);
    assertThat(
            judge(criteria, Facts.none().with(Fact.CHILD_BIRTH_DATE, LocalDate.of(2021, 3, 2)))
                .fits())
        .isEqualTo(Ternary.TRUE);
    Eligibility grown =
        judge(
            criteria,
            pregnant
                .with(Fact.DELIVERED, true)
                .with(Fact.CHILD_BIRTH_DATE, LocalDate.of(2021, 3, 1)));
    assertThat(grown.reasons())
        .extracting(reason -> reason.code())
        .containsExactly(CatalogueReasons.RULED_OUT, CatalogueReasons.TOO_OLD);
  }

  @Test
  void should_ask_nothing_where_there_are_no_criteria() {
    assertThat(judge("{\"all\": []}", Facts.none()).fits()).isEqualTo(Ternary.TRUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"fact\": \"person.height\", \"atLeast\": 1} | .fact",
        "{\"fact\": \"person.pregnant\"} | ''",
        "{\"fact\": \"person.pregnant\", \"is\": \"yes\"} | .is",
        "{\"fact\": \"person.pregnant\", \"is\": 1} | .is",
        "{\"fact\": \"person.pregnant\", \"atLeast\": true} | .atLeast",
        "{\"fact\": \"person.pregnant\", \"equals\": true} | .equals",
        "{\"fact\": \"person.age-at-registration\", \"below\": \"25\"} | .below",
        "{\"fact\": \"person.age-at-registration\", \"below\": 2.5} | .below",
        "{\"fact\": \"person.age-at-registration\", \"atLeast\": 26, \"below\": 26} | ''",
        "{\"fact\": \"person.age-at-registration\", \"atLeast\": 1, \"above\": 1} | ''",
        "{\"fact\": \"person.age-at-registration\", \"below\": 25, \"is\": 3} | ''",
        "{\"fact\": \"person.age-at-registration\", \"below\": {\"years\": 25}} | .below",
        "{\"fact\": \"pregnancy.gestational-age\", \"atMost\": \"27+7\"} | ''",
        "{\"fact\": \"pregnancy.gestational-age\", \"atMost\": \"27+6\", \"doubt\": {\"atMost\": \"x\"}} | ''",
        "{\"fact\": \"person.vulnerability\", \"atLeast\": \"dangerous\"} | ''",
        "{\"fact\": \"person.municipality-of-stay\", \"in\": [\"Rotterdam\"]} | ''",
        "{\"fact\": \"person.municipality-of-stay\", \"atLeast\": \"GM0599\"} | ''",
        "{\"fact\": \"child.birth-date\", \"atLeast\": 56} | .atLeast",
        "{\"fact\": \"child.birth-date\", \"atLeast\": {}} | .atLeast",
        "{\"fact\": \"child.birth-date\", \"atLeast\": {\"days\": 1, \"months\": 1}} | .atLeast",
        "{\"fact\": \"child.birth-date\", \"atLeast\": {\"weeks\": 8}} | .atLeast.weeks",
        "{\"fact\": \"child.birth-date\", \"above\": {\"days\": 8}, \"atMost\": {\"days\": 8}} | ''",
        "{\"fact\": \"person.pregnant\", \"is\": true, \"sources\": [\"other\"]} | .sources[0]",
        "{\"fact\": \"person.pregnant\", \"is\": true, \"ask\": [\"nurse\"]} | .ask[0]",
        "{\"any\": []} | .any",
        "{\"all\": [], \"any\": [{\"all\": []}]} | .any",
        "{\"not\": {\"fact\": \"person.pregnant\", \"is\": true}, \"all\": []} | .not",
        "{} | ''",
        "[] | ''"
      })
  void should_refuse_a_criterion_that_cannot_be_meant_with_file_place_rule_and_fix(
      String criteria, String path) {
    // WHEN
    PackException refusal =
        catchThrowableOfType(PackException.class, () -> read(OFFER.formatted(criteria)));
    // THEN
    assertThat(refusal).isNotNull();
    assertThat(refusal.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("made.json");
              assertThat(problem.path()).isEqualTo("$.sections.interventions[0].criteria" + path);
              assertThat(problem.rule()).isNotBlank();
              assertThat(problem.fix()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"K-9001\" | \"VoorZorg\" | .code",
        "\"pregnancy\" | \"school\" | .phases[0]",
        "\"MIDWIFERY\" | \"midwifery\" | .providers[0]",
        "\"phases\" | \"sessions\": {\"atLeast\": 2, \"atMost\": 1}, \"phases\" | .sessions",
        "\"phases\" | \"sessions\": {\"atLeast\": 0}, \"phases\" | .sessions.atLeast",
        "\"phases\" | \"combinesWith\": \"nl-nowhere\", \"phases\" | .combinesWith",
        "\"phases\" | \"framework\": true, \"combinesWith\": \"x\", \"phases\" | ''",
        "\"phases\" | \"colour\": 3, \"phases\" | .colour",
        "\"phases\" | \"capacity\": -1, \"phases\" | .capacity",
        "\"phases\" | \"status\": \"in use\", \"phases\" | .status",
        "\"phases\" | \"audience\": [\"everybody\"], \"phases\" | .audience[0]",
        "\"phases\" | \"domains\": [\"love\"], \"phases\" | .domains[0]",
        "\"phases\" | \"contacts\": [\"the nurse\"], \"phases\" | .contacts[0]",
        "\"phases\" | \"duration\": {\"atLeast\": 2, \"atMost\": 1, \"unit\": \"days\"}, \"phases\" | .duration",
        "\"phases\" | \"duration\": {\"atLeast\": 1, \"atMost\": 1, \"unit\": \"moons\"}, \"phases\" | .duration.unit",
        "\"phases\" | \"windows\": [{\"name\": {\"nl\": \"x\", \"en\": \"y\"}, \"when\": {}}], \"phases\" | .windows[0].when",
        "\"phases\" | \"windows\": [{\"when\": {\"all\": []}}], \"phases\" | .windows[0].name",
        "\"sources\": [\"made\"] | \"sources\": [] | .sources"
      })
  void should_refuse_an_offer_that_breaks_a_rule(String was, String is, String path) {
    // GIVEN
    String offer = OFFER.formatted("{\"all\": []}").replace(was, is);
    // WHEN
    PackException refusal = catchThrowableOfType(PackException.class, () -> read(offer));
    // THEN
    assertThat(refusal).isNotNull();
    assertThat(refusal.problems())
        .extracting(problem -> problem.path())
        .contains("$.sections.interventions[0]" + path);
  }

  @Test
  void should_refuse_an_offer_that_is_there_twice_on_different_days() {
    String offer = OFFER.formatted("{\"all\": []}");
    String first = offer.replace("\"code\"", "\"validTo\": \"2025-06-30\", \"code\"");
    String second = offer.replace("\"code\"", "\"validFrom\": \"2025-07-01\", \"code\"");
    PackException refusal =
        catchThrowableOfType(PackException.class, () -> read(first + "," + second));

    assertThat(refusal).hasMessageContaining("asOf");
  }

  @Test
  void should_refuse_two_offers_with_one_neutral_code() {
    String offer = OFFER.formatted("{\"all\": []}");
    PackException refusal =
        catchThrowableOfType(
            PackException.class, () -> read(offer + "," + offer.replace("made-up-offer", "other")));

    assertThat(refusal.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.path()).isEqualTo("$.sections.interventions[1].code"));
  }

  @Test
  void should_refuse_offers_that_combine_in_a_circle_or_with_themselves() {
    // GIVEN only a framework can be combined with, and a framework combines with nothing
    String offer = OFFER.formatted("{\"all\": []}");
    String itself = offer.replace("\"phases\"", "\"combinesWith\": \"made-up-offer\", \"phases\"");
    String other =
        offer
            .replace("made-up-offer", "other")
            .replace("K-9001", "K-9002")
            .replace("\"phases\"", "\"combinesWith\": \"made-up-offer\", \"phases\"");
    String circle = offer.replace("\"phases\"", "\"combinesWith\": \"other\", \"phases\"");
    for (String pack : List.of(itself, circle + "," + other)) {
      // WHEN
      PackException refusal = catchThrowableOfType(PackException.class, () -> read(pack));
      // THEN
      assertThat(refusal.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.file()).isEqualTo("made.json");
                assertThat(problem.path()).isEqualTo("$.sections.interventions[0].combinesWith");
                assertThat(problem.rule()).isEqualTo("must be the id of a framework");
                assertThat(problem.fix()).isNotBlank();
              });
    }
  }

  @Test
  void should_refuse_a_pack_that_includes_another() {
    // GIVEN packs are combined by whoever uses them, so that none can pull in another
    String offer =
        OFFER
            .formatted("{\"all\": []}")
            .replace("\"phases\"", "\"include\": \"made.json\", \"phases\"");
    PackException refusal = catchThrowableOfType(PackException.class, () -> read(offer));
    assertThat(refusal.problems())
        .extracting(problem -> problem.path())
        .containsExactly("$.sections.interventions[0].include");
  }

  @Test
  void should_name_the_facts_where_a_pack_names_an_unknown_one() {
    PackException refusal =
        catchThrowableOfType(
            PackException.class,
            () -> read(OFFER.formatted("{\"fact\": \"pregnant\", \"is\": true}")));

    assertThat(refusal).hasMessageContaining("must be one of ");
    Fact.all().forEach(fact -> assertThat(refusal).hasMessageContaining(fact.id()));
  }

  @Test
  void should_refuse_values_that_a_programmer_can_get_wrong() {
    assertThatIllegalArgumentException().isThrownBy(() -> Fact.parse("person.height"));
    assertThatIllegalArgumentException().isThrownBy(() -> NeutralCode.of("VOORZORG"));
    assertThatIllegalArgumentException().isThrownBy(() -> InterventionId.of("Voor Zorg"));
    assertThatIllegalArgumentException().isThrownBy(Allowed::within);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limit(Comparison.BELOW, "x", Limit.AgeUnit.DAYS));
    assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.Any(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Facts.none()
                    .withAgeAtRegistration(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1)));
  }
}
