package nl.kansrijkestart.pregnancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.ID;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.WOMAN;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.codes;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.pregnancy.PregnancyIntake.ChildIntake;
import nl.kansrijkestart.pregnancy.PregnancyIntake.ConceptionIntake;
import nl.kansrijkestart.pregnancy.PregnancyIntake.CrownRumpLengthIntake;
import nl.kansrijkestart.pregnancy.PregnancyIntake.DueDateIntake;
import nl.kansrijkestart.pregnancy.PregnancyIntake.EndingIntake;
import nl.kansrijkestart.pregnancy.PregnancyIntake.LastPeriodIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PregnancyIntakeTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Validator VALIDATOR = Validators.standalone(Language.EN, CLOCK);
  private static final IntakeReader READER = IntakeReader.with(VALIDATOR);

  private static Intake<PregnancyIntake> read(String json) {
    return READER.read(
        new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8)), PregnancyIntake.class);
  }

  private static List<String> violations(String json) {
    return read(json).violations().stream()
        .map(violation -> violation.path() + " " + violation.reason().code())
        .toList();
  }

  private static Result<Pregnancy> build(String json) {
    return Pregnancy.from(read(json).record().orElseThrow(), ID, WOMAN, TODAY);
  }

  @Test
  void should_build_a_pregnancy_of_which_nothing_is_known() {
    assertThat(violations("{}")).isEmpty();
    Result.Accepted<Pregnancy> result = (Result.Accepted<Pregnancy>) build("{}");
    assertThat(codes(result)).containsExactly("DATING_MISSING");
    assertThat(result.value()).isEqualTo(Pregnancy.of(ID, WOMAN, TODAY));
  }

  @Test
  void should_build_all_that_was_handed_over_and_report_datings_that_disagree() {
    // GIVEN
    String json =
        """
        {'lastPeriod': {'firstDay': '2025-01-01', 'certain': true, 'recordedOn': '2025-02-20'},
         'crownRumpLengths': [{'measuredOn': '2025-03-14', 'millimetres': 33}],
         'conception': {'event': 'embryo-transfer', 'on': '2025-01-22', 'embryoAgeDays': 5},
         'dueDates': [{'date': '2025-10-09', 'basis': 'ultrasound'},
                      {'date': '2025-10-10', 'definitive': true, 'recordedOn': '2025-03-20'}],
         'plurality': 2, 'gravidity': 3, 'parity': 1, 'firstChild': false,
         'children': [{'number': 2, 'upbringing': 'adoption',
                       'ending': {'kind': 'miscarriage', 'endedOn': '2025-04-01',
                                  'gestationalAge': '12+3', 'reportedOn': '2025-04-02'}}]}
        """;
    // WHEN
    assertThat(violations(json)).isEmpty();
    Result.Accepted<Pregnancy> result = (Result.Accepted<Pregnancy>) build(json);
    // THEN
    Pregnancy pregnancy = result.value();
    assertThat(pregnancy.datings().datings())
        .extracting(Dating::method)
        .containsExactly(
            DatingMethod.LAST_PERIOD,
            DatingMethod.CROWN_RUMP_LENGTH,
            DatingMethod.CONCEPTION,
            DatingMethod.ESTIMATED_DUE_DATE,
            DatingMethod.DEFINITIVE_DUE_DATE);
    assertThat(pregnancy.dueDate().asDate()).contains(LocalDate.of(2025, 10, 10));
    assertThat(pregnancy.plurality()).isEqualTo(2);
    assertThat(pregnancy.gravidity()).isEqualTo(Gravidity.of(3));
    assertThat(pregnancy.parity()).isEqualTo(Parity.dutch(1));
    assertThat(pregnancy.firstChild()).isEqualTo(Ternary.FALSE);
    assertThat(pregnancy.course(2).upbringing()).isEqualTo(ChildCourse.Upbringing.ADOPTION);
    assertThat(codes(result))
        .contains("LAST_PERIOD_DIFFERS", "ESTIMATED_DUE_DATE_DIFFERS", "ENDING_AGE_DIFFERS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'lastPeriod': {}} | lastPeriod.firstDay intake.REQUIRED",
        "{'lastPeriod': {'firstDay': '2025-06-02'}} | lastPeriod.firstDay intake.IN_FUTURE",
        "{'lastPeriod': {'firstDay': '1899-12-31'}} | lastPeriod.firstDay pregnancy.YEAR",
        "{'lastPeriod': {'firstDay': '-999999999-01-01'}} | lastPeriod.firstDay pregnancy.YEAR",
        "{'lastPeriod': {'firstDay': '2025-02-30'}} | lastPeriod.firstDay intake.NOT_A_DATE",
        "{'lastPeriod': {'firstDay': '2025-02-02', 'recordedOn': '2025-02-01'}}"
            + " | lastPeriod.firstDay pregnancy.RECORDED_TOO_EARLY",
        "{'crownRumpLengths': [null]} | crownRumpLengths[0] intake.REQUIRED",
        "{'crownRumpLengths': [{'measuredOn': '2025-03-14', 'millimetres': 0}]}"
            + " | crownRumpLengths[0].millimetres pregnancy.TOO_LOW",
        "{'crownRumpLengths': [{'measuredOn': '2025-03-14', 'millimetres': 200.1}]}"
            + " | crownRumpLengths[0].millimetres pregnancy.TOO_HIGH",
        "{'crownRumpLengths': [{'measuredOn': '2025-03-14', 'millimetres': 33.33}]}"
            + " | crownRumpLengths[0].millimetres pregnancy.TOO_MANY_DECIMALS",
        "{'crownRumpLengths': [{'measuredOn': '2025-03-14', 'millimetres': '33'}]}"
            + " | crownRumpLengths[0].millimetres intake.WRONG_TYPE",
        "{'conception': {'event': 'embryo-transfer', 'on': '2025-02-01'}}"
            + " | conception.embryoAgeDays pregnancy.EMBRYO_AGE_MISSING",
        "{'conception': {'event': 'insemination', 'on': '2025-02-01', 'embryoAgeDays': 5}}"
            + " | conception.embryoAgeDays pregnancy.EMBRYO_AGE_UNUSED",
        "{'conception': {'event': 'embryo-transfer', 'on': '2025-02-01', 'embryoAgeDays': 8}}"
            + " | conception.embryoAgeDays pregnancy.TOO_HIGH",
        "{'conception': {'event': 'ivf', 'on': '2025-02-01'}} | conception.event intake.UNKNOWN_CODE",
        "{'dueDates': [{'date': '2025-11-09', 'recordedOn': '2025-02-01'}]}"
            + " | dueDates[0].date pregnancy.DUE_DATE_TOO_FAR",
        "{'dueDates': [{'date': '+999999999-12-31'}]} | dueDates[0].date pregnancy.YEAR",
        "{'plurality': 0} | plurality pregnancy.TOO_LOW",
        "{'plurality': 11} | plurality pregnancy.TOO_HIGH",
        "{'gravidity': 0} | gravidity pregnancy.TOO_LOW",
        "{'gravidity': 41} | gravidity pregnancy.TOO_HIGH",
        "{'parity': -1} | parity pregnancy.TOO_LOW",
        "{'parity': 41} | parity pregnancy.TOO_HIGH",
        "{'firstChild': 'yes'} | firstChild intake.WRONG_TYPE",
        "{'children': [{}]} | children[0].number intake.REQUIRED",
        "{'children': [{'number': 0}]} | children[0].number pregnancy.TOO_LOW",
        "{'children': [{'number': 11}]} | children[0].number pregnancy.TOO_HIGH",
        "{'children': [{'number': 1}, {'number': 1}]}"
            + " | children[1].number pregnancy.CHILD_NUMBER_TWICE",
        "{'plurality': 1, 'children': [{'number': 2}]}"
            + " | children[0].number pregnancy.CHILD_NUMBER_TOO_HIGH",
        "{'children': [{'number': 1, 'ending': {}}]} | children[0].ending.kind intake.REQUIRED",
        "{'children': [{'number': 1, 'ending': {'kind': 'live-birth', 'gestationalAge': '38+7'}}]}"
            + " | children[0].ending.gestationalAge pregnancy.GESTATIONAL_AGE",
        "{'children': [{'number': 1, 'ending': {'kind': 'stillbirth', 'endedOn': '2025-05-02',"
            + " 'diedOn': '2025-05-02'}}]}"
            + " | children[0].ending.diedOn pregnancy.DEATH_WITHOUT_LIVE_BIRTH",
        "{'children': [{'number': 1, 'ending': {'kind': 'live-birth', 'diedOn': '2025-05-02'}}]}"
            + " | children[0].ending.diedOn pregnancy.DEATH_WITHOUT_LIVE_BIRTH",
        "{'children': [{'number': 1, 'ending': {'kind': 'live-birth', 'endedOn': '2025-05-02',"
            + " 'diedOn': '2025-05-01'}}]} | children[0].ending.diedOn pregnancy.DIED_BEFORE_BIRTH",
        "{'children': [{'number': 1, 'ending': {'kind': 'stillbirth', 'died': true}}]}"
            + " | children[0].ending.died pregnancy.DEATH_WITHOUT_LIVE_BIRTH",
        "{'children': [{'number': 1, 'ending': {'kind': 'live-birth', 'endedOn': '2025-05-01',"
            + " 'died': false, 'diedOn': '2025-05-02'}}]}"
            + " | children[0].ending.died pregnancy.DEATH_DENIED",
        "{'children': [{'number': 1, 'ending': {'kind': 'live-birth', 'endedOn': '2025-05-02',"
            + " 'reportedOn': '2025-05-01'}}]}"
            + " | children[0].ending.endedOn pregnancy.RECORDED_TOO_EARLY",
        "{'lastPeriod': {'firstDay': '2025-01-01'}, 'children': [{'number': 1, 'ending':"
            + " {'kind': 'miscarriage', 'endedOn': '2025-01-14'}}]}"
            + " | children[0].ending pregnancy.ENDED_BEFORE_CONCEPTION",
        "{'lastPeriod': {'firstDay': '2024-05-01'}, 'children': [{'number': 1, 'ending':"
            + " {'kind': 'live-birth', 'endedOn': '2025-05-07'}}]}"
            + " | children[0].ending pregnancy.ENDED_TOO_LATE",
        "{'weeks': 20} | ' intake.UNKNOWN_FIELD'"
      })
  void should_name_each_fault_with_its_place(String json, String violation) {
    assertThat(violations(json)).containsExactly(violation);
  }

  @Test
  void should_tell_an_ending_on_the_day_of_conception_and_on_day_370_from_those_beyond() {
    assertThat(violations(ending("2025-01-01", "2025-01-15"))).isEmpty();
    assertThat(violations(ending("2024-05-01", "2025-05-06"))).isEmpty();
  }

  private static String ending(String firstDay, String endedOn) {
    return "{'lastPeriod': {'firstDay': '%s'}, 'children': [{'number': 1, 'ending': {'kind': 'other-loss', 'endedOn': '%s'}}]}"
        .formatted(firstDay, endedOn);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-10, true", // 280 - 90 days
    "2025-07-09, false",
    "2025-10-08, true",
    "2026-01-06, true", // 280 + 90 days
    "2026-01-07, false"
  })
  void should_refuse_a_due_date_more_than_90_days_off_from_the_last_period(
      LocalDate dueDate, boolean sound) {
    String json =
        "{'lastPeriod': {'firstDay': '2025-01-01'}, 'dueDates': [{'date': '%s'}]}"
            .formatted(dueDate);
    assertThat(violations(json))
        .isEqualTo(
            sound ? List.of() : List.of("dueDates[0].date pregnancy.DUE_DATE_AND_LAST_PERIOD"));
    assertThat(build(json) instanceof Result.Accepted).isEqualTo(sound);
  }

  @Test
  void should_report_everything_at_once_in_the_language_of_the_reader() {
    Intake<PregnancyIntake> intake =
        read(
            """
            {'lastPeriod': {'firstDay': '2025-07-01'}, 'plurality': 1,
             'children': [{'number': 2, 'ending': {'kind': 'live-birth', 'diedOn': '2025-05-01'}},
                          {'number': 2}], 'parity': -1}
            """);
    assertThat(intake.violations()).hasSize(6);
    for (Violation violation : intake.violations()) {
      assertThat(violation.text(Language.EN)).isNotBlank().doesNotContain("{", "2025");
      assertThat(violation.text(Language.NL)).isNotEqualTo(violation.text(Language.EN));
    }
  }

  @Test
  void should_refuse_in_place_of_throwing_what_nobody_validated() {
    assertThat(codes(build("{'parity': -1}"))).containsExactly("NOT_VALIDATED");
    assertThat(codes(build("{'lastPeriod': {}}"))).containsExactly("NOT_VALIDATED");
    assertThat(codes(build("{'children': [null]}"))).containsExactly("NOT_VALIDATED");
    assertThat(codes(build("{'lastPeriod': {'firstDay': '2025-06-02'}}")))
        .containsExactly("IN_FUTURE");
    assertThat(codes(build("{'dueDates': [{'date': '2026-03-08'}]}"))).doesNotContain("YEAR");
  }

  @Test
  void should_judge_by_today_a_due_date_without_a_day_of_recording() {
    // GIVEN today is 1 June 2025, and 280 days later is 8 March 2026
    assertThat(build("{'dueDates': [{'date': '2026-03-08'}]}")).isInstanceOf(Result.Accepted.class);
    String tooFar = "{'dueDates': [{'date': '2026-03-09'}]}";
    assertThat(violations(tooFar)).isEmpty();
    assertThat(codes(build(tooFar))).containsExactly("DUE_DATE_TOO_FAR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20+3", "0+0", "52+6"})
  void should_accept_a_valid_age_on_a_class_of_the_host(String age) {
    assertThat(VALIDATOR.validate(new HostClass(age, 0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 0", "'', 0", "53+0, 0", "20+3, -1", "20+3, 371", "5+6, 0"})
  void should_refuse_an_invalid_age_on_a_class_of_the_host(String age, Integer days) {
    assertThat(VALIDATOR.validate(new HostClass(age, days)))
        .hasSize(age.equals("5+6") ? 0 : 1)
        .allMatch(violation -> violation.getMessage().startsWith("Write a gestational age"));
  }

  @Test
  void should_narrow_an_age_to_a_range() {
    assertThat(VALIDATOR.validate(new Narrow("22+0", 154))).isEmpty();
    assertThat(VALIDATOR.validate(new Narrow("45+0", 315))).isEmpty();
    assertThat(VALIDATOR.validate(new Narrow("21+6", 153))).hasSize(2);
    assertThat(VALIDATOR.validate(new Narrow("45+1", 316))).hasSize(2);
    assertThat(VALIDATOR.validate(new Narrow(null, null))).isEmpty();
  }

  record HostClass(@ValidGestationalAge String age, @ValidGestationalAge Integer days) {}

  record Narrow(
      @ValidGestationalAge(minDays = 154, maxDays = 315) String age,
      @ValidGestationalAge(minDays = 154, maxDays = 315) Integer days) {}

  @Test
  void should_build_or_refuse_every_intake_that_validates_clean_and_never_throw() {
    int clean = 0;
    for (int seed = 0; seed < 4_000; seed++) {
      PregnancyIntake intake = random(new Random(seed));
      Result<Pregnancy> result = Pregnancy.from(intake, ID, WOMAN, TODAY);
      if (VALIDATOR.validate(intake).isEmpty()) {
        clean++;
        assertThat(codes(result)).doesNotContain("NOT_VALIDATED");
        if (result instanceof Result.Refused) {
          assertThat(codes(result)).isSubsetOf("DUE_DATE_TOO_FAR");
        }
      } else {
        assertThat(result).isInstanceOf(Result.Refused.class);
      }
    }
    assertThat(clean).isGreaterThan(200);
  }

  private static PregnancyIntake random(Random random) {
    return new PregnancyIntake(
        maybe(random, new LastPeriodIntake(date(random), maybe(random, true), day(random))),
        Arrays.asList(new CrownRumpLengthIntake(day(random), millimetres(random)))
            .subList(0, random.nextInt(2)),
        random.nextInt(4) > 0 ? null : conception(random),
        dueDates(random),
        maybe(random, random.nextInt(4)),
        maybe(random, random.nextInt(5)),
        maybe(random, random.nextInt(4)),
        maybe(random, random.nextBoolean()),
        children(random));
  }

  private static ConceptionIntake conception(Random random) {
    return new ConceptionIntake(
        maybe(random, any(random, Dating.ConceptionEvent.values())),
        date(random),
        maybe(random, 1 + random.nextInt(8)),
        day(random));
  }

  private static List<DueDateIntake> dueDates(Random random) {
    List<DueDateIntake> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(
          new DueDateIntake(
              day(random) == null ? null : TODAY.plusDays(random.nextInt(340) - 40),
              maybe(random, random.nextBoolean()),
              maybe(random, any(random, Dating.EstimatedDueDate.Basis.values())),
              day(random)));
    }
    return list;
  }

  private static List<ChildIntake> children(Random random) {
    List<ChildIntake> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Integer number = random.nextInt(12) == 0 ? null : i;
      list.add(
          new ChildIntake(
              number,
              maybe(random, any(random, ChildCourse.Upbringing.values())),
              random.nextBoolean()
                  ? null
                  : new EndingIntake(
                      random.nextInt(9) == 0 ? null : any(random, Ending.Kind.values()),
                      day(random),
                      maybe(random, random.nextBoolean() ? "12+4" : "12"),
                      random.nextInt(4) == 0 ? random.nextBoolean() : null,
                      random.nextInt(4) == 0 ? day(random) : null,
                      day(random))));
    }
    return list;
  }

  private static BigDecimal millimetres(Random random) {
    return random.nextInt(9) == 0 ? null : BigDecimal.valueOf(random.nextInt(900), 1);
  }

  /** Needed, and so seldom null. */
  private static LocalDate date(Random random) {
    return random.nextInt(9) == 0 ? null : TODAY.minusDays(random.nextInt(300) - 5);
  }

  private static LocalDate day(Random random) {
    return random.nextInt(3) > 0 ? null : TODAY.minusDays(random.nextInt(60) - 2);
  }

  private static <T> T maybe(Random random, T value) {
    return random.nextBoolean() ? null : value;
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
