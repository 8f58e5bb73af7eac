package nl.kansrijkestart.examples.referralstore;

import static nl.kansrijkestart.examples.referralstore.SampleReferrals.CONTEXT;
import static nl.kansrijkestart.examples.referralstore.SampleReferrals.command;
import static nl.kansrijkestart.examples.referralstore.SampleReferrals.draft;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.store.AppendOutcome;
import nl.kansrijkestart.referral.store.OutboxMessage;

/**
 * Appends to PostgreSQL beside hand-written inserts of the same rows in tables of the same form, in
 * one run, each append beside its like: same server, same durability, same events in one
 * transaction, one message with each. Arguments: rounds, appends in a round.
 */
final class AppendThroughput {

  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");

  private AppendThroughput() {}

  /** Runs and prints medians. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int appends = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    try (HikariDataSource source = Databases.postgres()) {
      JdbcReferralStore store = JdbcReferralStore.open(source);
      handMade(source);
      for (int batch : new int[] {1, 20}) {
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int round = -3; round < rounds; round++) {
          String name = batch + "-" + (round + 3);
          List<List<ReferralEvent>> work = work(name, appends, batch);
          long[] nanos = new long[2];
          for (int i = 0; i < work.size(); i++) {
            List<ReferralEvent> events = work.get(i);
            for (int turn = 0; turn < 2; turn++) {
              int who = (i + turn) % 2;
              long begin = System.nanoTime();
              if (who == 0) {
                append(store, events);
              } else {
                byHand(source, events);
              }
              nanos[who] += System.nanoTime() - begin;
            }
          }
          if (round >= 0) {
            ours[round] = work.size() * 1e9 / nanos[0];
            theirs[round] = work.size() * 1e9 / nanos[1];
          }
        }
        double[] ratio = new double[rounds];
        Arrays.setAll(ratio, i -> ours[i] / theirs[i]);
        System.out.printf(
            Locale.ROOT,
            "events in an append %d: %.0f appends/s, by hand %.0f; ratio %.3f [%.3f..%.3f], %d rounds of %d%n",
            batch,
            median(ours),
            median(theirs),
            median(ratio),
            Arrays.stream(ratio).min().orElseThrow(),
            Arrays.stream(ratio).max().orElseThrow(),
            rounds,
            appends);
      }
    }
    System.exit(0);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Appends, in order: with one event each, a referral takes four of them. */
  private static List<List<ReferralEvent>> work(String name, int appends, int batch) {
    List<List<ReferralEvent>> work = new ArrayList<>();
    int length = Math.max(4, batch);
    for (int i = 0; work.size() < appends; i++) {
      List<ReferralEvent> log = log("r-" + name + "-" + i, length);
      for (int from = 0; from < length; from += batch) {
        work.add(log.subList(from, from + batch));
      }
    }
    return work;
  }

  private static List<ReferralEvent> log(String id, int length) {
    Referral referral = draft(id);
    while (referral.version() < length) {
      int version = referral.version();
      Kind kind =
          switch (version) {
            case 1 -> Kind.SEND;
            case 2 -> Kind.RECEIVE;
            case 3 -> Kind.ACCEPT;
            default -> version % 2 == 0 ? Kind.DECLINE : Kind.RESUME;
          };
      ReferralOutcome outcome =
          referral.apply(command("k-" + id + "-" + version, version, kind), CONTEXT);
      referral = ((ReferralOutcome.Applied) outcome).referral();
    }
    return referral.events();
  }

  private static List<OutboxMessage> messages(List<ReferralEvent> events) {
    return events.stream().map(event -> OutboxMessage.about(event, OFFICE)).toList();
  }

  private static void append(JdbcReferralStore store, List<ReferralEvent> events) {
    ReferralEvent first = events.get(0);
    AppendOutcome outcome =
        store.append(first.referral(), first.version() - 1, events, messages(events));
    if (!(outcome instanceof AppendOutcome.Appended)) {
      throw new IllegalStateException("not appended");
    }
  }

  private static void byHand(DataSource source, List<ReferralEvent> events) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO hand_event (referral, version, command, body) VALUES (?, ?, ?, ?)")) {
        for (ReferralEvent event : events) {
          insert.setString(1, event.referral().value());
          insert.setInt(2, event.version());
          insert.setString(3, event.command().value());
          insert.setString(4, EventJson.write(event));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO hand_outbox (referral, version, recipient, step)"
                  + " VALUES (?, ?, ?, ?)")) {
        for (OutboxMessage message : messages(events)) {
          insert.setString(1, message.referral().value());
          insert.setInt(2, message.version());
          insert.setString(3, message.recipient().value());
          insert.setString(4, message.step().code());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
    }
  }

  private static void handMade(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE hand_event (LIKE referral_event INCLUDING ALL)");
      statement.execute("CREATE TABLE hand_outbox (LIKE referral_outbox INCLUDING ALL)");
    }
  }
}
