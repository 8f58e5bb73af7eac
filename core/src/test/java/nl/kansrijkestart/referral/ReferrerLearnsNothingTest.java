package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.NOW;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.TEAM;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import nl.kansrijkestart.referral.outward.TaskStatus;
import nl.kansrijkestart.referral.store.InMemoryReferralStore;
import nl.kansrijkestart.referral.store.OutboxMessage;
import nl.kansrijkestart.referral.store.ReferralHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who referred her, or helps beside, learns by no answer, status or message that she declined. */
class ReferrerLearnsNothingTest {

  /** Not declined, declined, and come back: to the referrer all of them are still sent. */
  private static List<Referral> toldAsSent() {
    Referral declined = ReferralSamples.declinedFrom(ReferralState.SENT);
    return List.of(in(ReferralState.SENT), declined, ReferralSamples.resumed(declined));
  }

  private static List<Reason> refusal(Referral referral, ReferralCommand asked) {
    ReferralOutcome outcome = referral.apply(asked, CONTEXT);
    assertThat(outcome).isInstanceOf(ReferralOutcome.Refused.class);
    return outcome.reasons();
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static ReferralCommand asked(int version, Instant at, ReferralStep step) {
    return new ReferralCommand(CommandId.of("k-ask"), version, MIDWIFE, at, step);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DECLINE", "CANCEL", "DIRECT", "ARRANGE_CONTACT", "RESUME"})
  void should_answer_a_step_of_the_referrer_that_lies_in_the_future_alike(Kind kind) {
    for (int version : new int[] {1, 2, 3, 999}) {
      Set<List<Reason>> answers = new HashSet<>();
      for (Referral referral : toldAsSent()) {
        answers.add(refusal(referral, asked(version, NOW.plusNanos(1), step(kind))));
      }
      assertThat(answers).hasSize(1);
      assertThat(codes(answers.iterator().next())).containsExactly(ReferralReasons.IN_FUTURE);
    }
  }

  @Test
  void should_ask_why_it_is_taken_back_whether_she_declined_or_not() {
    for (Referral referral : toldAsSent()) {
      assertThat(codes(refusal(referral, command(referral, MIDWIFE, ReferralStep.of(Kind.CANCEL)))))
          .containsExactly(ReferralReasons.REASON_MISSING);
    }
  }

  @Test
  void should_hold_no_version_against_who_may_not_know_what_came_since() {
    for (Referral referral : toldAsSent()) {
      Instant at = referral.events().get(referral.version() - 1).at();
      for (int version : new int[] {1, 2, 3, 999}) {
        assertThat(referral.apply(asked(version, at, step(Kind.CANCEL)), CONTEXT))
            .as("version %s of %s", version, referral.version())
            .isInstanceOf(ReferralOutcome.Applied.class);
        assertThat(codes(refusal(referral, asked(version, at, step(Kind.RESUME)))))
            .containsExactly(ReferralReasons.STEP_NOT_NOW, ReferralReasons.ASK_AGAIN);
      }
    }
  }

  @Test
  void should_tell_a_helper_beside_neither_her_consents_nor_where_it_stands() {
    Referral routed = routedBeside();
    Referral declined = after(routed, WOMAN, step(Kind.DECLINE));
    Set<List<Reason>> answers = new HashSet<>();
    for (Referral referral : List.of(routed, declined, in(ReferralState.SENT))) {
      for (int version : new int[] {1, referral.version(), 999}) {
        ReferralCommand direct =
            new ReferralCommand(
                CommandId.of("k-ask"),
                version,
                HELPER_2,
                command(referral, HELPER_2, step(Kind.DIRECT)).at(),
                step(Kind.DIRECT));
        for (ConsentHistory consents :
            List.of(ConsentHistory.empty(), ReferralFixtures.consents())) {
          answers.add(referral.apply(direct, ReferralFixtures.context(consents)).reasons());
        }
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(codes(answers.iterator().next())).containsExactly(ReferralReasons.STEP_NOT_NOW);
  }

  private static Referral routedBeside() {
    return after(
        ReferralFixtures.judged(),
        ASSESSOR,
        ReferralStep.route(
            Routing.to(DestinationCode.of("MVR"), ReferralFixtures.MVR)
                .beside(DestinationCode.of("NEIGHBOURHOOD_TEAM"), Party.of(TEAM)),
            "two needs"));
  }

  @Test
  void should_not_tell_by_her_wish_to_keep_it_that_she_declined() {
    Referral declined = ReferralSamples.declinedFrom(ReferralState.SENT);
    Referral kept = after(declined, WOMAN, step(Kind.WITHHOLD_FEEDBACK));
    Referral back = ReferralSamples.resumed(kept);
    Referral received = after(back, ASSESSOR, step(Kind.RECEIVE));
    Referral rejected = after(received, ASSESSOR, step(Kind.REJECT));

    assertThat(status(kept)).isEqualTo(TaskStatus.REQUESTED);
    assertThat(status(back)).isEqualTo(TaskStatus.REQUESTED);
    assertThat(status(received)).isEqualTo(TaskStatus.RECEIVED);
    assertThat(status(rejected)).as("nobody hopes on").isEqualTo(TaskStatus.REJECTED);
    assertThat(told(rejected)).containsExactly(Kind.DRAFT, Kind.SEND, Kind.RECEIVE, Kind.REJECT);
  }

  private static TaskStatus status(Referral referral) {
    return OutwardStatus.of(referral, PRACTICE).orElseThrow().task();
  }

  /** What the practice hears step by step; null for a message that names nothing. */
  private static List<Kind> told(Referral referral) {
    List<Kind> told = new ArrayList<>();
    for (ReferralEvent event : referral.events()) {
      InMemoryReferralStore store = InMemoryReferralStore.create();
      if (event.version() > 1) {
        store.append(
            referral.id(), 0, referral.events().subList(0, event.version() - 1), List.of());
      }
      ReferralHandler handler =
          ReferralHandler.of(store, any -> CONTEXT)
              .telling(one -> List.of(OutboxMessage.about(one, PRACTICE)));
      if (event.version() == 1) {
        handler.begin(Referral.replay(List.of(event)).match(then -> then, refused -> referral));
      } else {
        handler.handle(
            referral.id(),
            new ReferralCommand(
                event.command(), event.version() - 1, event.actor(), event.at(), event.step()));
      }
      store.pending(10).forEach(message -> told.add(message.step()));
    }
    return told;
  }

  @Test
  void should_send_the_practice_no_message_of_the_no_that_it_passed_on_before_it_was_taken_up() {
    Referral passedOn = ReferralSamples.declinedByTheMidwife(ReferralState.SENT);
    assertThat(told(passedOn)).containsExactly(Kind.DRAFT, Kind.SEND);
    Referral later = ReferralSamples.declinedByTheMidwife(ReferralState.ACCEPTED);
    assertThat(told(later))
        .startsWith(Kind.DRAFT, Kind.SEND, Kind.RECEIVE, Kind.ACCEPT)
        .last()
        .isNull();
  }

  @Test
  void should_go_on_telling_the_desk_and_her_why() {
    for (Actor actor : List.of(ASSESSOR, WOMAN)) {
      Referral sent = in(ReferralState.SENT);
      assertThat(
              codes(
                  refusal(
                      sent,
                      new ReferralCommand(
                          CommandId.of("k-ask"), 999, actor, NOW, step(Kind.DECLINE)))))
          .contains(ReferralReasons.STALE_VERSION);
    }
  }
}
