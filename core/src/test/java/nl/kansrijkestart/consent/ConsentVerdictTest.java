package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.CATEGORIES;
import static nl.kansrijkestart.consent.ConsentFixtures.given;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict without reasons, and the list that keeps it fast. */
class ConsentVerdictTest {

  private static final int ROUNDS = 4_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(21, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_give_the_answer_of_the_decision(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    int permits = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Consent> records = world.records(12);
      DisclosureRequest request = world.request();
      ConsentHistory history = new ConsentHistory(records);

      boolean permitted = history.permits(request);

      assertThat(permitted)
          .as("round %d", i)
          .isEqualTo(history.decide(request).permits())
          .isEqualTo(SlowConsent.permits(records, request));
      permits += permitted ? 1 : 0;
    }
    assertThat(permits).as("permits among them").isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_give_the_answer_of_the_decision_by_every_regime(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    CapacityRules rules = CapacityRules.shipped();
    PersonId mentor = PersonId.of("mentor");
    List<CapacityFacts> everybody =
        List.of(
            new CapacityFacts(null, List.of(), null),
            CapacityFacts.ofAge(30),
            CapacityFacts.ofAge(14),
            CapacityFacts.ofAge(14)
                .withRepresentative(mentor, ConsentCapacity.AUTHORITY_HOLDER, 40),
            CapacityFacts.ofAge(30).withRepresentative(mentor, ConsentCapacity.MENTOR, 40));
    int permits = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Consent> records = new ArrayList<>();
      for (Consent record : world.records(8)) {
        records.add(i % 2 == 0 ? record : minor(record));
      }
      ConsentHistory history = new ConsentHistory(records);
      DisclosureRequest request = world.request();
      for (CapacityFacts facts : everybody) {
        boolean permitted = history.permits(request, rules, facts);

        assertThat(permitted).isEqualTo(history.decide(request, rules, facts).permits());
        permits += permitted ? 1 : 0;
      }
    }
    assertThat(permits).as("permits among them").isGreaterThan(20);
  }

  /** The same answer as of a girl of fourteen, or of who has authority over her. */
  private static Consent minor(Consent record) {
    return new Consent(
        record.id(),
        record.person(),
        record.giver(),
        record.capacity() == ConsentCapacity.MENTOR
            ? ConsentCapacity.AUTHORITY_HOLDER
            : ConsentCapacity.SELF_AGED_12_TO_15,
        record.scope(),
        record.answer(),
        record.from(),
        record.until(),
        record.how(),
        record.told(),
        record.recordedBy(),
        record.recordedAt(),
        record.evidence());
  }

  @Test
  void should_permit_nothing_where_nobody_was_asked() {
    assertThat(ConsentHistory.empty().permits(request())).isFalse();
    assertThatNullPointerException().isThrownBy(() -> ConsentHistory.empty().permits(null));
  }

  @Test
  void should_be_equal_to_a_history_of_any_list_of_the_same_records() {
    // GIVEN
    List<Consent> records = new ArrayList<>(List.of(given("a"), given("b"), given("a")));
    // WHEN
    ConsentHistory history = new ConsentHistory(records);
    records.clear();
    // THEN
    assertThat(history.records()).isEqualTo(List.of(given("a"), given("b")));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> history.records().add(given("c")));
    assertThat(history)
        .isEqualTo(ConsentHistory.of(given("a"), given("b")))
        .hasSameHashCodeAs(new ConsentHistory(List.of(given("a"), given("b"))));
    assertThat(new ConsentHistory(history.records()).records()).isSameAs(history.records());
  }

  @Test
  void should_add_an_answer_once_and_never_another_under_its_key() {
    ConsentHistory history = ConsentHistory.of(given("a"));
    assertThat(history.with(given("a"))).isSameAs(history);
    assertThat(history.with(given("b")).records()).containsExactly(given("a"), given("b"));
    assertThat(history.records()).containsExactly(given("a"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                history.with(
                    given(
                        "a",
                        ConsentScope.ofWoman(
                            Purpose.CARE,
                            ConsentFixtures.ANY_MUNICIPALITY,
                            Set.of(DataCategory.SOCIAL)))))
        .withMessageContaining("add a new one");
  }

  @Test
  void should_name_each_ground_once_however_many_categories_rest_on_it() {
    // GIVEN
    Set<DataCategory> more =
        EnumSet.of(DataCategory.SOCIAL, CATEGORIES.toArray(DataCategory[]::new));
    ConsentScope wider = ConsentScope.ofWoman(Purpose.REFERRAL, scope().recipient(), more);
    ConsentHistory history = ConsentHistory.of(given("a"), given("b", wider));
    // WHEN
    ConsentDecision first = history.decide(request());
    ConsentDecision second = history.decide(request());
    // THEN
    assertThat(first.reasons())
        .extracting(reason -> reason.parameters().get("record"))
        .containsExactly("a", "b");
    assertThat(second).isEqualTo(first);
  }

  /** Each category has a bit of its own in a long. */
  @Test
  void should_have_room_for_every_category() {
    assertThat(DataCategory.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
    assertThat(Sets.of(DataCategory.class, -1L)).containsExactly(DataCategory.values());
  }
}
