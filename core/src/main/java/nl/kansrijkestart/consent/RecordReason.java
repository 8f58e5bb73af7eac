package nl.kansrijkestart.consent;

import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * A reason that names one record and nothing of the request, so that it is made once for each
 * record.
 */
final class RecordReason {

  static final RecordReason GIVEN =
      new RecordReason(0, ConsentReasons.GIVEN, ConsentReasons.COVERED);
  static final RecordReason REFUSED =
      new RecordReason(1, ConsentReasons.REFUSED, ConsentReasons.GFC_6);
  static final RecordReason WITHDRAWN =
      new RecordReason(2, ConsentReasons.WITHDRAWN, ConsentReasons.GFC_6);
  static final RecordReason NOT_YET =
      new RecordReason(3, ConsentReasons.NOT_YET, ConsentReasons.COVERED);
  static final RecordReason RECORDED_LATER =
      new RecordReason(4, ConsentReasons.RECORDED_LATER, ConsentReasons.COVERED);
  static final RecordReason ENDED =
      new RecordReason(5, ConsentReasons.ENDED, ConsentReasons.COVERED);
  static final RecordReason OTHER_PERSON =
      new RecordReason(6, ConsentReasons.OTHER_PERSON, ConsentReasons.COVERED);
  static final RecordReason OTHER_KIND =
      new RecordReason(7, ConsentReasons.OTHER_KIND, ConsentReasons.COVERED);
  static final RecordReason OTHER_PURPOSE =
      new RecordReason(8, ConsentReasons.OTHER_PURPOSE, ConsentReasons.COVERED);
  static final RecordReason OTHER_HOLDER =
      new RecordReason(9, ConsentReasons.OTHER_HOLDER, ConsentReasons.COVERED);
  static final RecordReason OTHER_RECIPIENT =
      new RecordReason(10, ConsentReasons.OTHER_RECIPIENT, ConsentReasons.COVERED);
  static final RecordReason OTHER_CATEGORIES =
      new RecordReason(11, ConsentReasons.OTHER_CATEGORIES, ConsentReasons.COVERED);
  static final RecordReason OTHER_CONTEXT =
      new RecordReason(12, ConsentReasons.OTHER_CONTEXT, ConsentReasons.COVERED);
  static final RecordReason OTHER_RESOURCES =
      new RecordReason(13, ConsentReasons.OTHER_RESOURCES, ConsentReasons.COVERED);
  static final RecordReason CAPACITY_UNSET =
      new RecordReason(14, ConsentReasons.CAPACITY_UNSET, ConsentReasons.CAPACITY);
  static final RecordReason CAPACITY_NOT_ACCEPTED =
      new RecordReason(15, ConsentReasons.CAPACITY_NOT_ACCEPTED, ConsentReasons.CAPACITY);
  static final RecordReason INFORMAL_INTERPRETER =
      new RecordReason(16, ConsentReasons.INFORMAL_INTERPRETER, ConsentReasons.INTERPRETER);
  static final RecordReason NOT_INFORMED =
      new RecordReason(17, ConsentReasons.NOT_INFORMED, ConsentReasons.INFORMED);

  /** How many of them there are. */
  static final int COUNT = 18;

  private final int place;
  private final ReasonCode code;
  private final RuleRef rule;

  private RecordReason(int place, ReasonCode code, RuleRef rule) {
    this.place = place;
    this.code = code;
    this.rule = rule;
  }

  /** The reason as it was made before for this record, or else made now and kept. */
  Reason in(@Nullable Reason[] made, Consent record) {
    Reason reason = made[place];
    if (reason == null) {
      reason = of(record);
      made[place] = reason;
    }
    return reason;
  }

  private Reason of(Consent record) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("record", record.id().value());
    if (code.parameters().contains("capacity")) {
      parameters.put("capacity", ConsentReasons.code(record.capacity()));
    }
    if (code.parameters().contains("giver")) {
      parameters.put("giver", ConsentReasons.giver(record));
    }
    return Reason.of(code, rule, ConsentReasons.sources(rule), parameters);
  }
}
