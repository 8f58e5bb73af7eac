package nl.kansrijkestart.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import org.jspecify.annotations.Nullable;

/** Opens a log: lock, check, mend the last line, and only then write. */
final class LogOpening {

  private LogOpening() {}

  static Result<FileAuditLog> open(
      Path path,
      ChainHash hash,
      FileAuditLog.Durability durability,
      AuditAnchor anchor,
      FileAuditLog.FileMaker maker)
      throws IOException {
    if (Files.notExists(path)) {
      OwnFiles.create(path);
    }
    Path real = path.toRealPath();
    WriterLock lock = WriterLock.take(real);
    if (lock == null) {
      return Result.refused(List.of(Reason.of(AuditReasons.LOG_IN_USE)));
    }
    boolean opened = false;
    try {
      LogCheck check;
      try (InputStream in = Files.newInputStream(real)) {
        check = AuditVerifier.of(hash).expecting(anchor).check(in);
      }
      AuditVerification found = check.result();
      if (found instanceof AuditVerification.Damaged damaged) {
        return Result.refused(damaged.reasons());
      }
      FileAuditLog log = writer(real, lock, hash, durability, check, found, maker);
      opened = true;
      return Result.accepted(log, notes(found));
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static FileAuditLog writer(
      Path path,
      WriterLock lock,
      ChainHash hash,
      FileAuditLog.Durability durability,
      LogCheck check,
      AuditVerification found,
      FileAuditLog.FileMaker maker)
      throws IOException {
    long length = Files.size(path);
    LogFile file = maker.open(path);
    boolean mended = false;
    try {
      AuditAnchor head = found.head();
      @Nullable Instant last = check.last();
      AuditRecord completed = check.completed();
      if (completed != null) {
        file.append(new byte[] {'\n'});
        file.sync();
        length += 1;
        head = completed.anchor();
        last = completed.event().at();
      } else if (found instanceof AuditVerification.Torn torn) {
        length -= torn.bytes();
        file.truncate(length);
        file.sync();
      }
      mended = true;
      return new FileAuditLog(path, lock, file, durability, new Chain(hash, head, last), length);
    } finally {
      if (!mended) {
        file.close();
      }
    }
  }

  private static List<Reason> notes(AuditVerification found) {
    List<Reason> notes = new ArrayList<>();
    for (Reason reason : found.reasons()) {
      notes.add(
          reason.code().equals(AuditReasons.TORN_TAIL)
              ? Reason.of(AuditReasons.TAIL_REPAIRED, reason.parameters())
              : reason);
    }
    return notes;
  }
}
