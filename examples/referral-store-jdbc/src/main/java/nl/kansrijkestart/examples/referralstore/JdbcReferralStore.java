package nl.kansrijkestart.examples.referralstore;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.store.AppendOutcome;
import nl.kansrijkestart.referral.store.AppendRules;
import nl.kansrijkestart.referral.store.OutboxMessage;
import nl.kansrijkestart.referral.store.ReferralStore;
import nl.kansrijkestart.referral.store.StoredEvent;
import org.flywaydb.core.Flyway;

/**
 * Keeps referrals in a database over JDBC: PostgreSQL, or H2 for tests. As durable as a commit of
 * that database.
 *
 * <p>An append only inserts. The insert of a version finds the version before it in the same
 * statement, and unique keys keep versions and commands once, so that no lock is taken and appends
 * to different referrals never wait for one another.
 *
 * <p>Places in the stream are not given by the append: of two overlapping transactions the one with
 * the lower number may commit last, and a reader would have passed it by. {@link #stream} gives
 * them first, to rows that are committed, in a transaction of its own that holds the one row of
 * {@code referral_stream}; so places are given by one at a time, to what everybody can see, and no
 * lower one can turn up later. An event of a higher version was inserted after the one before it
 * was visible, so that the order of insertion keeps the versions of a referral in order.
 *
 * <p>This class is thread-safe; each call takes a connection of the data source.
 */
public final class JdbcReferralStore implements ReferralStore {

  private static final String INSERT_FIRST =
      "INSERT INTO referral_event (referral, version, command, body) VALUES (?, ?, ?, ?)";
  private static final String INSERT_NEXT =
      "INSERT INTO referral_event (referral, version, command, body)"
          + " SELECT CAST(? AS VARCHAR(80)), CAST(? AS INTEGER), CAST(? AS VARCHAR(80)),"
          + " CAST(? AS VARCHAR(1000000))"
          + " FROM referral_event WHERE referral = ? AND version = ?";
  private static final String INSERT_MESSAGE =
      "INSERT INTO referral_outbox (referral, version, recipient, step) VALUES (?, ?, ?, ?)";

  /** In place of a step: the recipient is told only that something happened. */
  private static final String NEUTRAL = "changed";

  private final DataSource source;

  private JdbcReferralStore(DataSource source) {
    this.source = requireNonNull(source, "source");
  }

  /**
   * The store in a database, whose tables are made or brought up to date.
   *
   * @param source gives connections, best from a pool, not null
   * @return the store, never null
   */
  public static JdbcReferralStore open(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:nl/kansrijkestart/examples/referralstore/migrations")
        .table("referral_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    return new JdbcReferralStore(source);
  }

  @Override
  public AppendOutcome append(
      ReferralId referral,
      int expectedVersion,
      List<ReferralEvent> events,
      List<OutboxMessage> messages) {
    List<ReferralEvent> kept = List.copyOf(events);
    List<OutboxMessage> told = List.copyOf(new LinkedHashSet<>(messages));
    Optional<AppendOutcome> refusal = AppendRules.refusal(referral, expectedVersion, kept, told);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      boolean all =
          Sql.transaction(
              source,
              connection -> {
                boolean inserted = insert(connection, expectedVersion, kept);
                if (!inserted) {
                  // later rows may have found a version that others committed meanwhile
                  connection.rollback();
                } else if (!told.isEmpty()) {
                  insert(connection, told);
                }
                return inserted;
              });
      if (all) {
        return new AppendOutcome.Appended(expectedVersion + kept.size());
      }
    } catch (SQLException e) {
      if (!Sql.taken(e)) {
        throw Sql.failed(e);
      }
    }
    return Sql.run(source, connection -> whyNot(connection, referral, expectedVersion, kept));
  }

  /** Whether all were inserted. Where one was not, nothing of it may be kept. */
  private static boolean insert(Connection connection, int version, List<ReferralEvent> events)
      throws SQLException {
    String sql = version == 0 ? INSERT_FIRST : INSERT_NEXT;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (ReferralEvent event : events) {
        insert.setString(1, event.referral().value());
        insert.setInt(2, event.version());
        insert.setString(3, event.command().value());
        insert.setString(4, EventJson.write(event));
        if (version > 0) {
          insert.setString(5, event.referral().value());
          insert.setInt(6, event.version() - 1);
        }
        insert.addBatch();
      }
      return Arrays.stream(insert.executeBatch()).noneMatch(rows -> rows == 0);
    }
  }

  private static void insert(Connection connection, List<OutboxMessage> messages)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_MESSAGE)) {
      for (OutboxMessage message : messages) {
        bind(insert, message);
        insert.setString(4, message.step() == null ? NEUTRAL : message.step().code());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, OutboxMessage message) throws SQLException {
    statement.setString(1, message.referral().value());
    statement.setInt(2, message.version());
    statement.setString(3, message.recipient().value());
  }

  private static AppendOutcome whyNot(
      Connection connection, ReferralId referral, int expected, List<ReferralEvent> events)
      throws SQLException {
    List<ReferralEvent> found = new ArrayList<>();
    for (ReferralEvent event : events) {
      found.addAll(
          select(
              connection,
              "SELECT body FROM referral_event WHERE command = ?",
              event.command().value()));
    }
    Function<CommandId, Optional<ReferralEvent>> before =
        command -> found.stream().filter(kept -> kept.command().equals(command)).findFirst();
    Optional<AppendOutcome> repeated = AppendRules.repetition(events, before);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    AppendOutcome conflict = new AppendOutcome.Conflict(expected, version(connection, referral));
    return conflict.equals(new AppendOutcome.Conflict(expected, expected))
        ? AppendRules.keptBefore(events, before).orElse(conflict)
        : conflict;
  }

  private static int version(Connection connection, ReferralId referral) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT count(*) FROM referral_event WHERE referral = ?")) {
      select.setString(1, referral.value());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static final String ALL =
      "SELECT body FROM referral_event WHERE referral = ? ORDER BY version";

  private static List<ReferralEvent> select(Connection connection, String sql, String key)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      List<ReferralEvent> events = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          events.add(EventJson.read(rows.getString(1)));
        }
      }
      return events;
    }
  }

  @Override
  public List<ReferralEvent> events(ReferralId referral) {
    requireNonNull(referral, "referral");
    return List.copyOf(Sql.run(source, connection -> select(connection, ALL, referral.value())));
  }

  @Override
  public List<StoredEvent> stream(long after, int limit) {
    AppendRules.positionOf(after);
    AppendRules.pageOf(limit);
    Places.giveUpTo(source, after > Long.MAX_VALUE - limit ? after : after + limit);
    return Sql.run(
        source,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT stream_position, body FROM referral_event WHERE stream_position > ?"
                      + " ORDER BY stream_position LIMIT ?")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            List<StoredEvent> page = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                page.add(new StoredEvent(rows.getLong(1), EventJson.read(rows.getString(2))));
              }
            }
            return List.copyOf(page);
          }
        });
  }

  @Override
  public List<OutboxMessage> pending(int limit) {
    AppendRules.pageOf(limit);
    return Sql.run(
        source,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT referral, version, recipient, step FROM referral_outbox"
                      + " ORDER BY seq LIMIT ?")) {
            select.setInt(1, limit);
            List<OutboxMessage> messages = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                messages.add(
                    new OutboxMessage(
                        ReferralId.of(rows.getString(1)),
                        rows.getInt(2),
                        OrganizationId.of(rows.getString(3)),
                        step(rows.getString(4))));
              }
            }
            return List.copyOf(messages);
          }
        });
  }

  /** The step, or null for a message that does not say it. */
  private static ReferralStep.Kind step(String code) {
    return code.equals(NEUTRAL)
        ? null
        : ReferralStep.Kind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Override
  public boolean acknowledge(OutboxMessage message) {
    requireNonNull(message, "message");
    return Sql.run(
        source,
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM referral_outbox WHERE referral = ? AND version = ?"
                      + " AND recipient = ?")) {
            bind(delete, message);
            return delete.executeUpdate() == 1;
          }
        });
  }
}
