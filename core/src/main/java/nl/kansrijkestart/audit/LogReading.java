package nl.kansrijkestart.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The records of a file, one by one, up to a length. */
final class LogReading {

  private LogReading() {}

  static Stream<AuditRecord> records(InputStream in, long until) {
    LogLines lines = new LogLines(in);
    Spliterator<AuditRecord> each =
        new Spliterators.AbstractSpliterator<>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          private long read;

          @Override
          public boolean tryAdvance(Consumer<? super AuditRecord> action) {
            if (read >= until) {
              return false;
            }
            LogLines.Line line = next(lines);
            read += line.length() + 1;
            action.accept(AuditLine.parse(line.bytes()));
            return true;
          }
        };
    return StreamSupport.stream(each, false).onClose(() -> close(in));
  }

  private static LogLines.Line next(LogLines lines) {
    try {
      LogLines.Line line = lines.next();
      if (line == null || !line.ended() || line.tooLong()) {
        throw new IOException("The file is not what was written");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("The audit log cannot be read", e);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The audit log cannot be closed", e);
    }
  }
}
