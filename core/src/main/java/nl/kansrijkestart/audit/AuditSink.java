package nl.kansrijkestart.audit;

/**
 * Where audit events go (logvoorziening).
 *
 * <p>What every sink guarantees, and a host's own must too:
 *
 * <ol>
 *   <li><b>Recorded or thrown.</b> When {@link #append} returns, the event stands in the log, as
 *       durable as the sink says. When it throws, the caller treats the use of data as not allowed:
 *       no record, no disclosure.
 *   <li><b>Nothing is dropped, merged or changed.</b> Also an event whose instant lies before that
 *       of an earlier one is recorded; it is flagged.
 *   <li><b>One order.</b> The numbers run from 1 without gaps, in the order in which the calls took
 *       place, over all threads.
 *   <li><b>Thread-safe.</b> Any number of threads may append.
 *   <li><b>Silent.</b> No exception and no log line repeats anything of the event.
 * </ol>
 */
@FunctionalInterface
public interface AuditSink {

  /**
   * Records an event.
   *
   * @param event the event, not null
   * @return the event at its place in the log, never null
   * @throws IllegalStateException if the log is closed, or an earlier write failed
   * @throws java.io.UncheckedIOException if the event cannot be written; it is not acknowledged
   */
  AuditRecord append(AuditEvent event);
}
