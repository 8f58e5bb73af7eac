package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.PregnancyFixtures.CONCEIVED;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DAY_ZERO;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DUE;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.MAPPER;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.VISIT;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.day;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.lastPeriod;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.length;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.single;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.undated;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PregnancyJsonTest {

  private static Pregnancy full() {
    DatingHistory history =
        DatingHistory.of(
            lastPeriod(),
            length(day(75), "33.0"),
            length(VISIT, "10"),
            Dating.Conception.of(VISIT, Dating.ConceptionEvent.OVUM_PICK_UP, CONCEIVED, 0),
            new Dating.EstimatedDueDate(VISIT, DUE, Dating.EstimatedDueDate.Basis.ULTRASOUND),
            new Dating.DefinitiveDueDate(VISIT, DUE.plusDays(3)));
    Ending died =
        new Ending(
            Ending.Kind.LIVE_BIRTH,
            DUE,
            DUE.plusDays(9),
            GestationalAge.of(39, 4),
            true,
            DUE.plusDays(2));
    return with(
        undated()
            .withDatings(history)
            .withPlurality(2)
            .withHistory(Gravidity.of(2), Parity.dutch(1), Ternary.FALSE),
        new ChildCourse(2, ChildCourse.Upbringing.SURROGACY, died));
  }

  static Stream<Object> records() {
    Pregnancy full = full();
    Stream<Object> windows = Stream.of(LifeWindow.Kind.values()).map(kind -> full.window(1, kind));
    return Stream.concat(
        windows,
        Stream.of(
            full,
            undated(),
            full.dueDate(),
            undated().dueDate(),
            full.datings().redate(lastPeriod()),
            full.gestationOn(day(80)),
            full.gestationOn(DAY_ZERO.minusDays(1)),
            undated().gestationOn(VISIT),
            full.lossConsequences(DUE.plusDays(2)),
            full.lifePhaseOn(1, VISIT, Ternary.UNKNOWN),
            full.lifePhaseOn(2, DUE.plusDays(2), Ternary.UNKNOWN),
            undated().lifePhaseOn(1, DAY_ZERO, Ternary.UNKNOWN),
            StartOfCare.of(StartOfCare.Definition.BEFORE_10_WEEKS, GestationalAge.of(10, 0)),
            Trimester.Bounds.unconfirmed()));
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_be_equal_to_itself_after_json_and_back(Object value) throws Exception {
    String json = MAPPER.writeValueAsString(value);
    assertThat(MAPPER.readValue(json, value.getClass())).isEqualTo(value);
    assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, value.getClass()))).isEqualTo(json);
  }

  @Test
  void should_write_plain_and_stable_json() throws Exception {
    assertThat(MAPPER.writeValueAsString(single()))
        .isEqualTo(
            """
            {"id":"p-1","woman":"w-1","registeredOn":"2025-03-01","datings":{"datings":[\
            {"method":"last-period","recordedOn":"2025-03-01","firstDay":"2025-01-01",\
            "certain":"true"}]},"plurality":1,"firstChild":"unknown","children":[]}""");
    assertThat(MAPPER.writeValueAsString(Map.of("g", Gravidity.of(2)))).isEqualTo("{\"g\":2}");
    assertThat(MAPPER.writeValueAsString(length(VISIT, "33")))
        .isEqualTo(
            "{\"method\":\"crown-rump-length\",\"recordedOn\":\"2025-03-01\",\"millimetres\":33.0}");
  }

  @Test
  void should_ignore_unknown_fields_on_reading_back() throws Exception {
    assertThat(
            MAPPER.readValue(
                "{\"method\":\"definitive-due-date\",\"recordedOn\":\"2025-03-01\","
                    + "\"date\":\"2025-10-08\",\"later\":1}",
                Dating.class))
        .isEqualTo(new Dating.DefinitiveDueDate(VISIT, DUE));
  }
}
