package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;

/** Every reason why a yes that is on record opens nothing for a request. */
final class NearMiss {

  /** What is mended by asking her again. */
  private static final Set<RecordReason> ASK =
      Set.of(
          RecordReason.ENDED,
          RecordReason.OTHER_KIND,
          RecordReason.OTHER_PURPOSE,
          RecordReason.OTHER_RECIPIENT,
          RecordReason.OTHER_CATEGORIES,
          RecordReason.OTHER_CONTEXT,
          RecordReason.INFORMAL_INTERPRETER,
          RecordReason.NOT_INFORMED);

  private final DisclosureRequest request;
  private final long wanted;
  private final long askable;
  private final Givers givers;
  private final List<Reason> reasons;

  /** Where an objection settled the answer, nothing says to ask her again. */
  NearMiss(
      DisclosureRequest request, long wanted, long settled, Givers givers, List<Reason> reasons) {
    this.request = request;
    this.wanted = wanted;
    this.askable = wanted & ~settled;
    this.givers = givers;
    this.reasons = reasons;
  }

  /** Adds the reasons of one record. */
  void add(Answer answer) {
    ConsentScope scope = answer.scope;
    Instant at = request.at();
    boolean begun = !answer.record.from().isAfter(at);
    add(!begun, answer, RecordReason.NOT_YET);
    add(begun && answer.record.recordedAt().isAfter(at), answer, RecordReason.RECORDED_LATER);
    add(answer.hasEnded(at), answer, RecordReason.ENDED);
    add(!answer.kindFits(request), answer, RecordReason.OTHER_KIND);
    add(scope.purpose() != request.purpose(), answer, RecordReason.OTHER_PURPOSE);
    add(
        scope.holder() != null && !scope.holder().covers(request.holder()),
        answer,
        RecordReason.OTHER_HOLDER);
    add(!scope.recipient().covers(request.recipient()), answer, RecordReason.OTHER_RECIPIENT);
    add((askable & ~answer.categories) != 0, answer, RecordReason.OTHER_CATEGORIES);
    add(
        scope.context() != null && !scope.context().equals(request.context()),
        answer,
        RecordReason.OTHER_CONTEXT);
    add(
        !scope.resources().isEmpty()
            && (request.resources().isEmpty()
                || !scope.resources().containsAll(request.resources())),
        answer,
        RecordReason.OTHER_RESOURCES);
    add(!givers.accept(answer), answer, givers.refusal());
    add(answer.informallyInterpreted, answer, RecordReason.INFORMAL_INTERPRETER);
    add(!answer.informed, answer, RecordReason.NOT_INFORMED);
  }

  private void add(boolean miss, Answer answer, RecordReason reason) {
    if (miss && (!ASK.contains(reason) || mayAsk(answer))) {
      reasons.add(answer.reason(reason));
    }
  }

  private boolean mayAsk(Answer answer) {
    return askable != 0
        && ((answer.categories & wanted) == 0 || (answer.categories & askable) != 0);
  }
}
