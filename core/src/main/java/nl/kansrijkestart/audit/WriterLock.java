package nl.kansrijkestart.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a log, held by one writer on the machine. A file beside the log carries the
 * lock: closing any other handle on a locked file would give the lock away on POSIX systems, and
 * verifiers open and close the log itself. For the same reason writers within this process are told
 * apart before the file is touched. The file stays when the lock goes, for a file that is deleted
 * can be locked twice.
 */
final class WriterLock implements Closeable {

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private WriterLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** The lock, or null where another writer holds it. */
  static @Nullable WriterLock take(Path log) throws IOException {
    Path beside = log.resolveSibling(log.getFileName() + ".lock");
    if (!HELD.add(beside)) {
      return null;
    }
    FileChannel channel = null;
    boolean locked = false;
    try {
      if (Files.notExists(beside)) {
        OwnFiles.create(beside);
      }
      channel = FileChannel.open(beside, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      locked = lock != null;
      return lock == null ? null : new WriterLock(beside, channel);
    } finally {
      if (!locked) {
        if (channel != null) {
          channel.close();
        }
        HELD.remove(beside);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(path);
    }
  }
}
