package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR_2;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE_2;
import static nl.kansrijkestart.referral.ReferralFixtures.TEAM;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How the model check sees a referral, and how it walks from one to the next: two referrals are in
 * the same situation if all that any rule looks at is the same.
 */
final class ReferralModel {

  private static final List<Actor> ACTORS =
      List.of(MIDWIFE, WOMAN, ASSESSOR, HELPER, ASSESSOR_2, HELPER_2);
  private static final Map<Instant, ConsentHistory> CONSENTS = new HashMap<>();

  private ReferralModel() {}

  /** All that a rule looks at; tries beyond one tell nothing new, the desk asks for one. */
  record Situation(
      ReferralState state,
      @Nullable ReferralState before,
      boolean judged,
      @Nullable Boolean several,
      boolean teamBeside,
      @Nullable OrganizationId provider,
      boolean planned,
      boolean held,
      boolean told,
      boolean withheld,
      @Nullable OrganizationId directedBy,
      boolean tried,
      boolean begun,
      boolean replanned,
      @Nullable HandOver offered,
      OrganizationId desk,
      boolean strict,
      @Nullable OrganizationId takenOverBy,
      boolean unwanted,
      boolean reachable,
      boolean self) {}

  static Situation of(Referral referral, boolean strict) {
    List<ReferralEvent> events = referral.events();
    ReferralFacts facts = ReferralFacts.of(events.get(0));
    for (ReferralEvent event : events.subList(1, events.size())) {
      facts = facts.after(event);
    }
    return of(facts, strict);
  }

  private static Situation of(ReferralFacts facts, boolean strict) {
    Routing routing = facts.routing();
    return new Situation(
        facts.state(),
        facts.leftFrom(),
        facts.assessed(),
        routing == null ? null : !routing.additional().isEmpty(),
        routing != null && routing.beside(TEAM).isPresent(),
        routing == null ? null : routing.provider(),
        facts.intake() != null,
        facts.report() != null,
        facts.feedback() != null,
        facts.withheld(),
        direction(facts),
        facts.attempts() > 0,
        facts.begun(),
        mayBeMissed(facts) && facts.replanned(),
        facts.offer() == null ? null : facts.offered(),
        facts.desk() == null ? OFFICE : facts.desk(),
        strict,
        strict ? facts.takenOverBy() : null,
        strict && facts.handOverUnwanted(),
        facts.reachable(),
        facts.selfReferred());
  }

  /** Where an absence can be recorded, now or after she came back. */
  private static boolean mayBeMissed(ReferralFacts facts) {
    ReferralState state = facts.state().paused() ? facts.leftFrom() : facts.state();
    return state != null && Transition.find(state, Kind.NO_SHOW).isPresent();
  }

  /** Which helper directs; the desk and the referrer are alike to every rule. */
  private static @Nullable OrganizationId direction(ReferralFacts facts) {
    Actor director = facts.director();
    if (director == null) {
      return null;
    }
    OrganizationId organization = director.organization();
    return TEAM.equals(organization) || MVR.equals(organization) ? organization : OFFICE;
  }

  /** Who asks for a hand-over after the birth, which came before all, and for the same worker. */
  private static Desk strict(Desk desk) {
    Desk.Terms terms = desk.terms();
    return new Desk(
        desk.name(),
        desk.office(),
        desk.referrers(),
        desk.selfReferral(),
        desk.municipality(),
        desk.destinations(),
        desk.outreach(),
        new Desk.Terms(
            null,
            terms.purpose(),
            terms.handledBy(),
            false,
            null,
            Set.of(),
            false,
            Set.of(Desk.Terms.Ask.HAND_OVER_AFTER_BIRTH, Desk.Terms.Ask.SAME_WORKER),
            Set.of(),
            null),
        desk.rule(),
        desk.sources());
  }

  static List<ReferralStep> steps() {
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
    steps.add(
        ReferralStep.route(
            Routing.to(mvr, MVR).beside(DestinationCode.of("NEIGHBOURHOOD_TEAM"), Party.of(TEAM)),
            "the team beside it"));
    steps.add(ReferralStep.reachOut(OutreachAttempt.otherwise(true)));
    steps.add(ReferralStep.start(PersonId.of("professional-2"), "she asked for her"));
    steps.add(ReferralFixtures.toTheTeam());
    steps.add(ReferralStep.feedback(FeedbackOutcome.NOT_REACHED));
    steps.add(ReferralStep.feedback(FeedbackOutcome.WAITING));
    return steps;
  }

  /** Consents that she gives again before each step, so that time closes no door. */
  private static ReferralContext context(Referral referral, Instant at, boolean strict) {
    Desk desk =
        referral.desk().filter(OFFICE_2::equals).isPresent()
            ? ReferralFixtures.desk2()
            : CONTEXT.desk();
    ReferralContext context =
        ReferralContext.of(
            strict ? strict(desk) : desk,
            CONTEXT.roles(),
            CONSENTS.computeIfAbsent(at.minusSeconds(1), ReferralModel::given),
            CONTEXT.now());
    return strict ? context.bornAt(ReferralFixtures.GIVEN_AT) : context;
  }

  private static ConsentHistory given(Instant from) {
    ConsentHistory again =
        ReferralFixtures.consents()
            .with(ReferralFixtures.toTheDesk("c-9", from))
            .with(ReferralFixtures.given("c-8", ReferralFixtures.feedback().scope(), from))
            .with(
                ReferralFixtures.given(
                    "c-7",
                    ConsentScope.ofWoman(
                        Purpose.REFERRAL,
                        Party.of(OFFICE_2),
                        EnumSet.copyOf(ReferralFixtures.toTheDesk().categories())),
                    from));
    again =
        again.with(
            ReferralFixtures.given(
                "c-6",
                ConsentScope.ofWoman(
                    Purpose.REFERRAL, Party.of(TEAM), EnumSet.of(DataCategory.REFERRAL)),
                from));
    for (OrganizationId receiver : List.of(MVR, TEAM, OFFICE, OFFICE_2)) {
      again = again.with(ReferralFixtures.handOver("c-" + receiver.value(), receiver, from));
    }
    return again;
  }

  private static ConsentHistory firstOnly() {
    return ConsentHistory.of(ReferralFixtures.toTheDesk("c-1", ReferralFixtures.GIVEN_AT));
  }

  static void walk(
      Map<Situation, Referral> reached,
      Map<Situation, Set<Situation>> nexts,
      Referral start,
      boolean strict,
      List<ReferralStep> steps,
      boolean firstOnly) {
    Deque<Situation> open = new ArrayDeque<>(List.of(of(start, strict)));
    reached.put(of(start, strict), start);
    while (!open.isEmpty()) {
      Situation here = open.poll();
      Referral referral = reached.get(here);
      Set<Situation> next = nexts.computeIfAbsent(here, key -> new HashSet<>());
      Instant at = referral.events().get(referral.version() - 1).at().plus(Duration.ofMinutes(1));
      ReferralContext given = context(referral, at, here.strict());
      ReferralContext context =
          firstOnly
              ? ReferralContext.of(given.desk(), given.roles(), firstOnly(), given.now())
              : given;
      for (ReferralStep step : steps) {
        if (!here.state().terminal() && Transition.find(here.state(), step.kind()).isEmpty()) {
          continue; // ReferralTransitionTest proves that these are refused
        }
        for (Actor actor : ACTORS) {
          ReferralCommand command = ReferralFixtures.command(referral, actor, at, step);
          if (referral.apply(command, context) instanceof ReferralOutcome.Applied applied) {
            Situation there = of(applied.referral(), here.strict());
            next.add(there);
            if (reached.putIfAbsent(there, applied.referral()) == null) {
              open.add(there);
            }
          }
        }
      }
    }
  }
}
