package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.VOORZORG;
import static nl.kansrijkestart.catalogue.OfferFixtures.g;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoorZorgTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 14);
  private static final RoleCode NURSE = RoleCode.of("YOUTH_NURSE");

  private static Eligibility voorZorg(Facts facts) {
    return CATALOGUE.eligibility(VOORZORG, facts, DAY);
  }

  @Test
  @Requirement({"S-07", "R-132", "C-30"})
  void should_follow_scenario_seven_as_practice_corrects_it() {
    // GIVEN G., born on 2000-06-15, before 28 weeks
    Facts dayBeforeHerBirthday = g(DAY);
    Facts onHerBirthday = g(DAY.plusDays(1));
    // THEN the day of registration decides
    assertThat(voorZorg(dayBeforeHerBirthday)).isInstanceOf(Eligibility.Eligible.class);
    assertFails(voorZorg(onHerBirthday), Fact.AGE_AT_REGISTRATION);
    assertFails(voorZorg(dayBeforeHerBirthday.with(Fact.FIRST_CHILD, false)), Fact.FIRST_CHILD);
    assertFails(
        voorZorg(dayBeforeHerBirthday.with(Fact.VULNERABILITY, VulnerabilityLevel.POTENTIAL)),
        Fact.VULNERABILITY);
    // AND each failed criterion is named, with whom to ask
    Eligibility all =
        voorZorg(
            onHerBirthday
                .with(Fact.FIRST_CHILD, false)
                .with(Fact.VULNERABILITY, VulnerabilityLevel.NONE));
    assertFails(all, Fact.FIRST_CHILD, Fact.VULNERABILITY, Fact.AGE_AT_REGISTRATION);
  }

  private static void assertFails(Eligibility answer, Fact<?>... facts) {
    assertThat(answer).isInstanceOf(Eligibility.NotEligible.class);
    assertThat(answer.fits()).isEqualTo(Ternary.FALSE);
    assertThat(answer.findings()).extracting(Finding::fact).isEqualTo(List.of(facts));
    assertThat(answer.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.met()).isEqualTo(Ternary.FALSE);
              assertThat(finding.reason().rule()).isNotNull();
              assertThat(finding.reason().sources()).isNotEmpty();
              assertThat(finding.ask()).containsExactly(NURSE);
            });
    assertThat(answer.reasons())
        .hasSize(facts.length + 1)
        .last()
        .isEqualTo(Reason.of(CatalogueReasons.ASK, Map.of("role", "YOUTH_NURSE")));
  }

  @Test
  @Requirement("C-61")
  void should_meet_the_limit_up_to_27_weeks_and_6_days_and_leave_the_28th_week_to_the_nurse() {
    for (int days = 0; days <= 300; days++) {
      // WHEN
      Eligibility answer = voorZorg(g(DAY).with(Fact.GESTATIONAL_AGE, GestationalAge.ofDays(days)));
      // THEN
      if (days <= 27 * 7 + 6) {
        assertThat(answer).isInstanceOf(Eligibility.Eligible.class);
      } else if (days <= 28 * 7 + 6) {
        assertThat(answer).isInstanceOf(Eligibility.InsufficientData.class);
        assertThat(((Eligibility.InsufficientData) answer).missing()).isEmpty();
        assertThat(answer.findings().get(0).reason().code()).isEqualTo(CatalogueReasons.DOUBTFUL);
        assertThat(answer.findings().get(0).ask()).containsExactly(NURSE);
      } else {
        assertThat(answer).isInstanceOf(Eligibility.NotNow.class);
        assertThat(answer.fits()).isEqualTo(Ternary.FALSE);
        assertThat(((Eligibility.NotNow) answer).timing()).isEqualTo(Eligibility.Timing.NO_LONGER);
        assertThat(((Eligibility.NotNow) answer).changesOn())
            .isEqualTo(DAY.minusDays(days - 29 * 7));
        assertThat(answer.findings().get(0).ask()).containsExactly(NURSE);
      }
    }
  }

  @Test
  void should_name_sources_and_decision_where_they_leave_the_limit_open() {
    Eligibility answer = voorZorg(g(DAY).with(Fact.GESTATIONAL_AGE, GestationalAge.of(28, 0)));

    assertThat(answer.findings().get(0).reason().sources())
        .hasSize(3)
        .anyMatch(source -> "C-61".equals(source.passage()));
  }

  @ParameterizedTest
  @EnumSource
  void should_count_vulnerable_and_more_as_vulnerable_and_not_known_as_not_known(
      VulnerabilityLevel level) {
    Eligibility answer = voorZorg(g(DAY).with(Fact.VULNERABILITY, level));

    assertThat(answer.fits())
        .isEqualTo(
            switch (level) {
              case NONE, POTENTIAL -> Ternary.FALSE;
              case VULNERABLE, VERY_VULNERABLE -> Ternary.TRUE;
              case UNKNOWN -> Ternary.UNKNOWN;
            });
  }

  @Test
  @Requirement("R-132")
  void should_ask_exactly_what_is_missing_and_take_nothing_for_granted() {
    // WHEN
    Eligibility answer = voorZorg(g());
    Eligibility first = voorZorg(g(DAY).with(Fact.FIRST_CHILD, null));
    Eligibility nothing = voorZorg(Facts.none());
    // THEN
    assertThat(((Eligibility.InsufficientData) answer).missing())
        .isEqualTo(List.of(Fact.AGE_AT_REGISTRATION));
    assertThat(((Eligibility.InsufficientData) first).missing())
        .isEqualTo(List.of(Fact.FIRST_CHILD));
    assertThat(((Eligibility.InsufficientData) nothing).missing())
        .isEqualTo(
            List.of(
                Fact.PREGNANT,
                Fact.GESTATIONAL_AGE,
                Fact.FIRST_CHILD,
                Fact.MUNICIPALITY_OF_STAY,
                Fact.VULNERABILITY,
                Fact.AGE_AT_REGISTRATION));
    assertThat(answer.findings()).allMatch(finding -> finding.ask().isEmpty());
  }

  @Test
  void should_send_a_woman_who_stays_elsewhere_to_the_desk_in_place_of_away() {
    Eligibility answer =
        voorZorg(g(DAY).with(Fact.MUNICIPALITY_OF_STAY, Municipality.parse("GM0606")));

    assertThat(answer.findings().get(0).ask()).containsExactly(RoleCode.of("DESK_ASSESSOR"));
  }

  @Test
  void should_be_readable_in_both_languages() {
    Eligibility answer = voorZorg(g(DAY.plusDays(1)).with(Fact.FIRST_CHILD, false));

    assertThat(answer.reasons())
        .extracting(reason -> reason.text(Language.NL))
        .containsExactly(
            "verwacht haar eerste kind: nee; gevraagd: ja.",
            "leeftijd bij aanmelding: 25; gevraagd: minder dan 25.",
            "Dit is een advies en een regel heeft niet het laatste woord: vraag het aan de"
                + " jeugdverpleegkundige die dit aanbod uitvoert voordat iemand een nee hoort.");
    assertThat(answer.reasons().get(1).text(Language.EN))
        .isEqualTo("age at registration: 25; asked: less than 25.");
  }

  @Test
  void should_leave_to_the_nurse_what_only_the_trial_asked() {
    Intervention framework = CATALOGUE.find(InterventionId.of("nl-voorzorg")).orElseThrow();

    assertThat(framework.framework()).isTrue();
    assertThat(framework.considerations()).hasSize(3);
    assertThat(CATALOGUE.eligibility(g(DAY), DAY))
        .extracting(Eligibility::intervention)
        .contains(VOORZORG)
        .doesNotContain(framework.id());
  }
}
