package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.ROTTERDAM;
import static nl.kansrijkestart.catalogue.OfferFixtures.child;
import static nl.kansrijkestart.catalogue.OfferFixtures.g;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.catalogue.search.CatalogueSearch;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class StandardOffersTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 14);
  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Test
  @Requirement("R-063")
  void should_find_home_start_by_the_name_that_it_had_before() {
    CatalogueSearch search = CatalogueSearch.of(CATALOGUE, Roles.standard());
    assertThat(search.find("moedermentor"))
        .extracting(CatalogueSearch.Hit::intervention)
        .containsExactly(InterventionId.of("rot-home-start-pregnant"));
  }

  @Test
  void should_refuse_an_offer_that_is_there_twice() {
    List<Intervention> twice =
        List.of(CATALOGUE.interventions().get(0), CATALOGUE.interventions().get(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Catalogue.of(twice));
  }

  @Test
  void should_hold_the_numbers_of_centering_as_data() {
    // WHEN
    Intervention centering = CATALOGUE.find(InterventionId.of("rot-centering")).orElseThrow();
    // THEN
    assertThat(centering.sessions())
        .isEqualTo(new Sessions(Sessions.Form.GROUP, 10, 10, 8, 12, true, null, null, false));
    assertThat(centering.voluntary()).isEqualTo(Ternary.UNKNOWN);
    assertThat(
            CATALOGUE
                .eligibility(
                    centering.id(),
                    Facts.none()
                        .with(Fact.PREGNANT, true)
                        .with(Fact.MUNICIPALITY_OF_STAY, ROTTERDAM),
                    DAY)
                .fits())
        .isEqualTo(Ternary.TRUE);
  }

  @Test
  @Requirement("R-015")
  void should_offer_home_start_to_a_pregnant_woman_who_wants_it_and_call_it_voluntary() {
    InterventionId id = InterventionId.of("rot-home-start-pregnant");

    assertThat(CATALOGUE.find(id).orElseThrow().voluntary()).isEqualTo(Ternary.TRUE);
    assertThat(CATALOGUE.eligibility(id, g().with(Fact.WANTS_SUPPORT, true), DAY).fits())
        .isEqualTo(Ternary.TRUE);
    assertThat(CATALOGUE.eligibility(id, g().with(Fact.WANTS_SUPPORT, false), DAY).fits())
        .isEqualTo(Ternary.FALSE);
    assertThat(CATALOGUE.eligibility(id, g(), DAY).fits()).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  @Requirement("R-143")
  void should_call_mothers_of_rotterdam_voluntary_and_give_it_no_length() {
    Intervention mvr = CATALOGUE.find(InterventionId.of("rot-mvr")).orElseThrow();

    assertThat(mvr.voluntary()).isEqualTo(Ternary.TRUE);
    assertThat(mvr.profile().duration()).isNull();
    assertThat(mvr.sessions().atMost()).isNull();
  }

  @Test
  @Requirement("C-58")
  void should_hold_the_visit_at_36_weeks_in_the_extra_effort_for_vulnerable_women() {
    InterventionId id = InterventionId.of("rid-extra-vulnerable");
    Facts facts =
        Facts.none()
            .with(Fact.MUNICIPALITY_OF_STAY, OfferFixtures.RIDDERKERK)
            .with(Fact.PREGNANT, true);
    // GIVEN week 36 stands in that effort, and in no other offer
    assertThat(CATALOGUE.interventions())
        .filteredOn(offer -> offer.profile().windows().toString().contains("36+0"))
        .extracting(Intervention::id)
        .containsExactly(id);
    // THEN it fits whoever is vulnerable, nobody who is not, and is open where that is not known
    for (VulnerabilityLevel level : VulnerabilityLevel.values()) {
      assertThat(CATALOGUE.eligibility(id, facts.with(Fact.VULNERABILITY, level), DAY).fits())
          .as(level.code())
          .isEqualTo(
              switch (level) {
                case VULNERABLE, VERY_VULNERABLE -> Ternary.TRUE;
                case NONE, POTENTIAL -> Ternary.FALSE;
                case UNKNOWN -> Ternary.UNKNOWN;
              });
    }
    assertThat(CATALOGUE.eligibility(id, facts, DAY).fits()).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void should_name_a_source_for_every_offer_and_every_condition_and_only_known_roles() {
    for (Intervention offer : CATALOGUE.interventions()) {
      assertThat(offer.sources()).isNotEmpty();
      assertThat(offer.providers())
          .isNotEmpty()
          .allMatch(role -> Roles.standard().find(role).isPresent());
      assertThat(conditions(offer.criterion()))
          .isNotEmpty()
          .allSatisfy(
              condition -> {
                assertThat(condition.sources()).isNotEmpty();
                assertThat(condition.ask())
                    .allMatch(role -> Roles.standard().find(role).isPresent());
              });
    }
  }

  private static List<Criterion.Condition> conditions(Criterion criterion) {
    return criterion.match(
        all -> all.criteria().stream().flatMap(each -> conditions(each).stream()).toList(),
        any -> any.criteria().stream().flatMap(each -> conditions(each).stream()).toList(),
        not -> conditions(not.criterion()),
        List::of);
  }

  @Test
  void should_give_every_offer_a_neutral_code_of_its_own_that_tells_nothing() {
    assertThat(CATALOGUE.interventions())
        .extracting(offer -> offer.code().value())
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z]-[0-9]{4}"));
  }

  @Test
  void should_narrow_to_a_municipality_and_keep_the_national_frameworks() {
    Packs packs = Packs.standard().forMunicipality(ROTTERDAM).asOf(DAY);

    assertThat(Catalogue.of(packs).interventions())
        .extracting(offer -> offer.id().value())
        .hasSize(35)
        .contains("nl-voorzorg")
        .allMatch(id -> id.startsWith("nl-") || id.startsWith("rot-"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Catalogue.of(packs).eligibility(InterventionId.of("rid-shantala"), g(), DAY));
  }

  @Test
  void should_hand_every_verdict_to_its_own_function_and_be_equal_after_json() throws Exception {
    List<Eligibility> answers =
        List.of(
            CATALOGUE.eligibility(OfferFixtures.VOORZORG, g(DAY), DAY),
            CATALOGUE.eligibility(OfferFixtures.VOORZORG, g(DAY.plusDays(1)), DAY),
            CATALOGUE.eligibility(OfferFixtures.VOORZORG, g(), DAY),
            CATALOGUE.eligibility(OfferFixtures.SHANTALA, child(), LocalDate.of(2025, 1, 2)));

    assertThat(answers)
        .extracting(answer -> answer.<String>match(e -> "yes", n -> "no", i -> "ask", n -> "wait"))
        .containsExactly("yes", "no", "ask", "wait");
    for (Eligibility answer : answers) {
      String json = mapper.writeValueAsString(answer);
      assertThat(mapper.readValue(json, Eligibility.class)).isEqualTo(answer);
    }
    for (Intervention offer : CATALOGUE.interventions()) {
      String json = mapper.writeValueAsString(offer);
      assertThat(mapper.readValue(json, Intervention.class)).isEqualTo(offer);
    }
  }

  @Test
  void should_disclose_a_finding_with_the_care_of_the_fact_that_it_rests_on() {
    Eligibility answer = CATALOGUE.eligibility(OfferFixtures.VOORZORG, g(DAY), DAY);

    assertThat(answer.findings())
        .allSatisfy(
            finding ->
                assertThat(((Disclosable) finding).parts())
                    .filteredOn(part -> part.name().equals("reason"))
                    .allMatch(part -> part.category() == finding.fact().category()));
    assertThat(g().parts()).hasSameSizeAs(Fact.all());
    assertThat(g().with(Fact.PREGNANT, null).value(Fact.PREGNANT)).isEmpty();
    assertThat(g().known()).hasSize(7);
    assertThat(g()).isEqualTo(g()).hasSameHashCodeAs(g()).isNotEqualTo(Facts.none());
    assertThat((Object) Fact.parse("person.pregnant")).isSameAs(Fact.PREGNANT);
  }

  @Test
  void should_show_nothing_of_a_person_in_the_text_of_facts_verdicts_and_findings() {
    Facts facts = g(DAY);
    assertThat(facts.toString()).contains("masked").doesNotContain("GM0599", "27+");
    for (Eligibility verdict : CATALOGUE.eligibility(facts, DAY)) {
      assertThat(verdict.toString()).contains("masked").doesNotContain("GM0599", "27+");
      assertThat(verdict.findings())
          .allSatisfy(finding -> assertThat(finding.toString()).contains("masked"));
      assertThat(verdict.parts())
          .extracting(part -> part.name())
          .containsExactly("intervention", "asOf", "fits", "findings");
    }
  }
}
