package nl.kansrijkestart.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;

/** One woman, her practice, the desk, and records of a host. */
final class DisclosureFixtures {

  static final ReceiptKey KEY = ReceiptKey.of(bytes(1));
  static final ReceiptKey OTHER_KEY = ReceiptKey.of(bytes(2));
  static final Discloser DISCLOSER = Discloser.of(KEY);
  static final PersonId WOMAN = PersonId.of("woman-1");
  static final Party PRACTICE =
      Party.of(OrganizationId.of("practice-1"), RoleCode.of("MIDWIFE"))
          .withKind(RoleCode.of("MIDWIFERY"));
  static final Party DESK =
      Party.of(OrganizationId.of("desk-1")).withKind(RoleCode.of("MUNICIPALITY"));
  static final Instant GIVEN_AT = Instant.parse("2025-02-03T09:00:00Z");
  static final Instant USED_AT = Instant.parse("2025-02-04T09:00:00Z");

  private DisclosureFixtures() {}

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[ReceiptKey.MIN_BYTES];
    Arrays.fill(bytes, (byte) value);
    bytes[0] = 0;
    return bytes;
  }

  /** A record of a host with these parts. */
  record Host(List<Part> parts) implements Disclosable {
    static Host of(Part... parts) {
      return new Host(List.of(parts));
    }
  }

  static Consent given(String id, Purpose purpose, Party recipient, Set<DataCategory> categories) {
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        WOMAN,
        ConsentCapacity.SELF,
        ConsentScope.ofWoman(purpose, recipient, categories),
        ConsentAnswer.GIVEN,
        GIVEN_AT,
        null,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        PRACTICE,
        GIVEN_AT,
        null);
  }

  static DisclosureRequest request(Set<DataCategory> categories) {
    return DisclosureRequest.ofWoman(WOMAN, Purpose.REFERRAL, PRACTICE, DESK, categories, USED_AT);
  }

  static ConsentDecision permit(DataCategory... categories) {
    Set<DataCategory> all = Set.of(categories);
    return ConsentHistory.of(given("c-1", Purpose.REFERRAL, DESK, all)).decide(request(all));
  }

  /** Every plain value that goes out, at any depth. */
  static List<Object> values(List<Disclosure.Item> items) {
    List<Object> values = new ArrayList<>();
    for (Disclosure.Item item : items) {
      values.addAll(item.values());
      item.records().forEach(record -> values.addAll(values(record)));
    }
    return values;
  }
}
