package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.privacy.HostKey;

/**
 * A log in a file: one record a line (NDJSON), only ever appended to.
 *
 * <pre>{@code
 * try (FileAuditLog log = FileAuditLog.at(path).keyed(key).expecting(anchor).open()
 *     .match(opened -> opened, reasons -> { throw new IllegalStateException(reasons.toString()); })) {
 *   AuditRecord record = log.append(event);
 *   keepElsewhere(log.head());
 * }
 * }</pre>
 *
 * <p>One writer at a time holds it, over all processes of the machine, by a lock file beside it. On
 * opening the whole log is checked; a damaged one is refused and left as it is. A last line that a
 * crash left unfinished is taken away, and one that lacks only its line feed is completed: either
 * way no acknowledged event is lost. If a write fails, the log takes no more; what it holds is
 * sorted out when it is opened again.
 *
 * <p>A new file can be read by its owner alone, where the file system knows owners. Encryption,
 * access by two factors, and rotation are the host's: a closed file keeps its last anchor.
 *
 * <p>This class is thread-safe. An interrupt neither stops nor closes it.
 */
public final class FileAuditLog implements AuditLog, Closeable {

  private final Path path;
  private final WriterLock lock;
  private final LogFile file;
  private final Durability durability;
  private final Chain chain;
  private long length;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    FAILED,
    CLOSED
  }

  /** When an event is safe. */
  public enum Durability {
    /**
     * Each event is on the device before it is acknowledged: it survives the failure of power and
     * machine. The rule where the log is the proof.
     */
    @JsonProperty("every-event")
    EVERY_EVENT,
    /**
     * Each event is with the operating system before it is acknowledged: it survives the death of
     * the process, not that of the machine. Much faster.
     */
    @JsonProperty("operating-system")
    OPERATING_SYSTEM
  }

  FileAuditLog(
      Path path, WriterLock lock, LogFile file, Durability durability, Chain chain, long length) {
    this.path = path;
    this.lock = lock;
    this.file = file;
    this.durability = durability;
    this.chain = chain;
    this.length = length;
  }

  /**
   * A log at a place, to be opened. It is made where there is none.
   *
   * @param path the file, in a folder that exists, not null
   * @return how to open it, never null
   */
  public static Opening at(Path path) {
    return new Opening(
        requireNonNull(path, "path"),
        new ChainHash(null),
        Durability.EVERY_EVENT,
        AuditAnchor.EMPTY);
  }

  /**
   * How to open a log.
   *
   * <p>This class is immutable and thread-safe.
   */
  public static final class Opening {

    private final Path path;
    private final ChainHash hash;
    private final Durability durability;
    private final AuditAnchor anchor;

    private Opening(Path path, ChainHash hash, Durability durability, AuditAnchor anchor) {
      this.path = path;
      this.hash = hash;
      this.durability = durability;
      this.anchor = anchor;
    }

    /**
     * Chained by HMAC-SHA-256: without the key nobody can build the chain anew. A log keeps the key
     * it began with.
     *
     * @param key the key of the host, not null
     * @return the new opening, never null
     */
    public Opening keyed(HostKey key) {
      return new Opening(path, new ChainHash(requireNonNull(key, "key")), durability, anchor);
    }

    /**
     * When an event is safe; {@link Durability#EVERY_EVENT} where nothing is said.
     *
     * @param newDurability the durability, not null
     * @return the new opening, never null
     */
    public Opening durability(Durability newDurability) {
      return new Opening(path, hash, requireNonNull(newDurability, "durability"), anchor);
    }

    /**
     * How far the log had come: a log that ends before is refused, and never repaired.
     *
     * @param newAnchor an anchor that was kept outside the log, not null
     * @return the new opening, never null
     */
    public Opening expecting(AuditAnchor newAnchor) {
      return new Opening(path, hash, durability, requireNonNull(newAnchor, "anchor"));
    }

    /**
     * Checks the log, mends a torn last line, and opens it for writing.
     *
     * @return the log, with a note of what was mended; or a refusal where it is damaged or in use;
     *     never null
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public Result<FileAuditLog> open() {
      return open(LogFileOnDisk::new);
    }

    /** As {@link #open()}, over a file that a test gives. */
    Result<FileAuditLog> open(FileMaker maker) {
      try {
        return LogOpening.open(path, hash, durability, anchor, maker);
      } catch (IOException e) {
        throw new UncheckedIOException("The audit log cannot be opened", e);
      }
    }
  }

  /** Opens the bytes of a log at their end. */
  @FunctionalInterface
  interface FileMaker {
    LogFile open(Path path) throws IOException;
  }

  @Override
  public synchronized AuditRecord append(AuditEvent event) {
    requireNonNull(event, "event");
    if (state != State.OPEN) {
      throw new IllegalStateException(
          state == State.CLOSED
              ? "The audit log is closed; open it again to append"
              : "The audit log takes nothing after a failed write; close it and open it again");
    }
    AuditRecord record = chain.next(event);
    byte[] line = AuditLine.line(AuditLine.body(record), record.hash());
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    try {
      file.append(ended);
      if (durability == Durability.EVERY_EVENT) {
        file.sync();
      }
    } catch (IOException e) {
      state = State.FAILED;
      throw new UncheckedIOException("The audit log cannot be written; treat the use as denied", e);
    } catch (RuntimeException | Error e) {
      state = State.FAILED;
      throw e;
    }
    chain.accept(record);
    length += ended.length;
    return record;
  }

  @Override
  public synchronized AuditAnchor head() {
    return chain.head();
  }

  /**
   * The records up to now, read from the file one by one.
   *
   * @return a stream, to be closed by the caller, never null
   * @throws UncheckedIOException if the file cannot be read, at the start or on the way
   */
  @Override
  public Stream<AuditRecord> records() {
    long until;
    synchronized (this) {
      until = length;
    }
    try {
      InputStream in = Files.newInputStream(path);
      return LogReading.records(in, until);
    } catch (IOException e) {
      throw new UncheckedIOException("The audit log cannot be read", e);
    }
  }

  /**
   * Writes what is left to the device and gives the log free. A second call does nothing.
   *
   * @throws IOException if the last bytes cannot be written to the device
   */
  @Override
  public synchronized void close() throws IOException {
    if (state == State.CLOSED) {
      return;
    }
    boolean sound = state == State.OPEN;
    state = State.CLOSED;
    try {
      if (sound) {
        file.sync();
      }
    } finally {
      try {
        file.close();
      } finally {
        lock.close();
      }
    }
  }
}
