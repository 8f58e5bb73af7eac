package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.SHANTALA;
import static nl.kansrijkestart.catalogue.OfferFixtures.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class ShantalaTest {

  private static final LocalDate BORN = LocalDate.of(2025, 1, 1);

  private static Eligibility shantala(Facts facts, LocalDate firstLesson) {
    return CATALOGUE.eligibility(SHANTALA, facts, firstLesson);
  }

  @Test
  @Requirement("R-229")
  void should_follow_scenario_eighteen_to_the_day() {
    for (LocalDate day = BORN; day.isBefore(LocalDate.of(2026, 1, 1)); day = day.plusDays(1)) {
      // WHEN
      Eligibility answer = shantala(child(), day);
      // THEN day 56 and the day of nine months are in
      if (day.isBefore(LocalDate.of(2025, 2, 26))) {
        assertNotNow(
            answer,
            Eligibility.Timing.NOT_YET,
            LocalDate.of(2025, 2, 26),
            CatalogueReasons.TOO_YOUNG);
      } else if (day.isAfter(LocalDate.of(2025, 10, 1))) {
        assertNotNow(
            answer,
            Eligibility.Timing.NO_LONGER,
            LocalDate.of(2025, 10, 2),
            CatalogueReasons.TOO_OLD);
      } else {
        assertThat(answer).isInstanceOf(Eligibility.Eligible.class);
      }
    }
  }

  private static void assertNotNow(
      Eligibility answer,
      Eligibility.Timing timing,
      LocalDate changesOn,
      nl.kansrijkestart.decision.ReasonCode code) {
    assertThat(answer).isInstanceOf(Eligibility.NotNow.class);
    Eligibility.NotNow notNow = (Eligibility.NotNow) answer;
    assertThat(notNow.timing()).isEqualTo(timing);
    assertThat(notNow.changesOn()).isEqualTo(changesOn);
    assertThat(notNow.reasons()).extracting(Reason::code).containsExactly(code);
  }

  @Test
  @Requirement("C-03")
  void should_need_an_indication_and_show_both_sources_and_the_decision() {
    // WHEN
    Eligibility without = shantala(child().with(Fact.INDICATION_PRESENT, false), BORN.plusDays(56));
    Eligibility unknown = shantala(child().with(Fact.INDICATION_PRESENT, null), BORN.plusDays(56));
    // THEN
    assertThat(without.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.reason().code()).isEqualTo(CatalogueReasons.NEEDS_INDICATION);
              assertThat(finding.reason().sources())
                  .extracting(Source::passage)
                  .containsExactly(
                      "L250, name of the offer: on indication",
                      "L250, target group: all mothers and their child",
                      "C-03");
            });
    assertThat(((Eligibility.InsufficientData) unknown).missing())
        .isEqualTo(List.of(Fact.INDICATION_PRESENT));
  }

  @Test
  @Requirement("C-03")
  void should_let_a_host_leave_the_indication_out() {
    // GIVEN
    Intervention shipped = CATALOGUE.find(SHANTALA).orElseThrow();
    List<Criterion> conditions = ((Criterion.All) shipped.criterion()).criteria();
    Intervention own = shipped.withCriterion(new Criterion.All(conditions.subList(0, 3)));
    // WHEN
    Eligibility answer =
        Catalogue.of(List.of(own))
            .eligibility(SHANTALA, child().with(Fact.INDICATION_PRESENT, false), BORN.plusDays(56));
    // THEN
    assertThat(answer).isInstanceOf(Eligibility.Eligible.class);
  }

  @Test
  void should_say_when_it_opens_and_what_will_still_be_missing_then() {
    Eligibility.NotNow early =
        (Eligibility.NotNow)
            shantala(child().with(Fact.INDICATION_PRESENT, null), BORN.plusDays(10));

    assertThat(early.changesOn()).isEqualTo(BORN.plusDays(56));
    assertThat(early.missing()).isEqualTo(List.of(Fact.INDICATION_PRESENT));
  }

  @Test
  @Requirement("R-229")
  void should_not_fit_without_a_child() {
    Facts unborn = child().with(Fact.CHILD_BIRTH_DATE, null).with(Fact.CHILD_LIVING, null);

    assertThat(((Eligibility.InsufficientData) shantala(unborn, BORN)).missing())
        .isEqualTo(List.of(Fact.CHILD_LIVING, Fact.CHILD_BIRTH_DATE));
  }

  @Test
  void should_invite_nobody_whose_child_died() {
    Eligibility answer = shantala(child().with(Fact.CHILD_LIVING, false), BORN.plusDays(100));

    assertThat(answer).isInstanceOf(Eligibility.NotEligible.class);
    assertThat(answer.reasons())
        .filteredOn(reason -> reason.code().equals(CatalogueReasons.NO_LIVING_CHILD))
        .singleElement()
        .satisfies(
            reason ->
                assertThat(reason.text(Language.NL)).doesNotContain("leeft").contains("gaan door"));
    assertThat(answer.reasons())
        .extracting(Reason::code)
        .doesNotContain(CatalogueReasons.OTHER_VALUE);
  }

  @Test
  void should_end_on_the_last_day_of_a_month_that_is_too_short() {
    // GIVEN a child of 31 May: nine months later there is no 31 February
    Facts facts = child().with(Fact.CHILD_BIRTH_DATE, LocalDate.of(2025, 5, 31));

    assertThat(shantala(facts, LocalDate.of(2026, 2, 28))).isInstanceOf(Eligibility.Eligible.class);
    assertThat(shantala(facts, LocalDate.of(2026, 3, 1))).isInstanceOf(Eligibility.NotNow.class);
  }

  @Test
  void should_show_no_birth_date_in_a_reason() {
    for (int day : new int[] {10, 60, 300}) {
      assertThat(shantala(child(), BORN.plusDays(day)).reasons())
          .allSatisfy(
              reason -> assertThat(reason.parameters().toString()).doesNotContain("2025-01-01"));
    }
  }
}
