package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.Set;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/** One woman, her midwife's practice and the desk. */
final class ConsentFixtures {

  static final PersonId WOMAN = PersonId.of("woman-1");
  static final PersonId PARTNER = PersonId.of("partner-1");
  static final Party PRACTICE =
      new Party(OrganizationId.of("practice-1"), RoleCode.of("MIDWIFERY"), RoleCode.of("MIDWIFE"));
  static final Party DESK =
      new Party(
          OrganizationId.of("desk-1"), RoleCode.of("MUNICIPALITY"), RoleCode.of("DESK_ASSESSOR"));
  static final Party ANY_MUNICIPALITY = Party.ofKind(RoleCode.of("MUNICIPALITY"));
  static final RecordRef PREGNANCY = RecordRef.ofPregnancy(PregnancyId.of("p-1"));
  static final Instant GIVEN_AT = Instant.parse("2025-02-03T09:00:00Z");
  static final Instant USED_AT = Instant.parse("2025-02-04T09:00:00Z");
  static final Set<DataCategory> CATEGORIES =
      Set.of(DataCategory.CONTACT, DataCategory.OWN_WISH, DataCategory.REFERRAL);

  private ConsentFixtures() {}

  static ConsentScope scope() {
    return ConsentScope.ofWoman(
        Purpose.REFERRAL, Party.of(OrganizationId.of("desk-1")), CATEGORIES);
  }

  static Consent given(String id) {
    return given(id, scope());
  }

  static Consent given(String id, ConsentScope scope) {
    return record(id, scope, ConsentAnswer.GIVEN, GIVEN_AT, null, GIVEN_AT);
  }

  static Consent refused(String id, ConsentScope scope) {
    return record(id, scope, ConsentAnswer.REFUSED, GIVEN_AT, null, GIVEN_AT);
  }

  static Consent record(
      String id,
      ConsentScope scope,
      ConsentAnswer answer,
      Instant from,
      @Nullable Instant until,
      Instant recordedAt) {
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        WOMAN,
        ConsentCapacity.SELF,
        scope,
        answer,
        from,
        until,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        PRACTICE,
        recordedAt,
        null);
  }

  static Consent by(
      String id,
      PersonId giver,
      ConsentCapacity capacity,
      ConsentAnswer answer,
      ConsentScope scope) {
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        giver,
        capacity,
        scope,
        answer,
        GIVEN_AT,
        null,
        Set.of(ConsentManner.SPOKEN),
        Set.of(),
        PRACTICE,
        GIVEN_AT,
        null);
  }

  static Consent how(String id, ConsentCapacity capacity, ConsentManner manner) {
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        WOMAN,
        capacity,
        scope(),
        ConsentAnswer.GIVEN,
        GIVEN_AT,
        null,
        Set.of(manner),
        Set.of(),
        PRACTICE,
        GIVEN_AT,
        null);
  }

  static DisclosureRequest request() {
    return request(USED_AT);
  }

  static DisclosureRequest request(Instant at) {
    return DisclosureRequest.ofWoman(WOMAN, Purpose.REFERRAL, PRACTICE, DESK, CATEGORIES, at)
        .withContext(PREGNANCY);
  }
}
