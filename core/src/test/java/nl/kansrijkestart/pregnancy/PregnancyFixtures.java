package nl.kansrijkestart.pregnancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;

/** A pregnancy with day 0 on 1 January 2025, so conception on 15 January and due on 8 October. */
final class PregnancyFixtures {

  static final LocalDate DAY_ZERO = LocalDate.of(2025, 1, 1);
  static final LocalDate CONCEIVED = LocalDate.of(2025, 1, 15);
  static final LocalDate DUE = LocalDate.of(2025, 10, 8);
  static final LocalDate VISIT = LocalDate.of(2025, 3, 1);
  static final PregnancyId ID = PregnancyId.of("p-1");
  static final PersonId WOMAN = PersonId.of("w-1");
  static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private PregnancyFixtures() {}

  static LocalDate day(int gestationalDays) {
    return DAY_ZERO.plusDays(gestationalDays);
  }

  static Dating lastPeriod() {
    return new Dating.LastPeriod(VISIT, DAY_ZERO, Ternary.TRUE);
  }

  static Dating.CrownRumpLength length(LocalDate scan, String millimetres) {
    return new Dating.CrownRumpLength(scan, new BigDecimal(millimetres));
  }

  static Pregnancy undated() {
    return Pregnancy.of(ID, WOMAN, VISIT);
  }

  static Pregnancy dated() {
    return undated().withDatings(DatingHistory.of(lastPeriod()));
  }

  static Pregnancy single() {
    return dated().withPlurality(1);
  }

  static Pregnancy with(Pregnancy pregnancy, ChildCourse course) {
    return pregnancy
        .withCourse(course)
        .match(
            value -> value,
            reasons -> {
              throw new AssertionError(reasons);
            });
  }

  static ChildCourse ended(int number, Ending.Kind kind, LocalDate date) {
    return ChildCourse.expected(number).withEnding(Ending.of(kind, date));
  }

  static List<String> codes(Explained answer) {
    return answer.reasons().stream().map(reason -> reason.code().name()).toList();
  }
}
