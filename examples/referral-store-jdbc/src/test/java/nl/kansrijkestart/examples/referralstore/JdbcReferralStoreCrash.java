package nl.kansrijkestart.examples.referralstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.store.OutboxMessage;
import nl.kansrijkestart.referral.store.ReferralHandler;
import nl.kansrijkestart.referral.store.ReferralStore;
import nl.kansrijkestart.referral.store.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Kills the process that writes at random points, and looks whether anything acknowledged was lost
 * or applied twice. Slow, and so run apart: {@code mvn -Pstore-crash ... -Dcrash.runs=200}.
 */
@EnabledIfSystemProperty(named = "crash.runs", matches = "\\d+")
class JdbcReferralStoreCrash {

  private static final int RUNS = Integer.getInteger("crash.runs", 200);
  private static final String WRITER = "application_name=crash-writer";

  private final Set<String> acknowledged = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Map<ReferralId, List<ReferralEvent>> kept = new HashMap<>();
  private final Set<String> commands = new HashSet<>();
  private long position;
  private int unknown;
  private int keptUnknown;

  @Test
  void should_lose_nothing_acknowledged_and_apply_nothing_twice_when_the_writer_is_killed()
      throws Exception {
    Random random = new Random(20260310);
    String url = Databases.newPostgres();
    try (HikariDataSource source = Databases.pool(url, "postgres")) {
      JdbcReferralStore store = JdbcReferralStore.open(source);
      ReferralHandler handler = SampleReferrals.handler(store);
      for (int run = 0; run < RUNS; run++) {
        // GIVEN a writer
        String asked = untilKilled(url + "&" + WRITER, "x" + run, random);
        awaitNoWriter(source);
        // THEN all that was acknowledged is there
        readOn(store);
        assertThat(lost()).as("run %s", run).isEmpty();
        // AND what was asked last, of which nobody knows, can be asked again: it counts once
        if (asked != null) {
          unknown++;
          again(handler, asked);
        }
        readOn(store);
        assertThat(lost()).isEmpty();
        report(run + 1);
      }
      // AND every log is whole, every event has its message once, told ones are not told again
      kept.forEach((id, events) -> assertThat(Referral.of(events).version()).isPositive());
      assertThat(Databases.count(source, "referral_event")).isEqualTo(position);
      long pending = Databases.count(source, "referral_outbox");
      assertThat(position - pending - told.size())
          .as("told, and killed before saying so")
          .isBetween(0L, (long) RUNS);
      assertThat(store.pending(ReferralStore.MAX_PAGE))
          .extracting(OutboxMessage::key)
          .doesNotContainAnyElementsOf(told);
    }
  }

  /** What was acknowledged and is not there; by hash, as there are many thousands of each. */
  private Set<String> lost() {
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(commands);
    return lost;
  }

  private void report(int runs) throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "crash.txt"),
        "runs %d, commands acknowledged %d, lost 0, applied twice 0, of unknown fate %d, of which kept %d%n"
            .formatted(runs, acknowledged.size(), unknown, keptUnknown));
  }

  /** The last thing that was asked and not answered, or null. */
  private String untilKilled(String url, String run, Random random) throws Exception {
    Process writer = CrashWriter.start(url, run, random.nextLong());
    List<String> said = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
      assertThat(reader.readLine()).isEqualTo("opened");
      int before = random.nextInt(80);
      for (int i = 0; i < before; i++) {
        said.add(reader.readLine());
      }
      Thread killer = killAfter(writer, random.nextInt(8_000));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        said.add(line);
      }
      killer.join();
    }
    assertThat(writer.waitFor()).isEqualTo(128 + 9);
    String asked = null;
    for (String line : said) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "ask" -> asked = words.length == 5 && isWhole(words[4]) ? line : null;
        case "ack" -> {
          asked = null;
          acknowledged.add(words[1]);
        }
        case "told" -> told.add(words[1]);
        default -> asked = null;
      }
    }
    return asked;
  }

  private static boolean isWhole(String kind) {
    return List.of(Kind.values()).stream().anyMatch(each -> each.name().equals(kind));
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

  /** The server notices a client that is gone, and then commits or takes back what it was doing. */
  private static void awaitNoWriter(HikariDataSource source)
      throws SQLException, InterruptedException {
    for (int i = 0; i < 2_000; i++) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "SELECT count(*) FROM pg_stat_activity WHERE application_name ="
                      + " 'crash-writer'")) {
        rows.next();
        if (rows.getLong(1) == 0) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    throw new AssertionError("the server still serves a writer that was killed");
  }

  private void readOn(ReferralStore store) {
    List<StoredEvent> page;
    do {
      page = store.stream(position, ReferralStore.MAX_PAGE);
      for (StoredEvent stored : page) {
        assertThat(stored.position()).isEqualTo(++position);
        ReferralEvent event = stored.event();
        assertThat(commands.add(event.command().value())).as("applied once").isTrue();
        List<ReferralEvent> log = kept.computeIfAbsent(event.referral(), id -> new ArrayList<>());
        log.add(event);
        assertThat(event.version()).isEqualTo(log.size());
      }
    } while (!page.isEmpty());
  }

  private void again(ReferralHandler handler, String asked) {
    String[] words = asked.split(" ");
    boolean wasKept = commands.contains(words[1]);
    keptUnknown += wasKept ? 1 : 0;
    ReferralOutcome outcome =
        words[4].equals("DRAFT")
            ? handler.begin(SampleReferrals.draft(words[2]))
            : handler.handle(
                ReferralId.of(words[2]),
                SampleReferrals.command(
                    words[1], Integer.parseInt(words[3]), Kind.valueOf(words[4])));
    if (wasKept) {
      assertThat(outcome).isInstanceOf(ReferralOutcome.Unchanged.class);
    } else {
      assertThat(outcome).isNotInstanceOf(ReferralOutcome.Unchanged.class);
    }
    if (outcome instanceof ReferralOutcome.Applied) {
      acknowledged.add(words[1]);
    }
  }
}
