package nl.kansrijkestart.examples.referralstore;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Work in one transaction, and what its failures mean. */
final class Sql {

  private static final int ATTEMPTS = 5;

  /** Serialization failure, deadlock (PostgreSQL, H2), and a lock that was waited for too long. */
  private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "HYT00");

  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private Sql() {}

  /** Whether a unique key is taken. */
  static boolean taken(SQLException e) {
    return "23505".equals(state(e));
  }

  private static String state(SQLException e) {
    boolean hollow = e instanceof BatchUpdateException && e.getNextException() != null;
    return hollow ? e.getNextException().getSQLState() : e.getSQLState();
  }

  /**
   * Runs the work and commits. Where others stood in the way, the database took nothing, so that it
   * is tried again. Any level of isolation will do from read committed on, which is the default of
   * both databases; at higher ones more is tried again.
   */
  static <T> T transaction(DataSource source, Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(false);
        try {
          T answer = work.in(connection);
          connection.commit();
          return answer;
        } catch (SQLException | RuntimeException e) {
          connection.rollback();
          throw e;
        }
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !TRANSIENT.contains(String.valueOf(state(e)))) {
          throw e;
        }
      }
    }
  }

  /** As {@link #transaction}, where no failure is expected. */
  static <T> T run(DataSource source, Work<T> work) {
    try {
      return transaction(source, work);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Without its cause: the message of a database may repeat the row. */
  static IllegalStateException failed(SQLException e) {
    return new IllegalStateException(
        "The database failed with SQLState " + state(e) + "; do the very same again");
  }
}
