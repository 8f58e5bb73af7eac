package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.DESK;
import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.WOMAN;
import static nl.kansrijkestart.consent.ConsentFixtures.given;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The small values of consent: what they show, and that no two of them pass for one. */
class ConsentValuesTest {

  static Stream<Object> records() {
    return Stream.of(
        given("c-1"),
        scope(),
        request(),
        ConsentHistory.of(given("c-1")),
        CapacityFacts.ofAge(15),
        new CapacityFacts.Representative(WOMAN, ConsentCapacity.MENTOR, 40));
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_show_nothing_of_a_person(Object record) {
    assertThat(record).hasToString(record.getClass().getSimpleName() + "[masked]");
  }

  @Test
  void should_keep_all_but_the_kind_where_the_kind_becomes_known() {
    RoleCode kind = RoleCode.of("WELFARE");
    assertThat(DESK.withKind(kind)).isEqualTo(new Party(DESK.organization(), kind, DESK.role()));
  }

  @Test
  void should_ask_the_same_at_another_instant() {
    DisclosureRequest later = request().withAt(USED_AT.plusSeconds(1));
    assertThat(later.at()).isEqualTo(USED_AT.plusSeconds(1));
    assertThat(later.withAt(USED_AT)).isEqualTo(request());
  }

  @Test
  void should_name_a_pregnancy_by_its_key() {
    assertThat(RecordRef.ofPregnancy(PregnancyId.of("p-7")))
        .isEqualTo(RecordRef.of("pregnancy:p-7"));
  }

  @Test
  void should_take_no_bsn_for_a_key() {
    for (String text : List.of("111222333", "123456782", "", "-a", "a b")) {
      assertThat(ConsentId.accepts(text)).isFalse();
      assertThat(RecordRef.accepts(text)).isFalse();
    }
    assertThat(ConsentId.accepts("c-1")).isTrue();
    assertThat(RecordRef.accepts("c-1")).isTrue();
  }

  @Test
  void should_give_each_question_a_key_of_its_own_that_can_be_read_back() {
    // GIVEN: the same question but for one detail each
    DisclosureRequest asked = request();
    Party elsewhere = Party.of(OrganizationId.of("elsewhere"));
    List<DisclosureRequest> requests =
        List.of(
            asked,
            asked.withAt(USED_AT.plusNanos(1)),
            asked.withCategories(Set.of(DataCategory.CONTACT)),
            asked.withContext(RecordRef.of("pregnancy:other")),
            DisclosureRequest.ofWoman(
                WOMAN, asked.purpose(), PRACTICE, DESK, asked.categories(), USED_AT),
            ofWoman(PersonId.of("woman-2"), Purpose.REFERRAL, PRACTICE, DESK),
            ofWoman(WOMAN, Purpose.CARE, PRACTICE, DESK),
            ofWoman(WOMAN, Purpose.REFERRAL, elsewhere, DESK),
            ofWoman(WOMAN, Purpose.REFERRAL, PRACTICE, elsewhere),
            ofWoman(WOMAN, Purpose.REFERRAL, PRACTICE, DESK.withKind(RoleCode.of("WELFARE"))));
    // WHEN
    Set<DecisionId> keys = new HashSet<>();
    for (DisclosureRequest request : requests) {
      DecisionId key = ConsentHistory.empty().decide(request).decisionId();
      keys.add(key);
      // THEN
      assertThat(DecisionId.parse(key.toString())).isEqualTo(key);
      assertThat(ConsentHistory.empty().decide(request).decisionId()).isEqualTo(key);
    }
    assertThat(keys).hasSameSizeAs(requests);
  }

  private static DisclosureRequest ofWoman(
      PersonId person, Purpose purpose, Party holder, Party recipient) {
    return DisclosureRequest.ofWoman(
            person, purpose, holder, recipient, request().categories(), USED_AT)
        .withContext(ConsentFixtures.PREGNANCY);
  }
}
