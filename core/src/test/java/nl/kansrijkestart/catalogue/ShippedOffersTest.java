package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.RIDDERKERK;
import static nl.kansrijkestart.catalogue.OfferFixtures.ROTTERDAM;
import static nl.kansrijkestart.catalogue.OfferFixtures.SHANTALA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.kansrijkestart.catalogue.search.CatalogueSearch;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.Requirement;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped offers promise, by scenario and by requirement. */
class ShippedOffersTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 14);
  private static final Municipality SCHIEDAM = Municipality.parse("GM0606");
  private static final Pattern CONTACT =
      Pattern.compile(
          "@|https?:|www\\.|\\b0[0-9]{1,3}[ -]?[0-9]{2,3}[ -]?[0-9]{2}|\\+31|"
              + "\\b(?:mevrouw|meneer|de heer|mw\\.|dhr\\.|drs\\.|mr\\.|ms\\.|mrs\\.)|"
              + "\\b[A-Z]\\. ?[A-Z][a-z]+");

  private static Eligibility judge(String id, Facts facts, LocalDate day) {
    return CATALOGUE.eligibility(InterventionId.of(id), facts, day);
  }

  private static Ternary fits(String id, Facts facts) {
    return judge(id, facts, DAY).fits();
  }

  private static Facts pregnant(Municipality stay, String gestation) {
    return Facts.none()
        .with(Fact.MUNICIPALITY_OF_STAY, stay)
        .with(Fact.PREGNANT, true)
        .with(Fact.GESTATIONAL_AGE, GestationalAge.parse(gestation));
  }

  private static Intervention offer(String id) {
    return CATALOGUE.find(InterventionId.of(id)).orElseThrow();
  }

  @Test
  @Requirement({"S-07", "R-132"})
  void should_follow_scenario_seven_with_the_limit_of_the_national_framework() {
    // GIVEN 20+3: under 28 weeks, which the scenario leaves out
    LocalDate birthday = LocalDate.of(2025, 6, 15);
    Facts eve = OfferFixtures.g(birthday.minusDays(1));
    // THEN
    assertThat(fits("rot-voorzorg", eve)).isEqualTo(Ternary.TRUE);
    assertFails(OfferFixtures.g(birthday), Fact.AGE_AT_REGISTRATION);
    assertFails(eve.with(Fact.FIRST_CHILD, false), Fact.FIRST_CHILD);
    assertFails(eve.with(Fact.VULNERABILITY, VulnerabilityLevel.POTENTIAL), Fact.VULNERABILITY);
    assertThat(fits("rot-voorzorg", eve.with(Fact.GESTATIONAL_AGE, GestationalAge.of(28, 0))))
        .isEqualTo(Ternary.UNKNOWN);
    assertThat(fits("rot-voorzorg", eve.with(Fact.FIRST_CHILD, null))).isEqualTo(Ternary.UNKNOWN);
  }

  private static void assertFails(Facts facts, Fact<?> fact) {
    Eligibility answer = judge("rot-voorzorg", facts, DAY);
    assertThat(answer.findings())
        .singleElement()
        .satisfies(finding -> assertThat((Object) finding.fact()).isEqualTo(fact))
        .satisfies(finding -> assertThat(finding.ask()).isNotEmpty());
    assertThat(answer.fits()).isEqualTo(Ternary.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "19+6, false",
    "20+0, false",
    "21+6, false",
    "22+0, true",
    "22+6, true",
    "23+0, true"
  })
  @Requirement("S-08")
  void should_follow_scenario_eight_with_the_national_window_in_both_cities(
      String gestation, boolean expected) {
    for (Map.Entry<String, Municipality> city :
        Map.of("rot-pertussis", ROTTERDAM, "rid-pertussis", RIDDERKERK).entrySet()) {
      // WHEN
      Eligibility answer = judge(city.getKey(), pregnant(city.getValue(), gestation), DAY);
      // THEN
      assertThat(answer.fits()).isEqualTo(Ternary.of(expected));
      if (!expected) {
        Eligibility.NotNow early = (Eligibility.NotNow) answer;
        assertThat(early.timing()).isEqualTo(Eligibility.Timing.NOT_YET);
        assertThat(early.changesOn())
            .isEqualTo(DAY.plusDays(154 - GestationalAge.parse(gestation).days()));
      }
    }
    assertThat(judge("rid-pertussis", pregnant(RIDDERKERK, gestation), DAY).findings())
        .filteredOn(finding -> finding.fact().equals(Fact.GESTATIONAL_AGE))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.reason().sources())
                    .extracting(Source::document)
                    .anyMatch(document -> document.startsWith("002_"))
                    .anyMatch(document -> document.startsWith("rijksvaccinatieprogramma"))
                    .hasSize(3));
  }

  @Test
  @Requirement("R-229")
  void should_follow_scenario_eighteen_as_far_as_criteria_go() {
    for (String line :
        List.of("2025-02-25 FALSE", "2025-02-26 TRUE", "2025-10-01 TRUE", "2025-10-02 FALSE")) {
      String[] parts = line.split(" ");
      assertThat(
              CATALOGUE
                  .eligibility(SHANTALA, OfferFixtures.child(), LocalDate.parse(parts[0]))
                  .fits())
          .isEqualTo(Ternary.valueOf(parts[1]));
    }
    assertThat(offer("rid-shantala").sessions())
        .isEqualTo(new Sessions(Sessions.Form.GROUP, 5, 5, null, null, false, null, null, false));
  }

  @Test
  @Requirement("R-233")
  void should_follow_scenario_nineteen_for_families_by_their_youngest_child() {
    // GIVEN
    Facts family =
        Facts.none()
            .with(Fact.MUNICIPALITY_OF_STAY, RIDDERKERK)
            .with(Fact.FAMILY_SUPPORT_NEED, true);
    Facts six = family.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, DAY.minusYears(6));
    Facts seven = family.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, DAY.minusYears(7));
    Facts two = family.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, DAY.minusYears(2));
    // THEN
    assertThat(fits("rid-home-start", six)).isEqualTo(Ternary.TRUE);
    assertThat(fits("rid-home-start", seven)).isEqualTo(Ternary.FALSE);
    assertThat(judge("rid-home-start", seven, DAY.minusDays(1)).fits()).isEqualTo(Ternary.TRUE);
    assertThat(fits("rid-home-start", two.with(Fact.REFERRED_BY_DESK, true)))
        .isEqualTo(Ternary.TRUE);
    assertThat(fits("rid-home-start", two.with(Fact.FAMILY_SUPPORT_NEED, false)))
        .isEqualTo(Ternary.FALSE);
    assertThat(fits("rid-home-start", two.with(Fact.FAMILY_SUPPORT_NEED, null)))
        .isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  @Requirement("C-17")
  void should_keep_the_two_offers_of_home_start_apart() {
    assertThat(CatalogueSearch.of(CATALOGUE, Roles.standard()).find("home-start"))
        .extracting(hit -> hit.intervention().value())
        .startsWith("rot-home-start-pregnant", "rid-home-start");
    assertThat(offer("rid-home-start").criterion())
        .isNotEqualTo(offer("rot-home-start-pregnant").criterion());
  }

  @Test
  @Requirement({"C-57", "R-122"})
  void should_offer_mothers_of_rotterdam_by_way_of_the_desk_from_two_areas_of_stress() {
    Facts her =
        pregnant(ROTTERDAM, "12+0")
            .with(Fact.VULNERABILITY, VulnerabilityLevel.VULNERABLE)
            .with(Fact.REFERRED_BY_DESK, true);

    assertThat(fits("rot-mvr", her.with(Fact.STRESSED_LIFE_AREAS, 2))).isEqualTo(Ternary.TRUE);
    assertThat(fits("rot-mvr", her.with(Fact.STRESSED_LIFE_AREAS, 1))).isEqualTo(Ternary.FALSE);
    assertThat(fits("rot-mvr", her)).isEqualTo(Ternary.UNKNOWN);
    assertThat(
            fits(
                "rot-mvr",
                her.with(Fact.STRESSED_LIFE_AREAS, 2).with(Fact.REFERRED_BY_DESK, false)))
        .isEqualTo(Ternary.FALSE);
  }

  @Test
  @Requirement("R-231")
  void should_play_and_move_from_three_up_to_and_including_twelve_months() {
    Facts child = OfferFixtures.child().with(Fact.CHILD_BIRTH_DATE, LocalDate.of(2025, 1, 15));

    assertThat(judge("rid-play-move", child, LocalDate.of(2025, 4, 14)).fits())
        .isEqualTo(Ternary.FALSE);
    assertThat(judge("rid-play-move", child, LocalDate.of(2025, 4, 15)).fits())
        .isEqualTo(Ternary.TRUE);
    assertThat(judge("rid-play-move", child, LocalDate.of(2026, 1, 15)).fits())
        .isEqualTo(Ternary.TRUE);
    assertThat(judge("rid-play-move", child, LocalDate.of(2026, 1, 16)).fits())
        .isEqualTo(Ternary.FALSE);
    assertThat(fits("rid-play-move", child.with(Fact.CHILD_BIRTH_DATE, null)))
        .isEqualTo(Ternary.UNKNOWN);
    assertThat(offer("rid-play-move").phases()).hasSize(1);
  }

  @Test
  @Requirement({"R-310", "R-131", "R-228"})
  void should_ask_what_she_wants_and_how_it_is() {
    Facts schiedam = Facts.none().with(Fact.MUNICIPALITY_OF_STAY, SCHIEDAM);
    Facts wish = schiedam.with(Fact.CHILD_WISH, true);
    assertThat(fits("sch-child-wish", wish.with(Fact.PREGNANT, false))).isEqualTo(Ternary.TRUE);
    assertThat(fits("sch-child-wish", wish.with(Fact.PREGNANT, true))).isEqualTo(Ternary.FALSE);

    Facts support =
        Facts.none().with(Fact.MUNICIPALITY_OF_STAY, ROTTERDAM).with(Fact.WANTS_SUPPORT, true);
    assertThat(fits("rot-stevig-ouderschap", support.with(Fact.EXPECTANT_PARENT, true)))
        .isEqualTo(Ternary.TRUE);
    assertThat(fits("rot-stevig-ouderschap", support.with(Fact.PARENT, true)))
        .isEqualTo(Ternary.TRUE);
    assertThat(fits("rot-stevig-ouderschap", support)).isEqualTo(Ternary.UNKNOWN);

    Facts breastfeeding =
        Facts.none()
            .with(Fact.MUNICIPALITY_OF_STAY, RIDDERKERK)
            .with(Fact.BREASTFEEDING, true)
            .with(Fact.DELIVERED, true);
    assertThat(fits("rid-lactation", breastfeeding)).isEqualTo(Ternary.TRUE);
    assertThat(fits("rid-lactation", breastfeeding.with(Fact.DELIVERED, false)))
        .isEqualTo(Ternary.FALSE);
    assertThat(fits("rid-lactation", breastfeeding.with(Fact.BREASTFEEDING, false)))
        .isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_name_whom_to_ask_whenever_somebody_stays_elsewhere() {
    for (Intervention offer : CATALOGUE.interventions()) {
      Facts elsewhere = Facts.none().with(Fact.MUNICIPALITY_OF_STAY, Municipality.parse("GM0363"));
      Eligibility answer = CATALOGUE.eligibility(offer.id(), elsewhere, DAY);
      if (answer.fits() == Ternary.FALSE) {
        assertThat(answer.findings())
            .as("%s", offer.id())
            .allSatisfy(finding -> assertThat(finding.ask()).isNotEmpty());
        for (Language language : Language.values()) {
          assertThat(answer.reasons())
              .allSatisfy(
                  reason -> assertThat(reason.text(language)).doesNotContainPattern("[A-Z]_[A-Z]"));
        }
      }
    }
  }

  @Test
  void should_hold_samen_groeien_from_april_2021_up_to_and_including_2025() {
    InterventionId id = InterventionId.of("rot-samen-groeien-010");
    for (String line :
        List.of("2021-03-31 no", "2021-04-01 yes", "2025-12-31 yes", "2026-01-01 no")) {
      String[] parts = line.split(" ");
      Catalogue then = Catalogue.of(Packs.standard().asOf(LocalDate.parse(parts[0])));
      assertThat(then.find(id).isPresent()).isEqualTo(parts[1].equals("yes"));
    }
    assertThat(offer(id.value()).profile().validFrom()).isEqualTo("2021-04-01");
  }

  @Test
  void should_have_no_fact_about_residence_status_or_origin() {
    assertThat(Fact.all())
        .extracting(Fact::id)
        .doesNotHaveDuplicates()
        .allSatisfy(
            id ->
                assertThat(id)
                    .doesNotContainPattern(
                        "status|permit|origin|national|ethnic|migra|birth-country|legal"));
  }

  @Test
  void should_have_a_word_for_every_fact_and_every_role_that_it_can_name() {
    for (Intervention offer : CATALOGUE.interventions()) {
      assertThat(offer.profile().contacts())
          .as("%s", offer.id())
          .allMatch(role -> Roles.standard().find(role).isPresent());
    }
    for (Fact<?> fact : Fact.all()) {
      for (Language language : Language.values()) {
        String text =
            Reason.of(
                    CatalogueReasons.MISSING,
                    Map.of("fact", fact.id(), "from", InformationGain.from(fact)))
                .text(language);
        assertThat(text).doesNotContain(fact.id());
      }
    }
  }

  @Test
  void should_say_for_whom_each_offer_is_and_describe_it_in_two_languages() {
    Map<String, Integer> audiences = new TreeMap<>();
    for (Intervention offer : CATALOGUE.interventions()) {
      if (offer.framework()) {
        continue;
      }
      assertThat(offer.profile().targetGroup()).as("%s", offer.id()).isNotNull();
      assertThat(offer.profile().audience()).as("%s", offer.id()).isNotEmpty();
      offer.profile().audience().forEach(each -> audiences.merge(each.code(), 1, Integer::sum));
      if (offer.profile().goal() != null) {
        assertThat(offer.profile().goal().nl().toLowerCase(Locale.ROOT))
            .isNotEqualTo(offer.profile().goal().en().toLowerCase(Locale.ROOT));
      }
    }
    assertThat(audiences).containsKeys("client", "professional", "resident", "school");
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "rotterdam", "ridderkerk", "schiedam"})
  void should_hold_no_telephone_number_address_or_name_of_a_person(String id) throws Exception {
    String pack;
    try (InputStream in = Pack.class.getResourceAsStream(id + ".json")) {
      pack = TestKit.MAPPER.readTree(in).toString();
    }
    // the number of an article in a journal
    pack = pack.replace("PLoS One 2015, 0120182", "");
    assertThat(CONTACT.matcher(pack).results().map(match -> match.group())).isEmpty();
    assertThat(CONTACT.matcher("bel J. Jansen op 010 123 45 67").find()).isTrue();
  }

  @Test
  void should_refuse_a_profile_that_cannot_be_meant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Profile.Duration(2, 1, Profile.Unit.DAYS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Profile.Duration(0, 1, Profile.Unit.HOURS));
    assertThatIllegalArgumentException().isThrownBy(() -> profile(-1, null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> profile(0, DAY, DAY.minusDays(1)));
    assertThat(profile(0, DAY, DAY).capacity()).isZero();
    assertThat(Profile.unknown().goal()).isNull();
  }

  private static Profile profile(int capacity, LocalDate from, LocalDate to) {
    return new Profile(
        null,
        null,
        List.of(),
        List.of(),
        Profile.Status.ENDED,
        null,
        List.of(),
        List.of(),
        capacity,
        from,
        to);
  }
}
