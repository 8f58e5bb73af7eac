package nl.kansrijkestart.audit;

import java.util.stream.Stream;

/** A log that can be appended to and read back, and never changed. */
public interface AuditLog extends AuditSink {

  /**
   * How far the log has come. Keep it elsewhere from time to time: with it a verifier finds what
   * was cut off at the end.
   *
   * @return the anchor of the last record, never null
   */
  AuditAnchor head();

  /**
   * The records up to now, in the order of their numbers. Reading it is an access of its own: a
   * host lets in only whom NEN 7513 lets in, and logs it.
   *
   * @return a stream, to be closed by the caller, never null
   */
  Stream<AuditRecord> records();
}
