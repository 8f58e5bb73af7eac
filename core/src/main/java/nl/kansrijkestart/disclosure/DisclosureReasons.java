package nl.kansrijkestart.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/**
 * The codes with which the gate and the shared birth record say why they do not open or take
 * something, and with which a receipt says what was altered.
 */
public final class DisclosureReasons {

  /** The instant of a question, or of something written, is not now. */
  public static final ReasonCode NOT_NOW = ReasonCode.of("disclosure.NOT_NOW", "minutes");

  /** Nobody confirms that the recipient or the holder is of the kind that the question names. */
  public static final ReasonCode KIND_NOT_VERIFIED = ReasonCode.of("disclosure.KIND_NOT_VERIFIED");

  /** The new version of an entry lacks, or changes, the mark that withholds it. */
  public static final ReasonCode MARK_DROPPED = ReasonCode.of("disclosure.MARK_DROPPED");

  /** Whoever asks is not, or not at this instant, involved in the care for her. */
  public static final ReasonCode NOT_INVOLVED = ReasonCode.of("disclosure.NOT_INVOLVED");

  /** Somebody else than she herself asks for what is hers alone. */
  public static final ReasonCode NOT_HERSELF = ReasonCode.of("disclosure.NOT_HERSELF");

  /** The entry belongs to the part of another side. */
  public static final ReasonCode FOREIGN_PART = ReasonCode.of("disclosure.FOREIGN_PART", "side");

  /** The entry names another author than who writes it. */
  public static final ReasonCode OTHER_AUTHOR = ReasonCode.of("disclosure.OTHER_AUTHOR");

  /** The record holds a later version of the entry. */
  public static final ReasonCode NEWER_ON_RECORD = ReasonCode.of("disclosure.NEWER_ON_RECORD");

  /** The entry is about other data, or another person, than the one of that key on record. */
  public static final ReasonCode OTHER_ENTRY = ReasonCode.of("disclosure.OTHER_ENTRY");

  /** No report on this person, as it stands on record, keeps this entry back. */
  public static final ReasonCode WITHHELD_WITHOUT_REPORT =
      ReasonCode.of("disclosure.WITHHELD_WITHOUT_REPORT");

  /** A receipt is not as it was made, or was made with another key. */
  public static final ReasonCode RECEIPT_ALTERED = ReasonCode.of("disclosure.RECEIPT_ALTERED");

  /** The record is no longer, or never was, what the receipt was made of. */
  public static final ReasonCode RECORD_CHANGED = ReasonCode.of("disclosure.RECORD_CHANGED");

  /** The items are not those that were handed over with the receipt. */
  public static final ReasonCode ITEMS_ALTERED = ReasonCode.of("disclosure.ITEMS_ALTERED");

  private static final RuleRef RECEIPT = RuleRef.of("DISCLOSURE-RECEIPT", "1");
  private static final List<Source> SIGNED =
      List.of(
          Source.of(
              "Decision of this project: a receipt holds under a keyed hash only",
              "package nl.kansrijkestart.disclosure"));

  private DisclosureReasons() {}

  /** The receipt, or what was altered: itself, what belongs to it, or both. */
  static <T> Result<T> checked(T receipt, boolean unaltered, boolean matches, ReasonCode other) {
    List<Reason> reasons = new ArrayList<>();
    if (!unaltered) {
      reasons.add(Reason.of(RECEIPT_ALTERED, RECEIPT, SIGNED, Map.of()));
    }
    if (!matches) {
      reasons.add(Reason.of(other, RECEIPT, SIGNED, Map.of()));
    }
    return reasons.isEmpty() ? Result.accepted(receipt) : Result.refused(reasons);
  }
}
