package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How far a log had come: the number and hash of its last record (ankerpunt).
 *
 * <p>Kept outside the log, out of reach of whoever can write the log, it shows what a chain by
 * itself cannot: that records were cut off at the end, or that the whole log was written anew.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param sequence the number of the last record, 0 for an empty log
 * @param hash the hash of that record, {@link AuditHash#NONE} for an empty log, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"sequence", "hash"})
public record AuditAnchor(long sequence, AuditHash hash) {

  /** The anchor of a log without records. */
  public static final AuditAnchor EMPTY = new AuditAnchor(0, AuditHash.NONE);

  /** Checks that number 0 and the hash of nothing go together. */
  public AuditAnchor {
    requireNonNull(hash, "hash");
    if (sequence < 0 || (sequence == 0 && !hash.equals(AuditHash.NONE))) {
      throw new IllegalArgumentException(
          "An anchor must have a number from 1, or be that of an empty log");
    }
  }
}
