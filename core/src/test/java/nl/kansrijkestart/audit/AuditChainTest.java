package nl.kansrijkestart.audit;

import static nl.kansrijkestart.audit.AuditFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.privacy.HostKey;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditChainTest {

  static Stream<JsonNode> cases() {
    return TestKit.cases("audit", "chain.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_write_the_lines_of_the_test_kit(JsonNode example) throws Exception {
    // GIVEN
    InMemoryAuditLog log =
        example.has("key")
            ? InMemoryAuditLog.keyed(
                HostKey.of(HexFormat.of().parseHex(example.get("key").asText())))
            : InMemoryAuditLog.create();
    List<String> expected = new ArrayList<>();
    example.get("lines").forEach(line -> expected.add(line.asText()));
    // WHEN
    List<String> lines = new ArrayList<>();
    for (JsonNode event : example.get("events")) {
      AuditRecord record = log.append(TestKit.MAPPER.treeToValue(event, AuditEvent.class));
      lines.add(
          new String(
              AuditLine.line(AuditLine.body(record), record.hash()), StandardCharsets.UTF_8));
    }
    // THEN
    assertThat(lines).as(example.get("why").asText()).isEqualTo(expected);
  }

  @Test
  void should_flag_a_clock_that_went_back_and_lose_nothing() {
    // GIVEN
    InMemoryAuditLog log = InMemoryAuditLog.create();
    // WHEN
    log.append(AuditFixtures.readAt(NOON));
    log.append(AuditFixtures.readAt(NOON.minusNanos(1)));
    log.append(AuditFixtures.readAt(NOON.minusNanos(1)));
    log.append(AuditFixtures.readAt(NOON));
    // THEN
    assertThat(log.records().map(AuditRecord::clockWentBack))
        .containsExactly(false, true, false, false);
    AuditVerification found = AuditVerifier.unkeyed().verify(log.records());
    assertThat(found).isInstanceOf(AuditVerification.Intact.class);
    assertThat(found.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(AuditReasons.CLOCK_WENT_BACK);
              assertThat(reason.parameters()).containsEntry("count", 1L);
            });
  }

  @Test
  void should_make_one_chain_of_what_sixteen_threads_append() throws Exception {
    // GIVEN
    InMemoryAuditLog log = InMemoryAuditLog.keyed(AuditFixtures.key(1));
    // WHEN
    List<AuditRecord> acknowledged = appendFromSixteenThreads(log, 200);
    // THEN
    assertThat(log.records()).containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(log.records().map(AuditRecord::sequence))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 3200).boxed().toList());
    assertThat(
            AuditVerifier.keyed(AuditFixtures.key(1))
                .expecting(log.head())
                .verify(log.records())
                .head())
        .isEqualTo(log.head());
    assertThat(AuditVerifier.keyed(AuditFixtures.key(1)).verify(log.records()))
        .isInstanceOf(AuditVerification.Intact.class);
  }

  /** All records that the sink acknowledged. */
  static List<AuditRecord> appendFromSixteenThreads(AuditSink sink, int each) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<List<AuditRecord>>> work = new ArrayList<>();
      for (int thread = 0; thread < 16; thread++) {
        int number = thread;
        work.add(
            threads.submit(
                () -> {
                  List<AuditRecord> mine = new ArrayList<>();
                  start.await();
                  for (int i = 0; i < each; i++) {
                    mine.add(
                        sink.append(AuditFixtures.readAt(NOON.plusSeconds(i).plusNanos(number))));
                  }
                  return mine;
                }));
      }
      start.countDown();
      List<AuditRecord> all = new ArrayList<>();
      for (Future<List<AuditRecord>> future : work) {
        all.addAll(future.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }
}
