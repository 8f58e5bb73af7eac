package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.ANY_MUNICIPALITY;
import static nl.kansrijkestart.consent.ConsentFixtures.CATEGORIES;
import static nl.kansrijkestart.consent.ConsentFixtures.PREGNANCY;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.identity.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history. */
class ConsentPropertiesTest {

  private static final int ROUNDS = 4_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_decide_as_the_rules_say_one_after_the_other(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    int permits = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Consent> records = world.records(6);
      DisclosureRequest request = world.request();

      boolean permitted = new ConsentHistory(records).decide(request).permits();

      assertThat(permitted).as("round %d", i).isEqualTo(SlowConsent.permits(records, request));
      permits += permitted ? 1 : 0;
    }
    assertThat(permits).as("permits among them").isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_permit_nothing_without_a_given_consent_that_covers_it(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    for (int i = 0; i < ROUNDS; i++) {
      List<Consent> records = world.records(5);
      DisclosureRequest request = world.request();
      if (new ConsentHistory(records).decide(request) instanceof ConsentDecision.Permit permit) {
        List<Consent> basis =
            records.stream().filter(record -> permit.basis().contains(record.id())).toList();
        assertThat(basis)
            .hasSameSizeAs(permit.basis())
            .allMatch(record -> record.answer() == ConsentAnswer.GIVEN)
            .allMatch(record -> record.person().equals(request.person()))
            .allMatch(record -> record.scope().purpose() == request.purpose())
            .allMatch(record -> !record.from().isAfter(request.at()))
            .allMatch(record -> record.until() == null || record.until().isAfter(request.at()))
            .allMatch(record -> record.scope().recipient().covers(request.recipient()));
        assertThat(basis.stream().flatMap(record -> record.scope().categories().stream()).toList())
            .containsAll(request.categories());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_be_opened_by_one_more_objection(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    for (int i = 0; i < ROUNDS; i++) {
      ConsentHistory history = new ConsentHistory(world.records(5));
      DisclosureRequest request = world.request();
      if (!history.decide(request).permits()) {
        assertThat(history.with(world.objection("late")).decide(request).permits())
            .as("round %d", i)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_be_opened_by_the_withdrawal_of_a_consent(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    for (int i = 0; i < ROUNDS; i++) {
      List<Consent> records = world.records(5);
      DisclosureRequest request = world.request();
      ConsentHistory history = new ConsentHistory(records);
      if (!records.isEmpty() && !history.decide(request).permits()) {
        Consent first = records.get(0);
        Consent withdrawal =
            first.withdrawn(ConsentId.of("late"), request.at(), first.recordedBy(), request.at());
        assertThat(history.with(withdrawal).decide(request).permits()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_not_depend_on_the_order_in_which_answers_were_added(long seed) {
    ConsentHistories world = new ConsentHistories(seed);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      List<Consent> records = world.records(5);
      DisclosureRequest request = world.request();
      List<Consent> shuffled = new ArrayList<>(records);
      Collections.shuffle(shuffled, random);

      assertThat(new ConsentHistory(shuffled).decide(request))
          .isEqualTo(new ConsentHistory(records).decide(request));
    }
  }

  /** The four dimensions by the two answers: 32 shapes, every history of up to four of them. */
  @Test
  void should_decide_every_history_of_up_to_four_shapes_by_the_partial_order() {
    List<Consent> shapes = new ArrayList<>();
    for (int shape = 0; shape < 32; shape++) {
      shapes.add(shape(shape));
    }
    DisclosureRequest request = ConsentDecisionTest.about(request(), "letter-1");
    assertThat(histories(shapes, 0, new ArrayList<>(), request)).isEqualTo(58_905);
  }

  /** Judges this history and all that go on from it; says how many there were. */
  private static int histories(
      List<Consent> shapes, int from, List<Consent> records, DisclosureRequest request) {
    boolean permits = new ConsentHistory(records).decide(request).permits();
    if (permits != SlowConsent.permits(records.stream().distinct().toList(), request)) {
      assertThat(records.stream().map(Consent::id)).as("permits: %s", permits).isEmpty();
    }
    int rows = 1;
    for (int shape = from; shape < shapes.size() && records.size() < 4; shape++) {
      records.add(shapes.get(shape));
      rows += histories(shapes, shape, records, request);
      records.remove(records.size() - 1);
    }
    return rows;
  }

  private static Consent shape(int bits) {
    ConsentScope scope =
        ConsentScope.ofWoman(
            Purpose.REFERRAL,
            (bits & 1) == 0 ? ANY_MUNICIPALITY : Party.of(OrganizationId.of("desk-1")),
            CATEGORIES);
    scope =
        scope.withHolder(
            (bits & 2) == 0
                ? Party.ofKind(ConsentFixtures.PRACTICE.kind())
                : Party.of(OrganizationId.of("practice-1")));
    scope = (bits & 4) == 0 ? scope : scope.withContext(PREGNANCY);
    scope = (bits & 8) == 0 ? scope : scope.withResources(Set.of(RecordRef.of("letter-1")));
    return (bits & 16) == 0
        ? ConsentFixtures.given("c-" + bits, scope)
        : ConsentFixtures.refused("c-" + bits, scope);
  }
}
