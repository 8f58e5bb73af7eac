package nl.kansrijkestart.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.identity.Municipality;
import org.junit.jupiter.api.Test;

class PacksTest {

  private static final Pack NATIONAL =
      PackFixtures.with("n.json", "n", "null", entry("for-all", "2024-01-01", "2026-12-31"));
  private static final Pack ROTTERDAM =
      PackFixtures.with("r.json", "r", "\"GM0599\"", entry("here", "2025-01-01", null));
  private static final Pack SCHIEDAM =
      PackFixtures.with("s.json", "s", "\"GM0606\"", entry("there", null, null));
  private static final Packs ALL = Packs.of(NATIONAL, ROTTERDAM, SCHIEDAM);

  private static String entry(String id, String from, String to) {
    return "{\"id\": \"%s\", \"sources\": [\"s\"], \"validFrom\": %s, \"validTo\": %s}"
        .formatted(id, quoted(from), quoted(to));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static List<String> ids(Packs packs) {
    return packs.entries("things").stream().map(PackEntry::id).toList();
  }

  @Test
  void should_hold_from_the_first_up_to_and_including_the_last_day() {
    Packs national = Packs.of(NATIONAL);
    assertThat(ids(national.asOf(LocalDate.of(2023, 12, 31)))).isEmpty();
    assertThat(ids(national.asOf(LocalDate.of(2024, 1, 1)))).containsExactly("for-all");
    assertThat(ids(national.asOf(LocalDate.of(2026, 12, 31)))).containsExactly("for-all");
    assertThat(ids(national.asOf(LocalDate.of(2027, 1, 1)))).isEmpty();
  }

  @Test
  void should_not_limit_by_an_end_that_is_not_known() {
    assertThat(ids(ALL.asOf(LocalDate.of(1990, 1, 1)))).containsExactly("there");
    assertThat(ids(ALL.asOf(LocalDate.of(2090, 1, 1)))).containsExactly("here", "there");
  }

  @Test
  void should_hold_only_while_the_pack_itself_holds() {
    // GIVEN
    Pack dated =
        PackFixtures.read(
            "d.json",
            PackFixtures.text("valid/plain.json")
                .replace("\"version\"", "\"validTo\": \"2025-12-31\", \"version\""));
    // THEN
    assertThat(Packs.of(dated).asOf(LocalDate.of(2025, 12, 31)).entries("things")).hasSize(2);
    assertThat(Packs.of(dated).asOf(LocalDate.of(2026, 1, 1)).entries("things")).isEmpty();
  }

  @Test
  void should_give_a_municipality_its_own_entries_and_the_national_ones() {
    assertThat(ids(ALL.forMunicipality(Municipality.parse("GM0599"))))
        .containsExactly("for-all", "here");
    assertThat(ids(ALL.forMunicipality(Municipality.parse("0606"))))
        .containsExactly("for-all", "there");
    assertThat(ids(ALL.forMunicipality(Municipality.parse("GM0001")))).containsExactly("for-all");
    assertThat(ids(ALL)).containsExactly("for-all", "here", "there");
    assertThat(
            ids(ALL.asOf(LocalDate.of(2024, 12, 31)).forMunicipality(Municipality.parse("GM0599"))))
        .containsExactly("for-all");
  }

  @Test
  void should_refuse_one_id_in_two_packs_and_name_both_files() {
    // GIVEN
    Pack other = PackFixtures.with("o.json", "o", "null", entry("for-all", null, null));
    // THEN
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> Packs.of(NATIONAL).combinedWith(other))
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .singleElement()
                    .hasToString(
                        "o.json $.sections.things[0].id: is already the id of an entry of this"
                            + " section in n.json. Give one of the two another id; no pack"
                            + " overrides another."));
  }

  @Test
  void should_refuse_two_packs_with_one_id() {
    Pack again = PackFixtures.with("again.json", "n", "null", entry("more", null, null));
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> Packs.of(NATIONAL, again))
        .withMessageContaining("again.json $.id")
        .withMessageContaining("n.json");
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> Packs.standard().combinedWith(Packs.standard()));
  }

  @Test
  void should_combine_without_changing_either_side() {
    Packs national = Packs.of(NATIONAL).asOf(LocalDate.of(2024, 6, 1));
    Packs both = national.combinedWith(Packs.of(ROTTERDAM));
    assertThat(ids(national)).containsExactly("for-all");
    assertThat(ids(both)).containsExactly("for-all");
    assertThat(both.packs()).containsExactly(NATIONAL, ROTTERDAM);
    assertThat(ids(Packs.of(NATIONAL).combinedWith(SCHIEDAM))).containsExactly("for-all", "there");
    assertThat(both).hasToString("[n 1, r 1]");
  }

  @Test
  void should_find_the_version_of_an_entry_that_holds_on_a_day() {
    // GIVEN
    Packs packs =
        Packs.of(PackFixtures.read("v.json", PackFixtures.text("valid/two-versions-in-time.json")));
    // THEN
    assertThat(packs.entry("things", "one", LocalDate.of(2025, 12, 31)))
        .hasValueSatisfying(entry -> assertThat(entry.field("value").whole()).isEqualTo(1));
    assertThat(packs.entry("things", "one", LocalDate.of(2026, 1, 1)))
        .hasValueSatisfying(entry -> assertThat(entry.field("value").whole()).isEqualTo(2));
    assertThat(packs.entry("things", "two", LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(packs.entry("nothing", "one", LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void should_need_at_least_one_pack() {
    assertThatIllegalArgumentException().isThrownBy(Packs::of);
  }
}
