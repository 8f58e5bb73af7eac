package nl.kansrijkestart.audit;

import static nl.kansrijkestart.audit.AuditFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditVerifierTest {

  static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, 3).boxed();
  }

  /** A log, as records and as the bytes of a file. */
  private static final class Log {
    private final InMemoryAuditLog log;
    private final List<AuditRecord> records;
    private final AuditVerifier verifier;

    Log(long seed, int size) {
      Random random = new Random(seed);
      boolean keyed = seed % 2 == 0;
      log = keyed ? InMemoryAuditLog.keyed(AuditFixtures.key(3)) : InMemoryAuditLog.create();
      verifier = keyed ? AuditVerifier.keyed(AuditFixtures.key(3)) : AuditVerifier.unkeyed();
      for (int i = 0; i < size; i++) {
        log.append(AuditFixtures.random(random, NOON.plusSeconds(random.nextInt(1000))));
      }
      records = log.records().toList();
    }

    AuditVerification anchored(byte[] file) {
      return verifier.expecting(log.head()).verify(new ByteArrayInputStream(file));
    }

    AuditVerification plain(byte[] file) {
      return verifier.verify(new ByteArrayInputStream(file));
    }
  }

  static byte[] file(List<AuditRecord> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (AuditRecord record : records) {
      out.writeBytes(AuditLine.line(AuditLine.body(record), record.hash()));
      out.write('\n');
    }
    return out.toByteArray();
  }

  static List<String> codes(AuditVerification found) {
    return found.reasons().stream()
        .filter(reason -> !reason.code().equals(AuditReasons.CLOCK_WENT_BACK))
        .map(reason -> reason.code().name() + reason.parameters().values())
        .toList();
  }

  static String answer(AuditVerification found) {
    return found.match(intact -> "intact", torn -> "torn", damaged -> "damaged");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_find_a_log_intact_that_nobody_touched(long seed) throws Exception {
    Log log = new Log(seed, 20);
    AuditVerification found = log.anchored(file(log.records));
    assertThat(answer(found)).isEqualTo("intact");
    assertThat(found.head()).isEqualTo(log.log.head());
    String json = TestKit.MAPPER.writeValueAsString(found);
    assertThat(TestKit.MAPPER.readValue(json, AuditVerification.class)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void should_find_any_single_bit_that_was_flipped_and_where(long seed) {
    // GIVEN
    Log log = new Log(seed, 3);
    byte[] file = file(log.records);
    long line = 1;
    for (int i = 0; i < file.length; i++) {
      long at = line;
      line += file[i] == '\n' ? 1 : 0;
      for (int bit = 0; bit < 8; bit++) {
        // WHEN
        file[i] ^= (byte) (1 << bit);
        AuditVerification found = log.plain(file);
        file[i] ^= (byte) (1 << bit);
        // THEN
        assertThat(answer(found)).as("byte %s bit %s", i, bit).isEqualTo("damaged");
        assertThat(found.head().sequence()).as("byte %s bit %s", i, bit).isEqualTo(at - 1);
        assertThat(found.reasons().get(0).parameters().values()).contains(at);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_find_any_record_that_was_removed(long seed) {
    Log log = new Log(seed, 12);
    for (int i = 0; i < 12; i++) {
      // WHEN
      List<AuditRecord> left = new ArrayList<>(log.records);
      left.remove(i);
      AuditVerification found = log.anchored(file(left));
      // THEN
      long sequence = i + 1;
      assertThat(answer(found)).isEqualTo("damaged");
      assertThat(codes(found))
          .containsExactly(
              (i == 11 ? "TAIL_MISSING" : "RECORDS_MISSING")
                  + "["
                  + sequence
                  + ", "
                  + sequence
                  + "]");
      assertThat(log.verifier.expecting(log.log.head()).verify(left.stream()).reasons())
          .isEqualTo(found.reasons());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_find_any_two_records_that_were_swapped(long seed) {
    Log log = new Log(seed, 8);
    for (int i = 0; i < 8; i++) {
      for (int j = i + 1; j < 8; j++) {
        List<AuditRecord> swapped = new ArrayList<>(log.records);
        Collections.swap(swapped, i, j);
        AuditVerification found = log.plain(file(swapped));
        assertThat(answer(found)).isEqualTo("damaged");
        assertThat(found.head().sequence()).isEqualTo(i);
        assertThat(codes(found)).first().isEqualTo("RECORDS_MISSING[" + (i + 1) + ", " + j + "]");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_find_any_record_that_was_repeated_anywhere(long seed) {
    Log log = new Log(seed, 8);
    for (int i = 0; i < 8; i++) {
      for (int j = i + 1; j <= 8; j++) {
        List<AuditRecord> repeated = new ArrayList<>(log.records);
        repeated.add(j, log.records.get(i));
        AuditVerification found = log.anchored(file(repeated));
        assertThat(codes(found)).containsExactly("RECORD_MISPLACED[" + (i + 1) + "]");
        assertThat(found.head().sequence()).isEqualTo(j);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_find_a_log_that_was_cut_off_anywhere(long seed) {
    Log log = new Log(seed, 5);
    byte[] file = file(log.records);
    for (int length = 0; length < file.length; length++) {
      // WHEN
      byte[] cut = Arrays.copyOf(file, length);
      // THEN: with an anchor nothing goes unseen but the last line feed, which is torn
      AuditVerification anchored = log.anchored(cut);
      assertThat(answer(anchored))
          .as("length %s", length)
          .isEqualTo(length == file.length - 1 ? "torn" : "damaged");
      if (length < file.length - 1) {
        assertThat(codes(anchored)).last().asString().startsWith("TAIL_MISSING");
      }
      // THEN: without one, only a cut between two lines
      boolean between = length == 0 || file[length - 1] == '\n';
      assertThat(answer(log.plain(cut))).isEqualTo(between ? "intact" : "torn");
    }
  }

  @Test
  void should_tell_a_line_that_lacks_only_its_line_feed() {
    Log log = new Log(1, 3);
    byte[] file = file(log.records);
    AuditVerification.Torn torn =
        (AuditVerification.Torn) log.plain(Arrays.copyOf(file, file.length - 1));
    assertThat(torn.complete()).isTrue();
    assertThat(torn.head().sequence()).isEqualTo(2);
    assertThat(torn.bytes()).isEqualTo(file(log.records.subList(2, 3)).length - 1L);
    torn = (AuditVerification.Torn) log.plain(Arrays.copyOf(file, file.length - 2));
    assertThat(torn.complete()).isFalse();
    assertThat(codes(torn)).containsExactly("TORN_TAIL[" + torn.bytes() + ", 3]");
  }

  @Test
  void should_call_torn_what_a_file_system_allotted_and_did_not_fill() {
    Log log = new Log(1, 3);
    byte[] file = file(log.records.subList(0, 2));
    byte[] next = file(log.records.subList(2, 3));
    byte[] filled = Arrays.copyOf(file, file.length + 300);
    assertThat(answer(log.plain(filled))).isEqualTo("torn");
    System.arraycopy(next, 0, filled, file.length, 200);
    assertThat(answer(log.plain(filled))).isEqualTo("torn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{\"sequence\":4,", "{\"sequence\":3,\"previous\":\"00", "\u0000x"})
  void should_call_damaged_an_end_that_no_crash_leaves(String end) {
    Log log = new Log(1, 2);
    byte[] file = file(log.records);
    byte[] added = end.getBytes(StandardCharsets.UTF_8);
    byte[] longer = Arrays.copyOf(file, file.length + added.length);
    System.arraycopy(added, 0, longer, file.length, added.length);
    AuditVerification found = log.plain(longer);
    assertThat(answer(found)).isEqualTo("damaged");
    assertThat(codes(found)).containsExactly("LINE_UNREADABLE[3]");
    assertThat(found.head().sequence()).isEqualTo(2);
  }

  @Test
  void should_find_a_chain_that_was_built_anew_without_the_key() {
    // GIVEN
    Log log = new Log(2, 4);
    InMemoryAuditLog forged = InMemoryAuditLog.create();
    log.records.forEach(record -> forged.append(record.event()));
    InMemoryAuditLog otherKey = InMemoryAuditLog.keyed(AuditFixtures.key(4));
    log.records.forEach(record -> otherKey.append(record.event()));
    // THEN
    for (InMemoryAuditLog other : List.of(forged, otherKey)) {
      AuditVerification found = log.plain(file(other.records().toList()));
      assertThat(codes(found))
          .containsExactly(
              "LINE_ALTERED[1]", "LINE_ALTERED[2]", "LINE_ALTERED[3]", "LINE_ALTERED[4]");
      assertThat(log.verifier.verify(other.records())).isEqualTo(found);
    }
  }

  @Test
  void should_find_by_the_anchor_a_log_that_was_written_anew() {
    // GIVEN: nobody needs a key to write this one anew, and goes on further than before
    Log log = new Log(1, 4);
    InMemoryAuditLog forged = InMemoryAuditLog.create();
    for (int i = 0; i < 9; i++) {
      forged.append(AuditFixtures.read());
    }
    // WHEN
    AuditVerification found = log.anchored(file(forged.records().toList()));
    // THEN
    assertThat(codes(found)).containsExactly("ANCHOR_DIFFERS[4]");
    assertThat(found.head().sequence()).isEqualTo(3);
  }

  @Test
  void should_find_by_the_anchor_another_last_line_that_lacks_only_its_line_feed() {
    // GIVEN: the last record was written anew, and cut so that it looks like the end of a crash
    Log log = new Log(1, 3);
    InMemoryAuditLog forged = InMemoryAuditLog.create();
    log.records.subList(0, 2).forEach(record -> forged.append(record.event()));
    forged.append(AuditFixtures.read());
    byte[] file = file(forged.records().toList());
    byte[] cut = Arrays.copyOf(file, file.length - 1);
    // WHEN
    AuditVerification found = log.anchored(cut);
    // THEN
    assertThat(answer(found)).isEqualTo("damaged");
    assertThat(codes(found)).containsExactly("ANCHOR_DIFFERS[3]");
    assertThat(found.head()).isEqualTo(log.records.get(1).anchor());
    // THEN: without the anchor it is what a crash leaves, and the right last line is fine with it
    assertThat(answer(log.plain(cut))).isEqualTo("torn");
    byte[] whole = file(log.records);
    assertThat(answer(log.anchored(Arrays.copyOf(whole, whole.length - 1)))).isEqualTo("torn");
  }

  @Test
  void should_find_a_record_that_was_replaced_by_one_of_another_chain() {
    // GIVEN
    Log log = new Log(2, 4);
    InMemoryAuditLog other = InMemoryAuditLog.keyed(AuditFixtures.key(3));
    other.append(AuditFixtures.read());
    other.append(AuditFixtures.read());
    List<AuditRecord> mixed = new ArrayList<>(log.records);
    mixed.set(1, other.records().toList().get(1));
    // THEN
    assertThat(codes(log.plain(file(mixed)))).containsExactly("CHAIN_BROKEN[2]", "CHAIN_BROKEN[3]");
  }

  @Test
  void should_read_on_past_a_line_that_is_too_long_and_keep_none_of_it() {
    // GIVEN
    Log log = new Log(1, 3);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(file(log.records.subList(0, 1)));
    out.writeBytes("x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.writeBytes(file(log.records.subList(2, 3)));
    // THEN
    AuditVerification found = log.plain(out.toByteArray());
    assertThat(codes(found)).containsExactly("LINE_UNREADABLE[2]");
    assertThat(found.head().sequence()).isEqualTo(1);
  }

  @Test
  void should_call_a_long_end_without_line_feed_damage() {
    Log log = new Log(1, 1);
    byte[] file = Arrays.copyOf(file(log.records), 20_000);
    assertThat(answer(log.plain(file))).isEqualTo("damaged");
  }

  @Test
  void should_take_an_unfilled_end_for_torn_up_to_the_longest_line() {
    Log log = new Log(1, 1);
    byte[] file = file(log.records);
    int longest = file.length + AuditLine.MAX_BYTES;
    assertThat(answer(log.plain(Arrays.copyOf(file, longest)))).isEqualTo("torn");
    assertThat(answer(log.plain(Arrays.copyOf(file, longest + 1)))).isEqualTo("damaged");
  }

  @Test
  void should_not_miss_the_record_of_the_anchor_where_it_was_altered() {
    Log log = new Log(1, 3);
    byte[] file = file(log.records);
    file[file.length - 100] ^= 1;
    assertThat(codes(log.anchored(file))).containsExactly("LINE_ALTERED[3]");
  }

  @Test
  void should_call_a_sound_hash_over_something_else_unreadable() {
    // GIVEN
    byte[] body = "{\"sequence\":1}".getBytes(StandardCharsets.UTF_8);
    byte[] line = AuditLine.line(body, new ChainHash(null).of(body));
    // THEN
    for (String end : List.of("\n", "")) {
      byte[] file =
          (new String(line, StandardCharsets.UTF_8) + end).getBytes(StandardCharsets.UTF_8);
      assertThat(codes(AuditVerifier.unkeyed().verify(new ByteArrayInputStream(file))))
          .containsExactly("LINE_UNREADABLE[1]");
    }
  }

  @Test
  void should_list_a_hundred_places_and_say_that_there_are_more() {
    // GIVEN
    byte[] exactly = "x\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    byte[] more = "x\n".repeat(105).getBytes(StandardCharsets.UTF_8);
    // THEN
    assertThat(AuditVerifier.unkeyed().verify(new ByteArrayInputStream(exactly)).reasons())
        .hasSize(100);
    assertThat(codes(AuditVerifier.unkeyed().verify(new ByteArrayInputStream(more))))
        .hasSize(101)
        .last()
        .isEqualTo("MORE_FOUND[100]");
  }

  @Test
  void should_find_an_empty_log_intact_and_expect_what_the_anchor_says() {
    byte[] nothing = new byte[0];
    assertThat(answer(AuditVerifier.unkeyed().verify(new ByteArrayInputStream(nothing))))
        .isEqualTo("intact");
    Log log = new Log(1, 2);
    assertThat(codes(log.anchored(nothing))).containsExactly("TAIL_MISSING[1, 2]");
  }

  @Test
  void should_name_the_places_of_several_kinds_of_damage_once_each() {
    // GIVEN
    Log log = new Log(1, 10);
    List<String> lines =
        new ArrayList<>(
            new String(file(log.records), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toList()));
    lines.set(2, lines.get(2).replace("client-", "cliint-"));
    lines.remove(6);
    lines.add(lines.get(0));
    String file = String.join("\n", lines) + "\n";
    // THEN
    assertThat(codes(log.anchored(file.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("LINE_ALTERED[3]", "RECORDS_MISSING[7, 7]", "RECORD_MISPLACED[1]");
  }
}
