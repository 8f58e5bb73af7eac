package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/** The intake: planned, missed or held, and whether help starts with whoever held it. */
final class IntakeRules {

  private final Referral referral;
  private final ReferralFacts facts;
  private final ReferralCommand command;
  private final ReferralContext context;
  private final ReferralStep step;
  private final List<Reason> refusals = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();

  IntakeRules(
      Referral referral, ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.referral = referral;
    this.facts = facts;
    this.command = command;
    this.context = context;
    this.step = command.step();
  }

  void judge(List<Reason> refused, List<Reason> noted) {
    switch (step.kind()) {
      case PLAN_INTAKE -> planIntake();
      case REPORT_INTAKE -> reportIntake();
      case NO_SHOW -> noShow();
      case START -> start();
      default -> {
        // no step of the intake
      }
    }
    refused.addAll(refusals);
    noted.addAll(notes);
  }

  private void noShow() {
    if (!facts.replanned()) {
      refusals.add(
          desk(
              facts.state() == ReferralState.NO_SHOW
                  ? ReferralReasons.NO_NEW_PLAN
                  : ReferralReasons.INTAKE_NOT_PLANNED));
    }
  }

  private void reportIntake() {
    IntakePlan plan = facts.intake();
    if (plan == null) {
      refusals.add(desk(ReferralReasons.INTAKE_NOT_PLANNED));
    } else if (plan.on() != null
        && plan.on().isAfter(LocalDate.ofInstant(command.at(), SendRules.DUTCH_TIME))) {
      refusals.add(desk(ReferralReasons.INTAKE_NOT_YET));
    }
  }

  private void planIntake() {
    IntakePlan plan = step.intake();
    if (plan == null) {
      return;
    }
    if (plan.place() == IntakePlan.Place.ELSEWHERE && !step.reasoned()) {
      refusals.add(desk(ReferralReasons.INTAKE_ELSEWHERE));
    }
    LocalDate sentOn =
        facts.sentAt() == null ? null : LocalDate.ofInstant(facts.sentAt(), SendRules.DUTCH_TIME);
    if (plan.on() != null && sentOn != null && plan.on().isBefore(sentOn)) {
      refusals.add(desk(ReferralReasons.INTAKE_BEFORE_REFERRAL));
    }
  }

  /** The intake comes first; the same worker goes on, or it is said and counted why not. */
  private void start() {
    IntakeReport report = facts.report();
    if (report == null) {
      refusals.add(desk(ReferralReasons.INTAKE_MISSING));
    } else if (!requireNonNull(step.worker()).equals(referral.intakeWorker())) {
      otherWorker(report.worker().equals(step.worker()));
    }
    Routing routing = facts.routing();
    if (routing != null && !routing.additional().isEmpty() && facts.director() == null) {
      refusals.add(desk(ReferralReasons.CASE_DIRECTOR_MISSING));
    }
  }

  /**
   * Who held a later intake with her may go on at a strict desk too, with a reason: who held the
   * first may have left, and she would be without help.
   */
  private void otherWorker(boolean heldALaterOne) {
    if (context.desk().terms().asks().contains(Desk.Terms.Ask.SAME_WORKER) && !heldALaterOne) {
      refusals.add(desk(ReferralReasons.SAME_WORKER_ONLY));
    } else if (step.reasoned()) {
      notes.add(desk(ReferralReasons.OTHER_WORKER));
    } else {
      refusals.add(desk(ReferralReasons.OTHER_WORKER_REASON));
    }
  }

  private Reason desk(ReasonCode code) {
    return Reason.of(code, context.desk().rule(), context.desk().sources(), Map.of());
  }
}
