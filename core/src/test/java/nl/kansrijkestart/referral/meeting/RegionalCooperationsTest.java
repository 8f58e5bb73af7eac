package nl.kansrijkestart.referral.meeting;

import static nl.kansrijkestart.referral.meeting.ConsultationStructureTest.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.identity.Organization;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.testing.Requirement;
import nl.kansrijkestart.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalCooperationsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
  private static final RegionalCooperations SHIPPED = RegionalCooperations.from(Packs.standard());

  @ParameterizedTest
  @CsvSource({"praktijk Nieuw Leven,VSV Zuid", "praktijk Ridderkerk,VSV Dordrecht"})
  @Requirement("R-242")
  void should_know_to_which_cooperation_each_practice_of_ridderkerk_belongs(
      String practice, String cooperation) {
    RegionalCooperations.Membership found = SHIPPED.of(named(practice), DAY).orElseThrow();

    assertThat(found.cooperation()).isEqualTo(named(cooperation));
    assertThat(found.holds()).as("no day is stated").isEqualTo(ClosedDateRange.always());
    assertThat(found.sources()).isNotEmpty();
    assertThat(SHIPPED.practices(named(cooperation), DAY)).containsExactly(named(practice));
  }

  @Test
  @Requirement("R-242")
  void should_meet_four_to_six_times_a_year_without_the_guest_as_a_standing_participant()
      throws Exception {
    ConsultationStructure structure = structure("rid-vsv");
    RoleCode youthHealth = RoleCode.of("YOUTH_HEALTH_CARE");

    assertThat(structure.frequency())
        .isEqualTo(new Frequency(Frequency.Kind.PER_YEAR, 4, 6, false));
    assertThat(IntStream.rangeClosed(3, 7).mapToObj(met -> verdict(structure, met)))
        .containsExactly("Below", "Within", "Within", "Within", "Above");
    assertThat(structure.participants()).doesNotContain(youthHealth);
    assertThat(structure.sometimes()).containsExactly(youthHealth);
    String standing =
        ridderkerk()
            .replace(
                "\"MATERNITY_CARE\"], \"sometimes\": [\"YOUTH_HEALTH_CARE\"]",
                "\"MATERNITY_CARE\", \"YOUTH_HEALTH_CARE\"], \"sometimes\": [\"YOUTH_HEALTH_CARE\"]");
    assertThatThrownBy(
            () -> packs(standing).entries("consultations").forEach(ConsultationStructure::from))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("sometimes");
  }

  @ParameterizedTest
  @CsvSource({
    ",,,",
    "2024-01-01,,,",
    ",2025-06-30,,2025-06-30",
    "2024-01-01,2025-06-30,2025-06-30,",
    "2024-01-01,2025-06-30,2020-01-01,2024-01-01"
  })
  @Requirement("R-242")
  void should_refuse_a_practice_in_two_cooperations_on_one_day(
      String from, String to, String otherFrom, String otherTo) throws Exception {
    String twice = two(from, to, otherFrom, otherTo);

    assertThatThrownBy(() -> RegionalCooperations.from(packs(twice)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("$.sections.cooperations[1].practice")
        .hasMessageContaining("two cooperations on one day");
  }

  @Test
  @Requirement("R-242")
  void should_let_a_practice_change_its_cooperation_from_one_day_to_the_next() throws Exception {
    RegionalCooperations changed =
        RegionalCooperations.from(
            packs(two(null, LAST.toString(), LAST.plusDays(1).toString(), null)));
    OrganizationId practice = named("praktijk Ridderkerk");

    assertThat(changed.of(practice, LAST).orElseThrow().cooperation()).isEqualTo(named("VSV Zuid"));
    assertThat(changed.of(practice, LAST.plusDays(1)).orElseThrow().cooperation())
        .isEqualTo(named("VSV Dordrecht"));
    assertThat(changed.practices(named("VSV Zuid"), LAST)).containsExactly(practice);
    assertThat(changed.practices(named("VSV Zuid"), LAST.plusDays(1))).isEmpty();
    assertThat(changed.all()).hasSize(2);
  }

  @Test
  void should_say_nothing_of_a_practice_that_no_source_places() {
    assertThat(SHIPPED.of(named("praktijk Bergweg"), DAY)).isEmpty();
    assertThat(SHIPPED.practices(named("VSV Noord"), DAY)).isEmpty();
  }

  @Test
  void should_hold_no_longer_than_the_pack_it_stands_in() throws Exception {
    String dated =
        ridderkerk()
            .replaceFirst("\"municipality\":", "\"validTo\": \"2026-12-31\", \"municipality\":");
    RegionalCooperations read = RegionalCooperations.from(packs(dated));
    OrganizationId practice = named("praktijk Ridderkerk");

    assertThat(read.of(practice, LocalDate.of(2026, 12, 31))).isPresent();
    assertThat(read.of(practice, LocalDate.of(2027, 1, 1))).isEmpty();
  }

  @Test
  void should_name_practices_and_cooperations_of_the_list_of_organisations() {
    assertThat(SHIPPED.all())
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(kind(each.practice())).isEqualTo("MIDWIFERY");
              assertThat(kind(each.cooperation())).isEqualTo("VSV");
            });
  }

  @Test
  void should_agree_with_the_mapping_that_was_extracted_from_the_document() throws Exception {
    JsonNode entries =
        new ObjectMapper()
            .readTree(SharedFiles.require("seed-data/consultation-structures.json").toFile())
            .get("entries");
    JsonNode cooperation =
        StreamSupport.stream(entries.spliterator(), false)
            .filter(each -> each.get("id").asText().equals("rid-vsv"))
            .findFirst()
            .orElseThrow();
    List<JsonNode> mappings =
        cooperation.get("participants").findValues("Verloskundigenpraktijk Nieuw Leven");

    assertThat(mappings).singleElement().extracting(JsonNode::asText).isEqualTo("VSV Zuid");
    assertThat(cooperation.get("participants").findValues("Verloskundigenpraktijk Ridderkerk"))
        .singleElement()
        .extracting(JsonNode::asText)
        .isEqualTo("VSV Dordrecht");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"practise\"",
        "\"practice\": \"vsv-zuid\", \"x\"",
        "\"practice\": \"a b\", \"note\""
      })
  void should_refuse_a_broken_entry(String field) throws Exception {
    String broken = ridderkerk().replaceFirst("\"practice\"", field);

    assertThatThrownBy(() -> RegionalCooperations.from(packs(broken)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("cooperations[0]");
  }

  @Test
  void should_refuse_a_practice_that_is_its_own_cooperation() throws Exception {
    String broken =
        ridderkerk()
            .replaceFirst(
                "\"cooperation\": \"vsv-zuid\"",
                "\"cooperation\": \"verloskundigenpraktijk-nieuw-leven\"");
    RegionalCooperations.Membership sound = SHIPPED.all().get(0);

    assertThatThrownBy(() -> RegionalCooperations.from(packs(broken)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("cooperation");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RegionalCooperations.Membership(
                    sound.practice(),
                    sound.practice(),
                    sound.holds(),
                    sound.rule(),
                    sound.sources()));
  }

  /** Both entries for one practice, each with days of its own. */
  private static String two(String from, String to, String otherFrom, String otherTo)
      throws Exception {
    return ridderkerk()
        .replace(
            "-nieuw-leven\", \"cooperation\"",
            "-ridderkerk\"" + days(from, to) + ", \"cooperation\"")
        .replace(
            "-ridderkerk\", \"cooperation\": \"vsv-dordrecht\"",
            "-ridderkerk\"" + days(otherFrom, otherTo) + ", \"cooperation\": \"vsv-dordrecht\"");
  }

  private static String days(String from, String to) {
    return (from == null ? "" : ", \"validFrom\": \"" + from + "\"")
        + (to == null ? "" : ", \"validTo\": \"" + to + "\"");
  }

  private static String verdict(ConsultationStructure structure, int meetings) {
    List<LocalDate> days =
        IntStream.rangeClosed(1, meetings).mapToObj(month -> LocalDate.of(2024, month, 9)).toList();
    return structure
        .count(days, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))
        .getClass()
        .getSimpleName();
  }

  private static OrganizationId named(String name) {
    return Organizations.standard().find(name).map(Organization::id).orElseThrow();
  }

  private static String kind(OrganizationId id) {
    return Organizations.standard().find(id).orElseThrow().kind().value();
  }

  private static Packs packs(String text) {
    return Packs.of(
        Pack.read("r.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  private static String ridderkerk() throws Exception {
    try (InputStream in = Pack.class.getResourceAsStream("ridderkerk.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
