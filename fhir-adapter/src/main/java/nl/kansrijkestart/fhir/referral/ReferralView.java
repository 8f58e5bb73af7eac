package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Labels;
import nl.kansrijkestart.fhir.internal.base.Narratives;
import nl.kansrijkestart.fhir.internal.base.Written;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of a referral as FHIR (inzage): all of it within the organisation that holds
 * it, or the parts that a disclosure lets through.
 *
 * <p>Each resource is labelled restricted, and its narrative names the kind of resource only. This
 * class is immutable and thread-safe.
 */
public final class ReferralView {

  private final Shown shown;
  private final ReferralParties parties;
  private final @Nullable OrganizationId reader;
  private final Predicate<ReferralId> covers;

  private ReferralView(
      Shown shown,
      ReferralParties parties,
      @Nullable OrganizationId reader,
      Predicate<ReferralId> covers) {
    this.covers = covers;
    this.shown = shown;
    this.parties = requireNonNull(parties, "parties");
    this.reader = reader;
  }

  /**
   * Everything, for who holds the record.
   *
   * @param parties who is who, not null
   * @return the view, never null
   */
  public static ReferralView all(ReferralParties parties) {
    return new ReferralView(Shown.ALL, parties, null, id -> true);
  }

  /**
   * Everything, with the status as an organisation may read it: who referred her reads no more than
   * its messages tell.
   *
   * @param reader the organisation that reads, not null
   * @param parties who is who, not null
   * @return the view, never null
   */
  public static ReferralView toldTo(OrganizationId reader, ReferralParties parties) {
    return new ReferralView(Shown.ALL, parties, requireNonNull(reader, "reader"), id -> true);
  }

  /**
   * What a disclosure of a referral lets through, of that referral alone.
   *
   * @param disclosure what the host's gate answered for this referral, not null
   * @param parties who is who, not null
   * @return the view, never null
   */
  public static ReferralView of(Disclosure disclosure, ReferralParties parties) {
    return new ReferralView(
        Shown.of(disclosure.items()),
        parties,
        disclosure.recipientReceipt().recipient().organization(),
        id ->
            disclosure.items().stream()
                .anyMatch(item -> item.name().equals("id") && item.values().contains(id)));
  }

  /**
   * Where it stands.
   *
   * @param referral the referral, not null
   * @return a new Task, or empty for a draft, where key or state is not shown, and for another
   *     referral than was disclosed
   */
  public Optional<Task> task(Referral referral) {
    if (!covers.test(referral.id())) {
      return Optional.empty();
    }
    return ReferralTaskMapper.toFhir(referral, shown, parties, reader)
        .map(task -> labelled(task, referral, EnumSet.of(DataCategory.REFERRAL)));
  }

  /**
   * What is asked.
   *
   * @param referral the referral, not null
   * @return a new ServiceRequest, or empty where key or request is not shown, and for another
   *     referral than was disclosed
   */
  public Optional<ServiceRequest> request(Referral referral) {
    return covers.test(referral.id()) && shown.has("id") && shown.has("request")
        ? Optional.of(
            labelled(
                ReferralRequestMapper.toFhir(referral, shown, parties, reader),
                referral,
                Written.told(referral, shown)))
        : Optional.empty();
  }

  /**
   * A question to stop, as who asks it sees it.
   *
   * @param referral the referral, not null
   * @param question the question, of that referral, not null
   * @return a new Task, never null
   * @throws IllegalArgumentException if the question is about another referral
   */
  public Task question(Referral referral, CancellationRequest question) {
    if (!question.referral().equals(referral.id())) {
      throw new IllegalArgumentException("The question is about another referral");
    }
    return labelled(question.toFhir(), referral, EnumSet.of(DataCategory.REFERRAL));
  }

  /**
   * A task without words of anybody: why it ended stands there by its code, with the text of this
   * project. No part of a referral has these words, so that no consent opens them.
   *
   * @param task the task, which is not changed, not null
   * @return the task itself where it has none, or else a copy; never null
   */
  public static Task withoutWords(Task task) {
    if (!task.hasStatusReason() || !task.getStatusReason().hasText()) {
      return task;
    }
    Task copy = task.copy();
    ReferralState state = TaskStatuses.reason(copy);
    copy.getStatusReason().setText(state == null ? null : ReferralTaskMapper.text(state));
    return copy;
  }

  /**
   * The step that a task means which came in for a referral, whether or not it leads on: core
   * judges that, and says why not.
   *
   * @param referral the referral as it is, not null
   * @param after the task that came in, not null
   * @return the step if it is certain, and every issue; never null
   */
  public FhirRead<ReferralStep> step(Referral referral, Task after) {
    return TaskSteps.meant(task(referral).orElse(null), requireNonNull(after, "after"));
  }

  /**
   * Whether a step leads on from where a referral stands as far as the reader is told; core judges
   * by where it truly stands.
   *
   * @param referral the referral as it is, not null
   * @param step the step, not null
   * @return true if it leads on from what is told
   */
  public boolean leads(Referral referral, ReferralStep step) {
    return TaskSteps.leads(task(referral).orElse(null), step.kind());
  }

  /**
   * The step that a new task means: to send the referral, if the task is an order to fulfil it and
   * names nobody else than the referral does.
   *
   * @param referral the referral, not null
   * @param task the task that came in, not null
   * @return the step if it is certain, and every issue, also what of the task was not taken; never
   *     null
   */
  public FhirRead<ReferralStep> sends(Referral referral, Task task) {
    return NewTask.sends(requireNonNull(task, "task"), referral, parties, reader);
  }

  /**
   * The question to stop that a new task means, if it names nobody else than the referral does.
   *
   * @param referral the referral, not null
   * @param task the task that came in, not null
   * @param id the key that the question is to have, not null
   * @param actor who asks, not null
   * @param at when, not null
   * @return the question if it is certain, and every issue, also what of the task was not taken;
   *     never null
   */
  public FhirRead<CancellationRequest> stops(
      Referral referral, Task task, String id, Actor actor, Instant at) {
    return NewTask.stops(requireNonNull(task, "task"), referral, parties, reader, id, actor, at);
  }

  /**
   * The version of a referral as the reader is told it: it moves only with what the reader reads,
   * since a version that moves by itself would tell that something happened. The true version to
   * who reads all.
   *
   * @param referral the referral, not null
   * @return the version of its task, 1 or more
   */
  public int version(Referral referral) {
    return ToldVersion.of(referral, parties, reader).number();
  }

  /**
   * The organisation that has a referral in hand.
   *
   * @param referral the referral, not null
   * @return the organisation, or empty where it is not known
   */
  public Optional<OrganizationId> owner(Referral referral) {
    return parties.owner(referral);
  }

  /**
   * The key that a task or request has in its address, for a referral.
   *
   * @param referral the key of the referral, not null
   * @return the id, never null
   */
  public static String id(ReferralId referral) {
    return Keys.id(referral.value());
  }

  private static <T extends DomainResource> T labelled(
      T resource, Referral referral, Set<DataCategory> told) {
    resource.getMeta().addSecurity(new Coding(Labels.CONFIDENTIALITY, "R", null));
    Narratives.write(resource);
    Written.mark(resource, referral.request().person(), told);
    return resource;
  }
}
