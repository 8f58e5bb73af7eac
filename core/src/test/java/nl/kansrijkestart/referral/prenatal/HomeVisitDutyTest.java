package nl.kansrijkestart.referral.prenatal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.referral.visit.Share;
import nl.kansrijkestart.referral.visit.VisitOffer;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomeVisitDutyTest {

  private static final Municipality ROTTERDAM = Municipality.parse("GM0599");
  private static final Municipality SCHIEDAM = Municipality.parse("GM0606");
  private static final PregnancyId PREGNANCY = PregnancyId.of("p-1");
  private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
  private static final LocalDate KNOWN = LocalDate.of(2022, 9, 1);
  private static final HomeVisitDuty DUTY = HomeVisitDuty.of(Packs.standard(), ROTTERDAM, TODAY);
  private static final Party YOUTH_HEALTH =
      Party.of(OrganizationId.of("cjg-9")).withKind(RoleCode.of("YOUTH_HEALTH_CARE"));
  private static final Party EXECUTOR = Party.of(OrganizationId.of("cjg-rijnmond"));
  private static final Party PRACTICE =
      Party.of(OrganizationId.of("practice-1")).withKind(RoleCode.of("MIDWIFERY"));

  private static VisitOffer offer(String person, Party by, LocalDate on) {
    return VisitOffer.made(PersonId.of(person), PREGNANCY, "rot-visit-youth", by, on);
  }

  private static DutyCase woman(
      String person,
      VulnerabilityLevel level,
      LocalDate known,
      @Nullable LocalDate born,
      VisitOffer... offers) {
    return new DutyCase(
        PersonId.of(person), PREGNANCY, ROTTERDAM, level, known, born, null, List.of(offers));
  }

  private static DutyCase vulnerable(
      String person, LocalDate known, @Nullable LocalDate born, VisitOffer... offers) {
    return woman(person, VulnerabilityLevel.VULNERABLE, known, born, offers);
  }

  /** Where nobody is newly known. */
  private static DutyReport report(
      List<DutyCase> cases, LocalDate since, LocalDate until, LocalDate asOf, int limit) {
    return report(DUTY, cases, since, until, asOf, limit);
  }

  private static DutyReport report(
      HomeVisitDuty duty,
      List<DutyCase> cases,
      LocalDate since,
      LocalDate until,
      LocalDate asOf,
      int limit) {
    return duty.report(cases, since, until, asOf, 0, limit);
  }

  private static Share counted(DutyReport report) {
    return report.match(
        DutyReport.Counted::share,
        hidden -> {
          throw new AssertionError("hidden");
        },
        nobody -> {
          throw new AssertionError("nobody");
        });
  }

  private static final DutyCase ACCEPTED =
      vulnerable(
          "p",
          KNOWN,
          null,
          offer("p", YOUTH_HEALTH, KNOWN)
              .answered(VisitOffer.Response.ACCEPTED, KNOWN.plusDays(1)));
  private static final DutyCase DECLINED =
      vulnerable(
          "q",
          KNOWN,
          null,
          offer("q", EXECUTOR, KNOWN).answered(VisitOffer.Response.DECLINED, KNOWN.plusDays(1)));
  private static final DutyCase NOT_OFFERED = vulnerable("s", KNOWN, null);
  private static final DutyCase BEFORE = vulnerable("t", FROM.minusDays(90), FROM.minusDays(1));

  @Test
  @Requirement({"R-076", "R-079", "C-02"})
  void should_count_an_offer_that_was_declined_and_leave_out_who_gave_birth_before_the_duty() {
    // WHEN
    DutyReport report =
        report(List.of(ACCEPTED, DECLINED, NOT_OFFERED, BEFORE), SINCE, TODAY, TODAY, 1);
    // THEN
    assertThat(counted(report)).isEqualTo(Share.of(2, 3));
    assertThat(counted(report).percentage()).isEqualByComparingTo("66.67");
    assertThat(report.reasons()).extracting(Reason::code).containsExactly(DutyReasons.COUNTED);
    assertThat(DUTY.from()).isEqualTo(FROM);
  }

  @Test
  void should_look_at_the_birth_on_both_sides_of_the_first_day_of_the_duty() {
    DutyCase onTheDay = vulnerable("u", FROM.minusDays(90), FROM);

    assertThat(counted(report(List.of(ACCEPTED, BEFORE), SINCE, TODAY, TODAY, 1)).whole()).isOne();
    assertThat(counted(report(List.of(ACCEPTED, onTheDay), SINCE, TODAY, TODAY, 1)).whole())
        .isEqualTo(2);
    DutyCase knownAfterBirth = vulnerable("v", KNOWN.plusDays(1), KNOWN);
    DutyCase knownAtBirth = vulnerable("w", KNOWN, KNOWN);
    assertThat(counted(report(List.of(ACCEPTED, knownAfterBirth), SINCE, TODAY, TODAY, 1)).whole())
        .isOne();
    assertThat(counted(report(List.of(ACCEPTED, knownAtBirth), SINCE, TODAY, TODAY, 1)).whole())
        .isEqualTo(2);
  }

  @Test
  void should_know_no_duty_before_its_first_day() {
    DutyCase known = vulnerable("u", FROM.minusDays(90), null);

    DutyReport early = report(List.of(known), SINCE, FROM.minusDays(1), FROM.minusDays(1), 1);
    assertThat(early).isInstanceOf(DutyReport.Nobody.class);
    assertThat(early.reasons()).extracting(Reason::code).containsExactly(DutyReasons.NOT_YET);
    assertThat(counted(report(List.of(known), SINCE, FROM, FROM, 1))).isEqualTo(Share.of(0, 1));
    assertThat(report(List.of(vulnerable("x", TODAY, null)), SINCE, TODAY, TODAY, 1))
        .isInstanceOf(DutyReport.Nobody.class);
  }

  @Test
  @Requirement("R-076")
  void should_put_the_duty_on_nobody_who_was_not_judged_vulnerable() {
    DutyCase none = woman("n", VulnerabilityLevel.NONE, KNOWN, null);
    DutyCase potential = woman("m", VulnerabilityLevel.POTENTIAL, KNOWN, null);
    DutyCase unknown = woman("o", VulnerabilityLevel.UNKNOWN, KNOWN, null);
    DutyCase very = woman("v", VulnerabilityLevel.VERY_VULNERABLE, KNOWN, null);

    assertThat(counted(report(List.of(ACCEPTED, none, potential), SINCE, TODAY, TODAY, 1)))
        .isEqualTo(Share.of(1, 1));
    assertThat(counted(report(List.of(ACCEPTED, very), SINCE, TODAY, TODAY, 1)))
        .isEqualTo(Share.of(1, 2));
    DutyReport open = report(List.of(ACCEPTED, unknown), SINCE, TODAY, TODAY, 1);
    assertThat(counted(open)).isEqualTo(Share.of(1, 1));
    assertThat(open.reasons())
        .extracting(Reason::code)
        .containsExactly(DutyReasons.COUNTED, DutyReasons.LEVEL_UNKNOWN);
  }

  @Test
  void should_count_only_offers_of_youth_health_care_before_the_birth_and_up_to_the_day() {
    LocalDate born = KNOWN.plusDays(60);

    assertThat(part(vulnerable("a", KNOWN, born, offer("a", PRACTICE, KNOWN)))).isZero();
    assertThat(part(vulnerable("a", KNOWN, born, offer("a", EXECUTOR, born)))).isOne();
    assertThat(part(vulnerable("a", KNOWN, born, offer("a", EXECUTOR, born.plusDays(1))))).isZero();
    assertThat(part(vulnerable("a", KNOWN, null, offer("a", YOUTH_HEALTH, TODAY)))).isOne();
    assertThat(part(vulnerable("a", KNOWN, null, offer("a", YOUTH_HEALTH, TODAY.plusDays(1)))))
        .isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vulnerable("a", KNOWN, null, offer("b", EXECUTOR, KNOWN)));
  }

  private static int part(DutyCase one) {
    return counted(report(List.of(one), SINCE, TODAY, TODAY, 1)).part();
  }

  @Test
  @Requirement("R-077")
  void should_take_who_carries_it_out_from_data_and_report_a_municipality_without() {
    HomeVisitDuty ridderkerk =
        HomeVisitDuty.of(Packs.standard(), Municipality.parse("GM0597"), TODAY);
    HomeVisitDuty schiedam = HomeVisitDuty.of(Packs.standard(), SCHIEDAM, TODAY);
    DutyCase there =
        new DutyCase(
            PersonId.of("p"),
            PREGNANCY,
            SCHIEDAM,
            VulnerabilityLevel.VULNERABLE,
            KNOWN,
            null,
            null,
            List.of(offer("p", YOUTH_HEALTH, KNOWN)));

    assertThat(DUTY.executor()).isEqualTo(OrganizationId.of("cjg-rijnmond"));
    assertThat(ridderkerk.executor()).isEqualTo(OrganizationId.of("cjg-rijnmond"));
    assertThat(schiedam.executor()).isNull();
    DutyReport report = report(schiedam, List.of(there, ACCEPTED), SINCE, TODAY, TODAY, 1);
    assertThat(counted(report)).isEqualTo(Share.of(1, 1));
    assertThat(report.reasons())
        .extracting(Reason::code)
        .containsExactly(DutyReasons.COUNTED, DutyReasons.NO_EXECUTOR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HomeVisitDuty.of(Packs.of(List.of()), ROTTERDAM, TODAY));
  }

  @Test
  void should_hide_every_total_whose_parts_are_too_small_as_a_slow_reference_says() {
    for (int limit = 1; limit <= 4; limit++) {
      for (int yes = 0; yes <= 9; yes++) {
        for (int no = 0; no <= 9; no++) {
          List<DutyCase> cases = new ArrayList<>();
          for (int i = 0; i < yes; i++) {
            cases.add(vulnerable("y" + i, KNOWN, null, offer("y" + i, EXECUTOR, KNOWN)));
          }
          for (int i = 0; i < no; i++) {
            cases.add(vulnerable("n" + i, KNOWN, null));
          }
          boolean tell =
              yes + no >= limit && (yes == 0 || yes >= limit) && (no == 0 || no >= limit);
          DutyReport report = report(cases, SINCE, TODAY, TODAY, limit);
          if (yes + no == 0 && limit == 1) {
            assertThat(report).isInstanceOf(DutyReport.Nobody.class);
          } else if (tell) {
            assertThat(counted(report)).isEqualTo(Share.of(yes, yes + no));
          } else {
            assertThat(report).isInstanceOf(DutyReport.Hidden.class);
            assertThat(report.reasons().get(0).parameters()).containsOnlyKeys("limit");
          }
        }
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(List.of(), SINCE, TODAY, TODAY, 0))
        .withMessageContaining("1 or more");
  }

  private static DutyCase ended(LocalDate known, LocalDate end, VisitOffer... offers) {
    return new DutyCase(
        PersonId.of("e"),
        PREGNANCY,
        ROTTERDAM,
        VulnerabilityLevel.VULNERABLE,
        known,
        null,
        end,
        List.of(offers));
  }

  private static DutyReport withAccepted(DutyCase one, LocalDate asOf) {
    return report(List.of(ACCEPTED, one), SINCE, TODAY, asOf, 1);
  }

  @Test
  void should_leave_out_who_lost_the_pregnancy_before_an_offer_and_count_an_offer_until_the_end() {
    LocalDate end = KNOWN.plusDays(20);

    DutyReport first = withAccepted(ended(KNOWN, end), TODAY);
    assertThat(counted(first)).isEqualTo(Share.of(1, 1));
    assertThat(first.reasons())
        .extracting(Reason::code)
        .containsExactly(DutyReasons.COUNTED, DutyReasons.ENDED_FIRST);
    assertThat(counted(withAccepted(ended(KNOWN, end, offer("e", EXECUTOR, end)), TODAY)))
        .isEqualTo(Share.of(2, 2));
    assertThat(
            counted(withAccepted(ended(KNOWN, end, offer("e", EXECUTOR, end.plusDays(1))), TODAY)))
        .isEqualTo(Share.of(1, 1));
    // her pregnancy goes on until the end
    assertThat(counted(withAccepted(ended(KNOWN, TODAY.plusDays(1)), TODAY)))
        .isEqualTo(Share.of(1, 2));
    assertThat(counted(withAccepted(ended(KNOWN, TODAY), TODAY))).isEqualTo(Share.of(1, 1));
  }

  @Test
  void should_look_at_another_end_on_both_sides_of_the_first_day_of_the_duty() {
    LocalDate known = FROM.minusDays(90);
    VisitOffer early = offer("e", EXECUTOR, FROM);

    assertThat(counted(withAccepted(ended(known, FROM.minusDays(1), early), TODAY)).whole())
        .isOne();
    assertThat(counted(withAccepted(ended(known, FROM, early), TODAY)).whole()).isEqualTo(2);
    VisitOffer atEnd = offer("e", EXECUTOR, KNOWN);
    assertThat(counted(withAccepted(ended(KNOWN, KNOWN, atEnd), TODAY)).whole()).isEqualTo(2);
    assertThat(counted(withAccepted(ended(KNOWN.plusDays(1), KNOWN, atEnd), TODAY)).whole())
        .isOne();
  }

  @Test
  void should_report_apart_who_has_no_known_end_long_after() {
    DutyCase open = vulnerable("u", KNOWN.minusDays(1), null);
    LocalDate last = KNOWN.minusDays(1).plusDays(GestationalAge.MAX_DAYS);

    DutyReport until = withAccepted(open, last);
    assertThat(counted(until)).isEqualTo(Share.of(1, 2));
    assertThat(until.reasons()).extracting(Reason::code).containsExactly(DutyReasons.COUNTED);
    DutyReport after = withAccepted(open, last.plusDays(1));
    assertThat(counted(after)).isEqualTo(Share.of(1, 1));
    assertThat(after.reasons())
        .extracting(Reason::code)
        .containsExactly(DutyReasons.COUNTED, DutyReasons.END_UNKNOWN);
    DutyReport few = report(List.of(open), SINCE, TODAY, last.plusDays(1), 2);
    assertThat(few.reasons()).extracting(Reason::code).containsExactly(DutyReasons.HIDDEN);
  }

  @Test
  void should_count_no_offer_of_another_pregnancy() {
    VisitOffer before =
        VisitOffer.made(
            PersonId.of("a"), PregnancyId.of("p-0"), "rot-visit-youth", EXECUTOR, KNOWN);

    assertThat(part(vulnerable("a", KNOWN, null, before))).isZero();
    assertThat(part(vulnerable("a", KNOWN, null, before, offer("a", EXECUTOR, KNOWN)))).isOne();
  }

  @Test
  void should_count_who_became_known_in_the_period_alone_and_in_one_of_two_that_follow() {
    DutyCase first = vulnerable("a", KNOWN, null);
    DutyCase last = vulnerable("b", KNOWN.plusDays(29), null);
    DutyCase next = vulnerable("c", KNOWN.plusDays(30), null);
    DutyCase earlier = vulnerable("d", KNOWN.minusDays(1), null);
    List<DutyCase> all = List.of(first, last, next, earlier);
    LocalDate border = KNOWN.plusDays(30);

    assertThat(counted(report(all, KNOWN, border, TODAY, 1)).whole()).isEqualTo(2);
    assertThat(counted(report(all, border, TODAY, TODAY, 1)).whole()).isOne();
    assertThat(counted(report(all, SINCE, KNOWN, TODAY, 1)).whole()).isOne();
  }

  @Test
  void should_refuse_a_period_that_is_empty_or_not_over() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(List.of(), KNOWN, KNOWN, TODAY, 1))
        .withMessageContaining("period");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(List.of(), KNOWN, TODAY.plusDays(1), TODAY, 1))
        .withMessageContaining("period");
    assertThat(report(List.of(), KNOWN, KNOWN.plusDays(1), KNOWN.plusDays(1), 1))
        .isInstanceOf(DutyReport.Nobody.class);
  }

  @Test
  void should_refuse_to_count_one_pregnancy_twice() {
    DutyCase again = vulnerable("s", KNOWN, null, offer("s", EXECUTOR, KNOWN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(List.of(NOT_OFFERED, again), SINCE, TODAY, TODAY, 1))
        .withMessage("Each pregnancy must stand among the cases once");
  }

  @Test
  void should_advise_no_longer_time_but_a_fixed_period_and_not_both() {
    Reason hidden = report(List.of(), SINCE, TODAY, TODAY, 5).reasons().get(0);

    assertThat(hidden.text(Language.NL))
        .contains("een grotere groep of een langere vaste periode, en publiceer niet beide");
    assertThat(hidden.text(Language.EN)).contains("do not publish both");
  }

  private static DutyCase somewhere(String person, VulnerabilityLevel level) {
    return new DutyCase(PersonId.of(person), PREGNANCY, null, level, KNOWN, null, null, List.of());
  }

  @Test
  void should_say_of_women_whose_stay_is_unknown_that_they_are_not_counted() {
    List<DutyCase> women = new ArrayList<>(List.of(ACCEPTED, DECLINED, NOT_OFFERED));
    women.add(somewhere("x", VulnerabilityLevel.VULNERABLE));
    assertThat(report(women, SINCE, TODAY, TODAY, 2).reasons())
        .extracting(Reason::code)
        .doesNotContain(DutyReasons.STAY_UNKNOWN);
    women.add(somewhere("y", VulnerabilityLevel.VERY_VULNERABLE));
    assertThat(report(women, SINCE, TODAY, TODAY, 2).reasons())
        .extracting(Reason::code)
        .contains(DutyReasons.STAY_UNKNOWN);
    // never as not offered, and nobody whom the duty is not about
    assertThat(counted(report(women, SINCE, TODAY, TODAY, 1))).isEqualTo(Share.of(2, 3));
    for (VulnerabilityLevel level :
        List.of(
            VulnerabilityLevel.NONE, VulnerabilityLevel.POTENTIAL, VulnerabilityLevel.UNKNOWN)) {
      assertThat(report(List.of(ACCEPTED, somewhere("z", level)), SINCE, TODAY, TODAY, 1).reasons())
          .as(level.name())
          .extracting(Reason::code)
          .containsExactly(DutyReasons.COUNTED);
    }
  }
}
