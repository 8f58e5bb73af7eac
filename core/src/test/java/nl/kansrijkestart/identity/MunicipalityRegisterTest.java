package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityRegisterTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private static MunicipalityRegister.Entry entry(
      String code, @Nullable String from, @Nullable String to) {
    return new MunicipalityRegister.Entry(
        Municipality.parse(code),
        "Town " + code,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({"GM0599, Rotterdam", "GM0606, Schiedam", "GM0597, Ridderkerk"})
  void should_know_the_three_verified_municipalities(String code, String name) {
    // WHEN
    MunicipalityCheck answer = MunicipalityRegister.standard().check(Municipality.parse(code), DAY);
    // THEN
    assertThat(answer).isInstanceOf(MunicipalityCheck.Registered.class);
    assertThat(((MunicipalityCheck.Registered) answer).name()).isEqualTo(name);
    assertThat(answer.exists()).isEqualTo(Ternary.TRUE);
    assertThat(answer.reasons().get(0).sources()).isNotEmpty();
  }

  @Test
  void should_ship_no_more_than_those_and_not_claim_to_be_complete() {
    assertThat(MunicipalityRegister.standard().entries()).hasSize(3);
    assertThat(MunicipalityRegister.standard().complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GM9999", "GM0363"})
  void should_say_unknown_and_why_without_a_register(String code) {
    // GIVEN
    Municipality municipality = Municipality.parse(code);
    // WHEN
    MunicipalityCheck none = MunicipalityRegister.none().check(municipality, DAY);
    MunicipalityCheck standard = MunicipalityRegister.standard().check(municipality, DAY);
    // THEN
    assertThat(none).isInstanceOf(MunicipalityCheck.FormatOnly.class).isEqualTo(standard);
    assertThat(none.exists()).isEqualTo(Ternary.UNKNOWN);
    assertThat(none.municipality()).isEqualTo(municipality);
    assertThat(none.reasons().get(0).code()).isEqualTo(IdentityReasons.MUNICIPALITY_FORMAT_ONLY);
    assertThat(none.reasons().get(0).text(Language.EN)).startsWith(code + " has the form");
  }

  @Test
  void should_say_no_where_a_complete_register_does_not_hold_the_code() {
    // GIVEN
    MunicipalityRegister complete = MunicipalityRegister.of(List.of(entry("0001", null, null)));
    // WHEN
    MunicipalityCheck answer = complete.check(Municipality.parse("0002"), DAY);
    // THEN
    assertThat(complete.complete()).isTrue();
    assertThat(answer.exists()).isEqualTo(Ternary.FALSE);
    assertThat(answer.reasons().get(0).code())
        .isEqualTo(IdentityReasons.MUNICIPALITY_NOT_REGISTERED);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-12-31, FALSE",
    "2018-01-01, TRUE",
    "2020-06-15, TRUE",
    "2022-12-31, TRUE",
    "2023-01-01, FALSE",
  })
  void should_look_up_as_of_a_day_with_both_ends_inside(LocalDate day, Ternary expected) {
    // GIVEN
    MunicipalityRegister register =
        MunicipalityRegister.of(List.of(entry("0001", "2018-01-01", "2022-12-31")));
    // WHEN
    MunicipalityCheck answer = register.check(Municipality.parse("0001"), day);
    // THEN
    assertThat(answer.exists()).isEqualTo(expected);
    if (expected == Ternary.FALSE) {
      assertThat(answer.reasons().get(0).code()).isEqualTo(IdentityReasons.MUNICIPALITY_NOT_ON_DAY);
      // the day may be a birth date
      assertThat(answer.reasons().get(0).text(Language.NL)).doesNotContain(day.toString());
    }
  }

  @Test
  void should_hold_a_code_under_two_names_at_two_times() {
    // GIVEN
    MunicipalityRegister register =
        MunicipalityRegister.of(
            List.of(entry("0001", "2020-01-01", null), entry("0001", null, "2019-12-31")));
    // WHEN / THEN
    for (String day : List.of("2019-12-31", "2020-01-01")) {
      assertThat(register.check(Municipality.parse("0001"), LocalDate.parse(day)).exists())
          .isEqualTo(Ternary.TRUE);
    }
  }

  @ParameterizedTest
  @CsvSource({"2020-01-01,, ,2020-01-01", ",,,", "2020-01-01,2021-01-01,2020-06-01,2020-07-01"})
  void should_refuse_entries_that_overlap(
      @Nullable String from, @Nullable String to, @Nullable String from2, @Nullable String to2) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MunicipalityRegister.partial(
                    List.of(entry("0001", from, to), entry("0001", from2, to2))))
        .withMessageContaining("must not overlap");
  }

  @Test
  void should_refuse_an_entry_that_ends_before_it_starts_or_has_no_name() {
    assertThat(entry("0001", "2020-01-01", "2020-01-01").holdsOn(LocalDate.of(2020, 1, 1)))
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry("0001", "2020-01-02", "2020-01-01"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MunicipalityRegister.Entry(
                    Municipality.parse("0001"), " ", null, null, List.of()));
  }

  @Test
  void should_come_back_from_json_as_it_was() throws Exception {
    // GIVEN
    MunicipalityRegister complete = MunicipalityRegister.of(List.of(entry("0001", null, null)));
    for (MunicipalityCheck answer :
        List.of(
            complete.check(Municipality.parse("0001"), DAY),
            complete.check(Municipality.parse("0002"), DAY),
            MunicipalityRegister.none().check(Municipality.parse("0001"), DAY))) {
      // WHEN
      String json = JsonMappers.MAPPER.writeValueAsString(answer);
      // THEN
      assertThat(JsonMappers.MAPPER.readValue(json, MunicipalityCheck.class)).isEqualTo(answer);
    }
    MunicipalityRegister.Entry dated = entry("0001", "2018-01-01", null);
    String json = JsonMappers.MAPPER.writeValueAsString(dated);
    assertThat(json).contains("\"validFrom\":\"2018-01-01\"").doesNotContain("validTo");
    assertThat(JsonMappers.MAPPER.readValue(json, MunicipalityRegister.Entry.class))
        .isEqualTo(dated);
  }
}
