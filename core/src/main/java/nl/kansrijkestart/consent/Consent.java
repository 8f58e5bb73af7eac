package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One answer to the question whether data on a person may be disclosed (toestemming): yes, no, or
 * not any more.
 *
 * <p>An answer is never changed or deleted. Who changes her mind gives a new one, {@link
 * #withdrawn} for example, and the {@link ConsentHistory} keeps both. An objection has no end: it
 * stands until she answers again.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of this answer, not null
 * @param person whose data it is about, not null
 * @param giver who answers; another than the person only in a capacity to speak for that person, so
 *     never a friend, a partner or a professional; not null
 * @param capacity in which capacity the giver acts, not null
 * @param scope what the answer reaches, not null
 * @param answer the answer, not null
 * @param from the instant from which it holds, inclusive, not null
 * @param until the instant at which a yes ends, exclusive; null where it has no end; always null
 *     for an objection
 * @param how how the answer came about, at least one, not null
 * @param told what she was told before, possibly nothing, not null
 * @param recordedBy the role, and where known the organisation, of who recorded it, not null
 * @param recordedAt when it was recorded; a yes opens nothing before that; not null
 * @param evidence the signed form or note in the host's system, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "person",
  "giver",
  "capacity",
  "scope",
  "answer",
  "from",
  "until",
  "how",
  "told",
  "recordedBy",
  "recordedAt",
  "evidence"
})
public record Consent(
    ConsentId id,
    PersonId person,
    PersonId giver,
    ConsentCapacity capacity,
    ConsentScope scope,
    ConsentAnswer answer,
    Instant from,
    @Nullable Instant until,
    Set<ConsentManner> how,
    Set<ConsentInformation> told,
    Party recordedBy,
    Instant recordedAt,
    @Nullable RecordRef evidence)
    implements Disclosable {

  /** Copies the sets and checks who speaks for whom, the interval, and who recorded it. */
  public Consent {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(giver, "giver");
    requireNonNull(capacity, "capacity");
    requireNonNull(scope, "scope");
    requireNonNull(answer, "answer");
    requireNonNull(from, "from");
    how = Sets.ordered(ConsentManner.class, requireNonNull(how, "how"));
    told = Sets.ordered(ConsentInformation.class, requireNonNull(told, "told"));
    requireNonNull(recordedBy, "recordedBy");
    requireNonNull(recordedAt, "recordedAt");
    if (how.isEmpty()) {
      throw new IllegalArgumentException("A consent must say how it came about, at least one way");
    }
    if (recordedBy.role() == null) {
      throw new IllegalArgumentException("A consent must name the role of who recorded it");
    }
    List<Violation> broken =
        ConsentInvariants.broken(
            giver.equals(person), capacity, scope.subject(), answer, from, until);
    if (!broken.isEmpty()) {
      throw new IllegalArgumentException(broken.get(0).text(Language.EN));
    }
  }

  /**
   * Makes a consent of an intake.
   *
   * @param intake the intake, not null
   * @return the consent; or, for an intake that was not validated, a refusal: with every reason
   *     where somebody answers for another, it ends before it begins or names no recipient
   */
  public static Result<Consent> from(ConsentIntake intake) {
    List<Violation> contradictions = requireNonNull(intake, "intake").contradictions();
    return contradictions.isEmpty()
        ? FromIntake.build(intake::toConsent)
        : Result.refused(contradictions.stream().map(Violation::reason).toList());
  }

  /**
   * The answer with which the giver takes this one back, or objects to it, from an instant on. What
   * was disclosed before cannot be undone.
   *
   * <p>It holds from the beginning of this answer where that is later, for a clock that was set
   * back or a yes that is still to begin: the yes would outlive its withdrawal.
   *
   * @param newId the key of the new answer, not null
   * @param newFrom from when, inclusive, not null
   * @param newRecordedBy who records it, with a role, not null
   * @param newRecordedAt when it is recorded, not null
   * @return the withdrawal, of the same giver and scope, never null
   */
  public Consent withdrawn(
      ConsentId newId, Instant newFrom, Party newRecordedBy, Instant newRecordedAt) {
    return new Consent(
        newId,
        person,
        giver,
        capacity,
        scope,
        ConsentAnswer.WITHDRAWN,
        newFrom.isBefore(from) ? from : newFrom,
        null,
        how,
        told,
        newRecordedBy,
        newRecordedAt,
        null);
  }

  /**
   * Every part, all of them about the consent itself; who gave it counts as data on that person.
   *
   * @return an immutable list, never null
   */
  @Override
  public List<Part> parts() {
    DataSubject subject = scope.subject();
    return List.of(
        new Part("id", DataCategory.REFERENCE, subject, id),
        new Part("person", DataCategory.REFERENCE, subject, person),
        new Part(
            "giver",
            DataCategory.CONSENT,
            giver.equals(person) ? subject : DataSubject.OTHER,
            giver),
        new Part("capacity", DataCategory.CONSENT, subject, capacity),
        new Part("scope", DataCategory.CONSENT, subject, scope),
        new Part("answer", DataCategory.CONSENT, subject, answer),
        new Part("from", DataCategory.CONSENT, subject, from),
        new Part("until", DataCategory.CONSENT, subject, until),
        new Part("how", DataCategory.CONSENT, subject, how),
        new Part("told", DataCategory.CONSENT, subject, told),
        new Part("recordedBy", DataCategory.CONSENT, subject, recordedBy),
        new Part("recordedAt", DataCategory.CONSENT, subject, recordedAt),
        new Part("evidence", DataCategory.CONSENT, subject, evidence));
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
