package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.DataSubject;
import org.jspecify.annotations.Nullable;

/** What no consent may break, said once for the record and for its intake. */
final class ConsentInvariants {

  private ConsentInvariants() {}

  static List<Violation> broken(
      boolean ownData,
      ConsentCapacity capacity,
      DataSubject subject,
      ConsentAnswer answer,
      Instant from,
      @Nullable Instant until) {
    List<Violation> broken = new ArrayList<>();
    if (ownData != capacity.ownBehalf()) {
      broken.add(
          at("giver", ownData ? ConsentReasons.CAPACITY_MISMATCH : ConsentReasons.THIRD_PERSON));
    }
    if (subject == DataSubject.CHILD && capacity.ownBehalf()) {
      broken.add(at("capacity", ConsentReasons.CHILD_ANSWERS));
    }
    if (until != null && !from.isBefore(until)) {
      broken.add(at("until", ConsentReasons.ENDS_BEFORE_IT_BEGINS));
    }
    if (until != null && answer.objection()) {
      broken.add(at("until", ConsentReasons.OBJECTION_WITH_END));
    }
    return broken;
  }

  static Violation at(String field, ReasonCode code) {
    return new Violation(field, Reason.of(code));
  }
}
