package nl.kansrijkestart.referral.store;

import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;

/** The codes with which stores and the reconciler explain themselves, beside those of referrals. */
public final class StoreReasons {

  /** There is no referral with that key. */
  public static final ReasonCode UNKNOWN_REFERRAL = ReasonCode.of("referral.UNKNOWN_REFERRAL");

  /** A referral is begun under a key that another one has. */
  public static final ReasonCode REFERRAL_ID_REUSED = ReasonCode.of("referral.REFERRAL_ID_REUSED");

  /** An append without an event. */
  public static final ReasonCode APPEND_EMPTY = ReasonCode.of("referral.APPEND_EMPTY");

  /** An append with too many events or messages. */
  public static final ReasonCode APPEND_TOO_MANY =
      ReasonCode.of("referral.APPEND_TOO_MANY", "count", "max");

  /** A message about something that is not in the append. */
  public static final ReasonCode MESSAGE_WITHOUT_EVENT =
      ReasonCode.of("referral.MESSAGE_WITHOUT_EVENT");

  /** Others were faster, again and again. */
  public static final ReasonCode STORE_BUSY = ReasonCode.of("referral.STORE_BUSY", "attempts");

  /** Begun by a professional, and not sent. */
  public static final ReasonCode DRAFT_STANDS = ReasonCode.of("referral.DRAFT_STANDS", "days");

  /** Sent, and the desk did not confirm it. */
  public static final ReasonCode NOT_RECEIVED = ReasonCode.of("referral.NOT_RECEIVED", "days");

  /** Received or taken up, and nothing happened since. */
  public static final ReasonCode SILENT = ReasonCode.of("referral.SILENT", "state", "days");

  /** Closed, and the referrer does not know the outcome. */
  public static final ReasonCode CLOSED_WITHOUT_FEEDBACK =
      ReasonCode.of("referral.CLOSED_WITHOUT_FEEDBACK", "state");

  /** Two open referrals for the same offer, or at the same destination, in one pregnancy. */
  public static final ReasonCode TWO_OPEN = ReasonCode.of("referral.TWO_OPEN");

  static final RuleRef STORE = RuleRef.of("REFERRAL-STORE", "1");
  static final RuleRef RECONCILE = RuleRef.of("REFERRAL-RECONCILE", "1");

  private StoreReasons() {}
}
