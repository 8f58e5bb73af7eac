package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.DESK;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.GIVEN_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.PRACTICE;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.USED_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.GateFixtures.IN_LOG;
import static nl.kansrijkestart.disclosure.GateFixtures.MIDWIFE;
import static nl.kansrijkestart.disclosure.GateFixtures.answer;
import static nl.kansrijkestart.disclosure.GateFixtures.failing;
import static nl.kansrijkestart.disclosure.GateFixtures.referral;
import static nl.kansrijkestart.disclosure.GateFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import org.junit.jupiter.api.Test;

class WithdrawalEffectTest {

  private static final OrganizationId DESK_ID = OrganizationId.of("desk-1");
  private static final Instant TAKEN_BACK = USED_AT.plusSeconds(3600);
  private static final Set<DataCategory> BOTH = Set.of(DataCategory.SOCIAL, DataCategory.OWN_WISH);
  private static final ConsentScope SCOPE =
      ConsentScope.ofWoman(Purpose.REFERRAL, Party.of(DESK_ID), BOTH);

  private final GateFixtures host = new GateFixtures();
  private final Consent consent =
      host.store(answer("c-1", ConsentAnswer.GIVEN, SCOPE, GIVEN_AT, null));

  private WithdrawalEffect withdraw(Consent answer, HostReceipt... receipts) {
    return host.gate.withdraw(MIDWIFE, host.store(answer), List.of(receipts));
  }

  private static HostReceipt.Sent debts() {
    return new HostReceipt.Sent("debts", DataCategory.SOCIAL);
  }

  @Test
  void should_list_what_went_out_under_the_consent_and_tell_each_recipient_once() {
    // GIVEN
    HostReceipt second = host.disclosed(USED_AT.plusSeconds(60), DataCategory.OWN_WISH);
    HostReceipt first = host.disclosed(USED_AT, DataCategory.SOCIAL, DataCategory.OWN_WISH);
    // WHEN
    WithdrawalEffect effect = withdraw(withdrawn(consent, "w-1", TAKEN_BACK), second, first, first);
    // THEN
    assertThat(effect.tell()).hasSize(1);
    WithdrawalEffect.Recipient desk = effect.tell().get(0);
    assertThat(desk.organization()).isEqualTo(DESK_ID);
    assertThat(desk.disclosures())
        .containsExactly(
            new WithdrawalEffect.Earlier(
                first.decision(),
                DESK,
                Purpose.REFERRAL,
                USED_AT,
                List.of(debts(), new HostReceipt.Sent("wish", DataCategory.OWN_WISH)),
                List.of(consent.id()),
                null,
                List.of()),
            new WithdrawalEffect.Earlier(
                second.decision(),
                DESK,
                Purpose.REFERRAL,
                USED_AT.plusSeconds(60),
                List.of(new HostReceipt.Sent("wish", DataCategory.OWN_WISH)),
                List.of(consent.id()),
                null,
                List.of()));
    assertThat(effect.stays()).isEmpty();
    assertThat(effect.altered()).isEmpty();
    assertThat(effect.toString() + desk + desk.disclosures().get(0))
        .isEqualTo("WithdrawalEffect[masked]Recipient[masked]Earlier[masked]");
  }

  @Test
  void should_log_the_withdrawal_with_the_answer_it_stems_from() {
    withdraw(withdrawn(consent, "w-1", TAKEN_BACK));

    AuditEvent event = host.events().get(0);
    assertThat(event.kind()).isEqualTo(AuditKind.WITHDRAWAL);
    assertThat(event.at()).isEqualTo(TAKEN_BACK);
    assertThat(event.about()).isEqualTo(IN_LOG);
    assertThat(event.decision()).isEqualTo(AuditRef.of("w-1"));
    assertThat(event.categories()).isEqualTo(BOTH);
  }

  @Test
  void should_list_only_the_kinds_of_data_that_a_later_objection_narrows() {
    HostReceipt receipt = host.disclosed(USED_AT, DataCategory.SOCIAL, DataCategory.OWN_WISH);
    ConsentScope narrow =
        ConsentScope.ofWoman(Purpose.REFERRAL, Party.of(DESK_ID), Set.of(DataCategory.SOCIAL));

    WithdrawalEffect effect =
        withdraw(answer("r-1", ConsentAnswer.REFUSED, narrow, TAKEN_BACK, null), receipt);

    assertThat(effect.tell().get(0).disclosures().get(0).parts()).containsExactly(debts());
    assertThat(effect.stays()).isEmpty();
  }

  @Test
  void should_list_what_the_same_recipient_has_under_a_weaker_consent_and_name_that_one() {
    // GIVEN it went out under a consent for any municipality
    Party any = Party.ofKind(RoleCode.of("MUNICIPALITY"));
    ConsentScope wider = ConsentScope.ofWoman(Purpose.REFERRAL, any, Set.of(DataCategory.SOCIAL));
    host.history = ConsentHistory.empty();
    Consent weak = host.store(answer("c-2", ConsentAnswer.GIVEN, wider, GIVEN_AT, null));
    HostReceipt receipt = host.disclosed(USED_AT, DataCategory.SOCIAL);
    host.store(consent);
    // WHEN she takes back the one for this desk
    WithdrawalEffect effect = withdraw(withdrawn(consent, "w-1", TAKEN_BACK), receipt);
    // THEN the desk has it no less
    assertThat(effect.tell()).hasSize(1);
    assertThat(effect.tell().get(0).disclosures().get(0).basis()).containsExactly(weak.id());
  }

  @Test
  void should_say_what_stays_shared_under_a_consent_that_goes_before_her_answer() {
    // GIVEN a consent for this pregnancy as well
    RecordRef pregnancy = RecordRef.of("pregnancy:1");
    Consent own =
        host.store(
            answer("c-2", ConsentAnswer.GIVEN, SCOPE.withContext(pregnancy), GIVEN_AT, null));
    DisclosureRequest request = referral(USED_AT, DataCategory.SOCIAL);
    HostReceipt within = host.disclosed(request.withContext(pregnancy));
    HostReceipt without = host.disclosed(request);
    // WHEN
    WithdrawalEffect effect = withdraw(withdrawn(consent, "w-1", TAKEN_BACK), within, without);
    // THEN
    assertThat(effect.tell().get(0).disclosures())
        .extracting(WithdrawalEffect.Earlier::decision)
        .containsExactly(without.decision());
    assertThat(effect.stays().get(0).disclosures())
        .extracting(WithdrawalEffect.Earlier::decision, WithdrawalEffect.Earlier::coveredBy)
        .containsExactly(tuple(within.decision(), List.of(own.id())));
  }

  @Test
  void should_leave_aside_what_her_answer_is_not_about() {
    // GIVEN another purpose, another recipient
    Party team = Party.of(OrganizationId.of("team-1"));
    host.store(
        answer(
            "c-2",
            ConsentAnswer.GIVEN,
            ConsentScope.ofWoman(Purpose.CARE, Party.of(DESK_ID), BOTH),
            GIVEN_AT,
            null));
    host.store(
        answer(
            "c-3",
            ConsentAnswer.GIVEN,
            ConsentScope.ofWoman(Purpose.REFERRAL, team, BOTH),
            GIVEN_AT,
            null));
    HostReceipt purpose =
        host.disclosed(
            DisclosureRequest.ofWoman(WOMAN, Purpose.CARE, PRACTICE, DESK, BOTH, USED_AT));
    HostReceipt recipient =
        host.disclosed(
            DisclosureRequest.ofWoman(WOMAN, Purpose.REFERRAL, PRACTICE, team, BOTH, USED_AT));
    // WHEN
    WithdrawalEffect effect = withdraw(withdrawn(consent, "w-1", TAKEN_BACK), purpose, recipient);
    // THEN
    assertThat(effect.tell()).isEmpty();
    assertThat(effect.stays()).isEmpty();
  }

  @Test
  void should_list_what_went_out_although_the_consent_had_ended_since() {
    ConsentScope care = ConsentScope.ofWoman(Purpose.CARE, Party.of(DESK_ID), BOTH);
    Consent ended =
        host.store(answer("c-2", ConsentAnswer.GIVEN, care, GIVEN_AT, USED_AT.plusSeconds(1)));
    HostReceipt receipt =
        host.disclosed(
            DisclosureRequest.ofWoman(WOMAN, Purpose.CARE, PRACTICE, DESK, BOTH, USED_AT));

    WithdrawalEffect effect = withdraw(withdrawn(ended, "w-1", TAKEN_BACK), receipt);

    assertThat(effect.tell()).hasSize(1);
  }

  @Test
  void should_flag_an_altered_receipt_and_trust_nothing_in_it() {
    HostReceipt good = host.disclosed(USED_AT, DataCategory.SOCIAL);
    HostReceipt altered =
        new HostReceipt(
            good.request(),
            good.decision(),
            List.of(ConsentId.of("c-9")),
            good.law(),
            good.disclosed(),
            good.leftOut(),
            good.rules(),
            good.input(),
            good.hash());

    WithdrawalEffect effect = withdraw(withdrawn(consent, "w-1", TAKEN_BACK), altered, good);

    assertThat(effect.altered()).containsExactly(altered);
    assertThat(effect.tell().get(0).disclosures()).hasSize(1);
  }

  @Test
  void should_know_receipts_of_an_older_key_and_show_no_report_nor_those_of_another_person() {
    // GIVEN a receipt of hers with the key of before; one of a report and one of another, altered
    HostReceipt old = host.disclosed(USED_AT, DataCategory.SOCIAL);
    HostReceipt reported =
        altered(
            old,
            old.request(),
            new HostReceipt.Law(
                LegalBasisCode.REPORTING_CODE, RecordRef.of("report-1"), List.of()));
    HostReceipt others =
        altered(
            old,
            DisclosureRequest.ofWoman(
                PersonId.of("woman-2"), Purpose.REFERRAL, PRACTICE, DESK, BOTH, USED_AT),
            null);
    Consent answer = host.store(withdrawn(consent, "w-1", TAKEN_BACK));
    // WHEN the key has changed
    for (Discloser discloser :
        List.of(
            Discloser.of(DisclosureFixtures.OTHER_KEY, DisclosureFixtures.KEY),
            Discloser.of(DisclosureFixtures.OTHER_KEY))) {
      WithdrawalEffect effect =
          DisclosureGate.selfOnly(
                  person -> host.history,
                  discloser,
                  host.log,
                  person -> person,
                  host.clock(),
                  PartyVerifier.byHost())
              .withdraw(MIDWIFE, answer, List.of(old, reported, others));
      // THEN
      boolean knows = discloser.unaltered(old);
      assertThat(effect.tell()).hasSize(knows ? 1 : 0);
      assertThat(effect.altered()).isEqualTo(knows ? List.of() : List.of(old));
    }
  }

  private static HostReceipt altered(
      HostReceipt good, DisclosureRequest request, HostReceipt.Law law) {
    return new HostReceipt(
        request,
        good.decision(),
        good.basis(),
        law,
        good.disclosed(),
        good.leftOut(),
        good.rules(),
        good.input(),
        good.hash());
  }

  @Test
  void should_refuse_a_yes_and_fail_where_the_log_fails() {
    assertThatThrownBy(() -> host.gate.withdraw(MIDWIFE, consent, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                host.gate(failing(0))
                    .withdraw(MIDWIFE, withdrawn(consent, "w-1", TAKEN_BACK), List.of()))
        .isInstanceOf(IllegalStateException.class);
  }
}
