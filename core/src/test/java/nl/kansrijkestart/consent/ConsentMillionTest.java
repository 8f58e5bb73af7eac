package nl.kansrijkestart.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million requests over the full ranges; {@code -Dconsent.samples} takes another number. */
@Tag("exhaustive")
class ConsentMillionTest {

  private static final int SAMPLES = Integer.getInteger("consent.samples", 1_000_000);
  private static final int REQUESTS = 20;
  private static final int PARTS = 100;
  private static final CapacityRules RULES = CapacityRules.shipped();

  @Test
  void should_decide_a_million_samples_as_the_rules_say_one_after_the_other() {
    Map<String, Integer> outcomes =
        LongStream.rangeClosed(1, PARTS)
            .parallel()
            .mapToObj(ConsentMillionTest::part)
            .reduce(new TreeMap<>(), ConsentMillionTest::sum);
    assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(SAMPLES);
    assertThat(outcomes)
        .containsOnlyKeys(
            "permit",
            "deny",
            "deny in part",
            "not-applicable",
            "permit by age",
            "deny by age",
            "deny in part by age",
            "not-applicable by age");
    assertThat(outcomes.values()).as("%s", outcomes).allMatch(count -> count > SAMPLES / 250);
  }

  /** A part of the samples, and how often what was decided. */
  private static Map<String, Integer> part(long seed) {
    Random random = new Random(seed);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int sample = 0; sample < SAMPLES / PARTS; ) {
      ConsentSamples world = new ConsentSamples(random);
      List<Consent> records = world.records(6);
      ConsentHistory history = new ConsentHistory(records);
      for (int i = 0; i < REQUESTS; i++, sample++) {
        DisclosureRequest request = world.request();
        boolean byAge = i % 2 == 1;
        SlowConsent.Answer expected =
            byAge
                ? SlowConsent.decide(records, request, world.facts())
                : SlowConsent.decide(records, request);
        SlowConsent.Answer answer =
            SlowConsent.Answer.of(
                byAge ? history.decide(request, RULES, world.facts()) : history.decide(request));
        boolean verdict =
            byAge ? history.permits(request, RULES, world.facts()) : history.permits(request);
        if (!answer.equals(expected) || verdict != expected.outcome().equals("permit")) {
          throw new AssertionError(
              "part %d, sample %d: %s".formatted(seed, sample, told(history, request, world)));
        }
        boolean some =
            !answer.denied().isEmpty() && answer.denied().size() < request.categories().size();
        outcomes.merge(
            answer.outcome() + (some ? " in part" : "") + (byAge ? " by age" : ""),
            1,
            Integer::sum);
      }
    }
    return outcomes;
  }

  private static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> others) {
    Map<String, Integer> sum = new TreeMap<>(some);
    others.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
    return sum;
  }

  private static String told(
      ConsentHistory history, DisclosureRequest request, ConsentSamples world) {
    try {
      return TestKit.MAPPER.writeValueAsString(List.of(history, request, world.facts()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
