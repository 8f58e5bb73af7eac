package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events are all there is. */
class ReferralReplayTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final List<Actor> ACTORS =
      List.of(
          ReferralFixtures.MIDWIFE,
          ReferralFixtures.WOMAN,
          ReferralFixtures.ASSESSOR,
          ReferralFixtures.HELPER);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_replay_to_the_same_referral_after_any_walk_and_lose_or_double_nothing(long seed) {
    Random random = new Random(seed);
    Referral referral = draft();
    for (int i = 0; i < 60; i++) {
      // GIVEN any step by anybody, now and then on an old version
      Kind kind = Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
      ReferralCommand command =
          new ReferralCommand(
              CommandId.of("k-" + (100 + i)),
              Math.max(1, referral.version() - random.nextInt(10) / 9),
              ACTORS.get(random.nextInt(ACTORS.size())),
              ReferralFixtures.START.plusSeconds(60L * i),
              step(kind));
      // WHEN
      ReferralOutcome outcome = referral.apply(command, CONTEXT);
      // THEN
      Referral before = referral;
      referral = outcome.match(a -> a.referral(), u -> u.referral(), r -> before);
      assertThat(referral.version())
          .isEqualTo(before.version() + (outcome instanceof ReferralOutcome.Applied ? 1 : 0));
      if (before.state().terminal()) {
        assertThat(outcome).isInstanceOf(ReferralOutcome.Refused.class);
      }
      assertSame(replayed(referral.events()), referral);
      if (outcome instanceof ReferralOutcome.Applied) {
        assertThat(referral.apply(command, CONTEXT)).isInstanceOf(ReferralOutcome.Unchanged.class);
      }
    }
  }

  @Test
  void should_go_to_json_and_back_as_its_events() throws IOException {
    Referral completed = in(ReferralState.COMPLETED);

    String json = MAPPER.writeValueAsString(completed);

    assertThat(MAPPER.readValue(json, Referral.class)).isEqualTo(completed);
    ReferralOutcome outcome =
        draft().apply(command(draft(), ReferralFixtures.MIDWIFE, step(Kind.SEND)), CONTEXT);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(outcome), ReferralOutcome.class))
        .isEqualTo(outcome);
  }

  @Test
  void should_refuse_a_log_with_a_gap_and_say_where() {
    List<ReferralEvent> events = in(ReferralState.ACCEPTED).events();

    for (int gone = 0; gone < events.size() - 1; gone++) {
      List<ReferralEvent> gap = new ArrayList<>(events);
      gap.remove(gone);
      assertThat(problem(gap).code()).isEqualTo(ReferralReasons.LOG_GAP);
      assertThat(problem(gap).parameters()).containsEntry("version", gone + 1L);
    }
    assertThat(problem(List.of()).code()).isEqualTo(ReferralReasons.LOG_GAP);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Referral.of(List.of()))
        .withMessageContaining("version 1");
  }

  @Test
  void should_refuse_a_log_that_cannot_be_right() {
    List<ReferralEvent> events = in(ReferralState.RECEIVED).events();
    ReferralEvent last = events.get(2);

    assertThat(changed(events, at(last, last.referral(), events.get(1).at().minusNanos(1))))
        .isEqualTo(ReferralReasons.LOG_CLOCK);
    assertThat(changed(events, at(last, ReferralId.of("r-2"), last.at())))
        .isEqualTo(ReferralReasons.LOG_OTHER_REFERRAL);
    assertThat(changed(events, with(last, last.command(), ReferralState.ACCEPTED)))
        .isEqualTo(ReferralReasons.LOG_STEP);
    assertThat(changed(events, with(last, events.get(1).command(), last.state())))
        .isEqualTo(ReferralReasons.LOG_COMMAND_TWICE);
    ReferralEvent first = events.get(0);
    assertThat(problem(List.of(with(first, first.command(), ReferralState.SENT))).code())
        .isEqualTo(ReferralReasons.LOG_STEP);
  }

  @Test
  void should_refuse_a_log_in_which_something_was_told_without_a_consent() {
    for (ReferralState state :
        List.of(ReferralState.SENT, ReferralState.RECEIVED, ReferralState.COMPLETED)) {
      List<ReferralEvent> events = in(state).events();
      for (ReferralEvent event : events) {
        if (!event.consents().isEmpty()) {
          List<ReferralEvent> forged = new ArrayList<>(events);
          forged.set(
              event.version() - 1,
              new ReferralEvent(
                  event.referral(),
                  event.version(),
                  event.command(),
                  event.actor(),
                  event.at(),
                  event.step(),
                  event.state(),
                  List.of(),
                  event.notes(),
                  event.desk()));
          assertThat(problem(forged).code()).isEqualTo(ReferralReasons.LOG_STEP);
          assertThat(problem(forged).parameters()).containsEntry("version", (long) event.version());
        }
      }
    }
  }

  @Test
  void should_show_nothing_of_her_in_any_text() {
    Referral referral = in(ReferralState.COMPLETED);

    assertThat(referral.toString()).isEqualTo("Referral[masked]");
    for (ReferralEvent event : referral.events()) {
      assertThat(event.toString()).doesNotContain("woman-1", "several needs");
      assertThat(event.step().toString()).doesNotContain("several needs");
    }
  }

  private static ReasonCode changed(List<ReferralEvent> events, ReferralEvent last) {
    List<ReferralEvent> log = new ArrayList<>(events.subList(0, events.size() - 1));
    log.add(last);
    return problem(log).code();
  }

  private static ReferralEvent at(ReferralEvent event, ReferralId referral, Instant at) {
    return new ReferralEvent(
        referral,
        event.version(),
        event.command(),
        event.actor(),
        at,
        event.step(),
        event.state(),
        event.consents(),
        event.notes(),
        event.desk());
  }

  private static ReferralEvent with(ReferralEvent event, CommandId command, ReferralState state) {
    return new ReferralEvent(
        event.referral(),
        event.version(),
        command,
        event.actor(),
        event.at(),
        event.step(),
        state,
        event.consents(),
        event.notes(),
        event.desk());
  }

  private static Reason problem(List<ReferralEvent> events) {
    return Referral.replay(events).reasons().get(0);
  }

  private static Referral replayed(List<ReferralEvent> events) {
    return Referral.replay(events)
        .match(
            referral -> referral,
            reasons -> {
              throw new AssertionError(reasons);
            });
  }

  private static void assertSame(Referral one, Referral other) {
    assertThat(one).isEqualTo(other);
    assertThat(one.state()).isEqualTo(other.state());
    assertThat(one.routing()).isEqualTo(other.routing());
    assertThat(one.intake()).isEqualTo(other.intake());
    assertThat(one.feedback()).isEqualTo(other.feedback());
    assertThat(one.feedbackWithheld()).isEqualTo(other.feedbackWithheld());
    assertThat(one.sentAt()).isEqualTo(other.sentAt());
  }
}
