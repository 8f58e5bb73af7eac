package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An event at its place in the log, chained to the one before it (geketende logregel).
 *
 * <p>The hash covers the number, the previous hash, the flag and every field of the event. Its JSON
 * is the line in the file, byte for byte.
 *
 * <p>The order of a log is that of its numbers, never that of its clocks. A clock that was set back
 * loses nothing: the event is recorded with the instant that it was given, and flagged.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param sequence the number in the log, from 1, without gaps
 * @param previous the hash of the record before it, {@link AuditHash#NONE} for the first, not null
 * @param clockWentBack whether its instant lies before that of the record before it
 * @param event what happened, not null
 * @param hash the hash of this record, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"sequence", "previous", "clockWentBack", "event", "hash"})
public record AuditRecord(
    long sequence, AuditHash previous, boolean clockWentBack, AuditEvent event, AuditHash hash) {

  /** Checks the number. */
  public AuditRecord {
    requireNonNull(previous, "previous");
    requireNonNull(event, "event");
    requireNonNull(hash, "hash");
    if (sequence < 1) {
      throw new IllegalArgumentException("The records of a log are numbered from 1");
    }
  }

  /**
   * The place of this record as an anchor, to be kept outside the log.
   *
   * @return the anchor, never null
   */
  public AuditAnchor anchor() {
    return new AuditAnchor(sequence, hash);
  }
}
