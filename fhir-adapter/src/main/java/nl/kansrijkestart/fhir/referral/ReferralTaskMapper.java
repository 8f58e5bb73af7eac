package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import nl.kansrijkestart.referral.outward.TaskStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands as Task (taak), in the shape of clinical order workflows: an order to
 * fulfil, with the request as focus. A draft has no task: it is not sent in any form.
 *
 * <p>The Patient is named by a reference, never by a BSN. A task that ended says why, by a code and
 * a text; the words of a professional stay with whoever holds the whole record, since no part of it
 * has them. Feedback is the output: for who reads all, and for who referred her where she did not
 * want it kept. Who has it in hand is named to who reads all; who referred her reads which desk.
 *
 * <p>The version and the moment of the last change are those of what the reader is told: an event
 * that changes nothing of that leaves both as they were.
 */
public final class ReferralTaskMapper {

  private ReferralTaskMapper() {}

  /**
   * All of a referral, for the host's own store.
   *
   * @param referral the referral, not null
   * @param parties who is who, not null
   * @return a new Task, or empty for a draft; never null
   */
  public static Optional<Task> toFhir(Referral referral, ReferralParties parties) {
    return toFhir(
        requireNonNull(referral, "referral"), Shown.ALL, requireNonNull(parties, "parties"));
  }

  /**
   * What may be told of where a referral stands.
   *
   * @param referral the referral, not null
   * @param shown which of its parts may be written, not null
   * @param parties who they are to the receiver, not null
   * @return a new Task, or empty where nothing was sent or may be told; never null
   */
  public static Optional<Task> toFhir(Referral referral, Shown shown, ReferralParties parties) {
    return toFhir(
        referral, shown, parties, shown.everything() ? null : referral.referrer().organization());
  }

  /** For the organisation that reads it; without one for the desk that holds it. */
  static Optional<Task> toFhir(
      Referral referral, Shown shown, ReferralParties parties, @Nullable OrganizationId reader) {
    return (reader == null ? OutwardStatus.atTheDesk(referral) : OutwardStatus.of(referral, reader))
        .filter(status -> shown.has("id") && shown.has("state"))
        .map(status -> task(referral, status, shown, parties, reader));
  }

  private static Task task(
      Referral referral,
      OutwardStatus status,
      Shown shown,
      ReferralParties parties,
      @Nullable OrganizationId reader) {
    Task task = new Task();
    task.setId(Keys.id(referral.id().value()));
    ToldVersion version = ToldVersion.of(referral, parties, reader);
    task.getMeta().setVersionId(Integer.toString(version.number()));
    task.addIdentifier(ReferralRequestMapper.key(referral));
    TaskStatuses.write(status, task);
    if (status.reasoned()) {
      task.setStatusReason(reason(referral, shown));
    } else if (status.task() == TaskStatus.REJECTED) {
      // the draft wants a reason; to a reader who may not know it, the status in words
      task.setStatusReason(reason(referral, Shown.of(List.of())));
    }
    task.setIntent(TaskIntent.ORDER);
    task.getCode().addCoding().setSystem(CowDraft.TASK_CODE).setCode(CowDraft.FULFILL);
    task.setFocus(new Reference("ServiceRequest/" + Keys.id(referral.id().value())));
    if (shown.within("request").has("person")) {
      task.setFor(Keys.reference("Patient", referral.request().person().value()));
    }
    referral.sentAt().map(Date::from).ifPresent(task::setAuthoredOn);
    task.setLastModified(Date.from(version.at()));
    if (shown.has("request")) {
      parties.requester(referral).ifPresent(task::setRequester);
    }
    Told told = Told.of(referral, parties, reader);
    if (told.owner() != null && (referral.routing().isEmpty() || shown.has("routing"))) {
      task.setOwner(parties.reference(told.owner()));
    }
    if (shown.has("feedback")) {
      Optional.ofNullable(told.feedback())
          .ifPresent(
              outcome ->
                  task.addOutput()
                      .setType(concept(Project.TASK_OUTPUT, TaskStatuses.OUTPUT))
                      .setValue(concept(Project.FEEDBACK, outcome.code())));
    }
    return task;
  }

  private static CodeableConcept reason(Referral referral, Shown shown) {
    ReferralState state = referral.state();
    CodeableConcept reason = concept(Project.STATUS_REASON, state.code());
    String words = last(referral).step().reason();
    boolean hers = state == ReferralState.DECLINED_BY_CLIENT;
    return reason.setText(words != null && !hers && shown == Shown.ALL ? words : text(state));
  }

  /** Why it ended, in words of this project. */
  static String text(ReferralState state) {
    return switch (state) {
      case REJECTED -> "Niet in behandeling genomen";
      case DECLINED_BY_CLIENT -> "Op verzoek van de cliënt";
      case LOST -> "Niet bereikt";
      default -> "Ingetrokken";
    };
  }

  private static ReferralEvent last(Referral referral) {
    return referral.events().get(referral.version() - 1);
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }
}
