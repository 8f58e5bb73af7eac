package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.RIDDERKERK;
import static nl.kansrijkestart.catalogue.OfferFixtures.ROTTERDAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered after a loss, and what asks for her own agreement. */
class LossAndAgreementTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static Facts parent(String town) {
    return Facts.none()
        .with(Fact.MUNICIPALITY_OF_STAY, Municipality.parse(town))
        .with(Fact.PREGNANT, false)
        .with(Fact.EXPECTANT_PARENT, false)
        .with(Fact.PARENT, true);
  }

  private static Eligibility judge(String id, Facts facts) {
    return CATALOGUE.eligibility(InterventionId.of(id), facts, DAY);
  }

  private static Ternary fits(String id, Facts facts) {
    return judge(id, facts).fits();
  }

  @ParameterizedTest
  @CsvSource({
    "rot-parenting, GM0599",
    "rot-campaign, GM0599",
    "rid-parent-courses, GM0597",
    "rid-campaign, GM0597"
  })
  void should_stop_what_is_about_children_after_a_loss_and_only_then(String id, String town) {
    Facts parent = parent(town);
    // GIVEN the only child died
    Facts bereaved = parent.with(Fact.CHILD_LIVING, false).with(Fact.LIVING_CHILD, false);
    // THEN it is not proposed, and why does not say so
    assertThat(fits(id, bereaved)).isEqualTo(Ternary.FALSE);
    assertThat(judge(id, bereaved).reasons())
        .extracting(Reason::code)
        .contains(CatalogueReasons.NO_LIVING_CHILD);
    // AND while nobody knows of another child it is not proposed either, nor refused
    assertThat(fits(id, parent.with(Fact.CHILD_LIVING, false))).isEqualTo(Ternary.UNKNOWN);
    assertThat(judge(id, parent))
        .isInstanceOfSatisfying(
            Eligibility.InsufficientData.class,
            open -> assertThat(open.missing()).startsWith(Fact.LIVING_CHILD));
    // AND a surviving twin, a new pregnancy keep it
    assertThat(fits(id, parent.with(Fact.CHILD_LIVING, true))).isEqualTo(Ternary.TRUE);
    assertThat(fits(id, bereaved.with(Fact.EXPECTANT_PARENT, true))).isEqualTo(Ternary.TRUE);
    assertThat(fits(id, bereaved.with(Fact.EXPECTANT_PARENT, null).with(Fact.PREGNANT, true)))
        .isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_keep_help_with_raising_a_child_for_an_older_child_after_a_loss() {
    Facts parent = parent("GM0599").with(Fact.CHILD_LIVING, false);

    assertThat(fits("rot-parenting", parent.with(Fact.LIVING_CHILD, true))).isEqualTo(Ternary.TRUE);
    assertThat(
            fits("rot-parenting", parent.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, DAY.minusYears(3))))
        .isEqualTo(Ternary.TRUE);
  }

  @ParameterizedTest
  @CsvSource({"rot-campaign, GM0599", "rid-parent-courses, GM0597", "rid-campaign, GM0597"})
  void should_not_invite_to_what_is_about_a_baby_for_a_child_past_its_first_1000_days(
      String id, String town) {
    // GIVEN a baby died, and another child lives
    Facts bereaved = parent(town).with(Fact.CHILD_LIVING, false).with(Fact.LIVING_CHILD, true);
    // THEN nothing is said while its age is not known
    assertThat(judge(id, bereaved))
        .isInstanceOfSatisfying(
            Eligibility.InsufficientData.class,
            open -> assertThat(open.missing()).isEqualTo(List.of(Fact.YOUNGEST_CHILD_BIRTH_DATE)));
    // AND the second birthday is the last day (C-05)
    LocalDate secondBirthday = DAY.minusYears(2);
    assertThat(fits(id, bereaved.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, secondBirthday)))
        .isEqualTo(Ternary.TRUE);
    Facts older = bereaved.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, secondBirthday.minusDays(1));
    assertThat(fits(id, older)).isEqualTo(Ternary.FALSE);
    assertThat(judge(id, older).reasons())
        .extracting(Reason::code)
        .contains(CatalogueReasons.NO_LIVING_CHILD);
    // AND a child born today
    assertThat(fits(id, bereaved.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, DAY)))
        .isEqualTo(Ternary.TRUE);
    // AND without a loss the age of the child that it is about does not matter
    assertThat(fits(id, older.with(Fact.CHILD_LIVING, true))).isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_go_on_with_what_is_for_herself_after_a_loss() {
    for (String town : List.of("GM0597 rid-midwifery", "GM0599 rot-network-map")) {
      String[] parts = town.split(" ");
      Facts bereaved =
          parent(parts[0]).with(Fact.CHILD_LIVING, false).with(Fact.LIVING_CHILD, false);
      assertThat(fits(parts[1], bereaved)).isEqualTo(Ternary.TRUE);
    }
    Facts her =
        parent("GM0599")
            .with(Fact.CHILD_LIVING, false)
            .with(Fact.LIVING_CHILD, false)
            .with(Fact.WANTS_SUPPORT, true)
            .with(Fact.MATERNITY_CARE_INDICATED, true);
    assertThat(fits("rot-stevig-ouderschap", her)).isEqualTo(Ternary.TRUE);
    assertThat(fits("rot-kraamzorg", her)).isEqualTo(Ternary.TRUE);
    Facts ridderkerk =
        parent("GM0597").with(Fact.LIVING_CHILD, false).with(Fact.MATERNITY_CARE_INDICATED, true);
    assertThat(fits("rid-kraamzorg", ridderkerk)).isEqualTo(Ternary.TRUE);
    assertThat(fits("rid-joint-home-visits", ridderkerk)).isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_look_up_and_never_ask_whether_a_child_of_hers_lives() {
    Facts facts = parent("GM0599").with(Fact.CHILD_LIVING, false);
    assertThat(NextQuestion.of(CATALOGUE, facts, DAY))
        .filteredOn(question -> question.fact() == Fact.LIVING_CHILD)
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.respondent()).isEqualTo(NextQuestion.Respondent.RECORD);
              assertThat(question.reasons().get(0).code()).isEqualTo(CatalogueReasons.LOOK_UP_ONLY);
            });
  }

  @Test
  void should_offer_nu_niet_zwanger_only_once_she_agreed_and_not_by_vulnerability_alone() {
    Facts vulnerable =
        Facts.none()
            .with(Fact.MUNICIPALITY_OF_STAY, ROTTERDAM)
            .with(Fact.VULNERABILITY, VulnerabilityLevel.VERY_VULNERABLE);
    // unknown: to be asked, and no no
    assertThat(judge("rot-nnz", vulnerable))
        .isInstanceOfSatisfying(
            Eligibility.InsufficientData.class,
            open -> assertThat(open.missing()).isEqualTo(List.of(Fact.CHILD_WISH_TALK)));
    assertThat(fits("rot-nnz", vulnerable.with(Fact.CHILD_WISH_TALK, true)))
        .isEqualTo(Ternary.TRUE);
    // her no is hers, and not held against her
    Eligibility no = judge("rot-nnz", vulnerable.with(Fact.CHILD_WISH_TALK, false));
    assertThat(no.fits()).isEqualTo(Ternary.FALSE);
    assertThat(no.reasons().get(0).code()).isEqualTo(CatalogueReasons.NOT_AGREED);
    assertThat(no.reasons().get(0).text(Language.EN)).contains("never held against her");
    // and nobody else is drawn in by agreeing
    assertThat(
            fits(
                "rot-nnz",
                vulnerable
                    .with(Fact.CHILD_WISH_TALK, true)
                    .with(Fact.VULNERABILITY, VulnerabilityLevel.POTENTIAL)))
        .isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_know_with_a_fact_what_its_meaning_implies_and_nothing_against_what_was_said() {
    Facts pregnant = Facts.none().with(Fact.PREGNANT, true);
    assertThat(pregnant.value(Fact.EXPECTANT_PARENT)).contains(true);
    assertThat(pregnant.value(Fact.DELIVERED)).contains(false);
    assertThat(pregnant.known())
        .containsExactlyInAnyOrder(Fact.PREGNANT, Fact.EXPECTANT_PARENT, Fact.DELIVERED);
    // what was said stands, and who is not pregnant need not have given birth
    assertThat(pregnant.with(Fact.DELIVERED, true).value(Fact.DELIVERED)).contains(true);
    assertThat(pregnant.with(Fact.PREGNANT, false).value(Fact.DELIVERED)).isEmpty();
    assertThat(pregnant.with(Fact.EXPECTANT_PARENT, false).value(Fact.EXPECTANT_PARENT))
        .contains(false);
    assertThat(pregnant.with(Fact.PREGNANT, false).value(Fact.EXPECTANT_PARENT)).isEmpty();
    // a no of one child says nothing of another, and nothing is disclosed that was not told
    assertThat(Facts.none().with(Fact.CHILD_LIVING, false).value(Fact.LIVING_CHILD)).isEmpty();
    assertThat(Facts.none().with(Fact.CHILD_LIVING, true).value(Fact.LIVING_CHILD)).contains(true);
    assertThat(pregnant.parts())
        .filteredOn(part -> part.name().equals("person.expectant-parent"))
        .singleElement()
        .satisfies(part -> assertThat(part.value()).isNull());
  }

  @Test
  void should_not_ask_who_is_pregnant_whether_she_expects_a_child() {
    Facts pregnant =
        Facts.none().with(Fact.MUNICIPALITY_OF_STAY, RIDDERKERK).with(Fact.PREGNANT, true);

    assertThat(fits("rid-info-evenings", pregnant)).isEqualTo(Ternary.TRUE);
    assertThat(NextQuestion.of(CATALOGUE, pregnant, DAY))
        .isNotEmpty()
        .noneMatch(question -> question.fact() == Fact.EXPECTANT_PARENT);
    assertThat(NextQuestion.of(CATALOGUE, pregnant.with(Fact.PREGNANT, null), DAY))
        .anyMatch(question -> question.fact() == Fact.EXPECTANT_PARENT);
  }

  @ParameterizedTest
  @CsvSource({
    "rot-network-map, GM0599",
    "rot-campaign, GM0599",
    "rot-birth-record, GM0599",
    "rid-vulnerable-project, GM0597"
  })
  void should_ask_where_she_stays_as_all_offers_of_a_municipality_do(String id, String town) {
    Facts pregnant =
        Facts.none()
            .with(Fact.PREGNANT, true)
            .with(Fact.REFERRAL_CONSENT, true)
            .with(Fact.PSYCHOSOCIAL_PROBLEM, true);
    Municipality here = Municipality.parse(town);

    assertThat(fits(id, pregnant.with(Fact.MUNICIPALITY_OF_STAY, here))).isEqualTo(Ternary.TRUE);
    assertThat(fits(id, pregnant)).isEqualTo(Ternary.UNKNOWN);
    Eligibility elsewhere =
        judge(id, pregnant.with(Fact.MUNICIPALITY_OF_STAY, Municipality.parse("GM0363")));
    assertThat(elsewhere.fits()).isEqualTo(Ternary.FALSE);
    assertThat(elsewhere.findings().get(0).ask()).isNotEmpty();
  }
}
