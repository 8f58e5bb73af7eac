package nl.kansrijkestart.audit;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what a verifier finds in a log, and of what an overview tells her. */
public final class AuditReasons {

  /** A line does not have the hash of its content: it was altered, or another key was used. */
  public static final ReasonCode LINE_ALTERED = ReasonCode.of("audit.LINE_ALTERED", "sequence");

  /** A line is not a record of a log. */
  public static final ReasonCode LINE_UNREADABLE =
      ReasonCode.of("audit.LINE_UNREADABLE", "sequence");

  /** Records were removed, or stand elsewhere. */
  public static final ReasonCode RECORDS_MISSING =
      ReasonCode.of("audit.RECORDS_MISSING", "from", "to");

  /** A record stands twice, or in another place than its own. */
  public static final ReasonCode RECORD_MISPLACED =
      ReasonCode.of("audit.RECORD_MISPLACED", "sequence");

  /** A record is sound in itself, but does not follow from the one before it. */
  public static final ReasonCode CHAIN_BROKEN = ReasonCode.of("audit.CHAIN_BROKEN", "sequence");

  /** The log ends before the anchor that was kept outside it. */
  public static final ReasonCode TAIL_MISSING = ReasonCode.of("audit.TAIL_MISSING", "from", "to");

  /** The log has another record at the place of the anchor: it was written anew. */
  public static final ReasonCode ANCHOR_DIFFERS = ReasonCode.of("audit.ANCHOR_DIFFERS", "sequence");

  /** The last line was not written to its end, as after a crash. */
  public static final ReasonCode TORN_TAIL = ReasonCode.of("audit.TORN_TAIL", "sequence", "bytes");

  /** A torn last line was taken away, or completed, on opening. */
  public static final ReasonCode TAIL_REPAIRED =
      ReasonCode.of("audit.TAIL_REPAIRED", "sequence", "bytes");

  /** Clocks were set back, or ran apart. */
  public static final ReasonCode CLOCK_WENT_BACK = ReasonCode.of("audit.CLOCK_WENT_BACK", "count");

  /** More was found than is listed. */
  public static final ReasonCode MORE_FOUND = ReasonCode.of("audit.MORE_FOUND", "max");

  /** The log is in use by another writer. */
  public static final ReasonCode LOG_IN_USE = ReasonCode.of("audit.LOG_IN_USE");

  /** Overview: what was done, and that it was. */
  public static final ReasonCode SHOWN_DONE =
      ReasonCode.of("audit.SHOWN_DONE", "when", "who", "kind", "categories", "purpose");

  /** Overview: what was asked for, and refused. */
  public static final ReasonCode SHOWN_REFUSED =
      ReasonCode.of("audit.SHOWN_REFUSED", "when", "who", "kind", "categories", "purpose");

  /** Overview: what was tried, and failed. */
  public static final ReasonCode SHOWN_FAILED =
      ReasonCode.of("audit.SHOWN_FAILED", "when", "who", "kind", "categories", "purpose");

  /** Overview: what was begun, of which the end is not known. */
  public static final ReasonCode SHOWN_UNKNOWN =
      ReasonCode.of("audit.SHOWN_UNKNOWN", "when", "who", "kind", "categories", "purpose");

  private AuditReasons() {}
}
