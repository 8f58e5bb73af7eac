package nl.kansrijkestart.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file that is written with plain blocking calls: unlike a channel it is not closed when the
 * thread of a host is interrupted half-way.
 */
final class LogFileOnDisk implements LogFile {

  private final RandomAccessFile file;

  LogFileOnDisk(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
    try {
      file.seek(file.length());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void append(byte[] bytes) throws IOException {
    file.write(bytes);
  }

  @Override
  public void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void truncate(long length) throws IOException {
    file.setLength(length);
    file.seek(length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
