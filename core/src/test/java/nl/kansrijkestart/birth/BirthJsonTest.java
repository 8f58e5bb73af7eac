package nl.kansrijkestart.birth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BirthJsonTest {

  private static final ObjectMapper MAPPER = BirthTestKit.MAPPER;
  private static final BirthClassifier CLASSIFIER =
      BirthClassifier.of(BirthweightReference.hoftiezer2019());

  static Stream<Object> records() {
    BirthClassification classification =
        CLASSIFIER.classify(ChildSex.MALE, GestationAtBirth.parse("36+6"), 2_000, null);
    return Stream.concat(
        Stream.of(
            BirthFixtures.twins(),
            BirthFixtures.girl("child-1").birthTime(LocalTime.of(2, 30)).diedAtDays(3).build(),
            classification,
            CLASSIFIER.classify(ChildSex.UNKNOWN, null, null, null),
            Big2Variant.RIVM.judge(classification),
            BirthweightReference.hoftiezer2019().info(),
            BirthCutoffs.dutch(),
            GestationAtBirth.parse("39"),
            GestationAtBirth.parse("39+2")),
        MortalityDefinition.presets().stream()
            .flatMap(
                definition ->
                    Stream.of(
                        definition, definition.judge(BirthFixtures.girl("child-1").build()))));
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_be_equal_to_itself_after_json_and_back(Object value) throws Exception {
    String json = MAPPER.writeValueAsString(value);

    assertThat(MAPPER.readValue(json, value.getClass())).isEqualTo(value);
  }

  @Test
  void should_write_the_reasons_along_and_ignore_them_and_unknown_fields_on_reading()
      throws Exception {
    // GIVEN
    BirthClassification classification =
        CLASSIFIER.classify(ChildSex.MALE, GestationAtBirth.parse("36+6"), 2_000, null);
    // WHEN
    ObjectNode json = MAPPER.valueToTree(classification);
    // THEN
    assertThat(json.get("reasons")).hasSize(4);
    assertThat(MAPPER.treeToValue(json.get("reasons").get(0), Reason.class))
        .isEqualTo(classification.reasons().get(0));
    json.put("ofALaterVersion", true);
    assertThat(MAPPER.treeToValue(json, BirthClassification.class)).isEqualTo(classification);
  }

  @Test
  void should_leave_out_what_is_absent_and_write_what_is_unknown() {
    JsonNode json = MAPPER.valueToTree(CLASSIFIER.classify(ChildSex.FEMALE, null, 3_000, null));

    assertThat(json.has("centileBand")).isFalse();
    assertThat(json.get("preterm").textValue()).isEqualTo("unknown");
  }
}
