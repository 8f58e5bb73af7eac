package nl.kansrijkestart.client;

import static nl.kansrijkestart.client.ClientFixtures.CODES;
import static nl.kansrijkestart.client.ClientFixtures.MIDWIFE;
import static nl.kansrijkestart.client.ClientFixtures.TODAY;
import static nl.kansrijkestart.client.ClientFixtures.WOMAN;
import static nl.kansrijkestart.client.ClientFixtures.absent;
import static nl.kansrijkestart.client.ClientFixtures.accepted;
import static nl.kansrijkestart.client.ClientFixtures.codes;
import static nl.kansrijkestart.client.ClientFixtures.definition;
import static nl.kansrijkestart.client.ClientFixtures.present;
import static nl.kansrijkestart.client.ClientFixtures.problems;
import static nl.kansrijkestart.client.ClientFixtures.read;
import static nl.kansrijkestart.client.ClientFixtures.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Circumstance.MissingReason;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.internal.json.EnumCodes;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircumstanceTest {

  private static Circumstance from(String json) {
    return accepted(Circumstance.from(valid(json, CircumstanceIntake.class), CODES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOUSING_LIVING", "LOW_LITERACY", "POVERTY", "PSYCHOLOGICAL"})
  @Requirement("R-034")
  void should_record_each_socio_economic_risk_as_present_absent_or_not_asked(String code) {
    String answer =
        "{\"code\":\"%s\",\"status\":\"%s\",\"observedBy\":\"MIDWIFE\",\"observedOn\":\"2025-06-01\"}";

    Circumstance present = from(answer.formatted(code, "present"));
    Circumstance absent = from(answer.formatted(code, "absent"));
    Circumstance notAsked = from("{\"code\":\"%s\",\"status\":\"not-asked\"}".formatted(code));

    assertThat(Stream.of(present, absent, notAsked).map(c -> c.status().asTernary()))
        .containsExactly(Ternary.TRUE, Ternary.FALSE, Ternary.UNKNOWN);
    assertThat(present.kind()).isEqualTo(Circumstance.Kind.RISK);
    CircumstanceProfile profile = CircumstanceProfile.empty(WOMAN);
    assertThat(profile.status(present.code())).isEqualTo(Status.NOT_ASKED);
    assertThat(profile.with(notAsked).status(present.code())).isEqualTo(Status.NOT_ASKED);
    assertThat(profile.with(absent).status(present.code())).isEqualTo(Status.ABSENT);
    assertThat(
            codes(
                Circumstance.from(
                    valid(
                        "{\"code\":\"no-such-risk\",\"status\":\"not-asked\"}",
                        CircumstanceIntake.class),
                    CODES)))
        .containsExactly("client.CIRCUMSTANCE_UNKNOWN");
  }

  @Test
  void should_know_the_causes_of_a_false_start_and_refuse_an_unknown_one() {
    for (String code : List.of("STRESS", "SMOKE", "NUTRITION", "ABUSE")) {
      assertThat(definition(code).kind()).isEqualTo(Circumstance.Kind.RISK);
      assertThat(definition(code).sources())
          .anyMatch(s -> s.document().startsWith("002_") && "L34".equals(s.passage()));
    }
    assertThat(CODES.find(CircumstanceCode.of("no-such-risk"))).isEmpty();
  }

  @Test
  void should_know_the_nine_topics_of_help_and_no_other() {
    assertThat(LifeDomain.values()).hasSize(9);
    assertThat(EnumCodes.of(LifeDomain.class).keySet())
        .containsExactly(
            "pregnancy",
            "delivery-and-baby-items",
            "housing",
            "parenting-and-development",
            "school-and-work",
            "social-network",
            "authorities",
            "administration-and-money",
            "health");
    for (LifeDomain domain : LifeDomain.values()) {
      assertThat(EnumCodes.of(LifeDomain.class)).containsEntry(domain.code(), domain);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin",
        "ORIGIN",
        "migration-background",
        "NATIONALITY",
        "ethnicity",
        "non-western",
        "country-of-birth",
        "residence-status",
        "undocumented",
        "herkomst",
        "afkomst",
        "nationaliteit",
        "mother-of-foreign-origin",
        "residence_permit_missing"
      })
  @Requirement("R-309")
  void should_refuse_origin_as_a_circumstance_under_whatever_code(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CircumstanceCode.of(code))
        .withMessageContaining("never a circumstance");
    String json = "{\"code\":\"%s\",\"status\":\"not-asked\"}".formatted(code);
    assertThat(problems(read(json, CircumstanceIntake.class)))
        .containsExactly("code client.ORIGIN_IS_NO_CIRCUMSTANCE");
    CircumstanceIntake intake =
        new CircumstanceIntake(code, null, Status.NOT_ASKED, null, null, null);
    assertThat(codes(Circumstance.from(intake, CODES)))
        .containsExactly("client.ORIGIN_IS_NO_CIRCUMSTANCE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"original-sin-free", "race-condition-no", "low-literacy", "grassroots", "embrace"})
  void should_look_at_whole_words_of_a_code(String code) {
    boolean about = code.startsWith("race");
    assertThat(CircumstanceCode.aboutOrigin(code)).isEqualTo(about);
  }

  @Test
  void should_report_everything_that_is_wrong_at_once_with_its_path() {
    assertThat(problems(read("{}", CircumstanceIntake.class)))
        .containsExactlyInAnyOrder("code intake.REQUIRED", "status intake.REQUIRED");
    assertThat(
            problems(
                read(
                    "{\"code\":\"9 lives\",\"status\":\"present\",\"missing\":\"declined\"}",
                    CircumstanceIntake.class)))
        .containsExactlyInAnyOrder(
            "code client.CIRCUMSTANCE_CODE_FORM",
            "missing client.ANSWER_AND_NO_ANSWER",
            "observedBy client.OBSERVER_MISSING",
            "observedOn client.OBSERVED_ON_MISSING");
    assertThat(
            problems(
                read(
                    "{\"code\":\"debts\",\"status\":\"absent\",\"observedBy\":\"midwife\",\"observedOn\":\"2025-06-02\"}",
                    CircumstanceIntake.class)))
        .containsExactlyInAnyOrder(
            "observedBy identity.ROLE_CODE_INVALID", "observedOn intake.IN_FUTURE");
    CircumstanceIntake unchecked =
        new CircumstanceIntake("debts", null, Status.PRESENT, null, null, null);
    assertThat(codes(Circumstance.from(unchecked, CODES))).containsExactly("intake.NOT_VALIDATED");
    CircumstanceIntake empty = new CircumstanceIntake(null, null, null, null, null, null);
    assertThat(codes(Circumstance.from(empty, CODES))).containsExactly("intake.NOT_VALIDATED");
  }

  @Test
  void should_keep_why_a_question_was_not_asked_and_never_hand_it_on() {
    Circumstance violence =
        from(
            """
            {"code":"domestic-violence","status":"not-asked","missing":"partner-present",
             "observedBy":"MIDWIFE","observedOn":"2025-06-01"}""");

    assertThat(violence.missing()).isEqualTo(MissingReason.PARTNER_PRESENT);
    assertThat(violence.parts())
        .allMatch(part -> part.category() == DataCategory.SAFETY)
        .noneMatch(part -> part.value() instanceof MissingReason);
    assertThat(Circumstance.notAsked(definition("debts"), MissingReason.DECLINED).status())
        .isEqualTo(Status.NOT_ASKED);
  }

  @Test
  @Requirement("R-013")
  void should_refuse_an_answer_without_observer_and_a_category_that_is_no_circumstance() {
    CircumstanceDefinition debts = definition("debts");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Circumstance.of(debts, DataSubject.WOMAN, Status.ABSENT, null, null, TODAY));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Circumstance.of(debts, DataSubject.WOMAN, Status.PRESENT, null, MIDWIFE, null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Circumstance.of(
                    debts, DataSubject.WOMAN, Status.PRESENT, MissingReason.OTHER, MIDWIFE, TODAY));
    assertThat(Circumstance.CATEGORIES)
        .doesNotContain(
            DataCategory.RESIDENCE_STATUS, DataCategory.IDENTIFYING, DataCategory.VULNERABILITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Circumstance.requireCategory(DataCategory.RESIDENCE_STATUS));
  }

  @Test
  @Requirement("R-116")
  void should_show_what_protects_beside_the_risks_and_remove_none() {
    // GIVEN
    CircumstanceProfile before =
        CircumstanceProfile.empty(WOMAN).with(present("social-isolation")).with(present("stress"));
    // WHEN
    CircumstanceProfile after = before.with(present("social-support"));
    // THEN
    assertThat(after.risks()).isEqualTo(before.risks()).hasSize(2);
    assertThat(after.protectiveFactors())
        .extracting(Circumstance::code)
        .containsExactly(CircumstanceCode.of("social-support"));
    assertThat(after.status(CircumstanceCode.of("social-isolation"))).isEqualTo(Status.PRESENT);
  }

  @Test
  void should_let_the_latest_answer_count_and_nothing_take_an_answer_back() {
    CircumstanceCode debts = CircumstanceCode.of("debts");
    Circumstance yesterday =
        Circumstance.observed(definition("debts"), true, MIDWIFE, TODAY.minusDays(1));
    CircumstanceProfile profile = CircumstanceProfile.empty(WOMAN).with(yesterday);

    assertThat(profile.with(absent("debts")).status(debts)).isEqualTo(Status.ABSENT);
    assertThat(profile.with(absent("debts")).risks()).isEmpty();
    assertThat(profile.with(absent("debts")).with(present("debts")).status(debts))
        .isEqualTo(Status.PRESENT);
    assertThat(
            profile
                .with(Circumstance.notAsked(definition("debts"), MissingReason.DECLINED))
                .status(debts))
        .isEqualTo(Status.PRESENT);
    assertThat(profile.status(debts, DataSubject.PARTNER)).isEqualTo(Status.NOT_ASKED);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_agree_with_a_slow_reading_of_the_observations(long seed) {
    // GIVEN
    Random random = new Random(seed);
    List<String> some = List.of("debts", "stress", "social-support");
    List<Circumstance> observations = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      CircumstanceDefinition definition = definition(some.get(random.nextInt(3)));
      observations.add(
          random.nextInt(4) == 0
              ? Circumstance.notAsked(definition, null)
              : Circumstance.observed(
                  definition, random.nextBoolean(), MIDWIFE, TODAY.minusDays(random.nextInt(3))));
    }
    CircumstanceProfile profile = new CircumstanceProfile(WOMAN, observations);
    // THEN
    for (String code : some) {
      Optional<Circumstance> last =
          observations.stream()
              .filter(o -> o.code().value().equals(code) && o.status() != Status.NOT_ASKED)
              .max(
                  Comparator.comparing(Circumstance::observedOn)
                      .thenComparing(o -> o.status() == Status.PRESENT ? 1 : 0));
      Status expected = last.map(Circumstance::status).orElse(Status.NOT_ASKED);
      assertThat(profile.status(CircumstanceCode.of(code))).isEqualTo(expected);
      boolean listed =
          Stream.concat(profile.risks().stream(), profile.protectiveFactors().stream())
              .anyMatch(o -> o.code().value().equals(code));
      assertThat(listed).isEqualTo(expected == Status.PRESENT);
    }
    assertThat(profile.with(present("social-support")).risks()).isEqualTo(profile.risks());
  }

  @Test
  void should_name_a_part_for_each_category_and_person_observed_or_not() {
    CircumstanceProfile profile =
        CircumstanceProfile.empty(WOMAN).with(present("domestic-violence"));

    assertThat(profile.parts())
        .hasSize(1 + Circumstance.CATEGORIES.size() * DataSubject.values().length)
        .filteredOn(part -> part.value() instanceof List<?> list && !list.isEmpty())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.category()).isEqualTo(DataCategory.SAFETY);
              assertThat(part.subject()).isEqualTo(DataSubject.WOMAN);
              assertThat(part.name()).isEqualTo("woman.safety");
            });
    assertThat(profile.parts().stream().map(part -> part.name()).distinct())
        .hasSize(profile.parts().size());
  }
}
