package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Date;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * The question to stop help that is in progress (verzoek tot stoppen), or a step that core did not
 * take from who referred her: to take it back, or that she declined. It changes nothing by itself:
 * the owner answers it, and nobody's help is stopped by a message.
 *
 * <p>On the wire it is a task of its own, with the code {@code abort} and the first task as focus;
 * what was asked is the code of its reason. This class is immutable and thread-safe.
 *
 * @param id the key of the task, not null; a question that is put again has the same key
 * @param referral the referral, not null
 * @param actor who asks, not null
 * @param at when, not null
 * @param asked what was asked: {@code CANCEL}, or {@code DECLINE} where she is said to have
 *     declined; null where it is to stop, and no more is told
 * @param reason why, in words, at most {@link ReferralStep#MAX_REASON} characters; or null
 */
public record CancellationRequest(
    String id,
    ReferralId referral,
    Actor actor,
    Instant at,
    @Nullable Kind asked,
    @Nullable String reason) {

  /**
   * Checks what was asked, that the rest is there but the reason, and that this is not too long.
   */
  public CancellationRequest {
    requireNonNull(id, "id");
    requireNonNull(referral, "referral");
    requireNonNull(actor, "actor");
    requireNonNull(at, "at");
    if (asked != null && asked != Kind.CANCEL && asked != Kind.DECLINE) {
      throw new IllegalArgumentException("A question to stop asks for a cancel or a decline");
    }
    if (reason != null && reason.length() > ReferralStep.MAX_REASON) {
      throw new IllegalArgumentException(
          "A reason must be at most " + ReferralStep.MAX_REASON + " characters");
    }
  }

  /**
   * To stop, and no more is told of what was asked.
   *
   * @param id the key of the task, not null
   * @param referral the referral, not null
   * @param actor who asks, not null
   * @param at when, not null
   * @param reason why, in words, at most {@link ReferralStep#MAX_REASON} characters; or null
   */
  public CancellationRequest(
      String id, ReferralId referral, Actor actor, Instant at, @Nullable String reason) {
    this(id, referral, actor, at, null, reason);
  }

  /**
   * Whether a task asks to stop another.
   *
   * @param task the task, not null
   * @return true if its code is abort
   */
  public static boolean asks(Task task) {
    return task.getCode().hasCoding(CowDraft.TASK_CODE, CowDraft.ABORT);
  }

  /**
   * The question as a task.
   *
   * @return a new Task, requested, never null
   */
  public Task toFhir() {
    Task task = new Task();
    task.setId(id);
    task.setStatus(TaskStatus.REQUESTED);
    task.setIntent(TaskIntent.ORDER);
    task.getCode().addCoding().setSystem(CowDraft.TASK_CODE).setCode(CowDraft.ABORT);
    task.setFocus(new Reference("Task/" + Keys.id(referral.value())));
    task.setAuthoredOn(Date.from(at));
    if (asked != null) {
      ReferralState state =
          asked == Kind.DECLINE ? ReferralState.DECLINED_BY_CLIENT : ReferralState.CANCELLED;
      task.getStatusReason()
          .setText(ReferralTaskMapper.text(state))
          .addCoding(new Coding(Project.STATUS_REASON, state.code(), null));
    }
    if (reason != null) {
      task.getStatusReason().setText(reason);
    }
    task.addIdentifier().setSystem(Project.REFERRAL + "-cancellation").setValue(id);
    return task;
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
