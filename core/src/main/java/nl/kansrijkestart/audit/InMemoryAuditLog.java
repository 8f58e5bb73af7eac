package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.privacy.HostKey;

/**
 * A log in memory, for tests and for hosts that write the records on themselves. It is gone with
 * the process.
 *
 * <p>This class is thread-safe.
 */
public final class InMemoryAuditLog implements AuditLog {

  private final List<AuditRecord> records = new ArrayList<>();
  private final Chain chain;

  private InMemoryAuditLog(ChainHash hash) {
    this.chain = new Chain(hash, AuditAnchor.EMPTY, null);
  }

  /**
   * An empty log, chained by SHA-256.
   *
   * @return the log, never null
   */
  public static InMemoryAuditLog create() {
    return new InMemoryAuditLog(new ChainHash(null));
  }

  /**
   * An empty log, chained by HMAC-SHA-256: without the key nobody can build its chain anew.
   *
   * @param key the key of the host, not null
   * @return the log, never null
   */
  public static InMemoryAuditLog keyed(HostKey key) {
    return new InMemoryAuditLog(new ChainHash(requireNonNull(key, "key")));
  }

  @Override
  public synchronized AuditRecord append(AuditEvent event) {
    AuditRecord record = chain.next(event);
    records.add(record);
    chain.accept(record);
    return record;
  }

  @Override
  public synchronized AuditAnchor head() {
    return chain.head();
  }

  @Override
  public synchronized Stream<AuditRecord> records() {
    return List.copyOf(records).stream();
  }
}
