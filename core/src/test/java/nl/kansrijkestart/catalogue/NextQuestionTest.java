package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.ROTTERDAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.kansrijkestart.catalogue.NextQuestion.Respondent;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextQuestionTest {

  private static final LocalDate TODAY = RandomOffers.TODAY;

  private static Criterion yes(Fact<Boolean> fact) {
    return new Criterion.Condition(
        fact, Allowed.values("yes"), null, RuleRef.of("made-up", "1"), List.of(), List.of(), null);
  }

  private static Catalogue catalogue(Criterion... criteria) {
    List<Intervention> offers = new ArrayList<>();
    for (Criterion criterion : criteria) {
      offers.add(RandomOffers.offer("offer-" + offers.size(), criterion));
    }
    return Catalogue.of(offers);
  }

  @Test
  void should_ask_first_what_tells_most_in_bits() {
    // GIVEN one offer for A, one for A and B: A settles the first, and half of the second
    Catalogue catalogue =
        catalogue(
            yes(Fact.PARENT),
            new Criterion.All(List.of(yes(Fact.PARENT), yes(Fact.BREASTFEEDING))));
    // WHEN
    List<NextQuestion> questions = NextQuestion.of(catalogue, Facts.none(), TODAY);
    // THEN 1 bit, and H(1/4) less half a bit that is left: 0.8113 - 0.5
    assertThat(questions)
        .extracting(NextQuestion::fact, NextQuestion::bits)
        .containsExactly(tuple(Fact.PARENT, 1.311), tuple(Fact.BREASTFEEDING, 0.311));
    assertThat(questions.get(0).concerns()).hasSize(2);
    assertThat(questions.get(1).concerns()).containsExactly(InterventionId.of("offer-1"));
  }

  @Test
  void should_ask_nothing_once_every_offer_is_settled() {
    Facts facts = Facts.none().with(Fact.PARENT, false);
    Catalogue catalogue =
        catalogue(new Criterion.All(List.of(yes(Fact.PARENT), yes(Fact.BREASTFEEDING))));
    assertThat(NextQuestion.of(catalogue, facts, TODAY)).isEmpty();
  }

  @Test
  void should_still_ask_what_only_tells_together_with_another_answer() {
    // GIVEN exactly one of two: an answer alone tells nothing
    Criterion.Not notB = new Criterion.Not(yes(Fact.BREASTFEEDING));
    Criterion.Not notA = new Criterion.Not(yes(Fact.PARENT));
    Catalogue catalogue =
        catalogue(
            new Criterion.Any(
                List.of(
                    new Criterion.All(List.of(yes(Fact.PARENT), notB)),
                    new Criterion.All(List.of(notA, yes(Fact.BREASTFEEDING))))));
    // WHEN THEN
    assertThat(NextQuestion.of(catalogue, Facts.none(), TODAY))
        .hasSize(2)
        .allSatisfy(question -> assertThat(question.bits()).isZero());
  }

  @Test
  void should_gain_what_an_obvious_count_over_all_answers_gains() {
    for (long seed = 0; seed < 300; seed++) {
      // GIVEN made-up offers and what is known
      RandomOffers random = new RandomOffers(seed, true);
      Criterion criterion = random.criterion(2);
      Facts facts = random.facts(3);
      Map<Fact<?>, List<Object>> answers = new HashMap<>();
      ValueClasses.byFact(List.of(criterion))
          .forEach(
              (fact, conditions) -> {
                if (facts.value(fact).isEmpty()) {
                  answers.put(fact, ValueClasses.of(fact, conditions, TODAY));
                }
              });
      long combinations =
          answers.values().stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
      boolean linked =
          RandomOffers.IMPLYING.entrySet().stream()
              .anyMatch(
                  each ->
                      answers.containsKey(each.getKey())
                          && each.getValue().stream().anyMatch(answers::containsKey));
      if (combinations > 3_000 || linked) {
        continue;
      }
      // WHEN
      List<NextQuestion> questions = NextQuestion.of(catalogue(criterion), facts, TODAY);
      // THEN
      for (NextQuestion question : questions) {
        assertThat(question.bits())
            .as("seed %d", seed)
            .isCloseTo(counted(criterion, facts, answers, question.fact()), within(0.001));
      }
      // and whatever is not asked changes nothing
      answers.keySet().stream()
          .filter(fact -> questions.stream().noneMatch(each -> each.fact().equals(fact)))
          .forEach(
              fact ->
                  assertThat(counted(criterion, facts, answers, fact)).isCloseTo(0, within(1e-9)));
    }
  }

  /** Goes through every combination of answers, and counts the verdicts for each answer. */
  private static double counted(
      Criterion criterion, Facts facts, Map<Fact<?>, List<Object>> answers, Fact<?> asked) {
    List<Fact<?>> order = new ArrayList<>(answers.keySet());
    order.remove(asked);
    Map<Object, Map<Ternary, Integer>> byAnswer = new HashMap<>();
    for (Object answer : answers.get(asked)) {
      List<Facts> cases = new ArrayList<>(List.of(ValueClasses.known(facts, asked, answer)));
      for (Fact<?> fact : order) {
        List<Facts> next = new ArrayList<>();
        for (Facts each : cases) {
          answers.get(fact).forEach(value -> next.add(ValueClasses.known(each, fact, value)));
        }
        cases = next;
      }
      Map<Ternary, Integer> counts = new HashMap<>();
      cases.forEach(
          each ->
              counts.merge(SlowEvaluator.judge(criterion, each, TODAY, TODAY), 1, Integer::sum));
      byAnswer.put(answer, counts);
    }
    Map<Ternary, Integer> all = new HashMap<>();
    byAnswer.values().forEach(some -> some.forEach((key, n) -> all.merge(key, n, Integer::sum)));
    double left =
        byAnswer.values().stream().mapToDouble(NextQuestionTest::entropy).average().orElse(0);
    return entropy(all) - left;
  }

  private static double entropy(Map<Ternary, Integer> counts) {
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.values().stream()
        .mapToDouble(n -> -n / all * Math.log(n / all) / Math.log(2))
        .sum();
  }

  @Test
  void should_settle_all_offers_with_fewer_questions_than_asking_in_any_fixed_order() {
    // GIVEN made-up women of Rotterdam, of whom all is known but told only when asked
    Catalogue catalogue = Catalogue.of(Packs.standard().forMunicipality(ROTTERDAM).asOf(TODAY));
    int guided = 0;
    int fixed = 0;
    for (long seed = 0; seed < 60; seed++) {
      Facts truth = new RandomOffers(seed, false).facts(10);
      // WHEN
      guided += asked(catalogue, truth, null);
      fixed += asked(catalogue, truth, new Random(seed));
    }
    // THEN
    assertThat(guided).isLessThan(fixed * 3 / 4);
  }

  /** Asks until nothing is left to ask, the best question first or any of those that help. */
  private static int asked(Catalogue catalogue, Facts truth, @Nullable Random random) {
    Facts known = Facts.none();
    int asked = 0;
    while (true) {
      List<NextQuestion> questions = NextQuestion.of(catalogue, known, TODAY);
      if (questions.isEmpty()) {
        break;
      }
      Fact<?> fact = questions.get(random == null ? 0 : random.nextInt(questions.size())).fact();
      known = ValueClasses.known(known, fact, truth.value(fact).orElseThrow());
      asked++;
    }
    // what is left open is in doubt, and not for want of an answer
    assertThat(catalogue.eligibility(known, TODAY))
        .filteredOn(Eligibility.InsufficientData.class::isInstance)
        .allSatisfy(open -> assertThat(((Eligibility.InsufficientData) open).missing()).isEmpty());
    return asked;
  }

  @Test
  void should_have_no_fact_about_residence_status_origin_or_nationality() {
    assertThat(Fact.all())
        .noneMatch(fact -> fact.category() == DataCategory.RESIDENCE_STATUS)
        .noneMatch(fact -> fact.id().matches(".*(origin|national|ethnic|permit|status|religio).*"));
  }

  @Test
  void should_never_ask_a_parent_whether_a_child_lives() {
    Facts facts = Facts.none().with(Fact.MUNICIPALITY_OF_STAY, OfferFixtures.RIDDERKERK);
    assertThat(NextQuestion.of(CATALOGUE, facts, TODAY))
        .filteredOn(question -> question.fact().equals(Fact.CHILD_LIVING))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.respondent()).isEqualTo(Respondent.RECORD);
              assertThat(question.reasons().get(0).text(Language.EN))
                  .contains("do not ask the parent");
            });
  }

  @Test
  void should_explain_every_question_in_both_languages() {
    assertThat(NextQuestion.of(CATALOGUE, Facts.none(), TODAY))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            question -> {
              assertThat(question.reasons().get(0).text(Language.NL)).doesNotContain("{");
              assertThat(question.reasons().get(0).text(Language.EN))
                  .endsWith(question.concerns().size() == 1 ? "1 offer." : " offers.");
            });
  }

  @Test
  void should_count_a_fact_alone_where_the_combinations_are_too_many() {
    // GIVEN fifteen things that are all asked, none of which follows from another: 32,768
    // combinations
    List<Criterion> all =
        Fact.all().stream()
            .filter(fact -> fact.valueType() == Boolean.class && fact != Fact.DELIVERED)
            .limit(15)
            .<Criterion>map(
                fact ->
                    new Criterion.Condition(
                        fact,
                        Allowed.values("yes"),
                        null,
                        RuleRef.of("made-up", "1"),
                        List.<Source>of(),
                        List.of(),
                        null))
            .toList();
    // WHEN THEN a no settles it
    assertThat(NextQuestion.of(catalogue(new Criterion.All(all)), Facts.none(), TODAY))
        .hasSize(15)
        .allSatisfy(question -> assertThat(question.bits()).isEqualTo(0.5));
  }

  @Test
  void should_ask_of_herself_only_what_she_alone_can_tell() {
    // GIVEN an offer for each fact
    List<Fact<?>> ofHer = new ArrayList<>();
    for (Fact<?> fact : Fact.all()) {
      Allowed any =
          fact.valueType() == LocalDate.class
              ? Allowed.within(Limit.ofAge(Comparison.BELOW, 9, Limit.AgeUnit.DAYS))
              : Allowed.values(fact.type().write(new RandomOffers(1, false).value(fact)));
      Criterion criterion =
          new Criterion.Condition(
              fact, any, null, RuleRef.of("made-up", "1"), List.of(), List.of(), null);
      // WHEN
      NextQuestion question = NextQuestion.of(catalogue(criterion), Facts.none(), TODAY).get(0);
      assertThat(question.fact()).isEqualTo(fact);
      if (question.respondent() == Respondent.HERSELF) {
        ofHer.add(fact);
      }
    }
    // THEN a fact that is added must be thought about here
    assertThat(ofHer)
        .containsExactlyInAnyOrder(
            Fact.PREGNANT,
            Fact.FIRST_CHILD,
            Fact.MUNICIPALITY_OF_STAY,
            Fact.WANTS_SUPPORT,
            Fact.CHILD_WISH,
            Fact.CHILD_WISH_TALK,
            Fact.REFERRAL_CONSENT,
            Fact.SMALL_NETWORK,
            Fact.STRESSED_LIFE_AREAS,
            Fact.FAMILY_SUPPORT_NEED,
            Fact.DISTRICT,
            Fact.WEB_COVERED,
            Fact.INCOME_PERCENT);
  }

  @Test
  void should_refuse_a_question_that_concerns_no_offer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NextQuestion(Fact.PARENT, Respondent.HERSELF, 1, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NextQuestion(
                    Fact.PARENT,
                    Respondent.HERSELF,
                    Double.NaN,
                    List.of(InterventionId.of("offer"))));
  }

  @Test
  void should_say_of_what_is_missing_who_or_what_can_tell_it_as_the_question_does() {
    Facts facts = Facts.none().with(Fact.MUNICIPALITY_OF_STAY, OfferFixtures.RIDDERKERK);
    Map<String, String> froms = new HashMap<>();
    for (Eligibility verdict : CATALOGUE.eligibility(facts, TODAY)) {
      for (Finding finding : verdict.findings()) {
        if (finding.reason().code().equals(CatalogueReasons.MISSING)) {
          String from = (String) finding.reason().parameters().get("from");
          froms.put(finding.fact().id(), from);
          assertThat(from)
              .startsWith(
                  "from."
                      + InformationGain.respondent(finding.fact())
                          .name()
                          .toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
    assertThat(froms)
        .containsEntry("person.pregnant", "from.herself")
        .containsEntry("person.vulnerability", "from.professional")
        .containsEntry("maternity.indicated", "from.record")
        .containsEntry("child.birth-date", "from.record-only")
        .containsEntry("family.living-child", "from.record-only");
    assertThat(
            CATALOGUE
                .eligibility(OfferFixtures.SHANTALA, facts, TODAY)
                .reasons()
                .get(0)
                .text(Language.EN))
        .isEqualTo(
            "Not known yet: the child is alive. Look it up in the record before you conclude"
                + " anything, and do not ask the parent.");
  }
}
