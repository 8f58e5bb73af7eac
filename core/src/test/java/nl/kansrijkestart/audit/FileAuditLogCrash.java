package nl.kansrijkestart.audit;

import static nl.kansrijkestart.audit.AuditFixtures.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at random points and looks whether anything acknowledged was lost. Slow,
 * and so run apart: {@code mvn -Pcrash -pl core test -Dcrash.runs=200}.
 */
@EnabledIfSystemProperty(named = "crash.runs", matches = "\\d+")
class FileAuditLogCrash {

  private static final int RUNS = Integer.getInteger("crash.runs", 200);
  private static final int RUNS_PER_FILE = 10;
  private static final int[] PIECES = {1, 3, 17, 100, 10_000};

  @TempDir Path folder;

  @Test
  void should_lose_no_acknowledged_event_when_the_writer_is_killed() throws Exception {
    Random random = new Random(20260310);
    List<String> acknowledged = new ArrayList<>();
    long all = 0;
    int torn = 0;
    int unacknowledged = 0;
    for (int run = 0; run < RUNS; run++) {
      // GIVEN
      Path log = folder.resolve("log-" + run / RUNS_PER_FILE);
      if (run % RUNS_PER_FILE == 0) {
        acknowledged.clear();
      }
      Process writer = CrashWriter.start(log, random.nextLong(), PIECES[run % PIECES.length]);
      List<String> said = new ArrayList<>();
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
        assertThat(reader.readLine()).startsWith("opened");
        int before = random.nextInt(60);
        for (int i = 0; i < before; i++) {
          said.add(reader.readLine());
        }
        // WHEN
        Thread killer = killAfter(writer, random.nextInt(5_000));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          said.add(line);
        }
        killer.join();
      }
      assertThat(writer.waitFor()).isEqualTo(128 + 9);
      boolean whole = said.isEmpty() || said.get(said.size() - 1).matches("\\d+ [0-9a-f]{64}");
      acknowledged.addAll(whole ? said : said.subList(0, said.size() - 1));
      all += said.size();
      // THEN
      AuditVerification found = AuditVerifier.unkeyed().verify(log);
      assertThat(found).as("run %s", run).isNotInstanceOf(AuditVerification.Damaged.class);
      torn += found instanceof AuditVerification.Torn ? 1 : 0;
      List<String> kept = reopened(log);
      assertThat(kept).as("run %s", run).startsWith(acknowledged.toArray(String[]::new));
      assertThat(kept.size() - acknowledged.size()).as("run %s", run).isBetween(0, 1);
      unacknowledged += kept.size() - acknowledged.size();
      acknowledged.clear();
      acknowledged.addAll(kept);
      damageIsSeen(log, random);
    }
    Files.writeString(
        Path.of("target", "crash.txt"),
        "runs %d, events acknowledged %d, lost 0, torn ends mended %d, unacknowledged kept %d%n"
            .formatted(RUNS, all, torn, unacknowledged));
  }

  private static Thread killAfter(Process writer, int microseconds) {
    Thread killer =
        new Thread(
            () -> {
              try {
                TimeUnit.MICROSECONDS.sleep(microseconds);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              // by its handle: the process itself would close the stream before all was read
              writer.toHandle().destroyForcibly();
            });
    killer.start();
    return killer;
  }

  private static List<String> reopened(Path path) throws Exception {
    Result<FileAuditLog> opened =
        FileAuditLog.at(path).durability(FileAuditLog.Durability.OPERATING_SYSTEM).open();
    try (FileAuditLog log = accepted(opened);
        Stream<AuditRecord> records = log.records()) {
      return records.map(record -> record.sequence() + " " + record.hash()).toList();
    }
  }

  /** After all that, one flipped bit is still found. */
  private void damageIsSeen(Path path, Random random) throws Exception {
    byte[] bytes = Files.readAllBytes(path);
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Path copy = Files.write(folder.resolve("copy"), bytes);
      assertThat(AuditVerifier.unkeyed().verify(copy))
          .isInstanceOf(AuditVerification.Damaged.class);
    }
  }
}
