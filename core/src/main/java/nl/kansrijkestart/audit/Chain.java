package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The end of a log, to which the next record is linked. Not thread-safe. */
final class Chain {

  private final ChainHash hash;
  private AuditAnchor head;
  private @Nullable Instant last;

  Chain(ChainHash hash, AuditAnchor head, @Nullable Instant last) {
    this.hash = hash;
    this.head = head;
    this.last = last;
  }

  AuditAnchor head() {
    return head;
  }

  /** The next record; the chain stays as it is until {@link #accept}. */
  AuditRecord next(AuditEvent event) {
    requireNonNull(event, "event");
    boolean back = last != null && event.at().isBefore(last);
    long sequence = head.sequence() + 1;
    byte[] body = AuditLine.body(sequence, head.hash(), back, event);
    return new AuditRecord(sequence, head.hash(), back, event, hash.of(body));
  }

  /** Makes the record the end of the chain. */
  void accept(AuditRecord record) {
    head = record.anchor();
    last = record.event().at();
  }
}
