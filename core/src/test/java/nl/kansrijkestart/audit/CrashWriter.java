package nl.kansrijkestart.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.kansrijkestart.decision.Result;

/**
 * A process that appends until it is killed, and says of each event that it was acknowledged. It
 * writes a line in pieces, so that it can be killed inside one.
 */
final class CrashWriter {

  private CrashWriter() {}

  static Process start(Path log, long seed, int pieces) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName(),
                log.toString(),
                Long.toString(seed),
                Integer.toString(pieces)))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Arguments: the file, a seed, and in how many bytes at a time to write. */
  public static void main(String[] arguments) {
    Random random = new Random(Long.parseLong(arguments[1]));
    int piece = Integer.parseInt(arguments[2]);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    Result<FileAuditLog> opened =
        FileAuditLog.at(Path.of(arguments[0]))
            .durability(FileAuditLog.Durability.OPERATING_SYSTEM)
            .open(path -> pieces(new LogFileOnDisk(path), piece));
    opened.match(
        log -> {
          out.print("opened " + opened.reasons().size() + "\n");
          out.flush();
          while (true) {
            AuditRecord record =
                log.append(
                    AuditFixtures.random(
                        random, AuditFixtures.NOON.plusSeconds(random.nextInt(1000))));
            out.print(record.sequence() + " " + record.hash() + "\n");
            out.flush();
          }
        },
        reasons -> {
          out.print("refused\n");
          out.flush();
          return null;
        });
  }

  private static LogFile pieces(LogFile file, int piece) {
    return new LogFile() {
      @Override
      public void append(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; from += piece) {
          file.append(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece)));
        }
      }

      @Override
      public void sync() throws IOException {
        file.sync();
      }

      @Override
      public void truncate(long length) throws IOException {
        file.truncate(length);
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }
}
