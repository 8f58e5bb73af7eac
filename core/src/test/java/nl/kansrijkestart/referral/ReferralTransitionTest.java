package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state by every step by every party, against the table of the test kit. */
class ReferralTransitionTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<ReferralParty, Actor> ACTORS =
      Map.of(
          ReferralParty.REFERRER, ReferralFixtures.MIDWIFE,
          ReferralParty.CLIENT, ReferralFixtures.WOMAN,
          ReferralParty.DESK, ReferralFixtures.ASSESSOR,
          ReferralParty.PROVIDER, ReferralFixtures.HELPER,
          ReferralParty.RECEIVER, ReferralFixtures.ASSESSOR_2);
  private static final List<Transition> KIT = kit();

  private static List<Transition> kit() {
    List<Transition> rows = new ArrayList<>();
    try (InputStream in =
        ReferralTransitionTest.class.getResourceAsStream(
            "/nl/kansrijkestart/testkit/referral/transitions.json")) {
      for (JsonNode row : MAPPER.readTree(in).get("cases")) {
        rows.add(MAPPER.treeToValue(row, Transition.class));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  static Stream<Arguments> statesBySteps() {
    return Arrays.stream(ReferralState.values())
        .flatMap(
            state ->
                Arrays.stream(Kind.values())
                    .filter(kind -> kind != Kind.DRAFT)
                    .map(kind -> Arguments.of(state, kind)));
  }

  @Test
  void should_have_exactly_the_table_of_the_test_kit() {
    assertThat(Transition.TABLE).containsExactlyInAnyOrderElementsOf(KIT);
  }

  @ParameterizedTest
  @MethodSource("statesBySteps")
  @Requirement("R-046")
  void should_take_a_step_where_the_table_has_it_and_refuse_it_elsewhere(
      ReferralState state, Kind kind) {
    // GIVEN
    Referral referral = ReferralFixtures.ready(state, kind);
    assertThat(referral.state()).isEqualTo(state);
    List<Transition> rows =
        KIT.stream().filter(row -> row.from() == state && row.step() == kind).toList();
    for (Map.Entry<ReferralParty, Actor> party : ACTORS.entrySet()) {
      Actor actor =
          kind == Kind.ACCEPT_HAND_OVER && party.getKey() == ReferralParty.RECEIVER
              ? ReferralFixtures.HELPER_2
              : party.getValue();
      // WHEN
      ReferralOutcome outcome =
          referral.apply(command(referral, actor, ReferralFixtures.step(kind)), CONTEXT);
      // THEN
      if (rows.isEmpty()) {
        assertNotPossible(outcome, referral, kind, party.getKey());
      } else if (rows.get(0).by().contains(party.getKey())) {
        Referral next = ReferralFixtures.applied(outcome).referral();
        assertThat(next.state()).isEqualTo(target(rows.get(0)));
        assertThat(next.version()).isEqualTo(referral.version() + 1);
      } else {
        assertThat(codes(outcome)).contains(ReferralReasons.ACTOR_NOT_ALLOWED);
      }
    }
    assertThat(referral.state()).as("the old value stays as it was").isEqualTo(state);
  }

  /** She, the desk and the helper hear where it stands; others only as far as it was taken up. */
  private static void assertNotPossible(
      ReferralOutcome outcome, Referral referral, Kind kind, ReferralParty party) {
    ReferralState state = referral.state();
    boolean insider =
        EnumSet.of(ReferralParty.CLIENT, ReferralParty.DESK, ReferralParty.PROVIDER)
            .contains(party);
    boolean open =
        EnumSet.of(
                ReferralState.DRAFT,
                ReferralState.SENT,
                ReferralState.RECEIVED,
                ReferralState.ACCEPTED,
                ReferralState.REJECTED,
                ReferralState.CANCELLED)
            .contains(state);
    if (insider || open) {
      assertThat(codes(outcome))
          .containsExactlyElementsOf(
              state.terminal()
                  ? List.of(ReferralReasons.STEP_NOT_ALLOWED, ReferralReasons.REFER_ANEW)
                  : List.of(ReferralReasons.STEP_NOT_ALLOWED));
      assertThat(outcome.reasons().get(0).parameters())
          .containsEntry("state", state.code())
          .containsEntry("step", kind.code())
          .containsEntry("possible", possible(referral));
    } else {
      assertThat(codes(outcome)).containsExactly(ReferralReasons.STEP_NOT_NOW);
      assertThat(outcome.reasons().get(0).parameters()).containsOnlyKeys("step");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralState.class,
      names = {"WAITLISTED", "NO_SHOW", "DECLINED_BY_CLIENT", "STARTED", "COMPLETED", "LOST"})
  void should_not_tell_the_referrer_or_a_stranger_by_a_refusal_what_became_of_her(
      ReferralState state) {
    Referral referral = ReferralFixtures.in(state);
    for (Actor actor :
        List.of(
            ReferralFixtures.MIDWIFE,
            ReferralFixtures.professional(
                "SOCIAL_CARE_WORKER", nl.kansrijkestart.identity.OrganizationId.of("other-1")))) {
      ReferralOutcome outcome =
          referral.apply(command(referral, actor, ReferralFixtures.step(Kind.SEND)), CONTEXT);

      assertThat(codes(outcome)).containsExactly(ReferralReasons.STEP_NOT_NOW);
      for (nl.kansrijkestart.decision.Language language :
          nl.kansrijkestart.decision.Language.values()) {
        assertThat(outcome.reasons().get(0).text(language))
            .isNotBlank()
            .doesNotContain("afgezien", "declined", "niet bereikbaar", "not to be reached");
      }
    }
  }

  @Test
  void should_reach_every_state_and_leave_every_state_that_is_not_final() {
    // GIVEN
    Set<ReferralState> reached = EnumSet.of(ReferralState.DRAFT);
    Deque<ReferralState> open = new ArrayDeque<>(reached);
    // WHEN
    while (!open.isEmpty()) {
      for (Kind kind : Transition.stepsFrom(open.pop())) {
        for (Transition row : Transition.TABLE) {
          if (row.step() == kind
              && row.to() != null
              && reached.contains(row.from())
              && reached.add(row.to())) {
            open.push(row.to());
          }
        }
      }
    }
    // THEN
    assertThat(reached).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ReferralState.class));
    for (ReferralState state : ReferralState.values()) {
      assertThat(Transition.stepsFrom(state).isEmpty())
          .as(state.code())
          .isEqualTo(state.terminal());
    }
    assertThat(Arrays.stream(ReferralState.values()).filter(ReferralState::terminal))
        .containsExactly(ReferralState.REJECTED, ReferralState.COMPLETED, ReferralState.CANCELLED);
  }

  @Test
  void should_not_take_an_order_back_once_it_is_in_progress() {
    assertThat(Transition.find(ReferralState.ACCEPTED, Kind.CANCEL)).isPresent();
    assertThat(Transition.find(ReferralState.FIRST_CONTACT, Kind.CANCEL)).isEmpty();
    assertThat(Transition.find(ReferralState.STARTED, Kind.CANCEL)).isEmpty();
  }

  private static ReferralState target(Transition row) {
    return row.to() == null ? ReferralState.ACCEPTED : row.to();
  }

  /** An offer is answered, or taken back, only where there is one. */
  private static String possible(Referral referral) {
    Set<Kind> answers =
        EnumSet.of(
            Kind.WITHDRAW_HAND_OVER,
            Kind.ACCEPT_HAND_OVER,
            Kind.REFUSE_HAND_OVER,
            Kind.ACCEPT_TRANSFER);
    List<String> steps =
        Transition.stepsFrom(referral.state()).stream()
            .filter(step -> referral.handOver().isPresent() || !answers.contains(step))
            .map(Kind::code)
            .toList();
    return steps.isEmpty() ? "-" : String.join(", ", steps);
  }

  private static List<nl.kansrijkestart.decision.ReasonCode> codes(ReferralOutcome outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }
}
