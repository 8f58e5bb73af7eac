package nl.kansrijkestart.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.testing.TestKit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history, with the rules of capacity and without. */
class ConsentPropertiesTest {

  private static final int ROUNDS = 1_000;
  private static final CapacityRules RULES = CapacityRules.shipped();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 3);
  }

  /** One history and one request; every other time judged by age and representatives. */
  private record Case(
      ConsentSamples world,
      List<Consent> records,
      DisclosureRequest request,
      @Nullable CapacityFacts facts) {

    ConsentDecision decide(List<Consent> history, DisclosureRequest asked) {
      ConsentHistory all = new ConsentHistory(history);
      return facts == null ? all.decide(asked) : all.decide(asked, RULES, facts);
    }

    ConsentDecision decide() {
      return decide(records, request);
    }

    ConsentDecision decideWith(Consent more) {
      List<Consent> longer = new ArrayList<>(records);
      longer.add(more);
      return decide(longer, request);
    }

    boolean verdict() {
      ConsentHistory all = new ConsentHistory(records);
      return facts == null ? all.permits(request) : all.permits(request, RULES, facts);
    }

    SlowConsent.Answer slowly() {
      return facts == null
          ? SlowConsent.decide(records, request)
          : SlowConsent.decide(records, request, facts);
    }
  }

  private static List<Case> cases(long seed) {
    Random random = new Random(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      ConsentSamples world = new ConsentSamples(random);
      cases.add(
          new Case(world, world.records(6), world.request(), i % 2 == 0 ? null : world.facts()));
    }
    return cases;
  }

  /** What of the request may be disclosed. */
  private static Set<DataCategory> open(ConsentDecision decision) {
    Set<DataCategory> open = EnumSet.copyOf(decision.request().categories());
    open.removeAll(
        decision.match(permit -> Set.of(), ConsentDecision.Deny::denied, notApplicable -> open));
    return open;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_decide_as_the_rules_say_one_after_the_other(long seed) {
    int permits = 0;
    for (Case one : cases(seed)) {
      ConsentDecision decision = one.decide();
      assertThat(SlowConsent.Answer.of(decision)).isEqualTo(one.slowly());
      assertThat(one.verdict()).isEqualTo(decision.permits());
      permits += decision.permits() ? 1 : 0;
    }
    assertThat(permits).as("permits among them").isGreaterThan(ROUNDS / 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_permit_nothing_without_a_given_consent_in_force_that_covers_it(long seed) {
    for (Case one : cases(seed)) {
      DisclosureRequest request = one.request();
      if (one.decide() instanceof ConsentDecision.Permit permit) {
        assertThat(permit.law()).isNull();
        List<Consent> basis =
            one.records().stream().filter(c -> permit.basis().contains(c.id())).toList();
        assertThat(basis)
            .hasSameSizeAs(permit.basis())
            .allMatch(c -> c.answer() == ConsentAnswer.GIVEN)
            .allMatch(c -> c.person().equals(request.person()))
            .allMatch(c -> c.scope().subject() == request.subject())
            .allMatch(c -> c.scope().kind() == request.kind())
            .allMatch(c -> c.scope().purpose() == request.purpose())
            .allMatch(c -> !c.from().isAfter(request.at()))
            .allMatch(c -> !c.recordedAt().isAfter(request.at()))
            .allMatch(c -> c.until() == null || c.until().isAfter(request.at()))
            .allMatch(
                c -> c.scope().holder() == null || c.scope().holder().covers(request.holder()))
            .allMatch(c -> c.scope().recipient().covers(request.recipient()))
            .noneMatch(c -> takenBack(c, one.records(), request.at()));
        for (DataCategory category : request.categories()) {
          assertThat(basis).anyMatch(c -> c.scope().categories().contains(category));
        }
        for (RecordRef item : request.resources()) {
          assertThat(basis)
              .anyMatch(
                  c -> c.scope().resources().isEmpty() || c.scope().resources().contains(item));
        }
      }
    }
  }

  private static boolean takenBack(Consent consent, List<Consent> records, Instant at) {
    return records.stream()
        .anyMatch(
            no ->
                no.answer() != ConsentAnswer.GIVEN
                    && no.person().equals(consent.person())
                    && no.giver().equals(consent.giver())
                    && no.scope().equals(consent.scope())
                    && !no.from().isBefore(consent.from())
                    && !no.from().isAfter(at));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_be_opened_by_one_more_objection(long seed) {
    for (Case one : cases(seed)) {
      Set<DataCategory> before = open(one.decide());
      assertThat(before).containsAll(open(one.decideWith(one.world().objection("late"))));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_be_opened_by_another_objection_of_who_answered_before(long seed) {
    for (Case one : cases(seed)) {
      Set<DataCategory> before = open(one.decide());
      for (Consent earlier : one.records()) {
        Consent again = one.world().objectionAgain("late", earlier);
        assertThat(before).containsAll(open(one.decideWith(again)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_be_opened_by_the_withdrawal_of_a_consent(long seed) {
    for (Case one : cases(seed)) {
      Set<DataCategory> before = open(one.decide());
      Instant at = one.request().at();
      for (Consent given : one.records()) {
        for (Instant from : List.of(at, at.minusNanos(1), given.from(), at.plusNanos(1))) {
          Consent withdrawal =
              given.withdrawn(ConsentId.of("late"), from, given.recordedBy(), from);
          assertThat(before).containsAll(open(one.decideWith(withdrawal)));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_permit_nothing_more_in_the_past_because_of_a_consent_recorded_later(long seed) {
    for (Case one : cases(seed)) {
      Consent late = one.world().given("late");
      if (late.recordedAt().isAfter(one.request().at())) {
        assertThat(open(one.decideWith(late))).isEqualTo(open(one.decide()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_decide_on_an_adult_whom_nobody_represents_as_without_the_rules(long seed) {
    for (Case one : cases(seed)) {
      ConsentHistory history = new ConsentHistory(one.records());
      ConsentDecision byAge = history.decide(one.request(), RULES, CapacityFacts.ofAge(16));
      assertThat(open(byAge)).isEqualTo(open(history.decide(one.request())));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_not_depend_on_the_order_in_which_answers_were_added(long seed) {
    Random random = new Random(seed);
    for (Case one : cases(seed)) {
      List<Consent> shuffled = new ArrayList<>(one.records());
      Collections.shuffle(shuffled, random);
      assertThat(one.decide(shuffled, one.request())).isEqualTo(one.decide());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_lose_nothing_by_asking_for_fewer_categories(long seed) {
    Random random = new Random(seed);
    for (Case one : cases(seed)) {
      Set<DataCategory> open = open(one.decide());
      Set<DataCategory> fewer = EnumSet.copyOf(one.request().categories());
      fewer.removeIf(category -> random.nextInt(3) == 0);
      for (Set<DataCategory> asked : List.of(fewer, open)) {
        if (!asked.isEmpty()) {
          Set<DataCategory> expected = EnumSet.copyOf(asked);
          expected.retainAll(open);
          assertThat(open(one.decide(one.records(), one.request().withCategories(asked))))
              .isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_decide_the_same_after_json_and_back(long seed) throws JsonProcessingException {
    for (Case one : cases(seed).subList(0, ROUNDS / 10)) {
      List<Consent> records = again(new ConsentHistory(one.records())).records();
      DisclosureRequest request = again(one.request());
      CapacityFacts facts = one.facts() == null ? null : again(one.facts());
      ConsentDecision decision = new Case(one.world(), records, request, facts).decide();
      assertThat(decision).isEqualTo(one.decide());
      assertThat(TestKit.MAPPER.readValue(json(decision), ConsentDecision.class))
          .isEqualTo(decision);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T again(T value) throws JsonProcessingException {
    return (T) TestKit.MAPPER.readValue(json(value), value.getClass());
  }

  private static String json(Object value) throws JsonProcessingException {
    return TestKit.MAPPER.writeValueAsString(value);
  }
}
