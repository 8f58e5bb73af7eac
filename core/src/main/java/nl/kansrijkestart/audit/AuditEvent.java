package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One use of data on a person, as NEN 7513 asks to log it: what happened, when, who did it, on
 * whose behalf, about whom, why, and how it ended (logregel).
 *
 * <p>It holds keys and codes, never content: not what was read, but which kind of data. {@code
 * about} is best a pseudonym for the purpose of the log: see {@link
 * nl.kansrijkestart.privacy.Pseudonyms}.
 *
 * <p>An event goes to the person herself through {@link AccessOverview}. To others it is never
 * disclosed on consent, so its {@link #parts} are none.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what happened, not null
 * @param at when, between the years 1 and 9999, not null
 * @param actor who did it, not null
 * @param responsible on whose behalf, or null where the actor answers for it
 * @param about the key of the person whose data it concerns, best a pseudonym, not null
 * @param subject which of the persons around a pregnancy that is, not null
 * @param categories the kinds of data, not null; at least one for a permit, denial or disclosure
 * @param purpose why; not null for a permit, disclosure or emergency access
 * @param basis on what legal ground; not null for an emergency access
 * @param outcome how it ended, not null; refused for a denial, and for nothing that was permitted
 * @param decision the decision, consent or order it stems from; not null for a permit, denial,
 *     disclosure or withdrawal
 * @param withholding the report that keeps it out of her overview, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "kind",
  "at",
  "actor",
  "responsible",
  "about",
  "subject",
  "categories",
  "purpose",
  "basis",
  "outcome",
  "decision",
  "withholding"
})
public record AuditEvent(
    AuditKind kind,
    Instant at,
    Actor actor,
    @Nullable Actor responsible,
    PersonId about,
    DataSubject subject,
    Set<DataCategory> categories,
    @Nullable AuditPurpose purpose,
    @Nullable LegalBasisCode basis,
    AuditOutcome outcome,
    @Nullable AuditRef decision,
    @Nullable Withholding withholding)
    implements Disclosable {

  /** Copies the categories, and checks that everything is there that its kind asks for. */
  public AuditEvent {
    requireNonNull(kind, "kind");
    requireNonNull(at, "at");
    requireNonNull(actor, "actor");
    requireNonNull(about, "about");
    requireNonNull(subject, "subject");
    requireNonNull(outcome, "outcome");
    categories =
        categories.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(categories));
    AuditInvariants.check(kind, at, categories, purpose, basis, outcome, decision);
    AuditInvariants.checkWithholding(kind, at, actor, about, withholding);
  }

  /**
   * An event about the woman, to be filled in further.
   *
   * @param kind what happened, not null
   * @param at when, not null
   * @param actor who did it, not null
   * @param about the key of the person whose data it concerns, not null
   * @return a builder, never null
   */
  public static Builder builder(AuditKind kind, Instant at, Actor actor, PersonId about) {
    return new Builder(kind, at, actor, about);
  }

  /**
   * Nothing of an event is ever disclosed on consent.
   *
   * @return an empty list, never null
   */
  @Override
  public List<Part> parts() {
    return List.of();
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }

  /** Collects what is known of an event. Not thread-safe. */
  public static final class Builder {

    private final AuditKind kind;
    private final Instant at;
    private final Actor actor;
    private final PersonId about;
    private DataSubject subject = DataSubject.WOMAN;
    private Set<DataCategory> categories = Set.of();
    private AuditOutcome outcome;
    private @Nullable Actor responsible;
    private @Nullable AuditPurpose purpose;
    private @Nullable LegalBasisCode basis;
    private @Nullable AuditRef decision;
    private @Nullable Withholding withholding;

    private Builder(AuditKind kind, Instant at, Actor actor, PersonId about) {
      this.kind = requireNonNull(kind, "kind");
      this.at = requireNonNull(at, "at");
      this.actor = requireNonNull(actor, "actor");
      this.about = requireNonNull(about, "about");
      this.outcome = kind == AuditKind.DENY ? AuditOutcome.REFUSED : AuditOutcome.DONE;
    }

    /**
     * On whose behalf it was done.
     *
     * @param newResponsible who answers for it, not null
     * @return this builder, never null
     */
    public Builder onBehalfOf(Actor newResponsible) {
      this.responsible = requireNonNull(newResponsible, "responsible");
      return this;
    }

    /**
     * Which of the persons around a pregnancy it concerns; the woman where nothing is said.
     *
     * @param newSubject the subject, not null
     * @return this builder, never null
     */
    public Builder subject(DataSubject newSubject) {
      this.subject = requireNonNull(newSubject, "subject");
      return this;
    }

    /**
     * The kinds of data.
     *
     * @param newCategories the categories, not null
     * @return this builder, never null
     */
    public Builder categories(Set<DataCategory> newCategories) {
      this.categories = Set.copyOf(newCategories);
      return this;
    }

    /**
     * Why.
     *
     * @param newPurpose the purpose, not null
     * @return this builder, never null
     */
    public Builder purpose(AuditPurpose newPurpose) {
      this.purpose = requireNonNull(newPurpose, "purpose");
      return this;
    }

    /**
     * On what legal ground.
     *
     * @param newBasis the ground, not null
     * @return this builder, never null
     */
    public Builder basis(LegalBasisCode newBasis) {
      this.basis = requireNonNull(newBasis, "basis");
      return this;
    }

    /**
     * How it ended; refused for a denial and done for all else where nothing is said.
     *
     * @param newOutcome the outcome, not null
     * @return this builder, never null
     */
    public Builder outcome(AuditOutcome newOutcome) {
      this.outcome = requireNonNull(newOutcome, "outcome");
      return this;
    }

    /**
     * The decision, consent or order it stems from.
     *
     * @param newDecision the reference, not null
     * @return this builder, never null
     */
    public Builder decision(AuditRef newDecision) {
      this.decision = requireNonNull(newDecision, "decision");
      return this;
    }

    /**
     * The report that keeps it out of her overview.
     *
     * @param newWithholding the mark, not null
     * @return this builder, never null
     */
    public Builder withholding(Withholding newWithholding) {
      this.withholding = requireNonNull(newWithholding, "withholding");
      return this;
    }

    /**
     * The event.
     *
     * @return the event, never null
     * @throws IllegalArgumentException if something is missing that its kind asks for
     */
    public AuditEvent build() {
      return new AuditEvent(
          kind,
          at,
          actor,
          responsible,
          about,
          subject,
          categories,
          purpose,
          basis,
          outcome,
          decision,
          withholding);
    }
  }
}
