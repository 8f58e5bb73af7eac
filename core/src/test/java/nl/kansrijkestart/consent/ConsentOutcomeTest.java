package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.PREGNANCY;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import org.junit.jupiter.api.Test;

/** What an outcome shows and is known by, and what files and scopes are held to. */
class ConsentOutcomeTest {

  private static final List<Reason> WHY = List.of(Reason.of(ConsentReasons.NOT_ASKED));

  @Test
  void should_show_its_outcome_and_codes_and_nothing_else() {
    assertThat(new ConsentDecision.Permit(request(), List.of(ConsentId.of("c-1")), WHY))
        .hasToString("Permit" + WHY);
    assertThat(new ConsentDecision.Deny(request(), request().categories(), WHY))
        .hasToString("Deny" + WHY);
    assertThat(new ConsentDecision.NotApplicable(request(), WHY))
        .hasToString("NotApplicable" + WHY);
  }

  @Test
  void should_have_another_key_for_each_outcome_of_the_same_question() {
    Set<DecisionId> keys =
        Set.of(
            new ConsentDecision.Permit(request(), List.of(ConsentId.of("c-1")), WHY).decisionId(),
            new ConsentDecision.Deny(request(), request().categories(), WHY).decisionId(),
            new ConsentDecision.NotApplicable(request(), WHY).decisionId());
    assertThat(keys).hasSize(3);
    assertThat(keys)
        .allMatch(
            key ->
                List.of("permit", "deny", "not-applicable").stream()
                    .anyMatch(
                        outcome ->
                            key.equals(
                                DecisionId.of(
                                    request(),
                                    outcome,
                                    WHY.stream()
                                        .map(r -> r.code() + " " + r.rule() + " " + r.parameters())
                                        .toList()))));
  }

  @Test
  void should_be_more_specific_only_where_nothing_else_is_less_so() {
    ConsentScope pregnancy = scope().withContext(PREGNANCY);
    ConsentScope letter = scope().withResources(Set.of(RecordRef.of("letter-1")));
    assertThat(pregnancy.moreSpecificThan(scope())).isTrue();
    assertThat(scope().moreSpecificThan(pregnancy)).isFalse();
    assertThat(scope().moreSpecificThan(scope())).isFalse();
    assertThat(pregnancy.moreSpecificThan(letter)).isFalse();
    assertThat(letter.moreSpecificThan(pregnancy)).isFalse();
  }

  @Test
  void should_hold_its_records_in_one_order_however_they_were_named() {
    Set<RecordRef> backwards = new LinkedHashSet<>();
    for (int i = 9; i > 0; i--) {
      backwards.add(RecordRef.of("letter-" + i));
    }
    assertThat(scope().withResources(backwards).resources())
        .extracting(RecordRef::value)
        .isSorted()
        .hasSize(9);
  }

  @Test
  void should_refuse_capacity_rules_with_a_field_that_it_does_not_know() throws IOException {
    String file;
    try (InputStream in = CapacityRules.class.getResourceAsStream("capacity.json")) {
      file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(read(file)).isEqualTo(CapacityRules.shipped());
    String atTheTop = file.replaceFirst("\\{", "{\"extra\": \"x\",");
    String inARegime = file.replaceFirst("\"id\":", "\"extra\": \"x\", \"id\":");
    for (String wrong : List.of(atTheTop, inARegime)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(wrong))
          .withMessageContaining("no other fields");
    }
  }

  private static CapacityRules read(String file) {
    return CapacityRules.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
