package nl.kansrijkestart.referral.trajectory;

import static nl.kansrijkestart.referral.FamilyGate.WORKER;
import static nl.kansrijkestart.referral.visit.VisitFixtures.PREGNANCY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.HostReceipt;
import nl.kansrijkestart.disclosure.RecipientReceipt;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.referral.FamilyGate;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FamilyCaseTest {

  private static final PersonId PARTNER = PersonId.of("partner-1");
  private static final PersonId FATHER = PersonId.of("father-1");
  private static final PersonId UNBORN = PersonId.of("child-1");
  private static final PersonId TWIN = PersonId.of("child-2");
  private static final PersonId AUNT = PersonId.of("aunt-1");
  private static final Set<DataCategory> ALL =
      Set.of(DataCategory.FAMILY, DataCategory.REFERENCE, DataCategory.IDENTIFYING);
  private static final FamilyCase FAMILY =
      new FamilyCase(
          PREGNANCY,
          new Household(
              WOMAN,
              List.of(
                  Member.of(PARTNER, Role.PARTNER),
                  Member.of(FATHER, Role.BIOLOGICAL_FATHER),
                  Member.of(UNBORN, Role.CHILD),
                  Member.of(TWIN, Role.CHILD),
                  Member.of(AUNT, Role.OTHER)),
              Set.of()));

  private final FamilyGate host = new FamilyGate().child(UNBORN, WOMAN).child(TWIN, WOMAN);
  private final List<HostReceipt> receipts = new ArrayList<>();

  private static DisclosureRequest request() {
    return FamilyGate.request(WOMAN, DataSubject.WOMAN, Purpose.CARE, ALL);
  }

  private FamilyView view() {
    return FAMILY.view(host.gate(), WORKER, request(), receipts::add);
  }

  /** The keys of all persons who show in a view. */
  private Set<Object> persons() {
    Set<Object> persons = new HashSet<>();
    view().shown().forEach(shown -> collect(shown.items(), persons));
    return persons;
  }

  private static void collect(List<Disclosure.Item> items, Set<Object> persons) {
    for (Disclosure.Item item : items) {
      item.values().stream().filter(PersonId.class::isInstance).forEach(persons::add);
      item.records().forEach(record -> collect(record, persons));
    }
  }

  private void says(PersonId person, DataSubject subject, ConsentAnswer answer) {
    host.answer(person, subject, Purpose.CARE, answer, ALL);
  }

  @Test
  @Requirement("R-142")
  void should_show_nobody_by_default_and_each_by_the_own_consent_alone() {
    assertThat(persons()).isEmpty();
    says(WOMAN, DataSubject.WOMAN, ConsentAnswer.GIVEN);
    assertThat(persons()).containsExactly(WOMAN);
    says(PARTNER, DataSubject.PARTNER, ConsentAnswer.GIVEN);
    assertThat(persons()).containsExactlyInAnyOrder(WOMAN, PARTNER);
    says(AUNT, DataSubject.OTHER, ConsentAnswer.GIVEN);
    assertThat(persons()).containsExactlyInAnyOrder(WOMAN, PARTNER, AUNT);
    says(FATHER, DataSubject.BIOLOGICAL_FATHER, ConsentAnswer.GIVEN);
    assertThat(persons()).containsExactlyInAnyOrder(WOMAN, PARTNER, AUNT, FATHER);
    says(PARTNER, DataSubject.PARTNER, ConsentAnswer.WITHDRAWN);
    assertThat(persons()).containsExactlyInAnyOrder(WOMAN, AUNT, FATHER);
    says(WOMAN, DataSubject.WOMAN, ConsentAnswer.REFUSED);
    assertThat(persons()).containsExactlyInAnyOrder(AUNT, FATHER);
  }

  @Test
  @Requirement("R-142")
  void should_not_take_the_partner_for_the_biological_father() {
    // GIVEN a yes of the partner as if he were the father, and a father who said nothing
    says(PARTNER, DataSubject.BIOLOGICAL_FATHER, ConsentAnswer.GIVEN);
    assertThat(persons()).isEmpty();
    says(PARTNER, DataSubject.PARTNER, ConsentAnswer.GIVEN);
    assertThat(persons()).containsExactly(PARTNER);
    assertThat(FAMILY.household().partnerIsBiologicalFather()).isEqualTo(Ternary.FALSE);
    Household partnerOnly =
        new Household(WOMAN, List.of(Member.of(PARTNER, Role.PARTNER)), Set.of());
    FamilyCase unknown = new FamilyCase(PREGNANCY, partnerOnly);
    assertThat(unknown.household().partnerIsBiologicalFather()).isEqualTo(Ternary.UNKNOWN);
    assertThat(unknown.household().biologicalFather()).isEmpty();
    assertThat(unknown.requests(request()))
        .extracting(DisclosureRequest::subject)
        .containsExactly(DataSubject.WOMAN, DataSubject.PARTNER);
  }

  @Test
  @Requirement("R-142")
  void should_show_a_child_by_the_yes_of_who_has_authority_over_that_child() {
    says(WOMAN, DataSubject.WOMAN, ConsentAnswer.GIVEN);
    // her yes on her own data, and that of a partner without authority, open no child
    byParent(PARTNER, UNBORN);
    assertThat(persons()).containsExactly(WOMAN);
    byParent(WOMAN, UNBORN);
    assertThat(persons()).containsExactlyInAnyOrder(WOMAN, UNBORN);
    byParent(WOMAN, TWIN);
    assertThat(persons()).containsExactlyInAnyOrder(WOMAN, UNBORN, TWIN);
  }

  private void byParent(PersonId parent, PersonId child) {
    host.answer(
        child,
        parent,
        ConsentCapacity.AUTHORITY_HOLDER,
        DataSubject.CHILD,
        Purpose.CARE,
        ConsentAnswer.GIVEN,
        ALL);
  }

  @Test
  @Requirement("R-142")
  void should_not_tell_in_what_is_shown_that_there_is_anybody_else() {
    says(WOMAN, DataSubject.WOMAN, ConsentAnswer.GIVEN);
    FamilyView known = view();
    FamilyCase alone = new FamilyCase(PREGNANCY, Household.unknown(WOMAN));
    FamilyView same = alone.view(host.gate(), WORKER, request(), receipts::add);

    assertThat(known.shown())
        .extracting(FamilyView.Shown::subject)
        .containsExactly(DataSubject.WOMAN);
    assertThat(known.shown().get(0).items()).isEqualTo(same.shown().get(0).items());
    assertThat(known.reasons()).isEqualTo(same.reasons());
    assertThat(known.reasons())
        .extracting(Reason::code)
        .containsExactly(TrajectoryReasons.FAMILY_OWN_CONSENT);
    assertThat(known.reasons().get(0).text(Language.EN)).contains("may not be the whole");
    assertThat(known).hasToString("FamilyView[masked]");
    assertThat(known.shown().get(0)).hasToString("Shown[masked]");
    assertThat(FAMILY).hasToString("FamilyCase[masked]");
  }

  @Test
  void should_ask_and_log_for_each_apart_and_hand_the_receipts_to_the_host() {
    says(WOMAN, DataSubject.WOMAN, ConsentAnswer.GIVEN);
    says(PARTNER, DataSubject.PARTNER, ConsentAnswer.GIVEN);

    view();

    // six decisions, two disclosures
    assertThat(host.logged()).isEqualTo(8);
    assertThat(receipts)
        .extracting(receipt -> receipt.request().person())
        .containsExactly(WOMAN, PARTNER);
    assertThat(FAMILY.requests(request()))
        .extracting(DisclosureRequest::person)
        .containsExactly(WOMAN, PARTNER, FATHER, UNBORN, TWIN, AUNT);
  }

  @Test
  void should_leave_out_of_whom_a_consent_opens_nothing_that_is_there() {
    Set<DataCategory> other = Set.of(DataCategory.SOCIAL);
    host.answer(PARTNER, DataSubject.PARTNER, Purpose.CARE, ConsentAnswer.GIVEN, other);

    FamilyView view =
        FAMILY.view(
            host.gate(),
            WORKER,
            FamilyGate.request(WOMAN, DataSubject.WOMAN, Purpose.CARE, other),
            receipts::add);

    assertThat(view.shown()).isEmpty();
    assertThat(receipts).hasSize(1);
  }

  @Test
  void should_refuse_a_question_that_is_not_about_the_woman_of_the_family() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FAMILY.requests(FamilyGate.request(PARTNER, DataSubject.WOMAN, Purpose.CARE, ALL)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FAMILY.requests(FamilyGate.request(WOMAN, DataSubject.PARTNER, Purpose.CARE, ALL)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FamilyView.Shown(DataSubject.WOMAN, List.of(), shownReceipt()));
  }

  private RecipientReceipt shownReceipt() {
    says(WOMAN, DataSubject.WOMAN, ConsentAnswer.GIVEN);
    return view().shown().get(0).receipt();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Requirement("R-142")
  void should_show_exactly_those_whose_last_answer_is_yes(long seed) {
    Random random = new Random(seed);
    Set<Object> expected = new HashSet<>();
    List<Member> adults =
        FAMILY.household().members().stream()
            .filter(member -> member.subject() != DataSubject.CHILD)
            .toList();
    for (int i = 0; i < 12; i++) {
      Member member = adults.get(random.nextInt(adults.size()));
      boolean yes = random.nextBoolean();
      says(member.id(), member.subject(), yes ? ConsentAnswer.GIVEN : ConsentAnswer.WITHDRAWN);
      if (yes) {
        expected.add(member.id());
      } else {
        expected.remove(member.id());
      }
    }
    assertThat(persons()).isEqualTo(expected);
  }
}
