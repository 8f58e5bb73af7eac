package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.feedback;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.seen;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.kansrijkestart.calendar.DutchHolidays;
import nl.kansrijkestart.calendar.WorkingDays;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.desk.Deadline;
import nl.kansrijkestart.referral.desk.Overdue;
import nl.kansrijkestart.referral.desk.Stage;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A referral that was routed owes the referrer an answer. */
class ReferralFeedbackTest {

  private static final WorkingDays WORKING_DAYS =
      WorkingDays.without(DutchHolidays.forTermsInLaws());
  private static final List<Deadline> FIVE_DAYS =
      List.of(
          new Deadline(
              Stage.STARTED,
              Stage.FED_BACK,
              5,
              ReferralParty.DESK,
              RuleRef.of("made-up", "1"),
              List.of()));

  private static Referral started() {
    return after(seen(), HELPER, step(Kind.START));
  }

  @Test
  @Requirement("R-200")
  void should_owe_the_referrer_feedback_until_it_is_given() {
    Referral started = started();

    assertThat(codes(started.apply(command(started, HELPER, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.FEEDBACK_MISSING);
    Referral told = after(started, HELPER, step(Kind.GIVE_FEEDBACK));
    assertThat(after(told, HELPER, step(Kind.COMPLETE)).state()).isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  @Requirement("R-200")
  void should_list_feedback_from_the_day_after_its_last_day_until_it_is_given() {
    // GIVEN help that started, and feedback that is due within five working days
    Referral started = started();
    Instant at = started.events().get(started.version() - 1).at();
    LocalDate due = WORKING_DAYS.plus(LocalDate.ofInstant(at, ZoneId.of("Europe/Amsterdam")), 5);
    Referral told = after(started, HELPER, step(Kind.GIVE_FEEDBACK));
    List<Referral> both = List.of(started, told);
    // THEN
    assertThat(Overdue.at(ReferralFixtures.OFFICE, both, FIVE_DAYS, WORKING_DAYS, due)).isEmpty();
    assertThat(Overdue.at(ReferralFixtures.OFFICE, both, FIVE_DAYS, WORKING_DAYS, due.plusDays(1)))
        .singleElement()
        .satisfies(
            late -> {
              assertThat(late.referral()).isEqualTo(started.id());
              assertThat(late.deadline().to()).isEqualTo(Stage.FED_BACK);
              assertThat(late.due()).isEqualTo(due);
              assertThat(late.owner()).isEqualTo(ReferralParty.PROVIDER);
            });
    assertThat(Overdue.of(told, FIVE_DAYS, WORKING_DAYS, due.plusDays(400))).isEmpty();
    assertThat(Overdue.of(ReferralSamples.withheld(), FIVE_DAYS, WORKING_DAYS, due.plusDays(400)))
        .as("kept from the referrer because she wants that")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  @Requirement("R-200")
  void should_give_no_feedback_before_she_was_referred_and_spoken_to(ReferralState state) {
    Referral referral = in(state);
    boolean possible =
        switch (state) {
          case WAITLISTED, FIRST_CONTACT, STARTED, LOST -> true;
          // a row, on a consent of after her no
          case DECLINED_BY_CLIENT -> false;
          default -> false;
        };
    FeedbackOutcome told =
        switch (state) {
          case LOST -> FeedbackOutcome.NOT_REACHED;
          case WAITLISTED -> FeedbackOutcome.WAITING;
          default -> FeedbackOutcome.STOPPED;
        };

    assertThat(
            codes(referral.apply(command(referral, HELPER, ReferralStep.feedback(told)), CONTEXT)))
        .isIn(
            possible
                ? List.of(List.of())
                : List.of(
                    List.of(ReferralReasons.STEP_NOT_ALLOWED),
                    List.of(ReferralReasons.STEP_NOT_ALLOWED, ReferralReasons.REFER_ANEW),
                    List.of(ReferralReasons.FEEDBACK_CONSENT_MISSING),
                    List.of(ReferralReasons.STEP_NOT_NOW)));
  }

  @Test
  @Requirement("R-200")
  void should_tell_nothing_of_her_without_her_consent_to_feedback() {
    Referral started = started();
    ReferralCommand tell = command(started, HELPER, step(Kind.GIVE_FEEDBACK));
    ConsentHistory referralOnly = ConsentHistory.of(toTheDesk("c-1", GIVEN_AT));
    ConsentHistory both = referralOnly.with(feedback());

    assertThat(codes(started.apply(tell, context(referralOnly))))
        .contains(ReferralReasons.FEEDBACK_CONSENT_MISSING);
    assertThat(codes(started.apply(tell, context(ConsentHistory.empty()))))
        .contains(ReferralReasons.FEEDBACK_CONSENT_MISSING);
    assertThat(started.apply(tell, context(both))).isInstanceOf(ReferralOutcome.Applied.class);
    // AND the referrer sees by the refusal nothing of what became of her
    for (Actor who : List.of(ReferralFixtures.MIDWIFE, ReferralFixtures.WOMAN)) {
      assertThat(started.apply(command(started, who, step(Kind.GIVE_FEEDBACK)), context(both)))
          .isInstanceOf(ReferralOutcome.Refused.class);
    }
  }

  @Test
  void should_owe_the_referrer_an_answer_again_where_her_last_word_was_to_tell_and_that_lapsed() {
    // GIVEN kept from the referrer, then told because she wanted that after all
    Referral told = ReferralSamples.toldAfterAll();
    assertThat(told.feedbackWithheld()).isFalse();
    // WHEN she goes and comes back, so that what was told holds no more
    Referral back =
        ReferralSamples.resumed(after(told, ReferralFixtures.WOMAN, step(Kind.DECLINE)));
    // THEN that it was withheld once is no answer
    assertThat(back.feedback()).isEmpty();
    assertThat(codes(back.apply(command(back, HELPER, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.FEEDBACK_MISSING);
    // AND where her last word is that she wants it kept, it stays so
    Referral kept =
        ReferralSamples.resumed(
            after(ReferralSamples.withheld(), ReferralFixtures.WOMAN, step(Kind.DECLINE)));
    assertThat(kept.feedbackWithheld()).isTrue();
    assertThat(after(kept, HELPER, step(Kind.COMPLETE)).state()).isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_tell_that_she_declined_only_on_a_yes_of_after_her_no_and_owe_it_to_nobody() {
    Referral declined = in(ReferralState.DECLINED_BY_CLIENT);
    Instant no = declined.events().get(declined.version() - 1).at();
    for (FeedbackOutcome outcome : FeedbackOutcome.values()) {
      ReferralCommand tell = command(declined, HELPER, ReferralStep.feedback(outcome));
      boolean fits =
          outcome == FeedbackOutcome.STOPPED || outcome == FeedbackOutcome.NO_LONGER_NEEDED;
      assertThat(codes(declined.apply(tell, context(ReferralFixtures.consents()))))
          .startsWith(ReferralReasons.FEEDBACK_CONSENT_MISSING);
      for (long nanos : new long[] {0, 1}) {
        ConsentHistory asked =
            ReferralFixtures.consents()
                .with(ReferralFixtures.given("c-9", feedback().scope(), no.plusNanos(nanos)));
        assertThat(codes(declined.apply(tell, context(asked))).isEmpty())
            .as("%s %d", outcome, nanos)
            .isEqualTo(fits && nanos == 1);
      }
    }
    assertThat(declined.owner()).isEmpty();
    assertThat(after(declined, ReferralFixtures.WOMAN, step(Kind.WITHHOLD_FEEDBACK)).state())
        .isEqualTo(ReferralState.DECLINED_BY_CLIENT);
  }

  @Test
  void should_tell_that_she_waits_while_she_does_and_close_on_that_never() {
    Referral waiting = ReferralSamples.waitingAfterATalk();
    for (FeedbackOutcome outcome : FeedbackOutcome.values()) {
      assertThat(
              codes(
                  waiting.apply(command(waiting, HELPER, ReferralStep.feedback(outcome)), CONTEXT)))
          .isEqualTo(
              outcome == FeedbackOutcome.WAITING
                  ? List.of()
                  : List.of(ReferralReasons.OUTCOME_NOT_HERE));
    }
    Referral told = after(waiting, HELPER, ReferralStep.feedback(FeedbackOutcome.WAITING));
    assertThat(told.feedback()).contains(FeedbackOutcome.WAITING);
    Referral spoken = after(told, HELPER, step(Kind.FIRST_CONTACT));
    assertThat(spoken.feedback()).isEmpty();
    assertThat(codes(spoken.apply(command(spoken, HELPER, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.FEEDBACK_MISSING);
  }

  @Test
  void should_owe_an_outcome_of_the_help_whatever_was_told_before_it_began() {
    Referral told = after(seen(), HELPER, ReferralStep.feedback(FeedbackOutcome.HELPED));
    assertThat(after(told, HELPER, step(Kind.COMPLETE)).state())
        .as("helped by the intake alone")
        .isEqualTo(ReferralState.COMPLETED);
    Referral begun = after(told, HELPER, step(Kind.START));

    assertThat(begun.feedback()).isEmpty();
    assertThat(codes(begun.apply(command(begun, HELPER, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.FEEDBACK_MISSING);
  }

  @Test
  void should_call_her_helped_only_after_an_intake() {
    Referral spoken = ReferralSamples.spoken(true);
    for (FeedbackOutcome outcome :
        List.of(FeedbackOutcome.HELPED, FeedbackOutcome.HELP_CONTINUES)) {
      assertThat(
              codes(spoken.apply(command(spoken, HELPER, ReferralStep.feedback(outcome)), CONTEXT)))
          .containsExactly(ReferralReasons.INTAKE_MISSING);
      assertThat(seen().apply(command(seen(), HELPER, ReferralStep.feedback(outcome)), CONTEXT))
          .isInstanceOf(ReferralOutcome.Applied.class);
    }
    assertThat(
            after(
                    after(spoken, HELPER, ReferralStep.feedback(FeedbackOutcome.NO_LONGER_NEEDED)),
                    HELPER,
                    step(Kind.COMPLETE))
                .state())
        .as("a talk that was enough is no dead end")
        .isEqualTo(ReferralState.COMPLETED);
  }
}
