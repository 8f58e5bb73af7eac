package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.CATEGORIES;
import static nl.kansrijkestart.consent.ConsentFixtures.DESK;
import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.PARTNER;
import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.WOMAN;
import static nl.kansrijkestart.consent.ConsentFixtures.given;
import static nl.kansrijkestart.consent.ConsentFixtures.record;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentTest {

  @Test
  void should_refuse_a_third_person_who_has_no_capacity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> by(DataSubject.WOMAN, ConsentCapacity.SELF, false))
        .withMessageContaining("Nobody answers for somebody else");
    assertThat(by(DataSubject.WOMAN, ConsentCapacity.MENTOR, false).giver()).isEqualTo(PARTNER);
  }

  @Test
  void should_refuse_a_capacity_to_speak_for_another_on_own_behalf() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> by(DataSubject.WOMAN, ConsentCapacity.GUARDIAN, true))
        .withMessageContaining("Choose a capacity on own behalf");
  }

  @Test
  void should_refuse_a_child_that_answers_itself_and_take_its_guardian() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> by(DataSubject.CHILD, ConsentCapacity.SELF, true))
        .withMessageContaining("holder of authority or the guardian");
    assertThat(by(DataSubject.CHILD, ConsentCapacity.GUARDIAN, false)).isNotNull();
  }

  @Test
  void should_refuse_an_end_at_or_before_the_beginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> record("c", scope(), ConsentAnswer.GIVEN, GIVEN_AT, GIVEN_AT, GIVEN_AT))
        .withMessageContaining("must end after");
    assertThat(
            record("c", scope(), ConsentAnswer.GIVEN, GIVEN_AT, GIVEN_AT.plusNanos(1), GIVEN_AT)
                .until())
        .isEqualTo(GIVEN_AT.plusNanos(1));
  }

  @ParameterizedTest
  @EnumSource(
      value = ConsentAnswer.class,
      names = {"REFUSED", "WITHDRAWN"})
  void should_refuse_an_objection_with_an_end(ConsentAnswer answer) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> record("c", scope(), answer, GIVEN_AT, USED_AT, GIVEN_AT))
        .withMessageContaining("An objection has no end");
  }

  @Test
  void should_refuse_an_empty_recipient_no_categories_and_a_recorder_without_a_role() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Party(null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConsentScope.ofWoman(Purpose.CARE, DESK, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> given("c").withdrawn(ConsentId.of("d"), USED_AT, scope().recipient(), USED_AT));
  }

  @Test
  void should_refuse_a_request_on_treatment_consent_or_without_organisations_or_categories() {
    DisclosureRequest ok = request();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DisclosureRequest(
                    ok.person(),
                    ok.subject(),
                    ConsentKind.TREATMENT,
                    ok.purpose(),
                    ok.holder(),
                    ok.recipient(),
                    ok.categories(),
                    null,
                    Set.of(),
                    ok.at()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DisclosureRequest.ofWoman(
                    WOMAN,
                    Purpose.CARE,
                    PRACTICE,
                    ConsentFixtures.ANY_MUNICIPALITY,
                    CATEGORIES,
                    USED_AT));
    assertThatIllegalArgumentException().isThrownBy(() -> ok.withCategories(Set.of()));
  }

  @Test
  void should_refuse_two_answers_under_one_key_and_take_a_repetition() {
    ConsentHistory history = ConsentHistory.of(given("c-1"));

    assertThat(history.with(given("c-1"))).isEqualTo(history);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> history.with(record("c-1", scope(), ConsentAnswer.GIVEN, USED_AT, null, USED_AT)))
        .withMessageContaining("same key");
  }

  @Test
  void should_withdraw_for_the_same_giver_and_scope() {
    Consent yes = given("c-1");
    Instant later = USED_AT.plusSeconds(1);

    Consent no = yes.withdrawn(ConsentId.of("c-2"), USED_AT, DESK, later);

    assertThat(no.answer()).isEqualTo(ConsentAnswer.WITHDRAWN);
    assertThat(no.scope()).isEqualTo(yes.scope());
    assertThat(no.giver()).isEqualTo(yes.giver());
    assertThat(no.from()).isEqualTo(USED_AT);
    assertThat(no.recordedAt()).isEqualTo(later);
    assertThat(no.recordedBy()).isEqualTo(DESK);
    assertThat(no.until()).isNull();
  }

  @Test
  void should_name_every_component_as_a_part() {
    assertThat(given("c-1").parts())
        .extracting(Part::name)
        .containsExactly(
            java.util.Arrays.stream(Consent.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toArray(String[]::new));
    assertThat(by(DataSubject.WOMAN, ConsentCapacity.CURATOR, false).parts().get(2).subject())
        .isEqualTo(DataSubject.OTHER);
  }

  private static Consent by(DataSubject subject, ConsentCapacity capacity, boolean self) {
    ConsentScope scope =
        new ConsentScope(
            subject,
            ConsentKind.CONFIDENTIALITY_RELEASE,
            Purpose.CARE,
            null,
            DESK,
            CATEGORIES,
            null,
            Set.of());
    return new Consent(
        ConsentId.of("c"),
        WOMAN,
        self ? WOMAN : PARTNER,
        capacity,
        scope,
        ConsentAnswer.GIVEN,
        GIVEN_AT,
        null,
        Set.of(ConsentManner.WRITTEN),
        Set.of(),
        PRACTICE,
        GIVEN_AT,
        null);
  }
}
