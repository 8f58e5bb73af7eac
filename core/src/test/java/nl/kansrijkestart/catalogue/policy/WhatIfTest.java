package nl.kansrijkestart.catalogue.policy;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static nl.kansrijkestart.catalogue.OfferFixtures.VOORZORG;
import static nl.kansrijkestart.catalogue.OfferFixtures.g;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.DAY;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.all;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.any;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.atLeast;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.atMost;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.below;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.is;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.OfferFixtures;
import nl.kansrijkestart.catalogue.RandomOffers;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static final InterventionId MADE_UP = InterventionId.of("made-up");

  private static WhatIf.Person person(String key, Facts facts) {
    return new WhatIf.Person(key, facts, DAY);
  }

  private static Ternary fits(Catalogue catalogue, InterventionId id, Facts facts) {
    return catalogue.eligibility(id, facts, DAY).fits();
  }

  @Test
  void should_tell_who_gains_by_a_higher_age_on_both_sides_of_the_limit() {
    // GIVEN below 25 becomes below 27
    WhatIf older = WhatIf.of(CATALOGUE, VOORZORG, Fact.AGE_AT_REGISTRATION, below("27"));
    List<WhatIf.Person> people = new ArrayList<>();
    for (int age = 23; age < 29; age++) {
      people.add(person("age-" + age, g().with(Fact.AGE_AT_REGISTRATION, age)));
    }
    people.add(person("asked", g()));
    people.add(person("elsewhere", g().with(Fact.MUNICIPALITY_OF_STAY, OfferFixtures.RIDDERKERK)));
    people.add(person("nowhere", Facts.none()));
    // WHEN
    WhatIf.Outcome outcome = older.run(people, 10);
    // THEN 25 and 26 gain
    assertThat(outcome.offer()).isEqualTo(VOORZORG);
    assertThat(outcome.all()).isEqualTo(new WhatIf.Counts(2, 0, 0, 0, 0, 0, 2, 3, 2));
    assertThat(outcome.examples())
        .extracting(WhatIf.Example::key)
        .containsExactly("age-25", "age-26");
    assertThat(outcome.towns())
        .extracting(town -> String.valueOf(town.municipality()), town -> town.counts().people())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("GM0597", 1L),
            org.assertj.core.groups.Tuple.tuple("GM0599", 7L),
            org.assertj.core.groups.Tuple.tuple("null", 1L));
    assertThat(outcome.reasons())
        .extracting(reason -> reason.text(Language.EN))
        .containsExactly(
            "Of 9 people: 2 go from no to yes, 0 from yes to no, for 0 it becomes open, for 0"
                + " settled, for 7 nothing changes.",
            "For internal use only: small counts can lead to people. Do not publish them.");
    assertThat(outcome.reasons().get(0).sources()).isNotEmpty();
    assertThat(older).hasToString("WhatIf[rot-voorzorg]");
  }

  @Test
  void should_change_the_limit_of_the_framework_and_drop_its_doubt() {
    // GIVEN up to 27+6 becomes up to 28+6: what was in doubt then fits
    WhatIf later = WhatIf.of(CATALOGUE, VOORZORG, Fact.GESTATIONAL_AGE, atMost("28+6"));
    Facts her = g().with(Fact.AGE_AT_REGISTRATION, 20);
    // WHEN
    WhatIf.Outcome outcome =
        later.run(
            List.of(
                person("27+6", her.with(Fact.GESTATIONAL_AGE, GestationalAge.of(27, 6))),
                person("28+0", her.with(Fact.GESTATIONAL_AGE, GestationalAge.of(28, 0))),
                person("28+6", her.with(Fact.GESTATIONAL_AGE, GestationalAge.of(28, 6))),
                person("29+0", her.with(Fact.GESTATIONAL_AGE, GestationalAge.of(29, 0)))),
            0);
    // THEN
    assertThat(outcome.all()).isEqualTo(new WhatIf.Counts(0, 0, 0, 0, 2, 0, 1, 1, 0));
    assertThat(outcome.all().settled()).isEqualTo(2);
    assertThat(outcome.examples()).isEmpty();
  }

  @Test
  void should_agree_with_asking_twice_whatever_changes() {
    for (long seed = 0; seed < 60; seed++) {
      // GIVEN
      RandomOffers random = new RandomOffers(seed, true);
      Criterion old = random.criterion(2);
      Criterion other = random.criterion(2);
      Catalogue before = Catalogue.of(List.of(RandomOffers.offer("made-up", old)));
      Catalogue after = Catalogue.of(List.of(RandomOffers.offer("made-up", other)));
      List<WhatIf.Person> people = new ArrayList<>();
      Map<String, Integer> counted = new TreeMap<>();
      List<String> changed = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Facts facts = random.facts(7);
        people.add(person("p" + i, facts));
        Ternary was = fits(before, MADE_UP, facts);
        Ternary is = fits(after, MADE_UP, facts);
        counted.merge(was + " " + is, 1, Integer::sum);
        if (was != is && changed.size() < 5) {
          changed.add("p" + i);
        }
      }
      // WHEN
      WhatIf.Outcome outcome = WhatIf.of(before, MADE_UP, other).run(people, 5);
      // THEN
      WhatIf.Counts all = outcome.all();
      assertThat(
              List.of(
                  all.gain(),
                  all.lose(),
                  all.openedFromFit(),
                  all.openedFromNot(),
                  all.settledAsFit(),
                  all.settledAsNot(),
                  all.staysFit(),
                  all.staysNot(),
                  all.staysOpen()))
          .isEqualTo(
              java.util.stream.Stream.of(
                      "FALSE TRUE",
                      "TRUE FALSE",
                      "TRUE UNKNOWN",
                      "FALSE UNKNOWN",
                      "UNKNOWN TRUE",
                      "UNKNOWN FALSE",
                      "TRUE TRUE",
                      "FALSE FALSE",
                      "UNKNOWN UNKNOWN")
                  .map(key -> (long) counted.getOrDefault(key, 0))
                  .toList());
      assertThat(all.people()).isEqualTo(60);
      assertThat(all.opened()).isEqualTo(all.openedFromFit() + all.openedFromNot());
      assertThat(outcome.examples()).extracting(WhatIf.Example::key).isEqualTo(changed);
      assertThat(outcome.towns().stream().mapToLong(town -> town.counts().people()).sum())
          .isEqualTo(60);
      assertThat(WhatIf.of(before, after, MADE_UP).run(people, 5)).isEqualTo(outcome);
    }
  }

  @Test
  void should_replace_one_limit_on_its_side_wherever_it_stands() {
    // GIVEN
    Criterion.Condition range = within(Fact.AGE_AT_REGISTRATION, atLeast("18"), below("25"));
    Criterion whole =
        all(is(Fact.PREGNANT, "yes"), any(new Criterion.Not(range), is(Fact.FIRST_CHILD, "yes")));
    // WHEN
    Criterion changed = WhatIf.withLimit(whole, Fact.AGE_AT_REGISTRATION, atMost("30"));
    // THEN
    Criterion.Condition now =
        ValueClasses.byFact(List.of(changed)).get(Fact.AGE_AT_REGISTRATION).get(0);
    assertThat(now.allowed()).isEqualTo(Allowed.within(atLeast("18"), atMost("30")));
    assertThat(now.rule()).hasToString("made-up@what-if");
    assertThat(now.sources()).isEqualTo(range.sources());
    assertThat(
            ValueClasses.byFact(
                    List.of(WhatIf.withLimit(whole, Fact.AGE_AT_REGISTRATION, atLeast("16"))))
                .get(Fact.AGE_AT_REGISTRATION)
                .get(0)
                .allowed())
        .isEqualTo(Allowed.within(atLeast("16"), below("25")));
    assertThat(ValueClasses.byFact(List.of(changed)).keySet())
        .containsExactly(Fact.PREGNANT, Fact.AGE_AT_REGISTRATION, Fact.FIRST_CHILD);
  }

  @Test
  void should_refuse_a_limit_that_is_not_there_once_or_turns_a_range_upside_down() {
    Criterion range = within(Fact.AGE_AT_REGISTRATION, atLeast("18"), below("25"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhatIf.withLimit(range, Fact.STRESSED_LIFE_AREAS, atMost("3")))
        .withMessage(
            "There must be exactly one limit on that side of person.life-areas-with-stress to"
                + " change, there are 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WhatIf.withLimit(all(range, range), Fact.AGE_AT_REGISTRATION, atMost("3")))
        .withMessageContaining("there are 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhatIf.withLimit(range, Fact.AGE_AT_REGISTRATION, atMost("17")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhatIf.of(CATALOGUE, VOORZORG, Fact.STRESSED_LIFE_AREAS, atLeast("3")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhatIf.of(CATALOGUE, MADE_UP, all()))
        .withMessageContaining("made-up");
    assertThatNullPointerException()
        .isThrownBy(() -> WhatIf.withLimit(range, Fact.AGE_AT_REGISTRATION, null));
  }

  @Test
  void should_keep_no_more_examples_than_it_is_allowed_to() {
    WhatIf nobody = WhatIf.of(CATALOGUE, VOORZORG, all());

    assertThatIllegalArgumentException().isThrownBy(() -> nobody.run(List.of(), -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nobody.run(List.of(), WhatIf.MAX_EXAMPLES + 1));
    assertThat(nobody.run(List.of(), WhatIf.MAX_EXAMPLES).towns()).isEmpty();
  }

  @Test
  void should_show_no_key_in_words_and_be_equal_after_json() throws Exception {
    WhatIf.Person somebody = person("key-7", g());
    WhatIf.Outcome outcome =
        WhatIf.of(CATALOGUE, VOORZORG, is(Fact.PREGNANT, "no")).run(List.of(somebody), 3);
    ObjectMapper mapper = new ObjectMapper();
    mapper.registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule());

    assertThat(outcome.examples()).hasSize(1);
    assertThat(outcome.examples().get(0).parts()).hasSize(3);
    assertThat(somebody.toString() + outcome).doesNotContain("key-7");
    assertThat(somebody.parts()).hasSize(Fact.all().size() + 2);
    assertThat(mapper.readValue(mapper.writeValueAsString(outcome), WhatIf.Outcome.class))
        .isEqualTo(outcome);
  }
}
