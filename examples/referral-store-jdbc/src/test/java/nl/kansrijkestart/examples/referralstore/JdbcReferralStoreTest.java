package nl.kansrijkestart.examples.referralstore;

import static nl.kansrijkestart.examples.referralstore.SampleReferrals.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.store.AppendOutcome;
import nl.kansrijkestart.referral.store.OutboxMessage;
import nl.kansrijkestart.referral.store.ReferralStore;
import nl.kansrijkestart.referral.store.ReferralStoreChecks;
import nl.kansrijkestart.referral.store.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same checks as for every store, on H2 and on a real PostgreSQL. */
class JdbcReferralStoreTest {

  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");

  enum Database {
    H2(Databases::h2),
    POSTGRESQL(Databases::postgres);

    private final Supplier<HikariDataSource> maker;

    Database(Supplier<HikariDataSource> maker) {
      this.maker = maker;
    }

    HikariDataSource make() {
      return maker.get();
    }
  }

  @ParameterizedTest
  @EnumSource
  void should_keep_every_guarantee_of_a_store(Database database) {
    try (HikariDataSource source = database.make()) {
      JdbcReferralStore store = JdbcReferralStore.open(source);
      AtomicReference<ReferralStore> current = new AtomicReference<>(store);

      List<String> failures =
          ReferralStoreChecks.failures(
              () -> {
                Databases.empty(source);
                return current.get();
              },
              before -> JdbcReferralStore.open(source));

      assertThat(failures).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void should_pass_nobody_by_when_transactions_commit_out_of_order(Database database)
      throws SQLException {
    try (HikariDataSource source = database.make()) {
      JdbcReferralStore store = JdbcReferralStore.open(source);
      try (Connection slow = source.getConnection()) {
        // GIVEN one that was inserted first, and is not committed yet
        slow.setAutoCommit(false);
        ReferralEvent first = draft("slow").events().get(0);
        insert(slow, first);
        ReferralEvent second = draft("fast").events().get(0);
        store.append(second.referral(), 0, List.of(second), List.of());
        // WHEN a reader reads, and the slow one commits
        List<StoredEvent> before = store.stream(0, 10);
        slow.commit();
        List<StoredEvent> after = store.stream(before.get(0).position(), 10);
        // THEN
        assertThat(before).containsExactly(new StoredEvent(1, second));
        assertThat(after).containsExactly(new StoredEvent(2, first));
        assertThat(store.stream(0, 10)).hasSize(2).startsWith(before.get(0));
      }
    }
  }

  private static void insert(Connection connection, ReferralEvent event) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO referral_event (referral, version, command, body) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, event.referral().value());
      insert.setInt(2, event.version());
      insert.setString(3, event.command().value());
      insert.setString(4, EventJson.write(event));
      insert.executeUpdate();
    }
  }

  @ParameterizedTest
  @EnumSource
  void should_give_places_to_more_than_a_page_of_events_without_a_gap(Database database) {
    try (HikariDataSource source = database.make()) {
      JdbcReferralStore store = JdbcReferralStore.open(source);
      int many = 1100;
      for (int i = 0; i < many; i++) {
        store.append(ReferralId.of("r-" + i), 0, draft("r-" + i).events(), List.of());
      }

      assertThat(store.stream(0, 1)).hasSize(1);
      assertThat(store.stream(999, 1000)).hasSize(many - 999);
      assertThat(store.stream(many - 1, 1).get(0).position()).isEqualTo(many);
    }
  }

  @ParameterizedTest
  @EnumSource
  void should_open_what_is_there_and_keep_it(Database database) {
    try (HikariDataSource source = database.make()) {
      JdbcReferralStore.open(source)
          .append(ReferralId.of("r-1"), 0, draft("r-1").events(), List.of());

      assertThat(JdbcReferralStore.open(source).events(ReferralId.of("r-1")))
          .isEqualTo(draft("r-1").events());
    }
  }

  @Test
  void should_throw_without_a_word_of_the_event_when_the_database_is_gone() {
    HikariDataSource source = Databases.h2();
    JdbcReferralStore store = JdbcReferralStore.open(source);
    source.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> store.append(ReferralId.of("r-1"), 0, draft("r-1").events(), List.of()))
        .withMessageContaining("do the very same again")
        .withMessageNotContaining("woman-1")
        .withNoCause();
  }

  @ParameterizedTest
  @EnumSource
  void should_throw_without_a_word_of_the_event_when_a_row_is_refused(Database database)
      throws SQLException {
    try (HikariDataSource source = database.make()) {
      JdbcReferralStore store = JdbcReferralStore.open(source);
      refuseAll(source);

      assertThatIllegalStateException()
          .isThrownBy(() -> store.append(ReferralId.of("r-1"), 0, draft("r-1").events(), List.of()))
          .withMessageContaining("SQLState 23")
          .withMessageNotContaining("woman-1")
          .withNoCause();
      assertThat(store.append(ReferralId.of("r-1"), 0, List.of(), List.of()))
          .isInstanceOf(AppendOutcome.Refused.class);
    }
  }

  private static void refuseAll(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("ALTER TABLE referral_event ADD CHECK (version > 1000)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void should_keep_nothing_of_an_append_whose_first_event_came_too_early(Database database) {
    try (HikariDataSource source = database.make()) {
      // GIVEN version 4, and an append on version 5, which is not there yet
      JdbcReferralStore store = JdbcReferralStore.open(source);
      List<ReferralEvent> log = returning(8);
      ReferralId id = log.get(0).referral();
      store.append(id, 0, log.subList(0, 4), List.of());
      List<ReferralEvent> early = otherCommands(log.subList(5, 7));
      // WHEN somebody commits versions 5 and 6 between its two rows
      AppendOutcome outcome =
          JdbcReferralStore.open(
                  RowByRow.of(source, () -> store.append(id, 4, log.subList(4, 6), List.of())))
              .append(id, 5, early, List.of(OutboxMessage.about(early.get(1), OFFICE)));
      // THEN its second row is not there without the first
      assertThat(outcome).isEqualTo(new AppendOutcome.Conflict(5, 6));
      assertThat(store.events(id)).isEqualTo(log.subList(0, 6));
      assertThat(store.stream(0, 10)).hasSize(6);
      assertThat(store.pending(10)).isEmpty();
    }
  }

  private static List<ReferralEvent> returning(int length) {
    Referral referral = draft("r-1");
    List<Kind> steps = List.of(Kind.SEND, Kind.RECEIVE, Kind.ACCEPT);
    while (referral.version() < length) {
      int next = referral.version() - 1;
      Kind kind = next < 3 ? steps.get(next) : next % 2 == 1 ? Kind.DECLINE : Kind.RESUME;
      referral =
          ((ReferralOutcome.Applied)
                  referral.apply(
                      SampleReferrals.command("k-" + next, referral.version(), kind),
                      SampleReferrals.CONTEXT))
              .referral();
    }
    return referral.events();
  }

  private static List<ReferralEvent> otherCommands(List<ReferralEvent> events) {
    return events.stream()
        .map(
            event ->
                new ReferralEvent(
                    event.referral(),
                    event.version(),
                    CommandId.of("other-" + event.version()),
                    event.actor(),
                    event.at(),
                    event.step(),
                    event.state(),
                    event.consents(),
                    event.notes(),
                    event.desk()))
        .toList();
  }
}
