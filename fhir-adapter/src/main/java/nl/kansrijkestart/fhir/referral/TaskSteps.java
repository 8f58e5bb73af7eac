package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Modifiers;
import nl.kansrijkestart.fhir.internal.base.Names;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.internal.part.TwiinDraft;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Transition;
import nl.kansrijkestart.referral.outward.BusinessStatus;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import nl.kansrijkestart.referral.outward.TaskStatus;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.jspecify.annotations.Nullable;

/**
 * Which step with a referral a task means that came in (wat een wijziging betekent).
 *
 * <p>Which status means which step is told by core ({@link OutwardStatus}). A task that was
 * cancelled or failed means a step only where its reason says by code whose doing it was: that she
 * declined is never guessed. What is not certain is unknown, with an issue, and a person looks.
 */
public final class TaskSteps {

  private TaskSteps() {}

  /**
   * The step from one task to the next.
   *
   * @param before the task as it was, or null where it is new
   * @param after the task as it came in, not null
   * @return the step if it is certain and leads on from what was, and every issue; never null
   */
  public static FhirRead<ReferralStep> between(@Nullable Task before, Task after) {
    FhirRead<ReferralStep> read = meant(before, requireNonNull(after, "after"));
    ReferralStep step = read.value().orElse(null);
    if (step == null || leads(before, step.kind())) {
      return read;
    }
    List<FhirIssue> issues = new ArrayList<>(read.issues());
    issues.add(FhirIssue.of("Task.status", TaskReasons.JUMP));
    return FhirRead.none(issues);
  }

  /** The step that is meant, whether or not it leads on: who knows the referral judges that. */
  static FhirRead<ReferralStep> meant(@Nullable Task before, Task after) {
    List<FhirIssue> issues = new ArrayList<>(TwiinDraft.refusals(after));
    if (after.hasImplicitRules() || Modifiers.within(after)) {
      issues.add(
          new FhirIssue(
              "Task", Severity.ERROR, Reason.of(FhirReasons.MODIFIER), Names.modifier(after)));
    }
    for (String url : List.of(Project.INTAKE_PLACE, Project.INTAKE_DATE, Project.WORKER)) {
      if (after.getExtensionsByUrl(url).size() > 1) {
        issues.add(
            new FhirIssue(
                "Task.extension", Severity.ERROR, Reason.of(FhirReasons.CONTRADICTORY), url));
      }
    }
    if (after.getIntent() != TaskIntent.ORDER) {
      issues.add(new FhirIssue("Task.intent", Severity.ERROR, Reason.of(TaskReasons.NOT_AN_ORDER)));
    }
    if (before != null) {
      fixed(before, after, issues);
    }
    if (issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
      return FhirRead.none(issues);
    }
    OutwardStatus now = TaskStatuses.read(after, issues);
    if (now == null) {
      return FhirRead.none(issues);
    }
    issues.addAll(TaskRest.of(after));
    FeedbackOutcome told = TaskStatuses.feedback(after);
    boolean news = told != null && (before == null || told != TaskStatuses.feedback(before));
    OutwardStatus was = before == null ? null : TaskStatuses.read(before, new ArrayList<>());
    if (was != null && was.task() == now.task() && was.business() == now.business()) {
      if (told != null && news) {
        return FhirRead.of(ReferralStep.feedback(told), issues);
      }
      issues.add(FhirIssue.of("Task", TaskReasons.NO_CHANGE));
      return FhirRead.none(issues);
    }
    if (news) {
      issues.add(FhirIssue.of("Task.output", TaskReasons.TWO_STEPS));
      return FhirRead.none(issues);
    }
    Kind kind = kind(now, after);
    if (kind == null) {
      issues.add(FhirIssue.of("Task.status", TaskReasons.UNCLEAR));
      return FhirRead.none(issues);
    }
    return content(kind, after, issues);
  }

  private static @Nullable Kind kind(OutwardStatus now, Task after) {
    ReferralState reason = TaskStatuses.reason(after);
    if (now.task() == TaskStatus.CANCELLED && reason != null) {
      return switch (reason) {
        case DECLINED_BY_CLIENT -> Kind.DECLINE;
        case CANCELLED -> Kind.CANCEL;
        default -> null;
      };
    }
    if (now.task() == TaskStatus.FAILED && reason == ReferralState.LOST) {
      return Kind.LOSE;
    }
    return now.step().orElse(null);
  }

  private static FhirRead<ReferralStep> content(Kind kind, Task after, List<FhirIssue> issues) {
    String words = after.getStatusReason().getText();
    return switch (kind) {
      case REJECT -> {
        if (words == null || words.isBlank()) {
          issues.add(FhirIssue.of("Task.statusReason", FhirReasons.MISSING));
          yield FhirRead.none(issues);
        }
        yield build("Task.statusReason", issues, () -> ReferralStep.of(kind, words));
      }
      case CANCEL, LOSE, DECLINE ->
          build(
              "Task.statusReason",
              issues,
              () ->
                  words == null || words.isBlank()
                      ? ReferralStep.of(kind)
                      : ReferralStep.of(kind, words));
      case PLAN_INTAKE -> {
        IntakePlan.Place place =
            Codes.parse(IntakePlan.Place.class, text(after, Project.INTAKE_PLACE));
        if (place == null) {
          issues.add(FhirIssue.of("Task.extension", FhirReasons.MISSING));
          yield FhirRead.none(issues);
        }
        yield build(
            "Task.extension",
            issues,
            () -> ReferralStep.planIntake(new IntakePlan(place, day(after)), words));
      }
      case START -> {
        String worker = text(after, Project.WORKER);
        if (worker == null) {
          issues.add(FhirIssue.of("Task.extension", FhirReasons.MISSING));
          yield FhirRead.none(issues);
        }
        yield build("Task.extension", issues, () -> ReferralStep.start(PersonId.of(worker), words));
      }
      default -> build("Task", issues, () -> ReferralStep.of(kind));
    };
  }

  private static FhirRead<ReferralStep> build(
      String path, List<FhirIssue> issues, Supplier<ReferralStep> make) {
    return FromIntake.<ReferralStep>build(make)
        .match(
            step -> FhirRead.of(step, issues),
            reasons -> {
              issues.add(FhirIssue.of(path, FhirReasons.OUT_OF_RANGE));
              return FhirRead.none(issues);
            });
  }

  /** What names the parties and the request is not changed in passing. */
  private static void fixed(Task before, Task after, List<FhirIssue> issues) {
    fixed(before.getFocus(), after.getFocus(), "Task.focus", issues);
    fixed(before.getFor(), after.getFor(), "Task.for", issues);
    fixed(before.getRequester(), after.getRequester(), "Task.requester", issues);
    fixed(before.getOwner(), after.getOwner(), "Task.owner", issues);
    for (Reference request : after.getBasedOn()) {
      if (Named.mayBeRequest(request)) {
        fixed(before.getFocus(), request, "Task.basedOn", issues);
      } else {
        issues.add(FhirIssue.of("Task.basedOn", FhirReasons.NOT_TAKEN));
      }
    }
    if (after.hasCode()
        && before.hasCode()
        && !Named.asks(after.getCode()).equals(Named.asks(before.getCode()))) {
      issues.add(new FhirIssue("Task.code", Severity.ERROR, Reason.of(TaskReasons.FIXED)));
    }
    if (!keys(after).isEmpty() && !keys(after).equals(keys(before))) {
      issues.add(new FhirIssue("Task.identifier", Severity.ERROR, Reason.of(TaskReasons.FIXED)));
    }
  }

  /** The keys of referrals here that a task names; those of others are not compared. */
  private static Set<String> keys(Task task) {
    return task.getIdentifier().stream()
        .filter(key -> Project.REFERRAL.equals(key.getSystem()))
        .map(key -> Objects.requireNonNullElse(key.getValue(), ""))
        .collect(Collectors.toSet());
  }

  private static void fixed(Reference was, Reference now, String path, List<FhirIssue> issues) {
    if (!now.isEmpty() && !was.isEmpty() && !Named.asBefore(was, now)) {
      issues.add(new FhirIssue(path, Severity.ERROR, Reason.of(TaskReasons.FIXED)));
    }
  }

  static boolean leads(@Nullable Task before, Kind kind) {
    if (before == null) {
      return kind == Kind.SEND;
    }
    OutwardStatus was = TaskStatuses.read(before, new ArrayList<>());
    return was != null
        && Arrays.stream(ReferralState.values())
            .filter(state -> stands(state, was))
            .anyMatch(state -> Transition.find(state, kind).isPresent());
  }

  /** Whether a referral in a state may have such a task; a visit is told of the first contact. */
  private static boolean stands(ReferralState state, OutwardStatus was) {
    BusinessStatus business = was.business();
    if (business == BusinessStatus.VISIT_SCHEDULED || business == BusinessStatus.VISIT_COMPLETE) {
      return state == ReferralState.FIRST_CONTACT;
    }
    if (business == BusinessStatus.ON_WAITING_LIST) {
      return state == ReferralState.WAITLISTED;
    }
    if (was.task() == TaskStatus.IN_PROGRESS && business == null) {
      return state == ReferralState.FIRST_CONTACT || state == ReferralState.ACCEPTED;
    }
    return OutwardStatus.atTheDesk(state)
        .filter(status -> status.task() == was.task() && status.business() == business)
        .isPresent();
  }

  private static @Nullable String text(Task task, String url) {
    Extension extension = EnumCodes.one(task, url);
    return extension != null && extension.getValue() instanceof PrimitiveType<?> value
        ? value.getValueAsString()
        : null;
  }

  private static @Nullable LocalDate day(Task task) {
    Extension extension = EnumCodes.one(task, Project.INTAKE_DATE);
    return extension != null && extension.getValue() instanceof BaseDateTimeType value
        ? Days.of(value)
        : null;
  }
}
