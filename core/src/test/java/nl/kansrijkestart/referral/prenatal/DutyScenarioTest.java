package nl.kansrijkestart.referral.prenatal;

import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.referral.visit.HomeVisit;
import nl.kansrijkestart.referral.visit.Share;
import nl.kansrijkestart.referral.visit.VisitContext;
import nl.kansrijkestart.referral.visit.VisitFixtures;
import nl.kansrijkestart.referral.visit.VisitOffer;
import nl.kansrijkestart.referral.visit.VisitOffer.Response;
import nl.kansrijkestart.referral.visit.VisitProgramme;
import nl.kansrijkestart.referral.visit.VisitPurpose;
import nl.kansrijkestart.referral.visit.VisitSeries;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The duty as a municipality sees it: offers that were made, and those that may still be. */
class DutyScenarioTest {

  private static final Municipality ROTTERDAM = Municipality.parse("GM0599");
  private static final LocalDate FROM = LocalDate.of(2022, 7, 1);
  private static final LocalDate KNOWN = LocalDate.of(2022, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
  private static final HomeVisitDuty DUTY = HomeVisitDuty.of(Packs.standard(), ROTTERDAM, TODAY);
  private static final VisitProgramme YOUTH = VisitFixtures.programme("rot-visit-youth");
  private static final VisitContext CONTEXT =
      VisitContext.on(TODAY).withVulnerability(VulnerabilityLevel.VULNERABLE);

  private static VisitSeries offered(String person, LocalDate on) {
    return VisitSeries.of(
        VisitOffer.made(
            PersonId.of(person),
            PregnancyId.of("p-" + person),
            "rot-visit-youth",
            Party.of(OrganizationId.of("cjg-rijnmond")),
            on));
  }

  private static DutyCase woman(
      String person, LocalDate known, @Nullable LocalDate born, VisitOffer... offers) {
    return new DutyCase(
        PersonId.of(person),
        PregnancyId.of("p-" + person),
        ROTTERDAM,
        VulnerabilityLevel.VULNERABLE,
        known,
        born,
        null,
        List.of(offers));
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

  @Test
  @Requirement("S-16")
  void should_count_offers_and_not_visits_of_the_women_whom_the_duty_is_about() {
    // GIVEN P., who was offered a visit and was visited
    LocalDate day = KNOWN.plusDays(20);
    VisitSeries p = ok(offered("p", KNOWN).answer(Response.ACCEPTED, KNOWN.plusDays(1), TODAY));
    VisitSeries visited =
        VisitFixtures.visited(
            p, HomeVisit.of(day, VisitFixtures.NURSE, VisitPurpose.INFORMATION), YOUTH, CONTEXT);
    // AND Q., who was offered one, declined, and is visited by nobody
    VisitSeries q = ok(offered("q", KNOWN).answer(Response.DECLINED, KNOWN.plusDays(1), TODAY));
    assertThat(refused(q.plan(day, VisitFixtures.NURSE, Set.of(), null, YOUTH, CONTEXT))).isTrue();
    // AND S., who was not offered one, and T., who gave birth before the duty
    List<DutyCase> women =
        List.of(
            woman("p", KNOWN, null, visited.offer()),
            woman("q", KNOWN, null, q.offer()),
            woman("s", KNOWN, null),
            woman("t", FROM.minusDays(90), FROM.minusDays(1)));
    // WHEN
    DutyReport report = DUTY.report(women, LocalDate.of(2022, 1, 1), TODAY, TODAY, 0, 1);
    // THEN offers count, where visits that were held would make one of three
    int visits = visited.held().size() + q.held().size();
    assertThat(visits).isOne();
    assertThat(counted(report)).isEqualTo(Share.of(2, 3)).isNotEqualTo(Share.of(visits, 3));
    assertThat(counted(report).percentage()).isEqualByComparingTo("66.67");
    assertThat(report.reasons().get(0).parameters()).isEqualTo(Map.of("offered", 2L, "known", 3L));
    // AND who declined did as well by it as who was visited
    assertThat(counted(DUTY.report(women.subList(0, 1), KNOWN, TODAY, TODAY, 0, 1)))
        .isEqualTo(counted(DUTY.report(women.subList(1, 2), KNOWN, TODAY, TODAY, 0, 1)));
  }

  @Test
  void should_count_no_offer_of_before_the_first_day_of_the_duty() {
    LocalDate known = FROM.minusDays(60);
    VisitOffer before = offered("a", FROM.minusDays(1)).offer();
    VisitOffer onTheDay = offered("a", FROM).offer();

    assertThat(part(woman("a", known, null, before), FROM.plusDays(30))).isZero();
    assertThat(part(woman("a", known, null, onTheDay), FROM.plusDays(30))).isOne();
    assertThat(part(woman("a", known, null, before, onTheDay), FROM.plusDays(30))).isOne();
  }

  private static long part(DutyCase one, LocalDate asOf) {
    return counted(DUTY.report(List.of(one), one.knownOn(), asOf, asOf, 0, 1)).part();
  }

  private static DutyReport seen(DutyCase one, LocalDate asOf, int openDays) {
    VisitOffer offer = offered("p", KNOWN).offer();
    return DUTY.report(
        List.of(woman("p", KNOWN, null, offer), one),
        LocalDate.of(2022, 1, 1),
        asOf,
        asOf,
        openDays,
        1);
  }

  @Test
  void should_count_who_is_newly_known_neither_as_offered_nor_as_not() {
    LocalDate known = KNOWN.plusDays(5);
    DutyCase fresh = woman("n", known, null);
    // the day on which she became known is the first of ten
    for (int day : new int[] {1, 9}) {
      DutyReport open = seen(fresh, known.plusDays(day), 10);
      assertThat(counted(open)).isEqualTo(Share.of(1, 1));
      assertThat(open.reasons())
          .extracting(Reason::code)
          .containsExactly(DutyReasons.COUNTED, DutyReasons.OPEN);
      assertThat(open.reasons().get(1).text(Language.EN)).startsWith("1 woman was newly known");
      assertThat(open.reasons().get(1).text(Language.NL)).startsWith("1 vrouw was");
    }
    assertThat(counted(seen(fresh, known.plusDays(10), 10))).isEqualTo(Share.of(1, 2));
    assertThat(counted(seen(fresh, known.plusDays(1), 1))).isEqualTo(Share.of(1, 2));
    // an offer counts at once; and after the birth none can be made any more
    DutyCase offered = woman("n", known, null, offered("n", known).offer());
    assertThat(counted(seen(offered, known.plusDays(1), 10))).isEqualTo(Share.of(2, 2));
    DutyCase born = woman("n", known, known.plusDays(2));
    assertThat(counted(seen(born, known.plusDays(1), 10))).isEqualTo(Share.of(1, 1));
    assertThat(counted(seen(born, known.plusDays(2), 10))).isEqualTo(Share.of(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seen(fresh, known.plusDays(1), -1))
        .withMessageContaining("0 or more");
  }

  @Test
  void should_hold_nobody_late_who_was_known_before_the_duty_began() {
    DutyCase known = woman("n", FROM.minusDays(60), null);
    LocalDate since = LocalDate.of(2022, 1, 1);

    DutyReport open = DUTY.report(List.of(known), since, FROM, FROM.plusDays(9), 10, 1);
    assertThat(open).isInstanceOf(DutyReport.Nobody.class);
    assertThat(open.reasons()).extracting(Reason::code).containsExactly(DutyReasons.OPEN);
    assertThat(counted(DUTY.report(List.of(known), since, FROM, FROM.plusDays(10), 10, 1)))
        .isEqualTo(Share.of(0, 1));
  }

  @Test
  void should_tell_of_no_fewer_who_are_open_than_may_be_told() {
    List<DutyCase> women = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      women.add(woman("y" + i, KNOWN, null, offered("y" + i, KNOWN).offer()));
    }
    for (int open = 1; open <= 3; open++) {
      women.add(woman("n" + open, KNOWN, null));
      DutyReport report = DUTY.report(women, KNOWN, KNOWN.plusDays(1), KNOWN.plusDays(2), 30, 3);
      assertThat(counted(report)).isEqualTo(Share.of(4, 4));
      assertThat(report.reasons().stream().anyMatch(note -> note.code().equals(DutyReasons.OPEN)))
          .isEqualTo(open == 3);
    }
    DutyReport hidden =
        DUTY.report(women.subList(4, 7), KNOWN, KNOWN.plusDays(1), KNOWN.plusDays(2), 30, 4);
    assertThat(hidden).isInstanceOf(DutyReport.Hidden.class);
    assertThat(hidden.reasons()).extracting(Reason::code).containsExactly(DutyReasons.HIDDEN);
  }
}
