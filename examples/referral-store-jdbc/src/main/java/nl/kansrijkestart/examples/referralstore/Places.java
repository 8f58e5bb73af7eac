package nl.kansrijkestart.examples.referralstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Gives committed events their places in the stream. */
final class Places {

  private static final int AT_ONCE = 1000;

  private Places() {}

  /** Gives places until all that is committed has one, or the wanted one is given. */
  static void giveUpTo(DataSource source, long wanted) {
    while (Sql.run(source, Places::isOneWaiting)) {
      if (Sql.run(source, Places::give) >= wanted) {
        return;
      }
    }
  }

  /** Without a lock: a reader who is up to date waits for nobody. */
  private static boolean isOneWaiting(Connection connection) throws SQLException {
    return !waiting(connection, 1).isEmpty();
  }

  /** Gives the next places, and says which was the last. */
  private static long give(Connection connection) throws SQLException {
    long last = last(connection);
    List<Long> waiting = waiting(connection, AT_ONCE);
    if (waiting.isEmpty()) {
      return last;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE referral_event SET stream_position = ? WHERE seq = ?")) {
      for (long seq : waiting) {
        update.setLong(1, ++last);
        update.setLong(2, seq);
        update.addBatch();
      }
      update.executeBatch();
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE referral_stream SET last_position = ? WHERE id = 1")) {
      update.setLong(1, last);
      update.executeUpdate();
    }
    return last;
  }

  /** Locks the row, so that one at a time gives places; others wait and then see what it gave. */
  private static long last(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT last_position FROM referral_stream WHERE id = 1 FOR UPDATE");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<Long> waiting(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq FROM referral_event WHERE stream_position IS NULL ORDER BY seq LIMIT ?")) {
      select.setInt(1, limit);
      List<Long> waiting = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          waiting.add(rows.getLong(1));
        }
      }
      return waiting;
    }
  }
}
