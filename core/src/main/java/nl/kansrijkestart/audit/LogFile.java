package nl.kansrijkestart.audit;

import java.io.Closeable;
import java.io.IOException;

/** The bytes of a log on disk. */
interface LogFile extends Closeable {

  /** Writes at the end. */
  void append(byte[] bytes) throws IOException;

  /** Returns when all that was written is on the device. */
  void sync() throws IOException;

  /** Cuts off everything from a length on. */
  void truncate(long length) throws IOException;
}
