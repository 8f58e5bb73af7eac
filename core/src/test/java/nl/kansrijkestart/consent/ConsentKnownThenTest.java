package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.given;
import static nl.kansrijkestart.consent.ConsentFixtures.record;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was on record then, next to what is on record now. */
class ConsentKnownThenTest {

  private static final int ROUNDS = 2_000;
  private static final Instant LATER = USED_AT.plusSeconds(3_600);

  static LongStream seeds() {
    return LongStream.rangeClosed(11, 15);
  }

  /** She objected before the disclosure, but that was recorded only an hour after it. */
  private static ConsentHistory withLateObjection() {
    return ConsentHistory.of(
        given("yes"), record("no", scope(), ConsentAnswer.WITHDRAWN, GIVEN_AT, null, LATER));
  }

  @Test
  void should_tell_what_the_sender_could_know_from_what_is_known_now() {
    // GIVEN
    ConsentHistory history = withLateObjection();
    // WHEN
    ConsentDecision then = history.asKnownAt(USED_AT).decide(request());
    ConsentDecision now = history.decide(request());
    // THEN
    assertThat(then.permits()).isTrue();
    assertThat(now.permits()).isFalse();
    assertThat(now.reasons()).extracting(r -> r.code()).contains(ConsentReasons.WITHDRAWN);
  }

  @Test
  void should_know_an_answer_from_the_very_instant_at_which_it_was_recorded() {
    ConsentHistory history = withLateObjection();
    assertThat(history.asKnownAt(LATER.minusNanos(1)).permits(request())).isTrue();
    assertThat(history.asKnownAt(LATER.minusSeconds(1)).permits(request())).isTrue();
    assertThat(history.asKnownAt(LATER).permits(request())).isFalse();
    assertThat(history.asKnownAt(LATER.plusNanos(1)).permits(request())).isFalse();
  }

  @Test
  void should_keep_an_answer_that_was_on_record_and_begins_later() {
    ConsentHistory history =
        ConsentHistory.of(
            record("yes", scope(), ConsentAnswer.GIVEN, LATER, null, GIVEN_AT.minusNanos(1)));
    assertThat(history.asKnownAt(GIVEN_AT).records()).hasSize(1);
    assertThat(history.asKnownAt(GIVEN_AT).permits(request(LATER.minusNanos(1)))).isFalse();
    assertThat(history.asKnownAt(GIVEN_AT).permits(request(LATER))).isTrue();
  }

  @Test
  void should_have_asked_nobody_before_the_first_answer_was_on_record() {
    ConsentHistory before = withLateObjection().asKnownAt(GIVEN_AT.minusNanos(1));
    assertThat(before).isEqualTo(ConsentHistory.empty());
    assertThat(before.decide(request())).isInstanceOf(ConsentDecision.NotApplicable.class);
  }

  @Test
  void should_be_the_same_history_once_all_is_known() {
    ConsentHistory history = withLateObjection();
    assertThat(history.asKnownAt(LATER)).isSameAs(history);
    assertThatNullPointerException().isThrownBy(() -> history.asKnownAt(null));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_decide_as_over_the_records_that_were_there(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    int different = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Consent> records = world.records(6);
      DisclosureRequest request = world.request();
      Instant then = world.request().at();
      List<Consent> known =
          records.stream().filter(r -> r.recordedAt().compareTo(then) <= 0).toList();
      ConsentHistory history = new ConsentHistory(records);

      ConsentDecision decision = history.asKnownAt(then).decide(request);

      assertThat(decision).isEqualTo(new ConsentHistory(known).decide(request));
      assertThat(decision.permits()).isEqualTo(SlowConsent.permits(known, request));
      different += decision.permits() == history.decide(request).permits() ? 0 : 1;
    }
    assertThat(different).as("answers that later records change").isPositive();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_change_by_what_is_recorded_later(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    for (int i = 0; i < ROUNDS; i++) {
      ConsentHistory history = new ConsentHistory(world.records(5));
      DisclosureRequest request = world.request();
      Consent late =
          world
              .objection("late")
              .withdrawn(
                  ConsentId.of("later"),
                  request.at().minusSeconds(1),
                  ConsentFixtures.PRACTICE,
                  request.at().plusNanos(1));

      assertThat(history.with(late).asKnownAt(request.at()))
          .isEqualTo(history.asKnownAt(request.at()));
    }
  }
}
