package nl.kansrijkestart.catalogue.search;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.search.CatalogueSearch.Field;
import nl.kansrijkestart.catalogue.search.CatalogueSearch.Hit;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pregnancy.LifePhase;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueSearchTest {

  private static final CatalogueSearch SEARCH = CatalogueSearch.of(CATALOGUE, Roles.standard());

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.intervention().value()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "moedermentor, rot-home-start-pregnant, FORMER_NAME",
    "baby massage, rid-shantala, NAME",
    "BABYMASSAGE, rid-shantala, NAME",
    "help with the application, rot-form-help, NAME",
    "voedselbank, rid-material-help, NAME",
    "kinkhoestvaccinatie, rot-pertussis, NAME",
    "isolement schulden zzz, , ",
  })
  void should_find_by_name_and_former_name_in_both_languages(
      String words, String offer, Field field) {
    List<Hit> hits = SEARCH.find(words);
    if (offer == null) {
      assertThat(hits).isEmpty();
    } else {
      assertThat(hits.get(0).intervention()).isEqualTo(InterventionId.of(offer));
      assertThat(hits.get(0).fields()).containsExactly(field);
    }
  }

  @Test
  @Requirement("R-063")
  void should_find_home_start_by_mother_mentor_and_by_its_own_name() {
    assertThat(ids(SEARCH.find("moedermentor"))).containsExactly("rot-home-start-pregnant");
    assertThat(ids(SEARCH.find("home-start")))
        .startsWith("rot-home-start-pregnant", "rid-home-start");
  }

  @Test
  void should_find_by_goal_target_group_topic_phase_and_provider() {
    assertThat(SEARCH.find("borstvoeding"))
        .anySatisfy(hit -> assertThat(hit.fields()).containsExactly(Field.NAME))
        .anySatisfy(hit -> assertThat(hit.fields()).containsExactly(Field.GOAL));
    assertThat(SEARCH.find("wonen"))
        .anySatisfy(hit -> assertThat(hit.fields()).containsExactly(Field.DOMAIN));
    assertThat(SEARCH.find("kraamperiode"))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.fields()).contains(Field.PHASE));
    assertThat(SEARCH.find("verloskundigenpraktijk"))
        .anySatisfy(hit -> assertThat(hit.fields()).containsExactly(Field.PROVIDER));
    assertThat(SEARCH.find("newborns"))
        .anySatisfy(hit -> assertThat(hit.fields()).containsExactly(Field.TARGET_GROUP));
  }

  @Test
  void should_put_first_what_is_found_in_the_name() {
    List<Field> order =
        SEARCH.find("zwanger").stream()
            .map(hit -> hit.fields().get(hit.fields().size() - 1))
            .toList();
    assertThat(order).isSorted().contains(Field.NAME, Field.DOMAIN);
  }

  @Test
  void should_narrow_to_a_topic_a_phase_and_a_kind_of_provider() {
    // WHEN
    List<Hit> hits =
        SEARCH.find(
            " ",
            LifeDomain.SOCIAL_NETWORK,
            LifePhase.FIRST_1000_DAYS,
            RoleCode.of("VOLUNTEER_ORGANISATION"));
    // THEN
    assertThat(ids(hits)).contains("rid-home-start");
    assertThat(hits)
        .allSatisfy(
            hit -> {
              Intervention offer = CATALOGUE.find(hit.intervention()).orElseThrow();
              assertThat(offer.profile().domains()).contains(LifeDomain.SOCIAL_NETWORK);
              assertThat(offer.phases()).contains(LifePhase.FIRST_1000_DAYS);
              assertThat(offer.providers()).contains(RoleCode.of("VOLUNTEER_ORGANISATION"));
              assertThat(hit.fields()).isEmpty();
            });
    assertThat(SEARCH.find("")).hasSize(77);
    assertThat(ids(SEARCH.find("home-start", null, LifePhase.PREGNANCY, null)))
        .contains("rot-home-start-pregnant")
        .doesNotContain("rid-home-start");
    assertThat(SEARCH.find("home-start", LifeDomain.AUTHORITIES, null, null)).isEmpty();
    assertThat(SEARCH.find("home-start", null, null, RoleCode.of("GP"))).isEmpty();
  }

  @Test
  void should_take_a_short_word_whole_and_a_longer_one_in_part() {
    assertThat(ids(SEARCH.find("jgz"))).contains("sch-interconception");
    assertThat(ids(SEARCH.find("ho"))).isEmpty();
    assertThat(ids(SEARCH.find("shant"))).containsExactly("rid-shantala");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pré-conceptie", "PRE conceptie", "  pre-\tconceptie!  "})
  void should_not_mind_capitals_accents_and_signs(String words) {
    assertThat(ids(SEARCH.find(words))).contains("rid-preconception");
  }

  @Test
  void should_refuse_a_text_that_is_too_long_without_repeating_it() {
    assertThat(SEARCH.find("z".repeat(CatalogueSearch.MAX_LENGTH))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SEARCH.find("z".repeat(CatalogueSearch.MAX_LENGTH + 1)))
        .withMessageNotContaining("zzz");
  }

  @Test
  void should_say_in_both_languages_where_the_words_were_found() {
    Hit hit = SEARCH.find("moedermentor").get(0);
    assertThat(hit.reasons().get(0).text(Language.NL)).isEqualTo("Gevonden in: vroegere naam.");
    assertThat(hit.reasons().get(0).text(Language.EN)).isEqualTo("Found in: former name.");
  }
}
