package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.TEAM;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.ReferralModel.Situation;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Walks through every state that a referral can get into, breadth first, with one actor for each
 * kind of party, until nothing new is found: at desks that ask nothing more than every desk, and
 * after a birth at strict ones, which ask for a hand-over and the same worker. Two referrals are in
 * the same abstract state if all that any rule looks at is the same.
 *
 * <p>Abstracted: consents are given anew before each step but in one walk, which has the consent to
 * the sending alone, so that when it was withheld or she left does not count; one stay and one
 * worker of the intake; which of the outcomes was told; and several helpers are left out where she
 * comes herself, where no safe way is known, and where there is one consent.
 */
@Tag("exhaustive")
class ReferralModelTest {

  private static final Map<Situation, Referral> REACHED = new LinkedHashMap<>();
  private static final Map<Situation, Set<Situation>> NEXT = new HashMap<>();

  /** What can be reached by one start and one set of steps, on the consent to the sending alone. */
  private static final Map<Situation, Referral> FIRST_ONLY = new LinkedHashMap<>();

  private static final Map<Situation, Set<Situation>> NEXT_FIRST_ONLY = new HashMap<>();

  /** She comes herself, and one of whom no safe way is known: with the plainer choices. */
  private static final Map<Situation, Referral> OTHERS = new LinkedHashMap<>();

  private static final Map<Situation, Set<Situation>> NEXT_OTHERS = new HashMap<>();

  /** Without several helpers and who directs them, which is walked with the midwife's referral. */
  private static boolean plain(ReferralStep step) {
    return step.kind() != Kind.DIRECT
        && (step.routing() == null || step.routing().additional().isEmpty());
  }

  @BeforeAll
  static void walk() {
    List<ReferralStep> steps = ReferralModel.steps();
    List<ReferralStep> plain = steps.stream().filter(ReferralModelTest::plain).toList();
    Referral unreachable =
        draft(MIDWIFE, ReferralFixtures.request(ReferralFixtures.ROTTERDAM, null));
    ReferralModel.walk(REACHED, NEXT, draft(), true, steps, false);
    ReferralModel.walk(REACHED, NEXT, draft(), false, steps, false);
    ReferralModel.walk(FIRST_ONLY, NEXT_FIRST_ONLY, draft(), false, plain, true);
    ReferralModel.walk(FIRST_ONLY, NEXT_FIRST_ONLY, unreachable, false, plain, true);
    ReferralModel.walk(
        OTHERS, NEXT_OTHERS, draft(WOMAN, ReferralFixtures.request()), false, plain, false);
    ReferralModel.walk(OTHERS, NEXT_OTHERS, unreachable, false, plain, false);
  }

  /** Those from which no end can be reached. */
  private static Set<Situation> dead(
      Map<Situation, Referral> reached, Map<Situation, Set<Situation>> nexts) {
    Set<Situation> ends = new HashSet<>();
    reached.keySet().stream().filter(here -> here.state().terminal()).forEach(ends::add);
    int before;
    do {
      before = ends.size();
      nexts.forEach(
          (here, next) -> {
            if (next.stream().anyMatch(ends::contains)) {
              ends.add(here);
            }
          });
    } while (ends.size() > before);
    Set<Situation> dead = new HashSet<>(reached.keySet());
    dead.removeAll(ends);
    return dead;
  }

  @Test
  void should_reach_every_state() {
    assertThat(REACHED.keySet().stream().map(Situation::state).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ReferralState.class));
    assertThat(REACHED.keySet().stream().filter(here -> !here.strict())).hasSizeGreaterThan(5_000);
    assertThat(REACHED.keySet().stream().filter(Situation::strict)).hasSizeGreaterThan(5_000);
  }

  @Test
  void should_leave_a_way_to_an_end_from_everywhere() {
    assertThat(dead(REACHED, NEXT)).isEmpty();
    assertThat(dead(OTHERS, NEXT_OTHERS)).isEmpty();
  }

  @Test
  void should_leave_a_way_to_an_end_on_the_consent_to_the_sending_alone() {
    assertThat(FIRST_ONLY.keySet().stream().map(Situation::state))
        .contains(ReferralState.COMPLETED, ReferralState.STARTED, ReferralState.LOST);
    assertThat(FIRST_ONLY.keySet()).anyMatch(here -> !here.reachable());
    assertThat(dead(FIRST_ONLY, NEXT_FIRST_ONLY)).isEmpty();
  }

  @Test
  void should_lose_a_woman_without_a_safe_way_by_no_try() {
    assertThat(OTHERS.keySet())
        .anyMatch(here -> !here.reachable() && here.state() == ReferralState.LOST)
        .noneMatch(here -> !here.reachable() && here.tried());
  }

  @Test
  void should_stay_at_an_end() {
    REACHED.keySet().stream()
        .filter(here -> here.state().terminal())
        .forEach(here -> assertThat(NEXT.get(here)).as(here.toString()).isEmpty());
  }

  @Test
  void should_have_one_owner_at_a_time_and_none_after_the_end() {
    for (Map<Situation, Referral> walked : List.of(REACHED, FIRST_ONLY, OTHERS)) {
      walked.forEach(
          (here, referral) ->
              assertThat(referral.owner().orElse(null))
                  .as(here.toString())
                  .isEqualTo(ownerByTheLog(referral.events())));
    }
  }

  /** Read anew from the events, by the words of the documentation. */
  private static @Nullable ReferralParty ownerByTheLog(List<ReferralEvent> events) {
    ReferralParty owner = ReferralParty.REFERRER;
    boolean away = false;
    for (ReferralEvent event : events) {
      switch (event.step().kind()) {
        case SEND, ACCEPT_TRANSFER -> owner = ReferralParty.DESK;
        case ROUTE ->
            owner =
                event.step().routing().provider() == null
                    ? ReferralParty.DESK
                    : ReferralParty.PROVIDER;
        case ACCEPT_HAND_OVER -> owner = ReferralParty.PROVIDER;
        case DECLINE, LOSE -> away = true;
        case RESUME -> away = false;
        case REJECT, CANCEL, COMPLETE -> {
          return null;
        }
        default -> {}
      }
    }
    return away ? null : owner;
  }

  @Test
  void should_close_only_where_the_referrer_knows_or_she_wants_it_kept() {
    for (Map<Situation, Referral> walked : List.of(REACHED, FIRST_ONLY, OTHERS)) {
      walked.forEach(
          (here, referral) -> {
            if (here.state() == ReferralState.COMPLETED) {
              assertThat(answeredByTheLog(referral.events())).as(here.toString()).isTrue();
            }
          });
    }
  }

  /** Her last word is that it be kept, or it was told after the last thing that began anew. */
  private static boolean answeredByTheLog(List<ReferralEvent> events) {
    int kept = last(events, Kind.WITHHOLD_FEEDBACK);
    int told = last(events, Kind.GIVE_FEEDBACK);
    int anew =
        Math.max(
            Math.max(last(events, Kind.RESUME), last(events, Kind.START)),
            last(events, Kind.ACCEPT_TRANSFER));
    return kept > told || told > anew;
  }

  private static int last(List<ReferralEvent> events, Kind kind) {
    int last = -1;
    for (int i = 0; i < events.size(); i++) {
      last = events.get(i).step().kind() == kind ? i : last;
    }
    return last;
  }

  @Test
  @Requirement("R-208")
  void should_close_at_a_strict_desk_only_where_a_helper_took_over_or_she_does_not_want_that() {
    List<Situation> closed =
        REACHED.keySet().stream()
            .filter(here -> here.strict() && here.state() == ReferralState.COMPLETED)
            .toList();

    assertThat(closed).allMatch(here -> here.takenOverBy() != null || here.unwanted());
    assertThat(closed).anyMatch(here -> here.takenOverBy() == null);
    assertThat(closed).anyMatch(here -> !here.unwanted());
  }

  @Test
  void should_come_back_to_where_she_was_and_never_to_an_absence() {
    REACHED.keySet().stream()
        .filter(here -> here.state().paused())
        .forEach(
            here ->
                assertThat(NEXT.get(here))
                    .as(here.toString())
                    .anyMatch(there -> there.state() == here.before()));
  }

  @Test
  void should_let_nobody_go_before_the_other_side_confirmed() {
    // GIVEN every situation in which something is offered
    REACHED.keySet().stream()
        .filter(here -> here.offered() != null)
        .forEach(
            here -> {
              Referral referral = REACHED.get(here);
              // THEN the giving side is still on turn
              assertThat(referral.owner())
                  .contains(here.provider() == null ? ReferralParty.DESK : ReferralParty.PROVIDER);
              // AND the receiving side, the giving side and she herself can each end the offer
              assertThat(NEXT.get(here)).anyMatch(there -> there.offered() == null);
              OrganizationId receiver = here.offered().receiver().organization();
              assertThat(NEXT.get(here))
                  .anyMatch(
                      there ->
                          here.offered().to() == ReferralParty.DESK
                              ? receiver.equals(there.desk())
                                  && there.state() == ReferralState.ACCEPTED
                              : receiver.equals(there.provider()) && there.state() == here.state());
            });
  }

  @Test
  void should_change_hands_only_by_the_desk_that_chooses_or_the_side_that_receives() {
    NEXT.forEach(
        (here, next) ->
            next.stream()
                .filter(there -> !there.desk().equals(here.desk()))
                .forEach(
                    there -> {
                      assertThat(here.offered()).isNotNull();
                      assertThat(here.offered().receiver().organization()).isEqualTo(there.desk());
                      assertThat(there.provider()).isNull();
                      assertThat(there.judged()).isFalse();
                    }));
    // AND from one helper to another by what was offered to that one alone
    NEXT.forEach(
        (here, next) ->
            next.stream()
                .filter(there -> here.provider() != null && there.provider() != null)
                .filter(there -> !there.provider().equals(here.provider()))
                .forEach(
                    there -> {
                      assertThat(here.offered()).as(here.toString()).isNotNull();
                      assertThat(here.offered().receiver().organization())
                          .isEqualTo(there.provider());
                    }));
  }

  @Test
  void should_be_directed_by_nobody_who_has_no_part_in_it_and_by_one_helper_at_a_time() {
    NEXT.forEach(
        (here, next) -> {
          if (MVR.equals(here.directedBy())) {
            assertThat(here.provider()).as(here.toString()).isEqualTo(MVR);
          }
          if (TEAM.equals(here.directedBy())) {
            assertThat(here.teamBeside() || TEAM.equals(here.provider()))
                .as(here.toString())
                .isTrue();
          }
          boolean helper = here.directedBy() != null && !here.directedBy().equals(OFFICE);
          next.stream()
              .filter(there -> helper && there.directedBy() != null)
              .forEach(there -> assertThat(there.directedBy()).isIn(here.directedBy(), OFFICE));
        });
    assertThat(REACHED.keySet())
        .anyMatch(here -> here.teamBeside() && TEAM.equals(here.directedBy()));
  }

  @Test
  void should_take_nothing_back_once_she_was_spoken_to() {
    REACHED.keySet().stream()
        .filter(here -> here.state() == ReferralState.CANCELLED)
        .forEach(here -> assertThat(here.begun()).isFalse());
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
          assertThat(ReferralModel.of(again, here.strict())).isEqualTo(here);
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

  @Test
  void should_find_as_many_as_the_page_says() throws IOException {
    String page =
        Files.readString(
                Path.of(System.getProperty("kansrijkestart.root", ".."))
                    .resolve("docs/referral.md"))
            .replaceAll("\\s+", " ");

    assertThat(page)
        .contains(
            size(REACHED, NEXT, false),
            size(REACHED, NEXT, true),
            size(FIRST_ONLY, NEXT_FIRST_ONLY, false),
            size(OTHERS, NEXT_OTHERS, false),
            "at most "
                + REACHED.values().stream().mapToInt(Referral::version).max().getAsInt()
                + " events deep");
  }

  private static String size(
      Map<Situation, Referral> reached, Map<Situation, Set<Situation>> nexts, boolean strict) {
    return String.format(
        Locale.ENGLISH,
        "%,d situations and %,d steps",
        reached.keySet().stream().filter(here -> here.strict() == strict).count(),
        nexts.entrySet().stream()
            .filter(entry -> entry.getKey().strict() == strict)
            .mapToLong(entry -> entry.getValue().size())
            .sum());
  }
}
