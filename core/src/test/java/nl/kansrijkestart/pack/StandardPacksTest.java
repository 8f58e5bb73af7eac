package nl.kansrijkestart.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

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
}
