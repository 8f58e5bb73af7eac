package nl.kansrijkestart.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log line by line and remembers what does not fit. After damage it goes on with the next
 * line that is sound in itself, so that each place is named once.
 */
final class LogCheck {

  static final int MAX_FOUND = 100;

  private final ChainHash hash;
  private final AuditAnchor anchor;
  private final List<Reason> found = new ArrayList<>();

  private AuditAnchor sound = AuditAnchor.EMPTY;
  private long expected = 1;
  private @Nullable AuditHash previous = AuditHash.NONE;
  private @Nullable Instant last;
  private long clockWentBack;
  private boolean anchored;
  private byte[] tail = new byte[0];
  private long tailLength;
  private @Nullable AuditRecord completeTail;

  LogCheck(ChainHash hash, AuditAnchor anchor) {
    this.hash = hash;
    this.anchor = anchor;
    this.anchored = anchor.sequence() == 0;
  }

  void line(LogLines.Line line) {
    if (line.ended()) {
      wholeLine(line.bytes(), line.tooLong());
    } else {
      tail = line.bytes();
      tailLength = line.length();
    }
  }

  private void wholeLine(byte[] bytes, boolean tooLong) {
    if (tooLong) {
      unsound(AuditReasons.LINE_UNREADABLE);
      return;
    }
    byte[] body = AuditLine.bodyOf(bytes);
    if (body == null) {
      unsound(AuditReasons.LINE_UNREADABLE);
    } else if (!hash.of(body).equals(AuditLine.hashOf(bytes))) {
      unsound(AuditReasons.LINE_ALTERED);
    } else {
      AuditRecord record = parsed(bytes);
      if (record == null) {
        unsound(AuditReasons.LINE_UNREADABLE);
      } else {
        sound(record);
      }
    }
  }

  void record(AuditRecord record) {
    if (hash.of(AuditLine.body(record)).equals(record.hash())) {
      sound(record);
    } else {
      unsound(AuditReasons.LINE_ALTERED);
    }
  }

  private static @Nullable AuditRecord parsed(byte[] line) {
    try {
      return AuditLine.parse(line);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void unsound(ReasonCode code) {
    find(code, Map.of("sequence", expected));
    expected++;
    previous = null;
  }

  private void sound(AuditRecord record) {
    long sequence = record.sequence();
    if (sequence < expected) {
      find(AuditReasons.RECORD_MISPLACED, Map.of("sequence", sequence));
      return;
    }
    if (sequence > expected) {
      find(AuditReasons.RECORDS_MISSING, Map.of("from", expected, "to", sequence - 1));
    } else if (previous != null && !previous.equals(record.previous())) {
      find(AuditReasons.CHAIN_BROKEN, Map.of("sequence", sequence));
    }
    expected = sequence + 1;
    previous = record.hash();
    last = record.event().at();
    clockWentBack += record.clockWentBack() ? 1 : 0;
    checkAnchor(record);
    if (found.isEmpty()) {
      sound = record.anchor();
    }
  }

  private void checkAnchor(AuditRecord record) {
    if (record.sequence() == anchor.sequence()) {
      anchored = true;
      if (!record.hash().equals(anchor.hash())) {
        find(AuditReasons.ANCHOR_DIFFERS, Map.of("sequence", record.sequence()));
      }
    }
  }

  private void find(ReasonCode code, Map<String, Object> parameters) {
    if (found.size() < MAX_FOUND) {
      found.add(Reason.of(code, parameters));
    } else if (found.size() == MAX_FOUND) {
      found.add(Reason.of(AuditReasons.MORE_FOUND, Map.of("max", MAX_FOUND)));
    }
  }

  AuditVerification result() {
    boolean torn = false;
    if (tailLength > 0) {
      completeTail = completeTail();
      torn = completeTail != null || (found.isEmpty() && leftByACrash());
      if (!torn) {
        unsound(AuditReasons.LINE_UNREADABLE);
      }
    }
    long reached = completeTail == null ? expected - 1 : completeTail.sequence();
    if (completeTail != null) {
      checkAnchor(completeTail);
    }
    if (!anchored && anchor.sequence() > reached) {
      find(AuditReasons.TAIL_MISSING, Map.of("from", reached + 1, "to", anchor.sequence()));
    }
    List<Reason> remarks = new ArrayList<>();
    if (clockWentBack > 0) {
      remarks.add(Reason.of(AuditReasons.CLOCK_WENT_BACK, Map.of("count", clockWentBack)));
    }
    if (!found.isEmpty()) {
      found.addAll(remarks);
      return new AuditVerification.Damaged(sound, found);
    }
    if (!torn) {
      return new AuditVerification.Intact(sound, remarks);
    }
    remarks.add(
        0,
        Reason.of(
            AuditReasons.TORN_TAIL, Map.of("sequence", sound.sequence() + 1, "bytes", tailLength)));
    return new AuditVerification.Torn(sound, tailLength, completeTail != null, remarks);
  }

  /** The last record, where nothing of it is missing but the line feed; else null. */
  private @Nullable AuditRecord completeTail() {
    byte[] body = tailLength > AuditLine.MAX_BYTES ? null : AuditLine.bodyOf(tail);
    if (!found.isEmpty() || body == null || !hash.of(body).equals(AuditLine.hashOf(tail))) {
      return null;
    }
    AuditRecord record = parsed(tail);
    return record != null && record.sequence() == expected && record.previous().equals(sound.hash())
        ? record
        : null;
  }

  /**
   * Whether the unfinished line is the beginning of the next record, or was allotted by the file
   * system and not filled. A line that is whole but for something behind it was tampered with: no
   * crash writes that.
   */
  private boolean leftByACrash() {
    if (tailLength > AuditLine.MAX_BYTES) {
      return false;
    }
    int end = tail.length;
    while (end > 0 && tail[end - 1] == 0) {
      end--;
    }
    byte[] written = Arrays.copyOf(tail, end);
    byte[] beginning = AuditLine.beginning(sound);
    int shared = Math.min(written.length, beginning.length);
    if (!Arrays.equals(written, 0, shared, beginning, 0, shared)) {
      return false;
    }
    return !AuditLine.holdsAHash(written);
  }

  @Nullable Instant last() {
    return last;
  }

  @Nullable AuditRecord completed() {
    return completeTail;
  }
}
