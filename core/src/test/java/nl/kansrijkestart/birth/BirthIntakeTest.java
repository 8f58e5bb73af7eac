package nl.kansrijkestart.birth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.DueDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BirthIntakeTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
  private static final Validator VALIDATOR =
      Validators.standalone(
          Language.EN, Clock.fixed(Instant.parse("2025-06-01T12:00:00Z"), ZoneOffset.UTC));
  private static final IntakeReader READER = IntakeReader.with(VALIDATOR);

  private static final String TWINS =
      """
      {"pregnancyId": "pregnancy-1", "motherId": "mother-1", "plurality": 2, "children": [
        {"id": "child-1", "birthDate": "2025-03-01", "birthTime": "23:50", "sex": "female",
         "gestationDays": 258, "birthweightGrams": 2480, "birthOrder": 1, "vitalStatus": "live",
         "diedAfterBirth": true, "ageAtDeathDays": 3, "apgar1": 5, "apgar5": 7, "apgar10": 9,
         "congenitalAnomaly": false},
        {"id": "child-2", "birthDate": "2025-03-02", "birthTime": "00:05", "sex": "male",
         "gestationWeeks": 36, "birthOrder": 2, "vitalStatus": "stillborn"}]}
      """;

  @Test
  void should_make_a_birth_of_a_valid_intake() {
    // GIVEN
    Intake<BirthIntake> read = read(TWINS);
    assertThat(read.violations()).isEmpty();
    // WHEN
    Birth birth = accepted(Birth.from(read.record().orElseThrow(), TODAY));
    // THEN
    assertThat(birth.plurality()).isEqualTo(2);
    Child first = birth.children().get(0);
    assertThat(first)
        .isEqualTo(
            BirthFixtures.girl("child-1")
                .birthTime(LocalTime.of(23, 50))
                .gestation(GestationAtBirth.parse("36+6"))
                .birthweightGrams(2_480)
                .plurality(2)
                .birthOrder(1)
                .diedAtDays(3)
                .apgar1(5)
                .apgar5(7)
                .apgar10(9)
                .build());
    Child second = birth.children().get(1);
    assertThat(second.gestation()).isEqualTo(GestationAtBirth.parse("36"));
    assertThat(second.mother()).isEqualTo(BirthFixtures.MOTHER);
    assertThat(second.diedAfterBirth()).isEqualTo(Ternary.FALSE);
    assertThat(second.congenitalAnomaly()).isEqualTo(Ternary.UNKNOWN);
    assertThat(second.birthweightGrams()).isNull();
  }

  @Test
  void should_leave_unknown_what_is_left_out() {
    Birth birth =
        accepted(
            Birth.from(
                valid(
                    "{\"plurality\": 1, \"children\": [{\"id\": \"c\", \"birthDate\": \"2025-03-01\"}]}"),
                TODAY));

    Child child = birth.children().get(0);
    assertThat(child.vitalStatus()).isEqualTo(VitalStatus.UNKNOWN);
    assertThat(child.sex()).isEqualTo(ChildSex.UNKNOWN);
    assertThat(child.diedAfterBirth()).isEqualTo(Ternary.UNKNOWN);
    assertThat(child.gestation()).isNull();
    assertThat(child.mother()).isNull();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("\"plurality\": 2", "\"plurality\": 3", "plurality", "birth.PLURALITY_DIFFERS"),
        wrong("\"plurality\": 2", "\"plurality\": 11", "plurality", "birth.TOO_HIGH"),
        wrong("\"plurality\": 2", "\"plurality\": 0", "plurality", "birth.TOO_LOW"),
        wrong("\"plurality\": 2", "\"plurality\": null", "plurality", "intake.REQUIRED"),
        wrong("\"plurality\": 2", "\"plurality\": \"2\"", "plurality", "intake.WRONG_TYPE"),
        wrong("pregnancy-1", "pregnancy 1", "pregnancyId", "birth.PREGNANCY_ID_INVALID"),
        wrong("pregnancy-1", "", "pregnancyId", "birth.PREGNANCY_ID_INVALID"),
        wrong("mother-1", "111222333", "motherId", "identity.PERSON_ID_INVALID"),
        wrong("mother-1", "child-1", "children[0].id", "birth.CHILD_IS_MOTHER"),
        wrong("child-2", "child-1", "children[1].id", "birth.CHILD_TWICE"),
        wrong("child-2", "123456782", "children[1].id", "identity.PERSON_ID_INVALID"),
        wrong("\"child-2\"", "null", "children[1].id", "intake.REQUIRED"),
        wrong("hOrder\": 2", "hOrder\": 1", "children[1].birthOrder", "birth.ORDER_TWICE"),
        wrong("hOrder\": 2", "hOrder\": 3", "children[1].birthOrder", "birth.ORDER_TOO_HIGH"),
        wrong("hOrder\": 2", "hOrder\": 0", "children[1].birthOrder", "birth.TOO_LOW"),
        wrong("2025-03-02", "2025-02-28", "children[1].birthDate", "birth.ORDER_AGAINST_DATES"),
        wrong("2025-03-02", "2025-06-02", "children[1].birthDate", "intake.IN_FUTURE"),
        wrong("2025-03-02", "2025-02-30", "children[1].birthDate", "intake.NOT_A_DATE"),
        wrong("2025-03-01", "0025-03-01", "children[0].birthDate", "birth.YEAR"),
        wrong("23:50", "24:50", "children[0].birthTime", "intake.WRONG_TYPE"),
        wrong("\"23:50\"", "2350", "children[0].birthTime", "intake.WRONG_TYPE"),
        wrong("\"female\"", "\"girl\"", "children[0].sex", "intake.UNKNOWN_CODE"),
        wrong(": 258", ": 39", "children[0].gestationDays", "birth.GESTATION_DAYS_TOO_LOW"),
        wrong(": 258", ": 97", "children[0].gestationDays", "birth.GESTATION_DAYS_TOO_LOW"),
        wrong(": 258", ": 371", "children[0].gestationDays", "birth.TOO_HIGH"),
        wrong("Weeks\": 36", "Weeks\": 13", "children[1].gestationWeeks", "birth.TOO_LOW"),
        wrong(
            "Weeks\": 36",
            "Weeks\": 252",
            "children[1].gestationWeeks",
            "birth.GESTATION_WEEKS_TOO_HIGH"),
        wrong(
            ": 258",
            ": 258, \"gestationWeeks\": 37",
            "children[0].gestationWeeks",
            "birth.GESTATION_DIFFERS_FROM_WEEKS"),
        wrong(": 2480", ": 0", "children[0].birthweightGrams", "birth.BIRTHWEIGHT_TOO_LOW"),
        wrong(": 2480", ": 99", "children[0].birthweightGrams", "birth.BIRTHWEIGHT_TOO_LOW"),
        wrong(": 2480", ": 10000", "children[0].birthweightGrams", "birth.BIRTHWEIGHT_TOO_HIGH"),
        wrong(": 2480", ": 40000", "children[0].birthweightGrams", "birth.BIRTHWEIGHT_TOO_HIGH"),
        wrong(": 2480", ": 2480.5", "children[0].birthweightGrams", "intake.WRONG_TYPE"),
        wrong(": 2480", ": 99999999999", "children[0].birthweightGrams", "intake.NUMBER_TOO_LARGE"),
        wrong("\"apgar5\": 7", "\"apgar5\": 11", "children[0].apgar5", "birth.TOO_HIGH"),
        wrong("\"apgar5\": 7", "\"apgar5\": -1", "children[0].apgar5", "birth.TOO_LOW"),
        wrong(
            "Birth\": true", "Birth\": false", "children[0].diedAfterBirth", "birth.DEATH_DENIED"),
        wrong("Days\": 3", "Days\": -1", "children[0].ageAtDeathDays", "birth.TOO_LOW"),
        wrong("Days\": 3", "Days\": 36526", "children[0].ageAtDeathDays", "birth.TOO_HIGH"),
        wrong(
            "\"stillborn\"",
            "\"stillborn\", \"diedAfterBirth\": true",
            "children[1].diedAfterBirth",
            "birth.DEATH_NOT_LIVE"),
        wrong(
            "\"stillborn\"",
            "\"stillborn\", \"ageAtDeathDays\": 0",
            "children[1].ageAtDeathDays",
            "birth.DEATH_NOT_LIVE"),
        wrong(
            "\"stillborn\"",
            "\"stillborn\", \"nickname\": \"x\"",
            "children[1]",
            "intake.UNKNOWN_FIELD"));
  }

  private static Arguments wrong(String from, String to, String path, String code) {
    assertThat(TWINS).contains(from);
    return Arguments.of(TWINS.replaceFirst(Pattern.quote(from), to), path, code);
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("wrong")
  void should_report_one_mistake_at_its_place_with_its_code(String json, String path, String code) {
    // WHEN
    Intake<BirthIntake> read = read(json);
    // THEN
    assertThat(read.violations())
        .extracting(violation -> violation.path() + " " + violation.reason().code())
        .containsExactly(path + " " + code);
    for (Language language : Language.values()) {
      assertThat(read.violations().get(0).text(language)).isNotBlank().doesNotContain("{");
    }
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("wrong")
  void should_refuse_without_a_validator_what_the_domain_cannot_hold_and_never_throw(
      String json, String path, String code) {
    BirthIntake unchecked =
        IntakeReader.withoutValidator().read(in(json), BirthIntake.class).record().orElseThrow();

    Result<Birth> result = Birth.from(unchecked, TODAY);

    assertThat(result).isNotNull();
    if (code.startsWith("birth.")) {
      assertThat(result).isInstanceOf(Result.Refused.class);
    }
  }

  @Test
  void should_report_everything_at_once() {
    List<Violation> found =
        read("""
                {"plurality": 1, "children": [
                  {"id": "c", "birthDate": "2025-03-01", "birthweightGrams": 0, "apgar1": 11},
                  {"id": "c", "gestationDays": 40, "ageAtDeathDays": 2},
                  null]}
                """)
            .violations();

    assertThat(found)
        .extracting(violation -> violation.path() + " " + violation.reason().code())
        .containsExactlyInAnyOrder(
            "plurality birth.PLURALITY_DIFFERS",
            "children[0].birthweightGrams birth.BIRTHWEIGHT_TOO_LOW",
            "children[0].apgar1 birth.TOO_HIGH",
            "children[1].id birth.CHILD_TWICE",
            "children[1].birthDate intake.REQUIRED",
            "children[1].gestationDays birth.GESTATION_DAYS_TOO_LOW",
            "children[1].ageAtDeathDays birth.DEATH_NOT_LIVE",
            "children[2] intake.REQUIRED");
  }

  @Test
  void should_ask_for_children() {
    for (String children : List.of("", ", \"children\": []", ", \"children\": null")) {
      assertThat(read("{\"plurality\": 1" + children + "}").violations())
          .extracting(violation -> violation.path() + " " + violation.reason().code())
          .containsExactly("children intake.REQUIRED");
    }
  }

  @Test
  void should_refuse_a_birth_or_a_death_after_the_day_of_asking() {
    BirthIntake intake = valid(TWINS);

    assertThat(Birth.from(intake, LocalDate.of(2025, 3, 4))).isInstanceOf(Result.Accepted.class);
    assertThat(Birth.from(intake, LocalDate.of(2025, 3, 3)).reasons())
        .as("the first child died on 4 March")
        .containsExactly(Reason.of(IntakeReasons.IN_FUTURE));
    assertThat(Birth.from(intake, LocalDate.of(2025, 2, 28)).reasons())
        .containsExactly(Reason.of(IntakeReasons.IN_FUTURE));
  }

  @Test
  void should_refuse_a_birth_before_conception_and_one_too_early_or_too_late_to_be_one() {
    // GIVEN conception on day 14, whatever the dating counts from
    BirthIntake intake = single("");
    // THEN
    assertThat(codes(intake, dayZero(13))).containsExactly(BirthReasons.BEFORE_CONCEPTION);
    assertThat(codes(intake, dayZero(14))).containsExactly(BirthReasons.OUTSIDE_PREGNANCY);
    assertThat(codes(intake, dayZero(97))).containsExactly(BirthReasons.OUTSIDE_PREGNANCY);
    assertThat(codes(intake, dayZero(98))).isEmpty();
    assertThat(codes(intake, dayZero(370))).isEmpty();
    assertThat(codes(intake, dayZero(371))).containsExactly(BirthReasons.OUTSIDE_PREGNANCY);
    assertThat(codes(intake, DatingHistory.empty().dueDate())).isEmpty();
  }

  @Test
  void should_take_the_gestational_age_from_the_dating_where_it_is_missing_or_only_a_week() {
    for (String given : List.of("", ", \"gestationWeeks\": 36", ", \"gestationDays\": 258")) {
      Result<Birth> result = Birth.from(single(given), dayZero(258), TODAY);

      assertThat(accepted(result).children().get(0).gestation()).hasToString("36+6");
      assertThat(result.reasons()).isEmpty();
    }
  }

  @Test
  void should_keep_a_gestational_age_that_differs_from_the_dating_and_tell_the_difference() {
    assertThat(note(", \"gestationDays\": 255", 258)).isEqualTo("36+3 3");
    assertThat(note(", \"gestationDays\": 261", 258)).isEqualTo("37+2 3");
    assertThat(note(", \"gestationWeeks\": 37", 258)).isEqualTo("37 1");
    assertThat(note(", \"gestationWeeks\": 35", 258)).isEqualTo("35 7");
  }

  private static String note(String given, int days) {
    Result<Birth> result = Birth.from(single(given), dayZero(days), TODAY);
    assertThat(result.reasons()).hasSize(1);
    Reason note = result.reasons().get(0);
    assertThat(note.code()).isEqualTo(BirthReasons.GESTATION_DIFFERS_FROM_DATING);
    return accepted(result).children().get(0).gestation() + " " + note.parameters().get("days");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_build_or_refuse_on_business_grounds_whatever_validates_clean(long seed) {
    Random random = new Random(seed);
    int clean = 0;
    for (int i = 0; i < 200; i++) {
      // GIVEN
      BirthIntake intake = random(random);
      boolean valid = VALIDATOR.validate(intake).isEmpty();
      clean += valid ? 1 : 0;
      // WHEN
      DueDate dueDate = dayZero(random.nextInt(400));
      for (Result<Birth> result :
          List.of(Birth.from(intake, TODAY), Birth.from(intake, dueDate, TODAY))) {
        // THEN
        if (valid) {
          assertThat(result.reasons())
              .extracting(Reason::code)
              .doesNotContain(IntakeReasons.NOT_VALIDATED);
        } else {
          assertThat(result).isInstanceOf(Result.Refused.class);
        }
      }
    }
    assertThat(clean).as("the test must see both").isBetween(20, 180);
  }

  private static BirthIntake random(Random random) {
    int size = 1 + random.nextInt(2);
    List<ChildIntake> children = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      children.add(
          new ChildIntake(
              rarely(random) ? null : "child-" + (rarely(random) ? 0 : i),
              rarely(random)
                  ? null
                  : TODAY.minusDays(random.nextInt(40) - (rarely(random) ? 20 : 0)),
              random.nextBoolean() ? null : LocalTime.of(random.nextInt(24), 0),
              pick(random, ChildSex.values()),
              random.nextBoolean() ? null : (rarely(random) ? 90 : 98) + random.nextInt(273),
              null,
              random.nextBoolean() ? null : (rarely(random) ? 0 : 100) + random.nextInt(9_900),
              random.nextBoolean() ? null : i + 1,
              random.nextBoolean() ? VitalStatus.LIVE : pick(random, VitalStatus.values()),
              null,
              random.nextInt(4) == 0 ? (Integer) random.nextInt(3) : null,
              random.nextInt(11),
              rarely(random) ? 11 : random.nextInt(11),
              null,
              random.nextBoolean()));
    }
    return new BirthIntake(
        random.nextBoolean() ? null : "pregnancy-1",
        random.nextBoolean() ? null : "mother-1",
        rarely(random) ? size + 1 : size,
        children);
  }

  private static boolean rarely(Random random) {
    return random.nextInt(15) == 0;
  }

  private static <T> T pick(Random random, T[] values) {
    return random.nextInt(4) == 0 ? null : values[random.nextInt(values.length)];
  }

  @Test
  void should_show_nothing_of_its_content() {
    BirthIntake intake = valid(TWINS);

    assertThat(intake).hasToString("BirthIntake[masked]");
    assertThat(intake.children().get(0)).hasToString("ChildIntake[masked]");
    assertThat(new BirthIntake(null, null, null, Arrays.asList((ChildIntake) null)).children())
        .hasSize(1);
  }

  /** A child of 1 March 2025 and whatever else is given. */
  private static BirthIntake single(String more) {
    return valid(
        "{\"plurality\": 1, \"children\": [{\"id\": \"c\", \"birthDate\": \"2025-03-01\""
            + more
            + "}]}");
  }

  /** A due date by which the birth of 1 March 2025 fell on that day of the pregnancy. */
  private static DueDate dayZero(int daysBeforeBirth) {
    LocalDate firstDay = BirthFixtures.BORN.minusDays(daysBeforeBirth);
    return DatingHistory.of(new Dating.LastPeriod(firstDay, firstDay, Ternary.TRUE)).dueDate();
  }

  private static List<Object> codes(BirthIntake intake, DueDate dueDate) {
    return Birth.from(intake, dueDate, TODAY).reasons().stream().<Object>map(Reason::code).toList();
  }

  private static BirthIntake valid(String json) {
    Intake<BirthIntake> read = read(json);
    assertThat(read.violations()).isEmpty();
    return read.record().orElseThrow();
  }

  private static Birth accepted(Result<Birth> result) {
    return result.match(
        birth -> birth,
        reasons -> {
          throw new AssertionError(reasons.toString());
        });
  }

  private static Intake<BirthIntake> read(String json) {
    return READER.read(in(json), BirthIntake.class);
  }

  private static ByteArrayInputStream in(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }
}
