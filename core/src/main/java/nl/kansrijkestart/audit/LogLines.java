package nl.kansrijkestart.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time, none of them kept beyond the longest that a log may hold. */
final class LogLines {

  /** A line. */
  static final class Line {

    private final byte[] bytes;
    private final long length;
    private final boolean ended;

    private Line(byte[] bytes, long length, boolean ended) {
      this.bytes = bytes;
      this.length = length;
      this.ended = ended;
    }

    /** Its bytes without line feed; of a line that is too long only the beginning. */
    byte[] bytes() {
      return bytes;
    }

    /** Its length in bytes without line feed. */
    long length() {
      return length;
    }

    /** Whether a line feed ends it. */
    boolean ended() {
      return ended;
    }

    boolean tooLong() {
      return length > AuditLine.MAX_BYTES;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;

  LogLines(InputStream in) {
    this.in = in;
  }

  /** The next line, or null after the last one. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    long length = 0;
    while (true) {
      if (position == limit) {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        if (limit == 0) {
          return length == 0 ? null : new Line(line.toByteArray(), length, false);
        }
      }
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      int room = AuditLine.MAX_BYTES - line.size();
      line.write(buffer, start, Math.min(room, position - start));
      length += position - start;
      if (position < limit) {
        position++;
        return new Line(line.toByteArray(), length, true);
      }
    }
  }
}
