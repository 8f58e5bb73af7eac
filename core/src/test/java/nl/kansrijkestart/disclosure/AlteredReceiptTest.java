package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.DESK;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.DISCLOSER;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.KEY;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.OTHER_KEY;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.PRACTICE;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.USED_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.permit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.consent.VitalInterest;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.DisclosureFixtures.Host;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;

/** An altered receipt is refused with what was altered and what to do. */
class AlteredReceiptTest {

  private static final Host RECORD = host("mine");
  private static final Disclosure GIVEN = DISCLOSER.disclose(RECORD, permit(DataCategory.SOCIAL));

  private static Host host(String work) {
    return Host.of(Part.ofWoman("work", DataCategory.SOCIAL, work));
  }

  @Test
  void should_refuse_an_altered_receipt_of_the_host_and_a_changed_record_each_with_its_reason() {
    // GIVEN
    HostReceipt receipt = GIVEN.hostReceipt();
    HostReceipt altered = without(receipt, null);
    // WHEN / THEN
    assertThat(receipt.check(KEY, RECORD)).isEqualTo(Result.accepted(receipt));
    says(altered.check(KEY, RECORD), DisclosureReasons.RECEIPT_ALTERED);
    says(receipt.check(KEY, host("else")), DisclosureReasons.RECORD_CHANGED);
    says(
        receipt.check(OTHER_KEY, RECORD),
        DisclosureReasons.RECEIPT_ALTERED,
        DisclosureReasons.RECORD_CHANGED);
  }

  @Test
  void should_refuse_an_altered_receipt_of_the_recipient_and_altered_items() {
    // GIVEN
    RecipientReceipt receipt = GIVEN.recipientReceipt();
    RecipientReceipt altered =
        new RecipientReceipt(
            receipt.id(),
            receipt.holder(),
            receipt.recipient(),
            Purpose.RESEARCH,
            receipt.at(),
            receipt.disclosed(),
            receipt.content(),
            receipt.hash());
    // WHEN / THEN
    assertThat(receipt.check(KEY, GIVEN.items())).isEqualTo(Result.accepted(receipt));
    says(altered.check(KEY, GIVEN.items()), DisclosureReasons.RECEIPT_ALTERED);
    says(receipt.check(KEY, List.of()), DisclosureReasons.ITEMS_ALTERED);
    says(
        altered.check(KEY, List.of()),
        DisclosureReasons.RECEIPT_ALTERED,
        DisclosureReasons.ITEMS_ALTERED);
  }

  @Test
  void should_name_the_ground_in_law_in_the_receipt_of_the_host_and_sign_it() {
    // GIVEN
    Set<DataCategory> needed = Set.of(DataCategory.SOCIAL);
    VitalInterest danger =
        new VitalInterest(
            RecordRef.of("danger-1"),
            WOMAN,
            DataSubject.WOMAN,
            VitalInterest.Danger.LIFE_OF_ANOTHER,
            VitalInterest.Unable.PHYSICALLY,
            PRACTICE,
            USED_AT,
            USED_AT,
            USED_AT.plusSeconds(1),
            DESK,
            needed);
    ConsentDecision permit =
        danger.decide(
            DisclosureRequest.ofWoman(WOMAN, Purpose.PROTECTION, PRACTICE, DESK, needed, USED_AT));
    // WHEN
    HostReceipt receipt = DISCLOSER.disclose(RECORD, permit).hostReceipt();
    // THEN
    assertThat(receipt.basis()).isEmpty();
    assertThat(receipt.law())
        .isEqualTo(
            new HostReceipt.Law(LegalBasisCode.VITAL_INTEREST, danger.id(), danger.sources()));
    assertThat(receipt.unaltered(KEY)).isTrue();
    assertThat(without(receipt, null).unaltered(KEY)).isFalse();
    HostReceipt.Law other =
        new HostReceipt.Law(LegalBasisCode.STATUTORY_DUTY, danger.id(), danger.sources());
    assertThat(without(receipt, other).unaltered(KEY)).isFalse();
    assertThat(GIVEN.hostReceipt().law()).isNull();
  }

  /** The same receipt with another ground and, so that one of consent differs too, no consents. */
  private static HostReceipt without(HostReceipt receipt, HostReceipt.Law law) {
    return new HostReceipt(
        receipt.request(),
        receipt.decision(),
        List.of(),
        law,
        receipt.disclosed(),
        receipt.leftOut(),
        receipt.rules(),
        receipt.input(),
        receipt.hash());
  }

  private static void says(Result<?> result, ReasonCode... codes) {
    assertThat(result.reasons()).extracting(Reason::code).containsExactly(codes);
    assertThat(result.reasons())
        .allSatisfy(
            reason -> {
              assertThat(reason.rule()).isNotNull();
              assertThat(reason.sources()).isNotEmpty();
              assertThat(reason.text(Language.EN)).containsAnyOf("Do not rely", "Compare", "Ask");
            });
  }
}
