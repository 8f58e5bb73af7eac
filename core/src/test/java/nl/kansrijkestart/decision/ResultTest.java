package nl.kansrijkestart.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

  private static final Reason REQUIRED = Reason.of(ReasonCode.of("intake.REQUIRED"));

  @Test
  void should_hand_the_value_or_every_reason_to_the_matching_function() {
    Result<String> accepted = Result.accepted("x", List.of(REQUIRED));
    Result<String> refused = Result.refused(List.of(REQUIRED, REQUIRED));

    assertThat(accepted.<Integer>match(String::length, List::size)).isEqualTo(1);
    assertThat(refused.<Integer>match(String::length, List::size)).isEqualTo(2);
    assertThat(accepted.reasons()).containsExactly(REQUIRED);
    assertThat(Result.accepted("x").reasons()).isEmpty();
  }

  @Test
  void should_refuse_a_refusal_without_a_reason_and_an_acceptance_of_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Result.refused(List.of()));
    assertThatNullPointerException().isThrownBy(() -> Result.accepted(null));
  }

  @Test
  void should_keep_the_value_out_of_its_string() {
    assertThat(Result.accepted("secret").toString()).doesNotContain("secret");
    assertThat(Result.refused(List.of(REQUIRED))).hasToString("Refused[intake.REQUIRED]");
  }

  @Test
  void should_survive_json() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    TypeReference<Result<String>> type = new TypeReference<>() {};
    for (Result<String> result :
        List.of(Result.accepted("x"), Result.<String>refused(List.of(REQUIRED)))) {
      String json = mapper.writerFor(type).writeValueAsString(result);
      assertThat(mapper.readValue(json, type)).isEqualTo(result);
    }
  }
}
