package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.kansrijkestart.privacy.HostKey;

/**
 * Finds whether a log was changed (controle van de logging): a line altered, removed, moved,
 * repeated, or cut off at the end.
 *
 * <p>What it can find depends on what the host keeps out of reach of whoever can write the log:
 *
 * <ul>
 *   <li>without key and anchor: any change by somebody who does not rebuild the chain after it
 *   <li>with a {@linkplain #keyed key}: any change by somebody without the key
 *   <li>with an {@linkplain #expecting anchor}: also that records up to the anchor were cut off,
 *       and that the log was written anew
 * </ul>
 *
 * <p>It reads a file as it stands, also while a writer appends; a line that is being written shows
 * as torn. It names numbers, never content.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AuditVerifier {

  private final ChainHash hash;
  private final AuditAnchor anchor;

  private AuditVerifier(ChainHash hash, AuditAnchor anchor) {
    this.hash = hash;
    this.anchor = anchor;
  }

  /**
   * A verifier of logs that are chained by SHA-256.
   *
   * @return the verifier, never null
   */
  public static AuditVerifier unkeyed() {
    return new AuditVerifier(new ChainHash(null), AuditAnchor.EMPTY);
  }

  /**
   * A verifier of logs that are chained with a key of the host.
   *
   * @param key the key, not null
   * @return the verifier, never null
   */
  public static AuditVerifier keyed(HostKey key) {
    return new AuditVerifier(new ChainHash(requireNonNull(key, "key")), AuditAnchor.EMPTY);
  }

  static AuditVerifier of(ChainHash hash) {
    return new AuditVerifier(hash, AuditAnchor.EMPTY);
  }

  /**
   * This verifier, for a log that had come so far.
   *
   * @param newAnchor an anchor that was kept outside the log, not null
   * @return the new verifier, never null
   */
  public AuditVerifier expecting(AuditAnchor newAnchor) {
    return new AuditVerifier(hash, requireNonNull(newAnchor, "anchor"));
  }

  /**
   * Checks a file.
   *
   * @param file the file, not null
   * @return what was found, never null
   * @throws UncheckedIOException if the file cannot be read
   */
  public AuditVerification verify(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return verify(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The audit log cannot be read", e);
    }
  }

  /**
   * Checks the lines of a stream, which the caller closes.
   *
   * @param in the stream, not null
   * @return what was found, never null
   * @throws UncheckedIOException if the stream cannot be read
   */
  public AuditVerification verify(InputStream in) {
    return check(in).result();
  }

  /**
   * Checks records, as a log or a host's own store hands them out.
   *
   * @param records the records in their order, not null; the caller closes the stream
   * @return what was found, never null
   */
  public AuditVerification verify(Stream<AuditRecord> records) {
    LogCheck check = new LogCheck(hash, anchor);
    records.forEachOrdered(check::record);
    return check.result();
  }

  LogCheck check(InputStream in) {
    LogCheck check = new LogCheck(hash, anchor);
    LogLines lines = new LogLines(in);
    try {
      for (LogLines.Line line = lines.next(); line != null; line = lines.next()) {
        check.line(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The audit log cannot be read", e);
    }
    return check;
  }
}
