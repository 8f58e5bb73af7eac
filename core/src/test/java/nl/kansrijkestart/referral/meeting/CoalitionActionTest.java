package nl.kansrijkestart.referral.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.List;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoalitionActionTest {

  private static final List<CoalitionAction> SHIPPED =
      Packs.standard().entries(CoalitionAction.SECTION).stream()
          .map(CoalitionAction::from)
          .toList();

  @Test
  @Requirement("R-200")
  void should_ship_the_four_actions_of_the_first_goal_with_their_source() {
    assertThat(SHIPPED)
        .extracting(CoalitionAction::id)
        .containsExactly("rid-feedback", "rid-welfare", "rid-right-offer", "rid-communication");
    assertThat(SHIPPED)
        .allSatisfy(
            action -> {
              assertThat(action.goal()).isEqualTo(1);
              assertThat(action.sources())
                  .singleElement()
                  .satisfies(
                      source -> {
                        assertThat(source.passage()).isEqualTo("L112-116");
                        assertThat(source.confidence()).isEqualTo(Confidence.CONFIRMED);
                      });
              assertThat(action.text().in(Language.NL)).isNotBlank();
              assertThat(action.between())
                  .allMatch(kind -> Roles.standard().find(kind).isPresent());
            });
    assertThat(SHIPPED.get(0).text().in(Language.EN)).startsWith("Better feedback");
    assertThat(SHIPPED.get(0).between())
        .extracting(RoleCode::value)
        .containsExactly(
            "HOSPITAL_OBSTETRICS",
            "MIDWIFERY",
            "MATERNITY_CARE",
            "YOUTH_HEALTH_CARE",
            "NEIGHBOURHOOD_TEAM");
    assertThat(SHIPPED.get(2).between())
        .extracting(RoleCode::value)
        .containsExactly("GP", "PSYCHIATRY", "LOCAL_CARE_NETWORK");
    assertThat(SHIPPED.get(3).between()).isEmpty();
  }

  private static CoalitionAction read(String fields) {
    String pack =
        """
        {"format": "pack/1", "id": "town", "version": "1",
         "name": {"nl": "stad", "en": "town"}, "municipality": "GM0597", "licence": "Apache-2.0",
         "documents": {"plan": {"title": "a plan", "publishedOn": null, "printedOn": null}},
         "sources": {"s": {"document": "plan", "passage": "L1", "confidence": "confirmed"}},
         "sections": {"coalitionActions": [{"id": "a-1", "sources": ["s"], %s}]}}
        """
            .formatted(fields);
    return CoalitionAction.from(
        Pack.read("town.json", new ByteArrayInputStream(pack.getBytes(UTF_8)))
            .entries(CoalitionAction.SECTION)
            .get(0));
  }

  @Test
  void should_read_a_goal_from_1_to_100_and_no_kinds_where_none_is_named() {
    String text = "\"text\": {\"nl\": \"doen\", \"en\": \"do\"}";

    assertThat(read("\"goal\": 1, " + text).between()).isEmpty();
    assertThat(read("\"goal\": 100, " + text).goal()).isEqualTo(100);
    for (String bad :
        List.of(
            "\"goal\": 0, " + text,
            "\"goal\": 101, " + text,
            text,
            "\"goal\": 1",
            "\"goal\": 1, \"owner\": \"x\", " + text)) {
      assertThatExceptionOfType(PackException.class).isThrownBy(() -> read(bad));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void should_refuse_a_goal_without_a_number(int goal) {
    CoalitionAction one = SHIPPED.get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CoalitionAction(
                    one.id(), goal, one.text(), one.between(), one.rule(), one.sources()));
    assertThat(
            new CoalitionAction(one.id(), 1, one.text(), one.between(), one.rule(), one.sources()))
        .isEqualTo(one);
  }
}
