package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.ANY_MUNICIPALITY;
import static nl.kansrijkestart.consent.ConsentFixtures.CATEGORIES;
import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.PREGNANCY;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.WOMAN;
import static nl.kansrijkestart.consent.ConsentFixtures.record;
import static nl.kansrijkestart.consent.ConsentFixtures.refused;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.junit.jupiter.api.Test;

/** What the person says herself, beside others who answer for her, and how it is told. */
class OwnObjectionTest {

  private static final CapacityRules RULES = CapacityRules.shipped();
  private static final PersonId OTHER = PersonId.of("other-1");
  private static final RecordRef LETTER = RecordRef.of("letter-1");
  private static final DisclosureRequest ASKED = about(request());

  private static DisclosureRequest about(DisclosureRequest any) {
    return new DisclosureRequest(
        any.person(),
        any.subject(),
        any.kind(),
        any.purpose(),
        any.holder(),
        any.recipient(),
        any.categories(),
        any.context(),
        Set.of(LETTER),
        any.at());
  }

  /** A scope that covers what is asked, exact in the ways that the bits say. */
  private static ConsentScope exact(int bits) {
    ConsentScope scope =
        ConsentScope.ofWoman(
            Purpose.REFERRAL,
            (bits & 1) == 0 ? ANY_MUNICIPALITY : Party.of(OrganizationId.of("desk-1")),
            CATEGORIES);
    scope = (bits & 2) == 0 ? scope : scope.withHolder(Party.of(PRACTICE.organization()));
    scope = (bits & 4) == 0 ? scope : scope.withContext(PREGNANCY);
    return (bits & 8) == 0 ? scope : scope.withResources(Set.of(LETTER));
  }

  private static CapacityFacts with(ConsentCapacity capacity, int age) {
    return CapacityFacts.ofAge(age).withRepresentative(OTHER, capacity, 40);
  }

  private static ConsentDecision decide(CapacityFacts facts, Consent... records) {
    ConsentHistory history = ConsentHistory.of(records);
    ConsentDecision decision = history.decide(ASKED, RULES, facts);
    assertThat(history.permits(ASKED, RULES, facts)).isEqualTo(decision.permits());
    assertThat(SlowConsent.Answer.of(decision))
        .isEqualTo(SlowConsent.decide(List.of(records), ASKED, facts));
    return decision;
  }

  private static List<ReasonCode> codes(ConsentDecision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void should_let_her_own_no_stop_the_yes_of_a_mentor_however_exact_that_is() {
    CapacityFacts facts = with(ConsentCapacity.MENTOR, 30);
    for (int exactYes = 0; exactYes < ConsentScope.SPECIFICITIES; exactYes++) {
      Consent mentor =
          ConsentFixtures.by(
              "c-1", OTHER, ConsentCapacity.MENTOR, ConsentAnswer.GIVEN, exact(exactYes));
      assertThat(decide(facts, mentor).permits()).isTrue();
      for (int exactNo = 0; exactNo < ConsentScope.SPECIFICITIES; exactNo++) {
        for (ConsentCapacity own : List.of(ConsentCapacity.SELF, ConsentCapacity.UNSET)) {
          Consent hers =
              ConsentFixtures.by("c-2", WOMAN, own, ConsentAnswer.REFUSED, exact(exactNo));
          Consent mentorsNo =
              ConsentFixtures.by(
                  "c-3", OTHER, ConsentCapacity.MENTOR, ConsentAnswer.REFUSED, exact(exactNo));

          assertThat(decide(facts, mentor, hers).permits()).isFalse();
          assertThat(decide(facts, mentor, mentorsNo).permits())
              .isEqualTo(exact(exactYes).moreSpecificThan(exact(exactNo)));
        }
      }
    }
  }

  @Test
  void should_say_that_her_own_no_goes_before_the_yes_of_another() {
    Consent mentor =
        ConsentFixtures.by("c-1", OTHER, ConsentCapacity.MENTOR, ConsentAnswer.GIVEN, exact(15));
    Consent hers =
        ConsentFixtures.by("c-2", WOMAN, ConsentCapacity.SELF, ConsentAnswer.REFUSED, exact(0));

    ConsentDecision decision = decide(with(ConsentCapacity.MENTOR, 30), mentor, hers);

    assertThat(codes(decision))
        .containsExactly(ConsentReasons.REFUSED, ConsentReasons.OWN_OBJECTION_FIRST);
    assertThat(decision.reasons().get(1).sources()).isNotEmpty();
  }

  @Test
  void should_weigh_a_young_womans_no_against_her_own_yes_only_and_not_against_her_parents() {
    // GIVEN her general no, her parent's most exact yes, and her own yes for this pregnancy
    CapacityFacts facts = with(ConsentCapacity.AUTHORITY_HOLDER, 14);
    ConsentCapacity young = ConsentCapacity.SELF_AGED_12_TO_15;
    Consent no = ConsentFixtures.by("c-1", WOMAN, young, ConsentAnswer.REFUSED, exact(0));
    Consent parents =
        ConsentFixtures.by(
            "c-2", OTHER, ConsentCapacity.AUTHORITY_HOLDER, ConsentAnswer.GIVEN, exact(15));
    Consent yes = ConsentFixtures.by("c-3", WOMAN, young, ConsentAnswer.GIVEN, exact(4));
    // WHEN
    ConsentDecision permitted = decide(facts, no, parents, yes);
    // THEN
    assertThat(codes(decide(facts, no, parents))).startsWith(ConsentReasons.REFUSED);
    assertThat(permitted.permits()).isTrue();
    assertThat(permitted.reasons())
        .filteredOn(reason -> reason.code().equals(ConsentReasons.MORE_SPECIFIC))
        .extracting(reason -> reason.parameters().get("record"))
        .containsExactly("c-3");
  }

  @Test
  void should_not_tell_to_ask_her_again_what_she_refused() {
    // GIVEN an ended yes, and a no
    Consent ended =
        record("c-1", scope(), ConsentAnswer.GIVEN, GIVEN_AT, USED_AT.minusSeconds(1), GIVEN_AT);
    Consent no = refused("c-2", exact(1).withContext(PREGNANCY));
    // WHEN
    ConsentDecision decision = ConsentHistory.of(ended, no).decide(request());
    // THEN
    assertThat(codes(decision)).containsExactly(ConsentReasons.REFUSED);
    assertThat(decision.reasons().get(0).text(Language.NL))
        .startsWith("Zij wil dit niet delen")
        .contains("dat mag. De hulp gaat door.");
  }

  @Test
  void should_still_name_what_nobody_asked_beside_what_she_refused() {
    // GIVEN a no to contact, an ended yes to her wish, nothing on the referral
    Set<DataCategory> contact = EnumSet.of(DataCategory.CONTACT);
    Consent no =
        refused("c-1", ConsentScope.ofWoman(Purpose.REFERRAL, scope().recipient(), contact));
    Consent both =
        record(
            "c-2",
            ConsentScope.ofWoman(
                Purpose.REFERRAL,
                scope().recipient(),
                EnumSet.of(DataCategory.CONTACT, DataCategory.OWN_WISH)),
            ConsentAnswer.GIVEN,
            GIVEN_AT,
            USED_AT,
            GIVEN_AT);
    Consent toContact =
        record(
            "c-3",
            ConsentScope.ofWoman(Purpose.CARE, scope().recipient(), contact),
            ConsentAnswer.GIVEN,
            GIVEN_AT,
            null,
            USED_AT.plusSeconds(1));
    // WHEN
    ConsentDecision decision = ConsentHistory.of(no, both, toContact).decide(request());
    // THEN of the yes to contact alone only what is not asked of her is told
    assertThat(codes(decision))
        .containsExactly(
            ConsentReasons.REFUSED,
            ConsentReasons.NOT_COVERED,
            ConsentReasons.ENDED,
            ConsentReasons.OTHER_CATEGORIES,
            ConsentReasons.RECORDED_LATER);
    assertThat(decision.reasons().get(1).parameters())
        .containsEntry("categories", "own-wish, referral");
  }

  @Test
  void should_name_the_parent_who_does_not_agree_and_not_say_that_it_is_she() {
    // GIVEN
    CapacityFacts facts = with(ConsentCapacity.AUTHORITY_HOLDER, 14);
    Consent yes =
        ConsentFixtures.by(
            "c-1", WOMAN, ConsentCapacity.SELF_AGED_12_TO_15, ConsentAnswer.GIVEN, exact(15));
    for (int bits : new int[] {0, 15}) {
      Consent no =
          ConsentFixtures.by(
              "c-2", OTHER, ConsentCapacity.AUTHORITY_HOLDER, ConsentAnswer.REFUSED, exact(bits));
      // WHEN
      ConsentDecision decision = decide(facts, yes, no);
      // THEN
      Reason first = decision.reasons().get(0);
      assertThat(first.code()).isEqualTo(ConsentReasons.REFUSED);
      assertThat(first.text(Language.NL)).startsWith("De ouder met gezag wil dit niet delen");
      assertThat(first.text(Language.EN)).startsWith("The holder of authority does not want");
      assertThat(codes(decision)).doesNotContain(ConsentReasons.NOT_COVERED);
    }
  }

  @Test
  void should_send_nobody_to_a_young_womans_parents_without_her() {
    Consent yes =
        ConsentFixtures.by(
            "c-1", WOMAN, ConsentCapacity.SELF_AGED_12_TO_15, ConsentAnswer.GIVEN, exact(0));

    ConsentDecision decision = decide(CapacityFacts.ofAge(14), yes);

    assertThat(codes(decision)).containsExactly(ConsentReasons.ALSO_NEEDED);
    assertThat(decision.reasons().get(0).text(Language.NL))
        .contains("Bespreek eerst met haar of dat veilig is", "niets naar haar ouders")
        .doesNotContain("Vraag");
    assertThat(decision.reasons().get(0).text(Language.EN))
        .contains("First discuss with her whether that is safe", "nothing goes to her parents");
  }

  @Test
  void should_call_everybody_who_answers_by_what_they_are() {
    ConsentScope hers = scope();
    for (DataSubject subject : DataSubject.values()) {
      ConsentScope scope =
          new ConsentScope(
              subject,
              hers.kind(),
              hers.purpose(),
              null,
              hers.recipient(),
              CATEGORIES,
              null,
              Set.of());
      boolean child = subject == DataSubject.CHILD;
      Consent yes =
          ConsentFixtures.by(
              "c-1",
              child ? OTHER : WOMAN,
              child ? ConsentCapacity.GUARDIAN : ConsentCapacity.SELF,
              ConsentAnswer.GIVEN,
              scope);
      Consent no = yes.withdrawn(ConsentId.of("c-2"), USED_AT, PRACTICE, USED_AT);
      DisclosureRequest adult = request();
      DisclosureRequest asked =
          new DisclosureRequest(
              WOMAN,
              subject,
              adult.kind(),
              adult.purpose(),
              adult.holder(),
              adult.recipient(),
              CATEGORIES,
              null,
              Set.of(),
              USED_AT);

      Reason reason = ConsentHistory.of(yes, no).decide(asked).reasons().get(0);

      assertThat(reason.code()).isEqualTo(ConsentReasons.WITHDRAWN);
      assertThat(reason.text(Language.NL))
          .doesNotContain("giver")
          .contains("wie het kreeg, krijgt dit te horen");
      assertThat(reason.text(Language.EN)).doesNotContain("giver");
      assertThat(reason.text(Language.NL).startsWith("Zij"))
          .isEqualTo(subject == DataSubject.WOMAN);
    }
  }
}
