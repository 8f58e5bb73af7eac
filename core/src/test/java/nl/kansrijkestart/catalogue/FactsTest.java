package nl.kansrijkestart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.catalogue.policy.CatalogueLint;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.SafeContact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

  private static final PersonId HER = PersonId.of("c-1");
  private static final LocalDate REGISTERED = LocalDate.of(2025, 1, 2);
  private static final Municipality ROTTERDAM = Municipality.parse("GM0599");

  @Test
  void should_leave_out_what_the_records_do_not_tell() {
    // GIVEN
    Pregnancy undated = Pregnancy.of(PregnancyId.of("p-1"), HER, REGISTERED);
    // WHEN
    Facts facts = Facts.from(Client.of(HER), undated, null, REGISTERED);
    // THEN
    assertThat(facts.known()).doesNotContain(Fact.GESTATIONAL_AGE, Fact.FIRST_CHILD);
    assertThat(facts.known()).doesNotContain(Fact.MUNICIPALITY_OF_STAY, Fact.VULNERABILITY);
  }

  @Test
  void should_take_over_what_the_records_tell_on_that_day() {
    // GIVEN
    Pregnancy dated =
        Pregnancy.of(PregnancyId.of("p-1"), HER, REGISTERED)
            .withHistory(null, null, Ternary.FALSE)
            .withDatings(
                DatingHistory.of(
                    new Dating.LastPeriod(REGISTERED, LocalDate.of(2024, 11, 1), Ternary.TRUE)));
    Client client =
        new Client(
            HER,
            null,
            null,
            null,
            Communication.unknown(),
            new Residence(
                Residence.Kind.OWN_HOME, Residence.Address.of(ROTTERDAM), Ternary.UNKNOWN, null),
            null,
            SafeContact.unknown());
    // WHEN
    Facts facts = Facts.from(client, dated, null, LocalDate.of(2025, 1, 10));
    // THEN
    assertThat(facts.value(Fact.PREGNANT)).contains(true);
    assertThat(facts.value(Fact.FIRST_CHILD)).contains(false);
    assertThat(facts.value(Fact.GESTATIONAL_AGE)).contains(GestationalAge.of(10, 0));
    assertThat(facts.value(Fact.MUNICIPALITY_OF_STAY)).contains(ROTTERDAM);
  }

  @Test
  void should_refuse_records_of_different_women() {
    Pregnancy anothers = Pregnancy.of(PregnancyId.of("p-1"), PersonId.of("c-2"), REGISTERED);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.from(Client.of(HER), anothers, null, REGISTERED));
  }

  @Test
  void should_keep_an_unknown_answer_unknown() {
    Facts wants = Facts.none().withAnswer(Fact.WANTS_SUPPORT, Ternary.FALSE);

    assertThat(wants.value(Fact.WANTS_SUPPORT)).contains(false);
    assertThat(wants.withAnswer(Fact.WANTS_SUPPORT, Ternary.UNKNOWN)).isEqualTo(Facts.none());
  }

  @Test
  void should_read_facts_as_data_write_them_and_leave_out_what_is_unknown() {
    assertThat(
            Facts.parse(
                Map.of(
                    "person.pregnant", "yes",
                    "pregnancy.gestational-age", "27+6",
                    "person.age-at-registration", "0",
                    "child.birth-date", "2025-01-31",
                    "person.municipality-of-stay", "GM0599",
                    "person.vulnerability", "unknown",
                    "person.parent", " ")))
        .isEqualTo(
            Facts.none()
                .with(Fact.PREGNANT, true)
                .with(Fact.GESTATIONAL_AGE, GestationalAge.of(27, 6))
                .with(Fact.AGE_AT_REGISTRATION, 0)
                .with(Fact.CHILD_BIRTH_DATE, LocalDate.of(2025, 1, 31))
                .with(Fact.MUNICIPALITY_OF_STAY, Municipality.parse("GM0599")));
    assertThat(Facts.none().with(Fact.PREGNANT, true).withText(Fact.PREGNANT, "unknown"))
        .isEqualTo(Facts.none());
  }

  @ParameterizedTest
  @CsvSource({
    "person.pregnant, ja",
    "pregnancy.gestational-age, 27+7",
    "person.age-at-registration, -1",
    "person.age-at-registration, 1234567890",
    "person.age-at-registration, 12.5",
    "child.birth-date, 31-01-2025",
    "child.birth-date, +12025-01-31",
    "person.vulnerability, kwetsbaar",
    "area.district, Noord",
    "area.district, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  })
  void should_refuse_what_is_no_value_without_repeating_it(String fact, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.parse(Map.of(fact, text)))
        .withMessageContaining("A value of " + fact + " must be ")
        .withNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(text));
  }

  @Test
  void should_refuse_a_fact_that_is_none_without_repeating_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.parse(Map.of("person.bsn", "111222333")))
        .withMessageStartingWith("A fact must be one of")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("bsn", "111222333"));
  }

  @Test
  void should_refuse_a_day_from_which_others_cannot_be_counted() {
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(10_000, 1, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Facts.none().with(Fact.CHILD_BIRTH_DATE, day))
          .withMessage("A day must lie in the years 0 to 9999");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OfferFixtures.CATALOGUE.eligibility(Facts.none(), day));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OfferFixtures.CATALOGUE.fitting(Facts.none(), day));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CatalogueLint.of(OfferFixtures.CATALOGUE, day, 0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CoursePlan(OfferFixtures.SHANTALA, List.of(day), null, false));
    }
    for (LocalDate day : List.of(LocalDate.of(0, 1, 1), LocalDate.of(9_999, 12, 31))) {
      Facts born = OfferFixtures.child().with(Fact.CHILD_BIRTH_DATE, day);
      assertThat(OfferFixtures.CATALOGUE.eligibility(born, REGISTERED))
          .allSatisfy(verdict -> assertThat(verdict.reasons()).isNotNull());
    }
  }

  private static @Nullable Boolean livingChild(
      LocalDate on, Ternary first, @Nullable Integer plurality, ChildCourse... courses) {
    Pregnancy pregnancy =
        new Pregnancy(
            PregnancyId.of("p-1"),
            HER,
            REGISTERED,
            Pregnancy.of(PregnancyId.of("p-1"), HER, REGISTERED).datings(),
            plurality,
            null,
            null,
            first,
            List.of(courses));
    return Facts.from(Client.of(HER), pregnancy, null, on).value(Fact.LIVING_CHILD).orElse(null);
  }

  @Test
  void should_tell_from_the_records_whether_a_child_of_hers_lives_and_no_more_than_they_do() {
    LocalDate day = REGISTERED.plusDays(100);
    ChildCourse alive = ChildCourse.expected(1).withEnding(Ending.of(Ending.Kind.LIVE_BIRTH, day));
    ChildCourse still = ChildCourse.expected(2).withEnding(Ending.of(Ending.Kind.STILLBIRTH, day));
    ChildCourse died =
        ChildCourse.expected(1)
            .withEnding(Ending.of(Ending.Kind.LIVE_BIRTH, day).withDeathOn(day.plusDays(2)));
    // expected, born, and a twin that survives
    assertThat(livingChild(day, Ternary.TRUE, 1, ChildCourse.expected(1))).isNull();
    assertThat(livingChild(day.minusDays(1), Ternary.TRUE, 1, alive)).isNull();
    assertThat(livingChild(day, Ternary.TRUE, 1, alive)).isTrue();
    assertThat(livingChild(day, Ternary.TRUE, 2, alive, still)).isTrue();
    // up to the day of death, and from it
    assertThat(livingChild(day.plusDays(1), Ternary.TRUE, 1, died)).isTrue();
    assertThat(livingChild(day.plusDays(2), Ternary.TRUE, 1, died)).isFalse();
    // an older child, or a twin, of whom nobody told
    assertThat(livingChild(day.plusDays(2), Ternary.FALSE, 1, died)).isNull();
    assertThat(livingChild(day.plusDays(2), Ternary.UNKNOWN, 1, died)).isNull();
    assertThat(livingChild(day.plusDays(2), Ternary.TRUE, null, died)).isNull();
    assertThat(livingChild(day.plusDays(2), Ternary.TRUE, 2, died)).isNull();
    assertThat(livingChild(day.plusDays(2), Ternary.TRUE, 2, died, still)).isFalse();
    // somebody else raises the child: nothing is prompted
    assertThat(
            livingChild(
                day, Ternary.TRUE, 1, alive.withUpbringing(ChildCourse.Upbringing.ADOPTION)))
        .isNull();
  }

  @Test
  void should_refuse_a_number_below_none() {
    for (Fact<Integer> fact :
        List.of(Fact.STRESSED_LIFE_AREAS, Fact.AGE_AT_REGISTRATION, Fact.INCOME_PERCENT)) {
      assertThat(Facts.none().with(fact, 0).value(fact)).contains(0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Facts.none().with(fact, -1))
          .withMessage("The number of " + fact.id() + " must be 0 or more");
    }
  }

  @Test
  void should_refuse_a_vulnerability_of_somebody_else() {
    Pregnancy hers = Pregnancy.of(PregnancyId.of("p-1"), HER, REGISTERED);
    var others =
        new nl.kansrijkestart.client.Vulnerability(
            PersonId.of("c-2"),
            PregnancyId.of("p-1"),
            VulnerabilityLevel.NONE,
            REGISTERED,
            List.of(Reason.of(CatalogueReasons.NOT_AGREED)),
            null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.from(Client.of(HER), hers, others, REGISTERED))
        .withMessage("The records must be about the same woman");
  }
}
