package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.SeedOffers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

/**
 * The verdicts of the shipped offers beside those of the data that were first extracted from the
 * documents, judged by a slow evaluator of their own: on both sides of every limit, to the day, and
 * with every fact unknown.
 *
 * <p>Where they differ on purpose, {@link #DIFFERENCES} says so and why; every other difference
 * fails. Differences in words only (who lives there or stays there, a set of phases, a decimal, an
 * audience) stand in {@link SeedFacts}.
 */
class SeedVerdictsTest {

  /** A verdict that differs from the extracted data. */
  private interface Correction {
    Ternary apply(Ternary extracted, Map<String, Object> situation);
  }

  /** By offer; the reason stands beside it. */
  private static final Map<String, Correction> DIFFERENCES =
      Map.of(
          // practice: the national offer, from 22+0, goes before the text of Ridderkerk (20 to 22)
          "rid-pertussis",
          (extracted, situation) -> extracted.and(fromTwentyTwoWeeks(situation)),
          // practice, C-61: the national framework asks at most 27+6, and leaves week 28 open
          "rot-voorzorg",
          (extracted, situation) -> extracted.and(upToTwentySevenWeeks(situation)),
          // as with all others: implied by whose offer it is, though the text names no place
          "rot-network-map",
          (extracted, situation) -> extracted.and(stays(situation, "ROTTERDAM")),
          "rot-campaign",
          (extracted, situation) -> extracted.and(stays(situation, "ROTTERDAM")),
          "rot-birth-record",
          (extracted, situation) -> extracted.and(stays(situation, "ROTTERDAM")),
          "rid-vulnerable-project",
          (extracted, situation) -> extracted.and(stays(situation, "RIDDERKERK")));

  /** C-43: about children in general, so that a parent is asked whether one lives. */
  private static final Set<String> ABOUT_CHILDREN =
      Set.of("rot-campaign", "rot-parenting", "rid-parent-courses", "rid-campaign");

  private static Ternary stays(Map<String, Object> situation, String town) {
    Object stay = situation.get("person.staysIn");
    return stay == null ? Ternary.UNKNOWN : Ternary.of(stay.equals(town));
  }

  private static Ternary fromTwentyTwoWeeks(Map<String, Object> situation) {
    Object days = situation.get("pregnancy.gestationalAgeDays");
    return days == null ? Ternary.UNKNOWN : Ternary.of((Integer) days >= 154);
  }

  private static Ternary upToTwentySevenWeeks(Map<String, Object> situation) {
    Object days = situation.get("pregnancy.gestationalAgeDays");
    if (days == null || ((Integer) days >= 196 && (Integer) days <= 202)) {
      return Ternary.UNKNOWN;
    }
    return Ternary.of((Integer) days < 196);
  }

  private static Map<String, List<Object>> dimensions(JsonNode entry) {
    Map<String, List<Object>> dimensions = SeedOffers.dimensions(entry);
    if (id(entry).equals("rot-voorzorg")) {
      dimensions.put("pregnancy.gestationalAgeDays", List.of(0, 195, 196, 202, 203));
    } else if (DIFFERENCES.containsKey(id(entry)) && !id(entry).equals("rid-pertussis")) {
      dimensions.put("person.staysIn", List.of("ROTTERDAM", "RIDDERKERK", "SCHIEDAM"));
    }
    return dimensions;
  }

  private static String id(JsonNode entry) {
    return entry.get("id").asText();
  }

  /** Every combination of values, each fact unknown as well. */
  private static List<Map<String, Object>> situations(JsonNode entry) {
    List<Map<String, Object>> situations = List.of(Map.of());
    for (Map.Entry<String, List<Object>> dimension : dimensions(entry).entrySet()) {
      List<Map<String, Object>> next = new ArrayList<>(situations);
      for (Map<String, Object> situation : situations) {
        for (Object value : dimension.getValue()) {
          Map<String, Object> more = new HashMap<>(situation);
          more.put(dimension.getKey(), value);
          next.add(more);
        }
      }
      situations = next;
    }
    return situations;
  }

  private static Ternary ours(JsonNode entry, Facts facts) {
    return CATALOGUE.eligibility(InterventionId.of(id(entry)), facts, TODAY).fits();
  }

  /** Whoever is pregnant has not given birth, where nothing else is said. */
  private static Ternary extracted(JsonNode entry, Map<String, Object> situation) {
    Map<String, Object> meant = new HashMap<>(situation);
    if (meant.get("person.pregnant") == Boolean.TRUE) {
      meant.putIfAbsent("pregnancy.delivered", false);
    }
    return SeedOffers.judge(entry.get("targetGroup"), meant);
  }

  private static Ternary expected(JsonNode entry, Map<String, Object> situation) {
    Ternary extracted = extracted(entry, situation);
    Correction correction = DIFFERENCES.get(id(entry));
    return correction == null ? extracted : correction.apply(extracted, situation);
  }

  @Test
  void should_ship_every_offer_of_the_extracted_data_and_no_other() {
    Set<String> extracted =
        SeedOffers.all().stream().map(SeedVerdictsTest::id).collect(Collectors.toSet());

    assertThat(extracted).hasSize(77);
    assertThat(CATALOGUE.interventions())
        .filteredOn(offer -> !offer.framework())
        .extracting(offer -> offer.id().value())
        .containsExactlyInAnyOrderElementsOf(extracted);
  }

  @Test
  void should_judge_as_the_extracted_data_on_both_sides_of_every_limit() {
    int compared = 0;
    for (JsonNode entry : SeedOffers.all()) {
      Set<Ternary> met = new HashSet<>();
      for (Map<String, Object> situation : situations(entry)) {
        // GIVEN a child that lives, where the offer is about one, and her agreement
        Facts facts =
            SeedFacts.of(situation).with(Fact.CHILD_LIVING, true).with(Fact.CHILD_WISH_TALK, true);
        // WHEN
        Ternary verdict = ours(entry, facts);
        // THEN
        assertThat(verdict)
            .as("%s in %s", id(entry), situation)
            .isEqualTo(expected(entry, situation));
        met.add(verdict);
        compared++;
      }
      assertThat(met).as("%s can fit, not fit and be unknown", id(entry)).hasSize(3);
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  @Test
  void should_really_differ_where_a_difference_is_documented() {
    for (JsonNode entry : SeedOffers.all()) {
      boolean differs =
          situations(entry).stream()
              .anyMatch(situation -> expected(entry, situation) != extracted(entry, situation));
      assertThat(differs).as(id(entry)).isEqualTo(DIFFERENCES.containsKey(id(entry)));
    }
  }

  @Test
  @Requirement("C-29")
  void should_judge_a_child_of_every_age_as_the_extracted_data_do() {
    for (JsonNode entry : SeedOffers.all()) {
      String born = dimensions(entry).containsKey("youngest") ? "youngest" : "born";
      if (!dimensions(entry).containsKey(born)) {
        continue;
      }
      Map<String, Object> situation = new HashMap<>(fitting(entry));
      for (LocalDate day = TODAY; day.isAfter(TODAY.minusYears(19)); day = day.minusDays(1)) {
        situation.put(born, day);
        assertThat(ours(entry, SeedFacts.of(situation).with(Fact.CHILD_LIVING, true)))
            .as("%s, born %s", id(entry), day)
            .isEqualTo(expected(entry, situation));
      }
    }
  }

  private static Map<String, Object> fitting(JsonNode entry) {
    return situations(entry).stream()
        .filter(situation -> expected(entry, situation) == Ternary.TRUE)
        .findFirst()
        .orElseThrow();
  }

  /** The third documented difference: C-43, an offer about a child asks whether the child lives. */
  @Test
  void should_invite_nobody_whose_child_died_to_an_offer_about_that_child() {
    List<String> about = new ArrayList<>();
    for (JsonNode entry : SeedOffers.all()) {
      if (ABOUT_CHILDREN.contains(id(entry))) {
        continue;
      }
      Facts facts = SeedFacts.of(fitting(entry)).with(Fact.CHILD_WISH_TALK, true);
      Ternary died = ours(entry, facts.with(Fact.CHILD_LIVING, false));
      boolean child =
          dimensions(entry).keySet().stream()
              .anyMatch(fact -> fact.equals("born") || fact.startsWith("child."));

      assertThat(died).as(id(entry)).isEqualTo(child ? Ternary.FALSE : Ternary.TRUE);
      assertThat(ours(entry, facts)).isEqualTo(child ? Ternary.UNKNOWN : Ternary.TRUE);
      if (child) {
        about.add(id(entry));
      }
    }
    assertThat(about)
        .containsExactlyInAnyOrder(
            "rot-key",
            "rot-meeting-activities",
            "rid-hearing",
            "rid-heelprick",
            "rid-birth-homevisit",
            "rid-jgz-contacts",
            "rid-shantala",
            "rid-play-move",
            "rid-young-child-themes",
            "rid-parenting");
  }
}
