package nl.kansrijkestart.examples.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
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

/**
 * One woman's consents and every request about her: each purpose by twelve kinds of organisation by
 * ten kinds of data. Only consents, no objections, so that no answer depends on which record goes
 * before which.
 *
 * @param history her consents
 * @param requests the requests, one category each
 */
record ConsentTable(ConsentHistory history, List<DisclosureRequest> requests) {

  static final Instant AT = Instant.parse("2025-06-02T09:00:00Z");
  static final PersonId WOMAN = PersonId.of("woman-1");
  static final Party PRACTICE =
      new Party(OrganizationId.of("practice-1"), RoleCode.of("MIDWIFERY"), RoleCode.of("MIDWIFE"));
  static final List<DataCategory> CATEGORIES =
      List.of(
          DataCategory.REFERENCE,
          DataCategory.CONTACT,
          DataCategory.OBSTETRIC,
          DataCategory.MENTAL_HEALTH,
          DataCategory.SUBSTANCE_USE,
          DataCategory.SAFETY,
          DataCategory.SOCIAL,
          DataCategory.FAMILY,
          DataCategory.OWN_WISH,
          DataCategory.REFERRAL);

  private static final long DAY = 86_400;
  private static final List<String> KINDS =
      List.of(
          "MIDWIFERY",
          "HOSPITAL",
          "GENERAL_PRACTICE",
          "MATERNITY_CARE",
          "YOUTH_HEALTH_CARE",
          "MUNICIPALITY",
          "NEIGHBOURHOOD_TEAM",
          "MENTAL_HEALTH_CARE",
          "SOCIAL_WORK",
          "DEBT_COUNSELLING",
          "PHARMACY",
          "VOLUNTEERS");

  static ConsentTable of(int records) {
    Random random = new Random(1_000);
    List<Consent> consents = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      consents.add(consent(i, random));
    }
    List<DisclosureRequest> requests = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      for (String kind : KINDS) {
        for (DataCategory category : CATEGORIES) {
          requests.add(
              DisclosureRequest.ofWoman(
                  WOMAN, purpose, PRACTICE, organization(kind), Set.of(category), AT));
        }
      }
    }
    return new ConsentTable(new ConsentHistory(consents), requests);
  }

  private static Party organization(String kind) {
    return Party.of(OrganizationId.of("org-" + KINDS.indexOf(kind))).withKind(RoleCode.of(kind));
  }

  /** One in ten has not begun and one in five has ended, but for the first. */
  private static Consent consent(int number, Random random) {
    Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
    for (int i = 0; i < 4; i++) {
      categories.add(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
    }
    Purpose purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
    Party recipient = Party.ofKind(RoleCode.of(KINDS.get(random.nextInt(KINDS.size()))));
    Instant from =
        number > 0 && random.nextInt(10) == 0
            ? AT.plusSeconds(1)
            : AT.minusSeconds(DAY * (1 + random.nextInt(100)));
    Instant until =
        number > 0 && random.nextInt(5) == 0 && from.isBefore(AT)
            ? AT
            : from.plusSeconds(200 * DAY);
    return consent(
        "consent-" + number,
        ConsentAnswer.GIVEN,
        ConsentScope.ofWoman(purpose, recipient, categories),
        from,
        until);
  }

  static Consent consent(
      String id, ConsentAnswer answer, ConsentScope scope, Instant from, Instant until) {
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
        from,
        null);
  }
}
