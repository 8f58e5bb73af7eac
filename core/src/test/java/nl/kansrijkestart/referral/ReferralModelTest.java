package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks through every state that a referral can get into, breadth first, with one actor for each
 * kind of party, until nothing new is found. Two referrals are in the same abstract state if all
 * that any rule looks at is the same.
 */
class ReferralModelTest {

  private static final List<Actor> ACTORS = List.of(MIDWIFE, WOMAN, ASSESSOR, HELPER);
  private static final Map<Situation, Referral> REACHED = new LinkedHashMap<>();
  private static final Map<Situation, Set<Situation>> NEXT = new HashMap<>();

  /** All that a rule looks at; tries beyond one tell nothing new, the desk asks for one. */
  private record Situation(
      ReferralState state,
      @Nullable Situation before,
      boolean judged,
      @Nullable Boolean several,
      boolean provider,
      boolean planned,
      boolean held,
      boolean told,
      boolean withheld,
      boolean directed,
      boolean tried) {}

  private static Situation of(Referral referral) {
    List<ReferralEvent> events = referral.events();
    ReferralFacts facts = ReferralFacts.of(events.get(0));
    Situation left = null;
    for (ReferralEvent event : events.subList(1, events.size())) {
      left = event.step().kind() == Kind.DECLINE ? of(facts, null) : left;
      facts = facts.after(event);
    }
    return of(facts, facts.state() == ReferralState.DECLINED_BY_CLIENT ? left : null);
  }

  private static Situation of(ReferralFacts facts, @Nullable Situation left) {
    Routing routing = facts.routing();
    return new Situation(
        facts.state(),
        left,
        facts.assessed(),
        routing == null ? null : !routing.additional().isEmpty(),
        routing != null && routing.provider() != null,
        facts.intake() != null,
        facts.report() != null,
        facts.feedback() != null,
        facts.withheldAt() != null,
        facts.director() != null,
        facts.attempts() > 0);
  }

  private static List<ReferralStep> steps() {
    List<ReferralStep> steps = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.DRAFT) {
        steps.add(step(kind));
      }
    }
    DestinationCode mvr = DestinationCode.of("MVR");
    steps.add(ReferralStep.route(new Routing(mvr, Set.of(), null), "no organisation named"));
    steps.add(
        ReferralStep.route(
            new Routing(mvr, Set.of(DestinationCode.of("NEIGHBOURHOOD_TEAM")), MVR), "several"));
    steps.add(ReferralStep.reachOut(new OutreachAttempt(null, true)));
    steps.add(ReferralStep.start(PersonId.of("professional-2"), "she asked for her"));
    return steps;
  }

  /** Consents that she gives again before each step, so that time closes no door. */
  private static ReferralContext context(ReferralCommand command) {
    ConsentHistory again =
        ReferralFixtures.consents()
            .with(ReferralFixtures.toTheDesk("c-9", command.at().minusSeconds(1)))
            .with(
                ReferralFixtures.given(
                    "c-8", ReferralFixtures.feedback().scope(), command.at().minusSeconds(1)));
    return ReferralContext.of(CONTEXT.desk(), CONTEXT.roles(), again, CONTEXT.now());
  }

  @BeforeAll
  static void walk() {
    List<ReferralStep> steps = steps();
    Deque<Situation> open = new ArrayDeque<>();
    REACHED.put(of(draft()), draft());
    open.add(of(draft()));
    while (!open.isEmpty()) {
      Situation here = open.poll();
      Referral referral = REACHED.get(here);
      Set<Situation> next = NEXT.computeIfAbsent(here, key -> new HashSet<>());
      for (ReferralStep step : steps) {
        for (Actor actor : ACTORS) {
          ReferralCommand command =
              ReferralFixtures.command(
                  referral,
                  actor,
                  referral.events().get(referral.version() - 1).at().plus(Duration.ofMinutes(1)),
                  step);
          if (referral.apply(command, context(command))
              instanceof ReferralOutcome.Applied applied) {
            Situation there = of(applied.referral());
            next.add(there);
            if (REACHED.putIfAbsent(there, applied.referral()) == null) {
              open.add(there);
            }
          }
        }
      }
    }
  }

  @Test
  void should_reach_every_state() {
    assertThat(REACHED.keySet().stream().map(Situation::state).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ReferralState.class));
    assertThat(REACHED).hasSizeGreaterThan(500);
  }

  @Test
  void should_leave_a_way_to_an_end_from_everywhere() {
    // GIVEN the situations that are an end, and then those that lead to one
    Set<Situation> ends = new HashSet<>();
    REACHED.keySet().stream().filter(here -> here.state().terminal()).forEach(ends::add);
    int before;
    do {
      before = ends.size();
      NEXT.forEach(
          (here, next) -> {
            if (next.stream().anyMatch(ends::contains)) {
              ends.add(here);
            }
          });
    } while (ends.size() > before);
    // THEN
    assertThat(ends).containsAll(REACHED.keySet());
  }

  @Test
  void should_stay_at_an_end() {
    REACHED.keySet().stream()
        .filter(here -> here.state().terminal())
        .forEach(here -> assertThat(NEXT.get(here)).as(here.toString()).isEmpty());
  }

  @Test
  void should_have_one_owner_at_a_time_and_none_after_the_end() {
    REACHED.forEach(
        (here, referral) ->
            assertThat(referral.owner().isPresent())
                .as(here.toString())
                .isEqualTo(
                    !here.state().terminal() && here.state() != ReferralState.DECLINED_BY_CLIENT));
  }

  @Test
  void should_close_only_where_the_referrer_knows_or_she_wants_it_kept() {
    REACHED.keySet().stream()
        .filter(here -> here.state() == ReferralState.COMPLETED)
        .forEach(here -> assertThat(here.told() || here.withheld()).isTrue());
  }

  @Test
  void should_start_only_after_judging_choosing_and_an_intake() {
    REACHED.keySet().stream()
        .filter(here -> here.state() == ReferralState.STARTED)
        .forEach(
            here ->
                assertThat(here.judged() && here.several() != null && here.planned() && here.held())
                    .isTrue());
  }

  @Test
  void should_replay_every_situation_and_change_nothing_when_a_command_comes_again() {
    REACHED.forEach(
        (here, referral) -> {
          Referral again =
              Referral.replay(referral.events()).match(same -> same, reasons -> draft());
          assertThat(again).isEqualTo(referral);
          assertThat(of(again)).isEqualTo(here);
          for (ReferralEvent event : referral.events().subList(1, referral.version())) {
            ReferralCommand repeated =
                new ReferralCommand(
                    event.command(), event.version() - 1, event.actor(), event.at(), event.step());
            assertThat(referral.apply(repeated, CONTEXT))
                .isInstanceOf(ReferralOutcome.Unchanged.class);
          }
        });
  }

  @Test
  void should_refuse_the_events_of_every_situation_in_any_other_order() {
    REACHED.values().stream()
        .filter(referral -> referral.version() > 2)
        .forEach(
            referral -> {
              List<ReferralEvent> events = new ArrayList<>(referral.events());
              ReferralEvent last = events.remove(events.size() - 1);
              events.add(events.size() - 1, last);
              assertThat(Referral.replay(events)).isInstanceOf(Result.Refused.class);
            });
  }
}
