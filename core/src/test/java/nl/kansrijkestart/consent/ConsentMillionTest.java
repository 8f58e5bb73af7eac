package nl.kansrijkestart.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million requests over the full ranges; {@code -Dconsent.samples} takes another number. */
@Tag("exhaustive")
class ConsentMillionTest {

  private static final int SAMPLES = Integer.getInteger("consent.samples", 100_000);
  private static final int REQUESTS = 10;
  private static final long SEED = 20_251_030;

  @Test
  void should_decide_a_million_samples_as_the_rules_say_one_after_the_other() throws Exception {
    CapacityRules rules = CapacityRules.shipped();
    Random random = new Random(SEED);
    Map<String, Integer> outcomes = new TreeMap<>();
    int partly = 0;
    for (int sample = 0; sample < SAMPLES; ) {
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
                byAge ? history.decide(request, rules, world.facts()) : history.decide(request));
        if (!answer.equals(expected)) {
          assertThat(answer).as("sample %d: %s", sample, told(history, request, world)).isNull();
        }
        outcomes.merge(answer.outcome() + (byAge ? " by age" : ""), 1, Integer::sum);
        boolean some = answer.denied().size() < request.categories().size();
        partly += answer.outcome().equals("deny") && some ? 1 : 0;
      }
    }
    assertThat(outcomes).hasSize(6);
    assertThat(outcomes.values()).as("%s", outcomes).allMatch(count -> count > SAMPLES / 200);
    assertThat(outcomes.get("permit")).as("%s", outcomes).isGreaterThan(SAMPLES / 20);
    assertThat(partly).as("denied in part").isGreaterThan(SAMPLES / 100);
  }

  private static String told(
      ConsentHistory history, DisclosureRequest request, ConsentSamples world)
      throws JsonProcessingException {
    return TestKit.MAPPER.writeValueAsString(List.of(history, request, world.facts()));
  }
}
