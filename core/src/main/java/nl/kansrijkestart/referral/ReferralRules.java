package nl.kansrijkestart.referral;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.referral.ReferralStep.Kind;

/** Judges one command on one referral, and says everything that stands in its way at once. */
final class ReferralRules {

  private final Referral referral;
  private final ReferralFacts facts;
  private final ReferralCommand command;
  private final ReferralContext context;
  private final ReferralStep step;
  private final List<Reason> refusals = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();
  private final Set<ConsentId> consents = new LinkedHashSet<>();

  ReferralRules(
      Referral referral, ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.referral = referral;
    this.facts = facts;
    this.command = command;
    this.context = context;
    this.step = withCodesThatHoldNow(command.step());
  }

  ReferralOutcome outcome() {
    ReferralEvent earlier = referral.answer(command.id());
    if (earlier != null) {
      return earlier.answers(command, step, withCodesThatHoldNow(earlier.step()))
          ? new ReferralOutcome.Unchanged(
              referral, earlier, List.of(Reason.of(ReferralReasons.ALREADY_APPLIED)))
          : new ReferralOutcome.Refused(
              List.of(order(ReferralReasons.COMMAND_ID_REUSED, Map.of())));
    }
    Optional<Transition> row =
        Transition.find(facts.state(), step.kind()).filter(found -> open(found.step()));
    ActorRules actor = new ActorRules(facts, command, context);
    boolean knows = actor.mayKnowTheState();
    boolean told = knows || actor.receivesIt();
    if (!told) {
      ofTheCommandAlone();
      if (!refusals.isEmpty()) {
        return new ReferralOutcome.Refused(refusals);
      }
    }
    if (!knows && row.filter(actor::mayTake).isEmpty()) {
      return new ReferralOutcome.Refused(notNow());
    }
    order(told);
    if (row.isEmpty()) {
      Reason notAllowed = notAllowed();
      refusals.add(notAllowed);
      if (facts.state().terminal() && notAllowed.code().equals(ReferralReasons.STEP_NOT_ALLOWED)) {
        refusals.add(desk(ReferralReasons.REFER_ANEW));
      }
    } else {
      refusals.addAll(actor.refusals(row.get()));
      otherDesk();
      birthKnownLater();
      judge(row.get());
    }
    if (!told && !refusals.isEmpty()) {
      return new ReferralOutcome.Refused(notNow());
    }
    if (!refusals.isEmpty() || row.isEmpty()) {
      return new ReferralOutcome.Refused(refusals);
    }
    ReferralEvent event =
        new ReferralEvent(
            referral.id(),
            referral.version() + 1,
            command.id(),
            command.actor(),
            command.at(),
            step,
            facts.target(row.get()),
            List.copyOf(consents),
            notes,
            step.kind() == Kind.SEND ? context.desk().office().organization() : null);
    return new ReferralOutcome.Applied(referral.with(event), List.of(event), notes);
  }

  /** A former code of a destination becomes the one that holds now. */
  private ReferralStep withCodesThatHoldNow(ReferralStep asked) {
    HandOver offered = asked.handOver();
    if (offered != null && offered.destination() != null) {
      return asked.withHandOver(offered.withDestination(now(offered.destination())));
    }
    Routing routing = asked.routing();
    if (routing == null) {
      return asked;
    }
    Set<DestinationCode> others = new LinkedHashSet<>();
    routing.additional().forEach(code -> others.add(now(code)));
    Set<Routing.Helper> helpers = new LinkedHashSet<>();
    routing
        .helpers()
        .forEach(helper -> helpers.add(helper.withDestination(now(helper.destination()))));
    return asked.withRouting(
        new Routing(now(routing.primary()), others, routing.provider(), routing.kind(), helpers));
  }

  private DestinationCode now(DestinationCode code) {
    return context.desk().destination(code).map(Destination::code).orElse(code);
  }

  private static Reason order(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, ReferralReasons.ORDER, List.of(), parameters);
  }

  /** Of who may not know what became of her the version is not held against the one of now. */
  private void order(boolean told) {
    if (told && command.expectedVersion() != referral.version()) {
      refusals.add(
          order(
              ReferralReasons.STALE_VERSION,
              Map.of("expected", command.expectedVersion(), "actual", referral.version())));
    }
    if (command.at().isBefore(referral.events().get(referral.version() - 1).at())) {
      refusals.add(order(ReferralReasons.CLOCK_BACKWARDS, Map.of()));
    }
    if (command.at().isAfter(context.now())) {
      refusals.add(order(ReferralReasons.IN_FUTURE, Map.of()));
    }
  }

  /** What is wrong with a command in every state, so that it tells nothing of the state. */
  private void ofTheCommandAlone() {
    if (command.at().isAfter(context.now())) {
      refusals.add(order(ReferralReasons.IN_FUTURE, Map.of()));
    }
    if (step.kind() == Kind.CANCEL && command.actor().organization() != null) {
      needReason();
    }
    if (step.kind() == Kind.DIRECT && command.actor().person() == null) {
      refusals.add(desk(ReferralReasons.DIRECTOR_NOT_A_PERSON));
    }
  }

  /**
   * To who may not know where it stands: one answer to a step, whatever the state is and whatever
   * else stands in its way, so that no refusal tells what became of her, or which consents of hers
   * there are.
   */
  private List<Reason> notNow() {
    Reason not =
        Reason.of(
            ReferralReasons.STEP_NOT_NOW,
            ReferralReasons.TRANSITIONS,
            List.of(ReferralReasons.WORKFLOW),
            Map.of("step", step.kind().code()));
    return step.kind() == Kind.RESUME
        ? List.of(not, desk(ReferralReasons.ASK_AGAIN))
        : List.of(not);
  }

  private Reason notAllowed() {
    String possible =
        Transition.stepsFrom(facts.state()).stream()
            .filter(kind -> facts.offer() != null || !answersAnOffer(kind))
            .filter(this::open)
            .map(Kind::code)
            .distinct()
            .collect(joining(", "));
    return Reason.of(
        ReferralReasons.STEP_NOT_ALLOWED,
        ReferralReasons.TRANSITIONS,
        List.of(ReferralReasons.WORKFLOW),
        Map.of(
            "state", facts.state().code(),
            "step", step.kind().code(),
            "possible", possible.isEmpty() ? "-" : possible));
  }

  /**
   * Who declined after she was spoken to is, to who referred her, like anybody who was spoken to:
   * taking back gets the same answer in both.
   */
  private boolean open(Kind kind) {
    return kind != Kind.CANCEL
        || facts.state() != ReferralState.DECLINED_BY_CLIENT
        || !facts.begun();
  }

  private static boolean answersAnOffer(Kind kind) {
    return switch (kind) {
      case WITHDRAW_HAND_OVER, ACCEPT_HAND_OVER, REFUSE_HAND_OVER, ACCEPT_TRANSFER -> true;
      default -> false;
    };
  }

  private void judge(Transition row) {
    switch (step.kind()) {
      case SEND -> {
        SendRules send = new SendRules(facts, command, context);
        refusals.addAll(send.refusals());
        notes.addAll(send.notes());
        consents.addAll(send.consents());
      }
      case RECEIVE, ACCEPT -> consentHolds();
      case RESUME -> resume();
      case REJECT -> {
        needReason();
        reject();
      }
      case ASSESS -> needReason();
      case CANCEL -> cancel();
      case NO_SHOW -> intake();
      case OFFER_HAND_OVER, ACCEPT_HAND_OVER, ACCEPT_TRANSFER -> handOver();
      case WITHDRAW_HAND_OVER ->
          refusals.addAll(new HandOverRules(facts, command, context).answer());
      case REFUSE_HAND_OVER -> {
        refusals.addAll(new HandOverRules(facts, command, context).answer());
        needReason();
      }
      case ROUTE -> {
        if (!facts.assessed()) {
          refusals.add(desk(ReferralReasons.NOT_ASSESSED));
        }
        needReason();
        route();
      }
      case PLAN_INTAKE, REPORT_INTAKE, START -> {
        needRouting();
        intake();
      }
      case REACH_OUT -> reachOut();
      case ARRANGE_CONTACT -> arrangeContact();
      case DIRECT -> {
        DirectionRules direction = new DirectionRules(facts, command, context);
        refusals.addAll(direction.refusals(row));
        consents.addAll(direction.consents());
      }
      case LOSE -> {
        needReason();
        lose();
      }
      case GIVE_FEEDBACK -> {
        FeedbackRules feedback = new FeedbackRules(facts, command, context);
        refusals.addAll(feedback.refusals());
        consents.addAll(feedback.consents());
        outcomeFits();
      }
      case WITHHOLD_FEEDBACK -> withhold();
      case COMPLETE -> {
        needRouting();
        if (!facts.answered()) {
          refusals.add(desk(ReferralReasons.FEEDBACK_MISSING));
        }
        new ClosingRules(facts, command, context).judge(refusals, notes);
      }
      default -> {
        // the table and the actor are all that counts
      }
    }
  }

  /**
   * Nobody is turned away for where she stays: who stays elsewhere, or whose stay is not known, is
   * taken up or offered to the desk of her stay, unless she does not want that. The words of a
   * reason do not tell whether that was the reason, so it is asked whatever they say, unless a
   * ground is named that has nothing to do with it.
   */
  private void reject() {
    if (step.ground() != null && step.ground() != ReferralStep.RejectionGround.OTHER) {
      return;
    }
    ReasonCode remark = SendRules.stayRemark(facts, context);
    if (remark != null
        && !facts.handOverUnwanted()
        && !LastWord.isNo(Purpose.HANDOVER, facts, command, context)) {
      refusals.add(desk(ReferralReasons.NOT_FOR_HER_STAY));
      refusals.add(desk(remark));
    }
  }

  /** What she took back or let end since it was sent is asked of her, and blocks nothing. */
  private void consentHolds() {
    if (!facts.selfReferred() && !new SendRules(facts, command, context).consentHolds()) {
      notes.add(desk(ReferralReasons.CONSENT_ENDED));
    }
  }

  /**
   * Her own word is enough; a professional who goes on for her needs a consent that still holds.
   */
  private void resume() {
    if (command.actor().organization() != null) {
      SendRules again = new SendRules(facts, command, context);
      refusals.addAll(again.resumeRefusals(command.actor()));
      consents.addAll(again.consents());
    }
  }

  /** In progress is the boundary for taking back; she herself needs no reason. */
  private void cancel() {
    if (facts.begun()) {
      refusals.add(
          Reason.of(
              ReferralReasons.ALREADY_BEGUN,
              ReferralReasons.TRANSITIONS,
              List.of(ReferralReasons.WORKFLOW),
              Map.of()));
    }
    if (command.actor().organization() != null) {
      needReason();
    }
  }

  /** At her request alone: she asks it herself, or a professional shows or says that she did. */
  private void withhold() {
    if (command.actor().organization() != null
        && !step.reasoned()
        && !LastWord.isNo(Purpose.FEEDBACK, facts, command, context)) {
      refusals.add(
          Reason.of(
              ReferralReasons.NOT_ASKED_TO_WITHHOLD,
              ReferralReasons.FEEDBACK,
              List.of(ReferralReasons.PRACTICE),
              Map.of()));
    }
  }

  private void handOver() {
    HandOverRules rules = new HandOverRules(facts, command, context);
    HandOver offered = step.handOver();
    if (offered != null) {
      refusals.addAll(rules.offer(offered));
    } else {
      refusals.addAll(
          rules.accept(
              step.kind() == Kind.ACCEPT_TRANSFER ? ReferralParty.DESK : ReferralParty.PROVIDER));
    }
    consents.addAll(rules.consents());
    Routing before = facts.routing();
    if (step.kind() == Kind.ACCEPT_HAND_OVER
        && facts.offeredTo(ReferralParty.PROVIDER)
        && before != null) {
      DirectionRules.advice(facts, facts.offered().routing(before)).ifPresent(notes::add);
    }
  }

  /**
   * Who is out of sight was not reached or stopped, who declined stopped or needs it no more, who
   * waits waits; of anybody else it is an end, and for help that was given an intake was held.
   */
  private void outcomeFits() {
    FeedbackOutcome outcome = step.outcome();
    if (outcome == null) {
      return;
    }
    boolean fits =
        switch (facts.state()) {
          case LOST -> outcome == FeedbackOutcome.NOT_REACHED || outcome == FeedbackOutcome.STOPPED;
          case DECLINED_BY_CLIENT ->
              outcome == FeedbackOutcome.NO_LONGER_NEEDED || outcome == FeedbackOutcome.STOPPED;
          case WAITLISTED -> outcome == FeedbackOutcome.WAITING;
          default -> outcome != FeedbackOutcome.NOT_REACHED && outcome != FeedbackOutcome.WAITING;
        };
    if (!fits) {
      refusals.add(
          Reason.of(
              ReferralReasons.OUTCOME_NOT_HERE,
              ReferralReasons.TRANSITIONS,
              List.of(),
              Map.of("state", facts.state().code())));
    } else if (facts.report() == null
        && (outcome == FeedbackOutcome.HELPED || outcome == FeedbackOutcome.HELP_CONTINUES)) {
      refusals.add(desk(ReferralReasons.INTAKE_MISSING));
    }
  }

  /** Once it was sent to a desk, or taken over, its rules hold; she herself is never stopped. */
  private void otherDesk() {
    boolean receiving = step.kind() == Kind.ACCEPT_TRANSFER || step.kind() == Kind.REFUSE_HAND_OVER;
    if (facts.desk() != null
        && !receiving
        && command.actor().organization() != null
        && !facts.desk().equals(context.desk().office().organization())) {
      refusals.add(desk(ReferralReasons.OTHER_DESK));
    }
  }

  /** What was sent in time by what was known then stays so: help that goes on is asked for. */
  private void birthKnownLater() {
    boolean deskLooks =
        switch (step.kind()) {
          case RECEIVE, ACCEPT, ASSESS, ROUTE -> true;
          default -> false;
        };
    if (deskLooks && facts.sentAt() != null && SendRules.bornBefore(facts.sentAt(), context)) {
      notes.add(desk(ReferralReasons.BORN_BEFORE_SENT));
      notes.add(desk(ReferralReasons.OTHER_OFFERS));
    }
  }

  private void needReason() {
    if (!step.reasoned()) {
      refusals.add(
          Reason.of(
              ReferralReasons.REASON_MISSING,
              context.desk().rule(),
              context.desk().sources(),
              Map.of("step", step.kind().code())));
    }
  }

  private void needRouting() {
    if (facts.routing() == null) {
      refusals.add(desk(ReferralReasons.NOT_ROUTED));
    }
  }

  private void route() {
    Routing routing = step.routing();
    if (routing != null) {
      RoutingRules rules = new RoutingRules(facts, command, context);
      rules.judge(routing, refusals, notes);
      consents.addAll(rules.consents());
    }
  }

  static Reason unknownDestination(Desk desk) {
    return Reason.of(
        ReferralReasons.UNKNOWN_DESTINATION,
        desk.rule(),
        desk.sources(),
        Map.of(
            "allowed",
            desk.destinations().stream()
                .map(destination -> destination.code().value())
                .collect(joining(", "))));
  }

  private void intake() {
    new IntakeRules(referral, facts, command, context).judge(refusals, notes);
  }

  /** What was done is recorded, also where it should have been done in another way. */
  private void reachOut() {
    OutreachAttempt attempt = step.attempt();
    if (attempt != null && !facts.safe(attempt)) {
      notes.add(desk(ReferralReasons.CHANNEL_NOT_SAFE));
    }
  }

  /** Who has no part in it but that she was referred by them tells the desk something of her. */
  private void arrangeContact() {
    if (command.actor().organization() != null
        && new ActorRules(facts, command, context).onlyTheReferrer()) {
      SendRules tell = new SendRules(facts, command, context);
      refusals.addAll(tell.contactRefusals(command.actor()));
      consents.addAll(tell.consents());
    }
  }

  /**
   * Tries by a safe way come first. Where she named none there is nothing to try: a person decides
   * and says why, and no try by an unsafe way is asked for it. She can come back in both.
   */
  private void lose() {
    int needed = context.desk().outreach();
    if (!facts.reachable()) {
      notes.add(desk(ReferralReasons.NO_SAFE_WAY));
    } else if (facts.attempts() < needed) {
      refusals.add(
          Reason.of(
              ReferralReasons.OUTREACH_MISSING,
              context.desk().rule(),
              context.desk().sources(),
              Map.of("attempts", facts.attempts(), "needed", needed)));
    }
  }

  private Reason desk(ReasonCode code) {
    return Reason.of(code, context.desk().rule(), context.desk().sources(), Map.of());
  }
}
