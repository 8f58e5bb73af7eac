package nl.kansrijkestart.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.testing.Requirement;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardPacksTest {

  private static final Municipality ROTTERDAM = Municipality.parse("GM0599");
  private static final Municipality RIDDERKERK = Municipality.parse("GM0597");
  private static final Municipality SCHIEDAM = Municipality.parse("GM0606");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void should_ship_four_packs() {
    assertThat(Packs.standard().packs())
        .extracting(Pack::id)
        .containsExactly("national", "rotterdam", "ridderkerk", "schiedam");
    assertThat(Pack.standard("national").municipality()).isEmpty();
    assertThat(Pack.standard("rotterdam").municipality()).contains(ROTTERDAM);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pack.standard("delft"))
        .withMessageContaining("national")
        .withMessageNotContaining("delft");
  }

  @Test
  void should_say_who_may_refer_to_the_desk_of_rotterdam_and_where_it_leads() {
    // WHEN
    PackEntry desk = Packs.standard().forMunicipality(ROTTERDAM).asOf(DAY).entries("desks").get(0);
    PackValue mayRefer = desk.field("mayRefer");
    // THEN
    assertThat(mayRefer.field("roles").list(role -> role.parsed(RoleCode::of)))
        .extracting(RoleCode::value)
        .containsExactly("MIDWIFE", "GYNAECOLOGIST", "GP");
    assertThat(mayRefer.field("selfReferral").flag()).isTrue();
    assertThat(mayRefer.field("helperRoles").list(PackValue::text))
        .hasSize(7)
        .contains("SOCIAL_CARE_WORKER", "MIDWIFE_CLINICAL");
    assertThat(desk.field("destinations").list(place -> place.field("code").text()))
        .containsExactly("MVR", "NEIGHBOURHOOD_TEAM", "YOUTH_HEALTH_CARE", "HOME_START");
    assertThat(desk.field("until").field("inclusive").flag()).isFalse();
    assertThat(desk.field("intake").field("maxDays").present()).isFalse();
    assertThat(Packs.standard().forMunicipality(SCHIEDAM).entries("desks")).isEmpty();
  }

  @Test
  void should_define_vulnerable_for_ridderkerk_and_the_same_by_default_elsewhere() {
    // GIVEN
    Packs packs = Packs.standard().asOf(DAY);
    // WHEN
    List<PackEntry> ridderkerk =
        packs.forMunicipality(RIDDERKERK).entries("vulnerabilityDefinitions");
    List<PackEntry> rotterdam =
        packs.forMunicipality(ROTTERDAM).entries("vulnerabilityDefinitions");
    // THEN
    assertThat(ridderkerk)
        .extracting(PackEntry::id)
        .containsExactly("vulnerability-default", "vulnerability-ridderkerk");
    assertThat(rotterdam).extracting(PackEntry::id).containsExactly("vulnerability-default");
    assertThat(ridderkerk.get(0).field("problemDomains").list(PackValue::text))
        .isEqualTo(ridderkerk.get(1).field("problemDomains").list(PackValue::text));
  }

  @Test
  @Requirement("R-001")
  void should_return_the_dates_of_the_page_for_what_rotterdam_writes() {
    // WHEN
    Source source = Packs.standard().entries("desks").get(0).sources().get(0);
    // THEN
    assertThat(source.document()).startsWith("000_eb423f63e596da97.txt");
    assertThat(source.passage()).isEqualTo("L53");
    assertThat(source.publishedOn()).isEqualTo("2022-02-10");
    assertThat(source.printedOn()).isEqualTo("2022-12-01");
    assertThat(source.confidence()).isEqualTo(Confidence.CONFIRMED);
  }

  @Test
  @Requirement("R-005")
  void should_leave_the_date_of_an_undated_document_unknown() {
    assertThat(Pack.standard("schiedam").entries("programmes"))
        .flatExtracting(PackEntry::sources)
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.publishedOn()).isNull();
              assertThat(source.printedOn()).isNull();
            });
  }

  @Test
  @Requirement("R-004")
  void should_know_which_lines_of_the_presentation_are_damaged_wherever_it_is_used() {
    for (Pack pack : Packs.standard().packs()) {
      JsonNode documents = json(pack.file()).get("documents");
      documents.forEach(
          document -> {
            if (document.get("title").asText().startsWith("003_")) {
              assertThat(document.path("damagedLines").asText()).isEqualTo("L315-345");
            }
          });
    }
    assertThat(
            json("rotterdam.json").at("/documents/mothersOfRotterdam/damagedLines").isMissingNode())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "rotterdam", "ridderkerk", "schiedam"})
  void should_hold_no_mail_address_and_no_telephone_number(String id) {
    assertThat(json(id + ".json").toString())
        .doesNotContain("@")
        .doesNotContainPattern("\\b0[0-9]{1,3}[ -]?[0-9]{2,3}[ -]?[0-9]{2}[ -]?[0-9]{2}\\b");
  }

  private static JsonNode json(String file) {
    try (InputStream in = Pack.class.getResourceAsStream(file)) {
      return TestKit.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
