package nl.kansrijkestart.examples.referralstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/**
 * Databases for tests. PostgreSQL is a real server, of the embedded binaries, on a free port of the
 * loopback; it ends with the tests. Where the binaries are for this platform it is expected, so
 * that tests fail where it does not start; elsewhere they are skipped and say why. {@code
 * -Dstore.postgres=required} or {@code optional} decides otherwise.
 */
final class Databases {

  private static EmbeddedPostgres server;
  private static String whyNot;
  private static Exception failure;

  /** The platform of the binaries in the POM, by both of its names. */
  private static final Set<String> BINARIES = Set.of("Linux/amd64", "Linux/x86_64");

  private Databases() {}

  static HikariDataSource h2() {
    return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000", "sa");
  }

  /** A new, empty database in the server. */
  static HikariDataSource postgres() {
    return pool(newPostgres(), "postgres");
  }

  static String newPostgres() {
    EmbeddedPostgres running = server();
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return running.getJdbcUrl("postgres", name);
  }

  static HikariDataSource pool(String url, String user) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  /** With the durability that a server has by itself; the embedded one would turn it off. */
  private static synchronized EmbeddedPostgres server() {
    if (server == null && whyNot == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(Databases::stop));
      } catch (IOException | RuntimeException e) {
        failure = e;
        whyNot = "PostgreSQL could not be started here: " + e;
        System.err.println(whyNot);
      }
    }
    if (server == null && expected(System.getProperty("store.postgres"), platform())) {
      throw new IllegalStateException(
          whyNot + "; -Dstore.postgres=optional skips what needs it", failure);
    }
    Assumptions.assumeTrue(server != null, whyNot);
    return server;
  }

  /** Whether tests fail without a server, by what was asked or else by the platform. */
  static boolean expected(String asked, String platform) {
    if (asked != null && !Set.of("required", "optional").contains(asked)) {
      throw new IllegalArgumentException("store.postgres must be required or optional");
    }
    return asked == null ? BINARIES.contains(platform) : asked.equals("required");
  }

  private static String platform() {
    return System.getProperty("os.name") + "/" + System.getProperty("os.arch");
  }

  private static void stop() {
    try {
      server.close();
    } catch (IOException e) {
      System.err.println("PostgreSQL did not stop: " + e);
    }
  }

  static void empty(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM referral_event");
      statement.execute("DELETE FROM referral_outbox");
      statement.execute("UPDATE referral_stream SET last_position = 0");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long count(DataSource source, String table) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
