package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;

/** When a yes counts, and every reason why one that is on record opens nothing for a request. */
final class NearMiss {

  private NearMiss() {}

  /**
   * Whether an answer replaces earlier ones at an instant: an objection from its instant on; a yes
   * once it has begun and is recorded, of somebody who may give it.
   */
  static boolean counts(Consent record, Instant at, Givers givers) {
    return !record.from().isAfter(at)
        && (record.answer().objection()
            || (!record.recordedAt().isAfter(at) && valid(record, givers)));
  }

  static boolean hasEnded(Consent record, Instant at) {
    return record.until() != null && !at.isBefore(record.until());
  }

  /**
   * A yes must be of the kind that the holder needs. An objection to the disclosure counts
   * whichever of the two kinds it was recorded as.
   */
  static boolean kindFits(Consent record, DisclosureRequest request) {
    return record.answer().objection()
        ? record.scope().kind() != ConsentKind.TREATMENT
        : record.scope().kind() == request.kind();
  }

  private static boolean valid(Consent record, Givers givers) {
    return givers.accept(record) && !informallyInterpreted(record) && informed(record);
  }

  private static boolean informallyInterpreted(Consent record) {
    return record.how().contains(ConsentManner.INFORMAL_INTERPRETER);
  }

  /** For the direct registration with youth health care she must have been told what is shared. */
  private static boolean informed(Consent record) {
    return record.scope().purpose() != Purpose.PRENATAL_HOME_VISIT
        || record.told().contains(ConsentInformation.WHAT_IS_SHARED);
  }

  static List<Reason> of(Consent record, DisclosureRequest request, Givers givers) {
    ConsentScope scope = record.scope();
    Reasons found = new Reasons(record);
    found.when(record.from().isAfter(request.at()), ConsentReasons.NOT_YET);
    found.when(
        !record.from().isAfter(request.at()) && record.recordedAt().isAfter(request.at()),
        ConsentReasons.RECORDED_LATER);
    found.when(hasEnded(record, request.at()), ConsentReasons.ENDED);
    found.when(!kindFits(record, request), ConsentReasons.OTHER_KIND);
    found.when(scope.purpose() != request.purpose(), ConsentReasons.OTHER_PURPOSE);
    found.when(
        scope.holder() != null && !scope.holder().covers(request.holder()),
        ConsentReasons.OTHER_HOLDER);
    found.when(!scope.recipient().covers(request.recipient()), ConsentReasons.OTHER_RECIPIENT);
    found.when(
        !scope.categories().containsAll(request.categories()), ConsentReasons.OTHER_CATEGORIES);
    found.when(
        scope.context() != null && !scope.context().equals(request.context()),
        ConsentReasons.OTHER_CONTEXT);
    found.when(
        !scope.resources().isEmpty()
            && (request.resources().isEmpty()
                || !scope.resources().containsAll(request.resources())),
        ConsentReasons.OTHER_RESOURCES);
    if (!givers.accept(record)) {
      found.add(
          givers.refusal(),
          ConsentReasons.CAPACITY,
          Map.of(
              "record", record.id().value(), "capacity", ConsentReasons.code(record.capacity())));
    }
    if (informallyInterpreted(record)) {
      found.add(
          ConsentReasons.INFORMAL_INTERPRETER,
          ConsentReasons.INTERPRETER,
          Map.of("record", record.id().value()));
    }
    if (!informed(record)) {
      found.add(
          ConsentReasons.NOT_INFORMED,
          ConsentReasons.INFORMED,
          Map.of("record", record.id().value()));
    }
    return found.list;
  }

  /** Collects what keeps one record from opening a request. */
  private static final class Reasons {

    private final Consent record;
    private final List<Reason> list = new ArrayList<>();

    Reasons(Consent record) {
      this.record = record;
    }

    void when(boolean miss, ReasonCode code) {
      if (miss) {
        list.add(ConsentReasons.ofRecord(code, ConsentReasons.COVERED, record));
      }
    }

    void add(ReasonCode code, RuleRef rule, Map<String, String> parameters) {
      list.add(Reason.of(code, rule, ConsentReasons.sources(rule), parameters));
    }
  }
}
