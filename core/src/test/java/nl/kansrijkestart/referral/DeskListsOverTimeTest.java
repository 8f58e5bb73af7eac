package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE_2;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.seen;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kansrijkestart.calendar.DutchHolidays;
import nl.kansrijkestart.calendar.WorkingDays;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.desk.Deadline;
import nl.kansrijkestart.referral.desk.Overdue;
import nl.kansrijkestart.referral.desk.Stage;
import nl.kansrijkestart.referral.desk.StageFact;
import nl.kansrijkestart.referral.desk.TimeTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of a desk, on referrals that went back and forth. */
class DeskListsOverTimeTest {

  private static final WorkingDays WORKING_DAYS =
      WorkingDays.without(DutchHolidays.forTermsInLaws());

  private static List<Deadline> within(int days, Stage from, Stage to) {
    return List.of(
        new Deadline(from, to, days, ReferralParty.DESK, RuleRef.of("made-up", "1"), List.of()));
  }

  private static Referral on(LocalDate day, Referral referral, Actor actor, ReferralStep step) {
    Instant at = day.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
    return applied(referral.apply(command(referral, actor, at, step), ReferralFixtures.CONTEXT))
        .referral();
  }

  /** Lost, the referrer was told so, and then she came back and help started. */
  private static Referral startedAfterAll() {
    Referral told =
        after(in(ReferralState.LOST), HELPER, ReferralStep.feedback(FeedbackOutcome.NOT_REACHED));
    Referral back = after(told, WOMAN, step(Kind.RESUME));
    Referral planned = after(back, HELPER, step(Kind.PLAN_INTAKE));
    Referral spoken = after(planned, HELPER, step(Kind.FIRST_CONTACT));
    return after(after(spoken, HELPER, step(Kind.REPORT_INTAKE)), HELPER, step(Kind.START));
  }

  @Test
  void should_owe_feedback_anew_where_what_was_told_lapsed_when_she_came_back() {
    // GIVEN help that started on Tuesday 4 February 2025, or in the night after it
    Referral started = startedAfterAll();
    Instant begun = started.events().get(started.version() - 1).at();
    LocalDate day = LocalDate.ofInstant(begun, java.time.ZoneId.of("Europe/Amsterdam"));
    List<Deadline> five = within(5, Stage.STARTED, Stage.FED_BACK);
    LocalDate due = WORKING_DAYS.plus(day, 5);
    // THEN "not reached" of before is no outcome of it
    assertThat(started.feedback()).isEmpty();
    assertThat(Overdue.of(started, five, WORKING_DAYS, due)).isEmpty();
    assertThat(Overdue.of(started, five, WORKING_DAYS, due.plusDays(1)))
        .extracting(Overdue::due)
        .containsExactly(due);
    assertThat(StageFact.reached(started, Stage.FED_BACK)).isEmpty();
    assertThat(TimeTaken.between(started, Stage.STARTED, Stage.FED_BACK, begun.plusSeconds(60)))
        .contains(new TimeTaken(Duration.ofSeconds(60), true));
    // AND what is told now is
    Referral told = after(started, HELPER, step(Kind.GIVE_FEEDBACK));
    Instant at = told.events().get(told.version() - 1).at();
    assertThat(Overdue.of(told, five, WORKING_DAYS, due.plusDays(400))).isEmpty();
    assertThat(StageFact.reached(told, Stage.FED_BACK)).contains(at);
    assertThat(TimeTaken.between(told, Stage.STARTED, Stage.FED_BACK, at))
        .contains(new TimeTaken(Duration.between(begun, at), false));
  }

  @Test
  void should_have_waited_for_her_until_she_was_given_up_and_not_until_that_was_told() {
    Referral lost = in(ReferralState.LOST);
    Instant gone = lost.events().get(lost.version() - 1).at();
    Instant sent = StageFact.reached(lost, Stage.REFERRED).orElseThrow();
    TimeTaken waited = new TimeTaken(Duration.between(sent, gone), true);
    Referral told =
        on(
            LocalDate.of(2025, 3, 6),
            lost,
            HELPER,
            ReferralStep.feedback(FeedbackOutcome.NOT_REACHED));
    Referral declined = on(LocalDate.of(2025, 3, 7), told, WOMAN, step(Kind.DECLINE));
    Instant later = Instant.parse("2025-06-02T09:00:00Z");

    for (Referral each : List.of(lost, told, declined)) {
      assertThat(TimeTaken.between(each, Stage.REFERRED, Stage.INTAKE, later)).contains(waited);
    }
    // AND once she is back the time runs until then
    Referral back = on(LocalDate.of(2025, 4, 1), declined, WOMAN, step(Kind.RESUME));
    assertThat(TimeTaken.between(back, Stage.REFERRED, Stage.INTAKE, later))
        .contains(new TimeTaken(Duration.between(sent, later), true));
  }

  @Test
  void should_tell_what_was_late_on_a_day_that_has_passed_whatever_came_later() {
    // GIVEN sent on Tuesday 4 February, to be received by Thursday 6 February
    Referral sent = in(ReferralState.SENT);
    List<Deadline> two = within(2, Stage.REFERRED, Stage.RECEIVED);
    LocalDate due = LocalDate.of(2025, 2, 6);
    // WHEN it is received a month later, and cancelled after that
    Referral received = on(LocalDate.of(2025, 3, 6), sent, ASSESSOR, step(Kind.RECEIVE));
    Referral cancelled =
        on(LocalDate.of(2025, 3, 7), received, ReferralFixtures.MIDWIFE, step(Kind.CANCEL));
    // THEN it was late from the day after, up to the day before the receipt
    for (Referral each : List.of(received, cancelled)) {
      assertThat(Overdue.of(each, two, WORKING_DAYS, due)).isEmpty();
      assertThat(Overdue.of(each, two, WORKING_DAYS, due.plusDays(1))).hasSize(1);
      assertThat(Overdue.of(each, two, WORKING_DAYS, LocalDate.of(2025, 2, 20)))
          .extracting(Overdue::due, Overdue::owner)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(due, ReferralParty.DESK));
      assertThat(Overdue.of(each, two, WORKING_DAYS, LocalDate.of(2025, 3, 5))).hasSize(1);
      assertThat(Overdue.of(each, two, WORKING_DAYS, LocalDate.of(2025, 3, 6))).isEmpty();
      assertThat(Overdue.of(each, two, WORKING_DAYS, LocalDate.of(2025, 2, 3)))
          .as("not begun yet")
          .isEmpty();
    }
  }

  @Test
  void should_list_at_a_desk_what_it_had_on_that_day_and_nothing_of_another_desk() {
    Referral moved = ReferralSamples.moved(ReferralState.RECEIVED);
    LocalDate day =
        LocalDate.ofInstant(
            moved.events().get(moved.version() - 1).at(), java.time.ZoneId.of("Europe/Amsterdam"));
    List<Deadline> terms = within(2, Stage.ACCEPTED, Stage.INTAKE);
    LocalDate late = WORKING_DAYS.plus(day, 2).plusDays(1);
    Referral here = in(ReferralState.ACCEPTED);

    assertThat(Overdue.at(OFFICE_2, List.of(moved, here), terms, WORKING_DAYS, late))
        .extracting(Overdue::due)
        .containsExactly(WORKING_DAYS.plus(day, 2));
    assertThat(Overdue.at(OFFICE, List.of(moved), terms, WORKING_DAYS, late)).isEmpty();
    assertThat(Overdue.at(OFFICE, List.of(moved, here), terms, WORKING_DAYS, late)).hasSize(1);
  }

  @Test
  void should_know_each_step_of_the_desk_as_a_stage_so_that_a_term_can_end_at_it() {
    // GIVEN "speak to her within five working days"
    List<Deadline> five = within(5, Stage.ACCEPTED, Stage.FIRST_CONTACT);
    Referral judged = ReferralFixtures.judged();
    Instant taken = StageFact.reached(judged, Stage.ACCEPTED).orElseThrow();
    LocalDate due =
        WORKING_DAYS.plus(LocalDate.ofInstant(taken, java.time.ZoneId.of("Europe/Amsterdam")), 5);
    // THEN
    assertThat(Overdue.of(judged, five, WORKING_DAYS, due)).isEmpty();
    assertThat(Overdue.of(judged, five, WORKING_DAYS, due.plusDays(1))).hasSize(1);
    assertThat(Overdue.of(seen(), five, WORKING_DAYS, due.plusDays(1))).isEmpty();
    for (boolean reached : new boolean[] {true, false}) {
      Referral tried =
          after(
              ReferralFixtures.routed(),
              HELPER,
              ReferralStep.reachOut(OutreachAttempt.by(ContactChannel.PHONE, reached)));
      assertThat(Overdue.of(tried, five, WORKING_DAYS, due.plusDays(1))).hasSize(reached ? 0 : 1);
    }
    assertThat(StageFact.of(seen()))
        .extracting(StageFact::stage)
        .containsExactly(
            Stage.SIGNALLED,
            Stage.CONSENTED,
            Stage.REFERRED,
            Stage.RECEIVED,
            Stage.ACCEPTED,
            Stage.ASSESSED,
            Stage.ROUTED,
            Stage.INTAKE_PLANNED,
            Stage.FIRST_CONTACT,
            Stage.INTAKE);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void should_keep_the_code_of_a_stage_in_json_and_in_packs(Stage stage) throws Exception {
    JsonProperty json = Stage.class.getField(stage.name()).getAnnotation(JsonProperty.class);
    assertThat(json.value()).isEqualTo(stage.code());
    assertThat(stage.code()).isEqualTo(stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @Test
  void should_tell_when_she_agreed_by_her_consent_and_never_by_the_sending() {
    Referral sent = in(ReferralState.SENT);
    StageFact unknown = new StageFact(sent.id(), Stage.CONSENTED, null);
    // by the events alone it is not known
    assertThat(StageFact.of(sent)).contains(unknown);
    assertThat(StageFact.reached(sent, Stage.CONSENTED)).isEmpty();
    assertThat(TimeTaken.between(sent, Stage.CONSENTED, Stage.REFERRED, ReferralFixtures.NOW))
        .isEmpty();
    assertThat(TimeTaken.between(sent, Stage.SIGNALLED, Stage.CONSENTED, ReferralFixtures.NOW))
        .as("no open one: it was reached, and nobody knows when")
        .isEmpty();
    // by the consents that it names it is
    assertThat(StageFact.of(sent, ReferralFixtures.consents()))
        .contains(new StageFact(sent.id(), Stage.CONSENTED, GIVEN_AT));
    assertThat(StageFact.of(sent, ConsentHistory.of(toTheDesk("c-other", GIVEN_AT))))
        .contains(unknown);
    // who sends it herself agrees by that
    Referral own = after(draft(WOMAN, ReferralFixtures.request()), WOMAN, step(Kind.SEND));
    assertThat(StageFact.reached(own, Stage.CONSENTED))
        .isEqualTo(StageFact.reached(own, Stage.REFERRED))
        .contains(START.plus(Duration.ofHours(1)));
    // nobody agreed to a draft
    assertThat(StageFact.of(draft(), ReferralFixtures.consents()))
        .extracting(StageFact::stage)
        .containsExactly(Stage.SIGNALLED);
  }

  @Test
  void should_count_a_term_from_her_consent_no_earlier_than_it_is_known_that_she_agreed() {
    Referral sent = in(ReferralState.SENT);
    List<Deadline> two = within(2, Stage.CONSENTED, Stage.RECEIVED);
    LocalDate due = LocalDate.of(2025, 2, 6);

    assertThat(Overdue.of(sent, two, WORKING_DAYS, due)).isEmpty();
    assertThat(Overdue.of(sent, two, WORKING_DAYS, due.plusDays(1)))
        .extracting(Overdue::due)
        .containsExactly(due);
  }
}
