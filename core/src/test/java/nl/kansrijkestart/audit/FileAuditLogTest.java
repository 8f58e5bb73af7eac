package nl.kansrijkestart.audit;

import static nl.kansrijkestart.audit.AuditFixtures.NOON;
import static nl.kansrijkestart.audit.AuditFixtures.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileAuditLogTest {

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void place() {
    path = folder.resolve("audit.ndjson");
  }

  private FileAuditLog.Opening opening() {
    return FileAuditLog.at(path).durability(FileAuditLog.Durability.OPERATING_SYSTEM);
  }

  private List<AuditRecord> filled(int size) throws IOException {
    List<AuditRecord> records = new ArrayList<>();
    Random random = new Random(size);
    try (FileAuditLog log = accepted(opening().open())) {
      for (int i = 0; i < size; i++) {
        records.add(log.append(AuditFixtures.random(random, NOON.plusSeconds(i))));
      }
    }
    return records;
  }

  private static List<AuditRecord> records(AuditLog log) {
    try (Stream<AuditRecord> records = log.records()) {
      return records.toList();
    }
  }

  @ParameterizedTest
  @EnumSource(FileAuditLog.Durability.class)
  void should_go_on_where_it_stopped(FileAuditLog.Durability durability) throws IOException {
    // GIVEN
    List<AuditRecord> all = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      // WHEN
      try (FileAuditLog log = accepted(opening().durability(durability).open())) {
        all.add(log.append(AuditFixtures.read()));
        all.add(log.append(AuditFixtures.readAt(NOON.minusSeconds(round))));
        // THEN
        assertThat(records(log)).isEqualTo(all);
        assertThat(log.head()).isEqualTo(all.get(all.size() - 1).anchor());
      }
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(AuditVerifierTest.file(all));
    assertThat(AuditVerifier.unkeyed().verify(path)).isInstanceOf(AuditVerification.Intact.class);
    assertThat(all)
        .extracting(AuditRecord::clockWentBack)
        .containsExactly(false, false, false, true, false, true);
  }

  @Test
  void should_be_readable_by_its_owner_alone() throws IOException {
    filled(1);
    assertThat(Files.getPosixFilePermissions(path))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void should_refuse_a_second_writer_until_the_first_one_closes() throws IOException {
    // GIVEN
    FileAuditLog first = accepted(opening().open());
    Path link = Files.createSymbolicLink(folder.resolve("link"), path);
    // THEN
    assertThat(opening().open().reasons())
        .extracting(reason -> reason.code())
        .containsExactly(AuditReasons.LOG_IN_USE);
    assertThat(FileAuditLog.at(link).open()).isInstanceOf(Result.Refused.class);
    AuditVerifier.unkeyed().verify(path);
    assertThat(opening().open()).isInstanceOf(Result.Refused.class);
    // WHEN
    first.close();
    first.close();
    // THEN
    accepted(opening().open()).close();
  }

  @Test
  void should_refuse_a_second_writer_in_another_process() throws Exception {
    // GIVEN
    try (FileAuditLog log = accepted(opening().open())) {
      // WHEN
      Process other = CrashWriter.start(path, 1, 1);
      String said = new String(other.getInputStream().readAllBytes());
      // THEN
      assertThat(other.waitFor()).isZero();
      assertThat(said).isEqualTo("refused\n");
      assertThat(log.append(AuditFixtures.read()).sequence()).isOne();
    }
  }

  @Test
  void should_append_nothing_after_closing() throws IOException {
    FileAuditLog log = accepted(opening().open());
    log.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> log.append(AuditFixtures.read()))
        .withMessageContaining("closed");
  }

  @Test
  void should_mend_an_end_that_was_torn_anywhere_and_keep_all_that_was_acknowledged()
      throws IOException {
    // GIVEN
    List<AuditRecord> all = filled(4);
    byte[] whole = Files.readAllBytes(path);
    int three = AuditVerifierTest.file(all.subList(0, 3)).length;
    for (int length = three; length <= whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));
      boolean complete = length >= whole.length - 1;
      // WHEN
      Result<FileAuditLog> opened = opening().expecting(all.get(2).anchor()).open();
      // THEN
      try (FileAuditLog log = accepted(opened)) {
        assertThat(records(log)).isEqualTo(all.subList(0, complete ? 4 : 3));
        assertThat(opened.reasons().stream().map(reason -> reason.code()))
            .containsExactlyElementsOf(
                length == three || length == whole.length
                    ? List.of()
                    : List.of(AuditReasons.TAIL_REPAIRED));
        AuditRecord next = log.append(AuditFixtures.readAt(NOON));
        assertThat(next.sequence()).isEqualTo(complete ? 5 : 4);
        assertThat(next.clockWentBack()).isTrue();
        assertThat(AuditVerifier.unkeyed().expecting(log.head()).verify(path).head())
            .isEqualTo(next.anchor());
      }
    }
  }

  @Test
  void should_have_a_mended_end_on_the_device_before_anything_is_written_after_it()
      throws IOException {
    // GIVEN: an end that lacks its line feed, one that is cut, and one that was never filled
    List<AuditRecord> all = filled(3);
    byte[] whole = Files.readAllBytes(path);
    int two = AuditVerifierTest.file(all.subList(0, 2)).length;
    byte[] unfilled = Arrays.copyOf(Arrays.copyOf(whole, two), two + 4_000);
    for (byte[] torn :
        List.of(Arrays.copyOf(whole, whole.length - 1), Arrays.copyOf(whole, two + 9), unfilled)) {
      Files.write(path, torn);
      FailingFile file = new FailingFile(FailingFile.Fault.NO_WRITE);
      boolean complete = torn.length == whole.length - 1;
      // WHEN
      try (FileAuditLog log =
          accepted(opening().open(place -> file.over(new LogFileOnDisk(place))))) {
        // THEN
        assertThat(file.syncs()).isOne();
        assertThat(Files.readAllBytes(path))
            .isEqualTo(complete ? whole : Arrays.copyOf(whole, two));
        AuditRecord next = log.append(AuditFixtures.read());
        assertThat(records(log)).hasSize(complete ? 4 : 3).last().isEqualTo(next);
      }
      assertThat(AuditVerifier.unkeyed().verify(path)).isInstanceOf(AuditVerification.Intact.class);
    }
  }

  @Test
  void should_give_file_and_lock_free_when_an_end_cannot_be_mended() throws IOException {
    // GIVEN
    filled(2);
    byte[] whole = Files.readAllBytes(path);
    byte[] torn = Arrays.copyOf(whole, whole.length - 20);
    Files.write(path, torn);
    FailingFile file = new FailingFile(FailingFile.Fault.NO_SYNC);
    file.fail();
    // WHEN
    assertThatThrownBy(() -> opening().open(place -> file.over(new LogFileOnDisk(place))))
        .isInstanceOf(UncheckedIOException.class);
    // THEN
    assertThat(file.closed()).isTrue();
    try (FileAuditLog log = accepted(opening().open())) {
      assertThat(log.head().sequence()).isOne();
    }
  }

  @Test
  void should_close_the_file_with_the_stream_of_records() throws IOException {
    // GIVEN
    filled(1);
    AtomicInteger closed = new AtomicInteger();
    InputStream in =
        new FilterInputStream(Files.newInputStream(path)) {
          @Override
          public void close() throws IOException {
            closed.incrementAndGet();
            super.close();
          }
        };
    // WHEN
    try (Stream<AuditRecord> records = LogReading.records(in, Files.size(path))) {
      assertThat(records.count()).isOne();
      assertThat(closed).hasValue(0);
    }
    // THEN
    assertThat(closed).hasValue(1);
  }

  @Test
  void should_refuse_a_damaged_log_and_leave_it_as_it_is() throws IOException {
    // GIVEN
    List<AuditRecord> all = filled(4);
    byte[] whole = Files.readAllBytes(path);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    byte[] lastLineFeed = whole.clone();
    lastLineFeed[whole.length - 1] ^= 4;
    for (byte[] damaged : List.of(flipped, lastLineFeed)) {
      Files.write(path, damaged);
      // WHEN
      Result<FileAuditLog> opened = opening().open();
      // THEN
      assertThat(opened).isInstanceOf(Result.Refused.class);
      assertThat(Files.readAllBytes(path)).isEqualTo(damaged);
    }
    Files.write(path, Arrays.copyOf(whole, whole.length - 5));
    assertThat(opening().expecting(all.get(3).anchor()).open().reasons())
        .extracting(reason -> reason.code())
        .containsExactly(AuditReasons.TAIL_MISSING);
    assertThat(path).hasSize(whole.length - 5);
    Files.write(path, whole);
    assertThat(opening().keyed(AuditFixtures.key(0)).open()).isInstanceOf(Result.Refused.class);
    accepted(opening().expecting(all.get(3).anchor()).open()).close();
  }

  @Test
  void should_chain_with_the_key_of_the_host() throws IOException {
    // GIVEN
    try (FileAuditLog log = accepted(opening().keyed(AuditFixtures.key(0)).open())) {
      log.append(AuditFixtures.read());
    }
    // THEN
    assertThat(AuditVerifier.keyed(AuditFixtures.key(0)).verify(path))
        .isInstanceOf(AuditVerification.Intact.class);
    assertThat(AuditVerifier.unkeyed().verify(path)).isInstanceOf(AuditVerification.Damaged.class);
    assertThat(opening().open()).isInstanceOf(Result.Refused.class);
    accepted(opening().keyed(AuditFixtures.key(0)).open()).close();
  }

  @ParameterizedTest
  @EnumSource(FailingFile.Fault.class)
  void should_acknowledge_nothing_that_the_disk_refused_and_recover_on_opening(
      FailingFile.Fault fault) throws IOException {
    // GIVEN
    FailingFile file = new FailingFile(fault);
    FileAuditLog log =
        accepted(
            opening()
                .durability(FileAuditLog.Durability.EVERY_EVENT)
                .open(place -> file.over(new LogFileOnDisk(place))));
    AuditRecord first = log.append(AuditFixtures.read());
    // WHEN
    file.fail();
    // THEN
    assertThatThrownBy(() -> log.append(AuditFixtures.read())).isInstanceOf(fault.thrown());
    assertThat(log.head()).isEqualTo(first.anchor());
    assertThat(records(log)).containsExactly(first);
    assertThatIllegalStateException()
        .isThrownBy(() -> log.append(AuditFixtures.read()))
        .withMessageContaining("failed write");
    log.close();
    try (FileAuditLog again = accepted(opening().expecting(first.anchor()).open())) {
      assertThat(records(again)).startsWith(first);
      again.append(AuditFixtures.read());
      assertThat(AuditVerifier.unkeyed().verify(path)).isInstanceOf(AuditVerification.Intact.class);
    }
  }

  @Test
  void should_free_the_lock_when_opening_fails() throws IOException {
    filled(1);
    assertThatThrownBy(
            () ->
                opening()
                    .open(
                        place -> {
                          throw new IOException("disk");
                        }))
        .isInstanceOf(UncheckedIOException.class);
    accepted(opening().open()).close();
    assertThatThrownBy(() -> FileAuditLog.at(folder.resolve("none/log")).open())
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> AuditVerifier.unkeyed().verify(folder.resolve("none")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void should_sync_each_event_or_leave_it_to_the_system() throws IOException {
    for (FileAuditLog.Durability durability : FileAuditLog.Durability.values()) {
      // GIVEN
      FailingFile file = new FailingFile(FailingFile.Fault.NO_WRITE);
      try (FileAuditLog log =
          accepted(
              FileAuditLog.at(folder.resolve("log-" + durability))
                  .durability(durability)
                  .open(place -> file.over(new LogFileOnDisk(place))))) {
        // WHEN
        log.append(AuditFixtures.read());
        log.append(AuditFixtures.read());
        // THEN
        assertThat(file.syncs())
            .isEqualTo(durability == FileAuditLog.Durability.EVERY_EVENT ? 2 : 0);
      }
      assertThat(file.syncs()).isEqualTo(durability == FileAuditLog.Durability.EVERY_EVENT ? 3 : 1);
      assertThat(file.closed()).isTrue();
    }
    FailingFile file = new FailingFile(FailingFile.Fault.NO_WRITE);
    accepted(
            FileAuditLog.at(folder.resolve("default"))
                .open(place -> file.over(new LogFileOnDisk(place))))
        .append(AuditFixtures.read());
    assertThat(file.syncs()).isOne();
  }

  @Test
  void should_make_one_chain_of_what_sixteen_threads_append() throws Exception {
    try (FileAuditLog log = accepted(opening().open())) {
      List<AuditRecord> acknowledged = AuditChainTest.appendFromSixteenThreads(log, 50);
      assertThat(records(log)).containsExactlyInAnyOrderElementsOf(acknowledged);
      assertThat(AuditVerifier.unkeyed().expecting(log.head()).verify(path))
          .isInstanceOf(AuditVerification.Intact.class);
    }
  }

  @Test
  void should_survive_the_interrupt_of_a_thread_of_the_host() throws IOException {
    try (FileAuditLog log =
        accepted(opening().durability(FileAuditLog.Durability.EVERY_EVENT).open())) {
      Thread.currentThread().interrupt();
      log.append(AuditFixtures.read());
      assertThat(Thread.interrupted()).isTrue();
      log.append(AuditFixtures.read());
      assertThat(records(log)).hasSize(2);
    }
  }

  @Test
  void should_read_what_stood_there_when_asked_and_say_so_when_the_file_shrinks()
      throws IOException {
    try (FileAuditLog log = accepted(opening().open())) {
      log.append(AuditFixtures.read());
      try (Stream<AuditRecord> records = log.records()) {
        log.append(AuditFixtures.read());
        assertThat(records).hasSize(1);
      }
      Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 10));
      assertThatThrownBy(() -> records(log)).isInstanceOf(UncheckedIOException.class);
      Files.write(path, new byte[0]);
      assertThatThrownBy(() -> records(log)).isInstanceOf(UncheckedIOException.class);
      Files.delete(path);
      assertThatThrownBy(log::records).isInstanceOf(UncheckedIOException.class);
    }
  }
}
