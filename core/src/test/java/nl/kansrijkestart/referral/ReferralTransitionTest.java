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
          referral.apply(command(referral, actor, stepIn(state, kind)), contextIn(referral, kind));
      // THEN
      if (rows.isEmpty()) {
        assertNotPossible(outcome, referral, kind, party.getKey());
      } else if (rows.get(0).by().contains(party.getKey())) {
        Referral next = ReferralFixtures.applied(outcome).referral();
        assertThat(next.state()).isEqualTo(target(rows.get(0)));
        assertThat(next.version()).isEqualTo(referral.version() + 1);
      } else if (knows(state, party.getKey())) {
        assertThat(codes(outcome)).contains(ReferralReasons.ACTOR_NOT_ALLOWED);
      } else {
        assertNotNow(outcome, kind);
      }
    }
    assertThat(referral.state()).as("the old value stays as it was").isEqualTo(state);
  }

  /** She, the desk and the helper hear where it stands; who referred her only how it ended. */
  private static boolean knows(ReferralState state, ReferralParty party) {
    return switch (state) {
      case DRAFT -> party == ReferralParty.REFERRER || party == ReferralParty.CLIENT;
      case REJECTED, CANCELLED ->
          party != ReferralParty.RECEIVER
              && (party != ReferralParty.PROVIDER
                  || ReferralFixtures.in(state).routing().isPresent());
      case SENT, RECEIVED -> party == ReferralParty.CLIENT || party == ReferralParty.DESK;
      default ->
          EnumSet.of(ReferralParty.CLIENT, ReferralParty.DESK, ReferralParty.PROVIDER)
              .contains(party);
    };
  }

  private static void assertNotNow(ReferralOutcome outcome, Kind kind) {
    assertThat(codes(outcome))
        .containsExactlyElementsOf(
            kind == Kind.RESUME
                ? List.of(ReferralReasons.STEP_NOT_NOW, ReferralReasons.ASK_AGAIN)
                : List.of(ReferralReasons.STEP_NOT_NOW));
    assertThat(outcome.reasons().get(0).parameters()).containsOnlyKeys("step");
  }

  private static void assertNotPossible(
      ReferralOutcome outcome, Referral referral, Kind kind, ReferralParty party) {
    ReferralState state = referral.state();
    if (knows(state, party)) {
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
      assertNotNow(outcome, kind);
    }
  }

  /** Who has no part in it, and who referred her where the step is not the referrer's. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DRAFT"},
      mode = EnumSource.Mode.EXCLUDE)
  void should_give_an_outsider_one_answer_to_a_step_in_every_state(Kind kind) {
    Actor stranger =
        ReferralFixtures.professional(
            "RESEARCHER", nl.kansrijkestart.identity.OrganizationId.of("uni-1"));
    Actor colleague =
        ReferralFixtures.professional(
            "SOCIAL_CARE_WORKER", nl.kansrijkestart.identity.OrganizationId.of("other-1"));
    Actor other =
        Actor.ofPerson(
            nl.kansrijkestart.identity.RoleCode.of("PREGNANT_WOMAN"),
            nl.kansrijkestart.identity.PersonId.of("woman-2"));
    for (Actor actor : List.of(stranger, colleague, other, ReferralFixtures.HELPER_2)) {
      for (int version : new int[] {0, 3}) {
        java.util.Set<List<Reason>> answers = new java.util.HashSet<>();
        for (ReferralState state : ReferralState.values()) {
          answers.add(answer(ReferralFixtures.in(state), actor, kind, version));
        }
        assertThat(answers).as("%s", actor.role()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DRAFT", "DECLINE", "CANCEL", "DIRECT", "ARRANGE_CONTACT"},
      mode = EnumSource.Mode.EXCLUDE)
  void should_give_who_referred_her_one_answer_until_it_is_told_how_it_ended(Kind kind) {
    java.util.Set<List<Reason>> answers = new java.util.HashSet<>();
    for (ReferralState state : ReferralState.values()) {
      if (state == ReferralState.DRAFT
          || state == ReferralState.REJECTED
          || state == ReferralState.CANCELLED) {
        continue;
      }
      Referral referral = ReferralFixtures.in(state);
      // a consent of before she left only: with a younger one she told it herself
      answers.add(
          referral
              .apply(
                  command(referral, ReferralFixtures.MIDWIFE, ReferralFixtures.step(kind)),
                  ReferralFixtures.context(ReferralFixtures.consents()))
              .reasons());
    }
    for (ReferralState early : List.of(ReferralState.SENT, ReferralState.RECEIVED)) {
      Referral declined = ReferralSamples.declinedFrom(early);
      answers.add(
          declined
              .apply(
                  command(declined, ReferralFixtures.MIDWIFE, ReferralFixtures.step(kind)),
                  ReferralFixtures.context(ReferralFixtures.consents()))
              .reasons());
    }
    assertThat(answers).hasSize(1);
  }

  @Test
  void should_take_back_alike_where_she_was_spoken_to_whatever_came_after() {
    Referral waiting = ReferralSamples.waitingAfterATalk();
    Referral declined = ReferralSamples.declinedFrom(ReferralState.FIRST_CONTACT);
    for (Referral referral :
        List.of(waiting, declined, ReferralFixtures.in(ReferralState.STARTED))) {
      assertNotNow(
          referral.apply(
              command(referral, ReferralFixtures.MIDWIFE, ReferralFixtures.step(Kind.CANCEL)),
              CONTEXT),
          Kind.CANCEL);
    }
  }

  private static List<Reason> answer(Referral referral, Actor actor, Kind kind, int version) {
    ReferralCommand asked = command(referral, actor, ReferralFixtures.step(kind));
    return referral
        .apply(
            version == 0
                ? asked
                : new ReferralCommand(
                    CommandId.of("k-x"), version, actor, asked.at(), asked.step()),
            CONTEXT)
        .reasons();
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

  private static ReferralStep stepIn(ReferralState state, Kind kind) {
    if (kind == Kind.ROUTE && (state == ReferralState.NO_SHOW || state == ReferralState.STARTED)) {
      return ReferralStep.route(
          new Routing(DestinationCode.of("MVR"), Set.of(), null), "nobody came to her");
    }
    return state == ReferralState.WAITLISTED && kind == Kind.GIVE_FEEDBACK
        ? ReferralStep.feedback(FeedbackOutcome.WAITING)
        : ReferralFixtures.step(kind);
  }

  /** Who declined is asked anew whether it may be told. */
  private static ReferralContext contextIn(Referral referral, Kind kind) {
    return referral.state() == ReferralState.DECLINED_BY_CLIENT && kind == Kind.GIVE_FEEDBACK
        ? ReferralFixtures.context(
            ReferralFixtures.consents()
                .with(
                    ReferralFixtures.given(
                        "c-9",
                        ReferralFixtures.feedback().scope(),
                        referral.events().get(referral.version() - 1).at().plusNanos(1))))
        : CONTEXT;
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
