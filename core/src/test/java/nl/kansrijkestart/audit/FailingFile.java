package nl.kansrijkestart.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A disk that fails when it is told to. */
final class FailingFile {

  /** How it fails. */
  enum Fault {
    NO_WRITE(UncheckedIOException.class),
    HALF_A_WRITE(UncheckedIOException.class),
    NO_SYNC(UncheckedIOException.class),
    BROKEN(IllegalStateException.class);

    private final Class<? extends Throwable> thrown;

    Fault(Class<? extends Throwable> thrown) {
      this.thrown = thrown;
    }

    Class<? extends Throwable> thrown() {
      return thrown;
    }
  }

  private final Fault fault;
  private boolean failing;
  private boolean closed;
  private int syncs;

  FailingFile(Fault fault) {
    this.fault = fault;
  }

  void fail() {
    failing = true;
  }

  int syncs() {
    return syncs;
  }

  boolean closed() {
    return closed;
  }

  LogFile over(LogFile file) {
    return new LogFile() {
      @Override
      public void append(byte[] bytes) throws IOException {
        if (failing && fault == Fault.BROKEN) {
          throw new IllegalStateException("broken");
        }
        if (failing && fault == Fault.HALF_A_WRITE) {
          file.append(Arrays.copyOf(bytes, bytes.length / 2));
        }
        if (failing && fault != Fault.NO_SYNC) {
          throw new IOException("disk full");
        }
        file.append(bytes);
      }

      @Override
      public void sync() throws IOException {
        if (failing && fault == Fault.NO_SYNC) {
          throw new IOException("device gone");
        }
        syncs++;
        file.sync();
      }

      @Override
      public void truncate(long length) throws IOException {
        file.truncate(length);
      }

      @Override
      public void close() throws IOException {
        closed = true;
        file.close();
      }
    };
  }
}
