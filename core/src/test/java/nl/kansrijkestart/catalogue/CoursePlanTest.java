package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.RIDDERKERK;
import static nl.kansrijkestart.catalogue.OfferFixtures.SHANTALA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoursePlanTest {

  private static final InterventionId HOME_START = InterventionId.of("rid-home-start");
  private static final InterventionId VISITS = InterventionId.of("rid-prenatal-homevisits");
  private static final LocalDate FIRST = LocalDate.of(2025, 2, 26);

  private static CoursePlan.Check shantala(Facts facts, LocalDate first, int lessons) {
    return new CoursePlan(SHANTALA, weekly(first, lessons), null, false)
        .check(CATALOGUE, facts, first);
  }

  private static List<LocalDate> weekly(LocalDate first, int number) {
    return Stream.iterate(first, day -> day.plusWeeks(1)).limit(number).toList();
  }

  private static Facts family(int age) {
    return Facts.none()
        .with(Fact.MUNICIPALITY_OF_STAY, RIDDERKERK)
        .with(Fact.FAMILY_SUPPORT_NEED, true)
        .with(Fact.YOUNGEST_CHILD_BIRTH_DATE, FIRST.minusYears(age));
  }

  private static CoursePlan.Check homeStart(@Nullable Integer perWeek, boolean noted) {
    return new CoursePlan(HOME_START, List.of(), perWeek, noted).check(CATALOGUE, family(2), FIRST);
  }

  @Test
  @Requirement({"S-18", "R-229", "R-230", "C-03"})
  void should_follow_scenario_eighteen_for_the_first_lesson_the_course_and_the_indication() {
    Facts child = OfferFixtures.child();
    // first lesson on day 55, day 56, the day of nine months, the day after
    assertThat(CATALOGUE.eligibility(SHANTALA, child, LocalDate.of(2025, 2, 25)).fits())
        .isEqualTo(Ternary.FALSE);
    assertThat(CATALOGUE.eligibility(SHANTALA, child, LocalDate.of(2025, 2, 26)).fits())
        .isEqualTo(Ternary.TRUE);
    assertThat(CATALOGUE.eligibility(SHANTALA, child, LocalDate.of(2025, 10, 1)).fits())
        .isEqualTo(Ternary.TRUE);
    assertThat(CATALOGUE.eligibility(SHANTALA, child, LocalDate.of(2025, 10, 2)).fits())
        .isEqualTo(Ternary.FALSE);
    // a course of four, five and six lessons
    assertThat(shantala(child, FIRST, 4).reasons())
        .extracting(Reason::code)
        .containsExactly(CatalogueReasons.TOO_FEW_SESSIONS);
    assertThat(shantala(child, FIRST, 5)).isEqualTo(new CoursePlan.Check(Ternary.TRUE, List.of()));
    assertThat(shantala(child, FIRST, 6).reasons())
        .extracting(Reason::code)
        .containsExactly(CatalogueReasons.TOO_MANY_SESSIONS);
    // no indication: not a bare no
    Facts without = child.with(Fact.INDICATION_PRESENT, false);
    assertThat(CATALOGUE.eligibility(SHANTALA, without, FIRST).reasons())
        .extracting(Reason::code)
        .contains(CatalogueReasons.NEEDS_INDICATION, CatalogueReasons.ASK);
  }

  @Test
  @Requirement({"S-19", "R-233", "R-234"})
  void should_follow_scenario_nineteen_for_families_and_for_two_half_days() {
    // GIVEN children of 8 and 6: the youngest counts; then only one of 7; then one of 2
    assertThat(CATALOGUE.eligibility(HOME_START, family(6), FIRST).fits()).isEqualTo(Ternary.TRUE);
    assertThat(CATALOGUE.eligibility(HOME_START, family(7), FIRST).fits()).isEqualTo(Ternary.FALSE);
    Facts helped = family(2).with(Fact.REFERRED_BY_DESK, true);
    assertThat(CATALOGUE.eligibility(HOME_START, helped, FIRST).fits()).isEqualTo(Ternary.TRUE);
    // supports with a recorded need only
    assertThat(
            CATALOGUE
                .eligibility(HOME_START, family(2).with(Fact.FAMILY_SUPPORT_NEED, null), FIRST)
                .fits())
        .isEqualTo(Ternary.UNKNOWN);
    // WHEN THEN one half-day a week, two, two with a note
    assertThat(homeStart(1, false).suits()).isEqualTo(Ternary.TRUE);
    assertThat(homeStart(2, true).suits()).isEqualTo(Ternary.TRUE);
    assertThat(homeStart(null, false).suits()).isEqualTo(Ternary.TRUE);
    CoursePlan.Check two = homeStart(2, false);
    assertThat(two.suits()).isEqualTo(Ternary.FALSE);
    assertThat(two.reasons().get(0).text(Language.EN))
        .isEqualTo(
            "sessions a week: 2 planned, usual is at most 1. More is possible, with a note.");
    assertThat(two.reasons().get(0).sources()).isNotEmpty();
  }

  @Test
  void should_ask_a_reason_for_a_fifth_prenatal_visit_and_not_refuse_it() {
    Facts her =
        Facts.none()
            .with(Fact.MUNICIPALITY_OF_STAY, RIDDERKERK)
            .with(Fact.PREGNANT, true)
            .with(Fact.VULNERABILITY, nl.kansrijkestart.client.VulnerabilityLevel.VULNERABLE);
    assertThat(visits(4, false).check(CATALOGUE, her, FIRST).suits()).isEqualTo(Ternary.TRUE);
    assertThat(visits(5, true).check(CATALOGUE, her, FIRST).suits()).isEqualTo(Ternary.TRUE);
    assertThat(visits(5, false).check(CATALOGUE, her, FIRST).reasons())
        .extracting(Reason::code)
        .containsExactly(CatalogueReasons.NEEDS_NOTE);
  }

  private static CoursePlan visits(int number, boolean noted) {
    return new CoursePlan(VISITS, weekly(FIRST, number), null, noted);
  }

  @Test
  @Requirement("R-230")
  void should_name_each_lesson_outside_the_window_and_each_that_is_out_of_order() {
    // GIVEN lessons from 9 September: the fifth falls on 7 October, after nine months
    CoursePlan.Check late = shantala(OfferFixtures.child(), LocalDate.of(2025, 9, 9), 5);
    assertThat(late.suits()).isEqualTo(Ternary.FALSE);
    assertThat(late.reasons())
        .extracting(reason -> reason.code() + " " + reason.parameters())
        .containsExactly("catalogue.SESSION_OUTSIDE {session=5}");
    // and the same day twice
    List<LocalDate> days = List.of(FIRST, FIRST, FIRST.plusDays(7), FIRST.plusDays(14), FIRST);
    assertThat(
            new CoursePlan(SHANTALA, days, null, false)
                .check(CATALOGUE, OfferFixtures.child(), FIRST)
                .reasons())
        .extracting(reason -> reason.code() + " " + reason.parameters())
        .containsExactly(
            "catalogue.SESSIONS_OUT_OF_ORDER {session=2}",
            "catalogue.SESSIONS_OUT_OF_ORDER {session=5}");
  }

  @Test
  void should_not_know_whether_a_lesson_fits_while_a_fact_is_missing() {
    CoursePlan.Check open =
        shantala(OfferFixtures.child().with(Fact.INDICATION_PRESENT, null), FIRST, 5);
    assertThat(open.suits()).isEqualTo(Ternary.UNKNOWN);
    assertThat(open.reasons())
        .extracting(reason -> reason.code() + " " + reason.parameters().get("fact"))
        .containsExactly("catalogue.MISSING indication.present");
  }

  @Test
  void should_say_once_what_stands_in_the_way_of_every_lesson() {
    // GIVEN no indication, and a first lesson a day too early
    Facts without = OfferFixtures.child().with(Fact.INDICATION_PRESENT, false);
    assertThat(shantala(without, FIRST, 5).reasons())
        .extracting(Reason::code)
        .containsExactly(CatalogueReasons.NEEDS_INDICATION, CatalogueReasons.ASK);
    assertThat(shantala(without, FIRST, 5).suits()).isEqualTo(Ternary.FALSE);
    assertThat(shantala(OfferFixtures.child(), FIRST.minusDays(1), 5).reasons())
        .extracting(reason -> reason.code() + " " + reason.parameters())
        .containsExactly("catalogue.SESSION_OUTSIDE {session=1}");
  }

  @Test
  void should_not_take_a_pregnancy_to_last_beyond_the_due_date() {
    Facts her =
        Facts.none()
            .with(Fact.MUNICIPALITY_OF_STAY, RIDDERKERK)
            .with(Fact.PREGNANT, true)
            .with(Fact.VULNERABILITY, nl.kansrijkestart.client.VulnerabilityLevel.VULNERABLE);
    Facts dated = her.with(Fact.GESTATIONAL_AGE, GestationalAge.of(30, 0));
    // on the due date, and the day after it
    assertThat(visitOn(dated, 70)).isEqualTo(new CoursePlan.Check(Ternary.TRUE, List.of()));
    CoursePlan.Check late = visitOn(dated, 71);
    assertThat(late.suits()).isEqualTo(Ternary.UNKNOWN);
    assertThat(late.reasons())
        .extracting(reason -> reason.code() + " " + reason.parameters())
        .containsExactly("catalogue.SESSION_AFTER_DUE_DATE {session=1}");
    // how far she is, is not known: at the latest 280 days from today
    assertThat(visitOn(her, 280).suits()).isEqualTo(Ternary.TRUE);
    assertThat(visitOn(her, 281).suits()).isEqualTo(Ternary.UNKNOWN);
    // what does not ask for a pregnancy is judged as ever, and a no stays a no
    assertThat(
            new CoursePlan(HOME_START, List.of(FIRST.plusDays(281)), null, false)
                .check(CATALOGUE, family(2).with(Fact.PREGNANT, true), FIRST)
                .suits())
        .isEqualTo(Ternary.TRUE);
    assertThat(visitOn(her.with(Fact.PREGNANT, false), 281).suits()).isEqualTo(Ternary.FALSE);
  }

  private static CoursePlan.Check visitOn(Facts facts, int days) {
    return new CoursePlan(VISITS, List.of(FIRST.plusDays(days)), null, false)
        .check(CATALOGUE, facts, FIRST);
  }

  @Test
  void should_refuse_what_is_no_plan_and_show_no_day() {
    CoursePlan.Check check = shantala(OfferFixtures.child(), FIRST, 4);
    assertThat(check.toString()).isEqualTo("Check[FALSE]");
    assertThat(new CoursePlan(SHANTALA, List.of(FIRST), null, false).toString())
        .isEqualTo("CoursePlan[rid-shantala, 1 sessions]");
    List<LocalDate> many = Collections.nCopies(CoursePlan.MOST_SESSIONS + 1, FIRST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CoursePlan(SHANTALA, many, null, false));
    assertThat(new CoursePlan(SHANTALA, many.subList(1, many.size()), 1, false).sessions())
        .hasSize(1_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CoursePlan(SHANTALA, List.of(), 0, false));
    CoursePlan unknown = new CoursePlan(InterventionId.of("zzz"), List.of(), null, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unknown.check(CATALOGUE, Facts.none(), FIRST));
  }

  /** What a session long after the due date rests on, of an offer with one condition. */
  private static Ternary longAfterwards(Fact<Boolean> fact, String wanted, Facts facts) {
    Criterion asks =
        new Criterion.Condition(
            fact,
            Allowed.values(wanted),
            null,
            nl.kansrijkestart.decision.RuleRef.of("made-up", "1"),
            List.of(),
            List.of(),
            null);
    InterventionId id = InterventionId.of("made-up");
    return new CoursePlan(id, List.of(FIRST.plusDays(300)), null, false)
        .check(Catalogue.of(List.of(RandomOffers.offer("made-up", asks))), facts, FIRST)
        .suits();
  }

  @Test
  void should_forget_after_the_due_date_what_a_birth_changes_and_nothing_else() {
    Facts pregnant = Facts.none().with(Fact.PREGNANT, true);
    Facts partner = Facts.none().with(Fact.EXPECTANT_PARENT, true).with(Fact.PREGNANT, false);
    Facts dated = Facts.none().with(Fact.GESTATIONAL_AGE, GestationalAge.of(30, 0));

    assertThat(longAfterwards(Fact.PREGNANT, "yes", pregnant)).isEqualTo(Ternary.UNKNOWN);
    assertThat(longAfterwards(Fact.EXPECTANT_PARENT, "yes", partner)).isEqualTo(Ternary.UNKNOWN);
    assertThat(longAfterwards(Fact.DELIVERED, "no", partner.with(Fact.DELIVERED, false)))
        .isEqualTo(Ternary.UNKNOWN);
    assertThat(longAfterwards(Fact.DELIVERED, "no", dated.with(Fact.DELIVERED, false)))
        .isEqualTo(Ternary.UNKNOWN);
    // what stays true whatever happens, and where nothing is said of a pregnancy
    assertThat(longAfterwards(Fact.PREGNANT, "no", partner)).isEqualTo(Ternary.TRUE);
    assertThat(longAfterwards(Fact.DELIVERED, "yes", partner.with(Fact.DELIVERED, true)))
        .isEqualTo(Ternary.TRUE);
    assertThat(longAfterwards(Fact.DELIVERED, "no", Facts.none().with(Fact.DELIVERED, false)))
        .isEqualTo(Ternary.TRUE);
  }
}
