package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.Comparator;
import nl.kansrijkestart.decision.Reason;
import org.jspecify.annotations.Nullable;

/** One record, with all that does not depend on the request worked out once. */
final class Answer {

  /** The latest last; of the same instant the objections last. */
  static final Comparator<Consent> LATEST =
      Comparator.comparing((Consent record) -> record.from())
          .thenComparing(record -> record.answer().objection())
          .thenComparing(record -> record.id().value());

  final Consent record;
  final ConsentScope scope;

  /** The position within its dossier, the latest last. */
  final int rank;

  final boolean objection;

  /** Whether the person whose data it is gave it herself or himself. */
  final boolean own;

  final boolean informallyInterpreted;
  final boolean informed;
  final long capacity;
  final long categories;
  final int dimensions;

  // each made at its first use; two threads may both make it, equal and immutable
  private @Nullable Reason @Nullable [] reasons;

  Answer(Consent record, int rank) {
    this.record = record;
    this.scope = record.scope();
    this.rank = rank;
    this.objection = record.answer().objection();
    this.own = record.capacity().ownBehalf();
    this.informallyInterpreted = record.how().contains(ConsentManner.INFORMAL_INTERPRETER);
    // for the direct registration with youth health care she must have been told what is shared
    this.informed =
        scope.purpose() != Purpose.PRENATAL_HOME_VISIT
            || record.told().contains(ConsentInformation.WHAT_IS_SHARED);
    this.capacity = Sets.bit(record.capacity());
    this.categories = Sets.bits(scope.categories());
    this.dimensions = scope.dimensions();
  }

  /**
   * Whether it replaces earlier ones at an instant: an objection from its instant on; a yes once it
   * has begun and is recorded, of somebody who may give it, and came about as it should.
   */
  boolean counts(Instant at, Givers givers) {
    return !record.from().isAfter(at)
        && (objection
            || (!record.recordedAt().isAfter(at)
                && !informallyInterpreted
                && informed
                && givers.accept(this)));
  }

  /** Whether it was on record before another was: only then can the other take it back. */
  boolean knownBefore(Answer other) {
    return record.recordedAt().isBefore(other.record.recordedAt());
  }

  boolean hasEnded(Instant at) {
    Instant until = record.until();
    return until != null && !at.isBefore(until);
  }

  /**
   * Whether it is about what is asked, categories and records apart. A yes must reach the request;
   * of a no it is enough that it may, for all the request says.
   */
  boolean reaches(DisclosureRequest request) {
    return kindFits(request)
        && fits(scope.holder(), request.holder())
        && fits(scope.recipient(), request.recipient())
        && (scope.context() == null
            || scope.context().equals(request.context())
            || (objection && request.context() == null));
  }

  /** Whether it is about one particular record that is asked for, or about none if null. */
  boolean reaches(@Nullable RecordRef item) {
    return scope.resources().isEmpty()
        || (item == null ? objection : scope.resources().contains(item));
  }

  /**
   * A yes must be of the kind that the holder needs. An objection to the disclosure counts
   * whichever of the two kinds it was recorded as.
   */
  boolean kindFits(DisclosureRequest request) {
    return objection ? scope.kind() != ConsentKind.TREATMENT : scope.kind() == request.kind();
  }

  private boolean fits(@Nullable Party described, Party actual) {
    return described == null || (objection ? described.mayCover(actual) : described.covers(actual));
  }

  /**
   * Whether it goes before another answer: by saying more exactly what is meant; before somebody's
   * own objection only if it is that somebody's own as well.
   */
  boolean outranks(Answer other) {
    return (own || !other.own || !other.objection)
        && ConsentScope.moreSpecific(dimensions, other.dimensions);
  }

  /** The reason that names this record alone. */
  Reason reason(RecordReason why) {
    @Nullable Reason[] made = reasons;
    if (made == null) {
      made = new Reason[RecordReason.COUNT];
      reasons = made;
    }
    return why.in(made, record);
  }
}
