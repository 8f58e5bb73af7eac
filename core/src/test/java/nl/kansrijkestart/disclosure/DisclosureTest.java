package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.DESK;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.DISCLOSER;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.KEY;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.OTHER_KEY;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.given;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.permit;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.request;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.DisclosureFixtures.Host;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.Outbound;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.SafeContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Test
  void should_hand_over_exactly_the_parts_whose_category_and_subject_are_covered() {
    // GIVEN
    Host record =
        Host.of(
            Part.ofWoman("debts", DataCategory.SOCIAL, "hers"),
            new Part("debts", DataCategory.SOCIAL, DataSubject.PARTNER, "his"),
            Part.ofWoman("wish", DataCategory.OWN_WISH, "wish"),
            Part.ofWoman("mood", DataCategory.MENTAL_HEALTH, "low"),
            Part.ofWoman("empty", DataCategory.SOCIAL, null));
    // WHEN
    Disclosure disclosure =
        DISCLOSER.disclose(record, permit(DataCategory.SOCIAL, DataCategory.OWN_WISH));
    // THEN
    assertThat(values(disclosure.items())).containsExactly("hers", "wish");
    assertThat(disclosure.hostReceipt().disclosed())
        .containsExactly(
            new HostReceipt.Sent("debts", DataCategory.SOCIAL),
            new HostReceipt.Sent("wish", DataCategory.OWN_WISH));
    assertThat(disclosure.hostReceipt().leftOut())
        .containsExactly(
            new HostReceipt.LeftOut(
                "debts", DataCategory.SOCIAL, DataSubject.PARTNER, HostReceipt.Why.NOT_COVERED),
            new HostReceipt.LeftOut(
                "mood",
                DataCategory.MENTAL_HEALTH,
                DataSubject.WOMAN,
                HostReceipt.Why.NOT_COVERED));
  }

  @Test
  void should_judge_each_part_of_a_nested_record_and_drop_what_is_left_empty() {
    // GIVEN
    Host inner =
        Host.of(
            Part.ofWoman("work", DataCategory.SOCIAL, "inner"),
            Part.ofWoman("drugs", DataCategory.SUBSTANCE_USE, "hidden"));
    Host shut = Host.of(Part.ofWoman("score", DataCategory.SCORES, 12));
    Host record =
        Host.of(
            Part.ofWoman("homes", DataCategory.SOCIAL, List.of(shut, inner, "text")),
            Part.ofWoman("empty", DataCategory.SOCIAL, shut),
            Part.ofWoman("closed", DataCategory.SAFETY, inner));
    // WHEN
    Disclosure disclosure = DISCLOSER.disclose(record, permit(DataCategory.SOCIAL));
    // THEN
    assertThat(disclosure.items())
        .containsExactly(
            new Disclosure.Item(
                "homes",
                List.of("text"),
                List.of(List.of(new Disclosure.Item("work", List.of("inner"), List.of())))));
    assertThat(disclosure.recipientReceipt().disclosed()).containsExactly("homes", "homes.work");
    assertThat(disclosure.hostReceipt().leftOut())
        .extracting(HostReceipt.LeftOut::path)
        .containsExactly("homes[0].score", "homes[1].drugs", "empty[0].score", "closed");
  }

  static Stream<Object> unknownValues() {
    Part part = Part.ofWoman("x", DataCategory.SCORES, "hidden");
    return Stream.of(
        UUID.randomUUID(),
        new StringBuilder("hidden"),
        new int[] {1},
        Map.of("hidden", "hidden"),
        Optional.of("hidden"),
        part,
        new Object(),
        List.of(List.of("hidden")),
        List.of(part, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("unknownValues")
  void should_never_pass_a_value_of_a_kind_that_is_not_known(Object value) {
    Disclosure disclosure =
        DISCLOSER.disclose(
            Host.of(Part.ofWoman("x", DataCategory.SOCIAL, value)), permit(DataCategory.SOCIAL));

    assertThat(disclosure.items()).isEmpty();
    assertThat(disclosure.hostReceipt().leftOut())
        .extracting(HostReceipt.LeftOut::why)
        .containsExactly(HostReceipt.Why.UNKNOWN_KIND);
  }

  @Test
  void should_end_a_record_that_holds_itself() {
    List<Part> parts = new ArrayList<>();
    Disclosable loop = () -> parts;
    parts.add(Part.ofWoman("again", DataCategory.SOCIAL, loop));

    assertThat(DISCLOSER.disclose(loop, permit(DataCategory.SOCIAL)).items()).isEmpty();
  }

  @Test
  void should_leave_out_a_record_that_is_about_another_person() {
    // GIVEN
    Host mine =
        Host.of(
            Part.ofWoman("id", DataCategory.REFERENCE, WOMAN),
            Part.ofWoman("work", DataCategory.SOCIAL, "mine"));
    Host hers =
        Host.of(
            Part.ofWoman("id", DataCategory.REFERENCE, PersonId.of("woman-2")),
            Part.ofWoman("work", DataCategory.SOCIAL, "hers"));
    // WHEN
    Disclosure disclosure =
        DISCLOSER.disclose(
            Host.of(Part.ofWoman("both", DataCategory.SOCIAL, List.of(mine, hers))),
            permit(DataCategory.SOCIAL, DataCategory.REFERENCE));
    // THEN
    assertThat(values(disclosure.items())).containsExactly(WOMAN, "mine");
    assertThat(disclosure.hostReceipt().leftOut())
        .extracting(HostReceipt.LeftOut::why)
        .containsOnly(HostReceipt.Why.OTHER_PERSON);
  }

  private static List<Object> sent(DataSubject subject, PersonId person, Host record) {
    Projection projection = new Projection(person, subject, Set.of(DataCategory.SOCIAL));
    return values(projection.of(Tree.of(record)));
  }

  @Test
  void should_hand_over_of_anybody_but_her_only_what_stands_under_that_persons_key() {
    // GIVEN what is his, within a record of hers; with his key, with another's, and with none
    PersonId his = PersonId.of("partner-1");
    for (DataSubject subject : DataSubject.values()) {
      if (subject == DataSubject.WOMAN) {
        continue;
      }
      Part debts = new Part("debts", DataCategory.SOCIAL, subject, "his");
      Host within = Host.of(new Part("inner", DataCategory.SOCIAL, subject, Host.of(debts)));
      for (String key : List.of("partner-1", "partner-2", "")) {
        Part id =
            new Part(
                "id", DataCategory.REFERENCE, subject, key.isEmpty() ? null : PersonId.of(key));
        Part inner = within.parts().get(0);
        Part hers = Part.ofWoman("client", DataCategory.REFERENCE, WOMAN);
        // WHEN asked for him, and for him by her key, which is all that she can consent to
        for (Host record : List.of(Host.of(hers, id, debts), Host.of(hers, id, inner))) {
          // THEN
          assertThat(sent(subject, his, record).contains("his")).isEqualTo(key.equals("partner-1"));
          assertThat(sent(subject, WOMAN, record)).isEmpty();
        }
      }
    }
  }

  @Test
  void should_find_his_record_by_its_key_within_one_that_names_only_her() {
    PersonId his = PersonId.of("partner-1");
    Host member =
        Host.of(
            new Part("id", DataCategory.REFERENCE, DataSubject.PARTNER, his),
            new Part("debts", DataCategory.SOCIAL, DataSubject.PARTNER, "his"));
    Host household =
        Host.of(
            Part.ofWoman("woman", DataCategory.REFERENCE, WOMAN),
            new Part("loose", DataCategory.SOCIAL, DataSubject.PARTNER, "of whom?"),
            new Part("partner", DataCategory.SOCIAL, DataSubject.PARTNER, List.of(member)));
    Projection projection = new Projection(his, DataSubject.PARTNER, Set.of(DataCategory.SOCIAL));

    assertThat(values(projection.of(Tree.of(household)))).containsExactly("his");
    assertThat(projection.leftOut)
        .contains(
            new HostReceipt.LeftOut(
                "loose", DataCategory.SOCIAL, DataSubject.PARTNER, HostReceipt.Why.OTHER_PERSON));
  }

  @Test
  void should_take_the_key_of_another_person_for_another_in_any_kind_of_data() {
    Host record =
        Host.of(
            Part.ofWoman("client", DataCategory.IDENTIFYING, PersonId.of("woman-2")),
            Part.ofWoman("work", DataCategory.SOCIAL, "hers"));

    assertThat(sent(DataSubject.WOMAN, WOMAN, record)).isEmpty();
  }

  @Test
  void should_let_out_as_a_value_only_what_stands_in_the_list() throws Exception {
    // GIVEN envelopes of this library, with what they hold
    Disclosure inner =
        DISCLOSER.disclose(
            Host.of(Part.ofWoman("work", DataCategory.SOCIAL, "hidden")),
            permit(DataCategory.SOCIAL));
    List<Object> envelopes =
        List.of(
            inner,
            inner.items().get(0),
            inner.hostReceipt(),
            inner.recipientReceipt(),
            inner.hostReceipt().request(),
            permit(DataCategory.SOCIAL),
            ConsentHistory.empty());
    // THEN
    for (Object envelope : envelopes) {
      assertThat(PlainValues.form(envelope)).as(envelope.getClass().getName()).isNull();
    }
    // AND the list names records that are there, and none that is judged by its parts
    for (String name : PlainValues.VALUES) {
      Class<?> type = Class.forName("nl.kansrijkestart." + name);
      assertThat(type.isRecord() && !Disclosable.class.isAssignableFrom(type)).as(name).isTrue();
    }
  }

  @Test
  void should_hand_over_nothing_after_a_denial_or_without_an_answer() {
    Host record = Host.of(Part.ofWoman("work", DataCategory.SOCIAL, "mine"));
    Consent other = given("c-1", Purpose.REFERRAL, DESK, Set.of(DataCategory.OWN_WISH));
    for (ConsentHistory history : List.of(ConsentHistory.empty(), ConsentHistory.of(other))) {
      ConsentDecision decision = history.decide(request(Set.of(DataCategory.SOCIAL)));

      Disclosure disclosure = DISCLOSER.disclose(record, decision);

      assertThat(disclosure.items()).isEmpty();
      assertThat(disclosure.hostReceipt().basis()).isEmpty();
      assertThat(disclosure.hostReceipt().decision()).isEqualTo(decision.decisionId());
    }
  }

  @Test
  void should_give_the_recipient_the_same_receipt_whatever_was_left_out() throws Exception {
    // GIVEN
    Host more =
        Host.of(
            Part.ofWoman("work", DataCategory.SOCIAL, "mine"),
            Part.ofWoman("drugs", DataCategory.SUBSTANCE_USE, "hidden"));
    Host less = Host.of(Part.ofWoman("work", DataCategory.SOCIAL, "mine"));
    ConsentDecision permit = permit(DataCategory.SOCIAL);
    // WHEN
    Disclosure one = DISCLOSER.disclose(more, permit);
    Disclosure two = DISCLOSER.disclose(less, permit);
    // THEN
    assertThat(one.recipientReceipt()).isEqualTo(two.recipientReceipt());
    assertThat(one.hostReceipt().hash()).isNotEqualTo(two.hostReceipt().hash());
    assertThat(MAPPER.writeValueAsString(one.recipientReceipt()))
        .doesNotContain("drugs", "substance");
    assertThat(one.toString() + one.items() + one.hostReceipt() + one.recipientReceipt() + KEY)
        .doesNotContain("mine", "hidden", "drugs");
  }

  @Test
  void should_detect_a_receipt_or_a_content_that_was_altered() throws Exception {
    // GIVEN
    Host record = Host.of(Part.ofWoman("work", DataCategory.SOCIAL, "mine"));
    Disclosure disclosure = DISCLOSER.disclose(record, permit(DataCategory.SOCIAL));
    HostReceipt host = disclosure.hostReceipt();
    RecipientReceipt recipient = disclosure.recipientReceipt();
    // WHEN
    HostReceipt readBack = MAPPER.readValue(MAPPER.writeValueAsString(host), HostReceipt.class);
    // THEN
    assertThat(readBack).isEqualTo(host);
    assertThat(readBack.unaltered(KEY)).isTrue();
    assertThat(host.unaltered(OTHER_KEY)).isFalse();
    assertThat(host.matches(KEY, record)).isTrue();
    assertThat(host.matches(KEY, Host.of(Part.ofWoman("work", DataCategory.SOCIAL, "else"))))
        .isFalse();
    assertThat(
            new HostReceipt(
                    host.request(),
                    host.decision(),
                    List.of(ConsentId.of("c-2")),
                    host.law(),
                    host.disclosed(),
                    host.leftOut(),
                    host.rules(),
                    host.input(),
                    host.hash())
                .unaltered(KEY))
        .isFalse();
    assertThat(recipient.unaltered(KEY)).isTrue();
    assertThat(recipient.matches(KEY, disclosure.items())).isTrue();
    assertThat(recipient.matches(KEY, List.of())).isFalse();
    assertThat(
            new RecipientReceipt(
                    recipient.id(),
                    recipient.holder(),
                    recipient.recipient(),
                    Purpose.RESEARCH,
                    recipient.at(),
                    recipient.disclosed(),
                    recipient.content(),
                    recipient.hash())
                .unaltered(KEY))
        .isFalse();
  }

  @Test
  void should_tell_two_disclosures_apart_by_the_key_of_the_receipt() {
    // GIVEN the same text, of her and of another woman
    Host record = Host.of(Part.ofWoman("work", DataCategory.SOCIAL, "mine"));
    ConsentDecision hers =
        new ConsentDecision.Permit(
            DisclosureRequest.ofWoman(
                PersonId.of("woman-2"),
                Purpose.REFERRAL,
                DisclosureFixtures.PRACTICE,
                DESK,
                Set.of(DataCategory.SOCIAL),
                DisclosureFixtures.USED_AT),
            List.of(ConsentId.of("c-1")),
            null,
            List.of());
    // WHEN
    Disclosure one = DISCLOSER.disclose(record, permit(DataCategory.SOCIAL));
    Disclosure two = DISCLOSER.disclose(record, hers);
    // THEN
    assertThat(one.recipientReceipt()).isNotEqualTo(two.recipientReceipt());
    assertThat(one.recipientReceipt().belongsTo(KEY, one.hostReceipt())).isTrue();
    assertThat(one.recipientReceipt().belongsTo(KEY, two.hostReceipt())).isFalse();
    assertThat(one.recipientReceipt().id()).doesNotContain(one.hostReceipt().decision().value());
  }

  @Test
  void should_refuse_a_key_that_is_shorter_than_the_hash_or_not_random() {
    byte[] bytes = new byte[32];
    assertThatThrownBy(() -> ReceiptKey.of(bytes)).hasMessageContaining("random");
    bytes[31] = 1;
    assertThat(ReceiptKey.of(bytes)).isNotNull();
    assertThatThrownBy(() -> ReceiptKey.of(new byte[31])).hasMessageContaining("at least 32");
  }

  @Test
  void should_show_no_content_in_the_text_of_what_goes_with_a_disclosure() {
    for (Object value :
        List.of(
            new HostReceipt.Sent("debts", DataCategory.SOCIAL),
            new HostReceipt.LeftOut(
                "debts", DataCategory.SOCIAL, DataSubject.WOMAN, HostReceipt.Why.NOT_COVERED),
            GateFixtures.MIDWIFE,
            DESK,
            new SharedBirthRecord.Involvement(
                GateFixtures.MIDWIFE,
                null,
                SharedBirthRecord.Side.BIRTH_CARE,
                DisclosureFixtures.USED_AT,
                null),
            Outbound.letter(NeutralCode.of("K-1042")))) {
      assertThat(value.toString()).isEqualTo(value.getClass().getSimpleName() + "[masked]");
    }
  }

  @Test
  void should_send_a_desk_five_things_however_much_the_consent_covers() {
    // GIVEN
    SafeContact arrangement = SafeContact.unknown();
    DeskRegistration registration =
        DeskRegistration.of(
            RecordRef.of("case-1"),
            arrangement,
            NeutralCode.of("K-1042"),
            ConsentId.of("c-1"),
            "some rest");
    // WHEN
    Disclosure all =
        DISCLOSER.disclose(
            registration, permit(EnumSet.allOf(DataCategory.class).toArray(DataCategory[]::new)));
    Disclosure less = DISCLOSER.disclose(registration, permit(DataCategory.REFERRAL));
    // THEN
    assertThat(all.items())
        .extracting(Disclosure.Item::name)
        .containsExactly("reference", "contact", "offer", "consent", "ownWish");
    assertThat(values(all.items()))
        .containsExactly(
            RecordRef.of("case-1"),
            false,
            false,
            false,
            NeutralCode.of("K-1042"),
            ConsentId.of("c-1"),
            "some rest");
    assertThat(values(less.items())).containsExactly(NeutralCode.of("K-1042"));
  }

  @Test
  void should_tell_a_desk_only_the_channels_that_she_said_are_safe() {
    SafeContact unknown = SafeContact.unknown();
    SafeContact arrangement =
        new SafeContact(
            Set.of(ContactChannel.PHONE),
            Set.of(ContactChannel.EMAIL),
            List.of(),
            Ternary.TRUE,
            Ternary.FALSE,
            unknown.ownSender(),
            null,
            Set.of(SafeContact.Circle.PARENTS),
            List.of(),
            unknown.secretAddress(),
            null);

    DeskRegistration.ContactPreference preference =
        DeskRegistration.ContactPreference.of(arrangement);

    assertThat(preference.channels()).containsExactly(ContactChannel.PHONE);
    assertThat(preference.voicemail()).isTrue();
    assertThat(preference.letter()).isFalse();
    assertThat(preference.ownSender()).isFalse();
  }
}
