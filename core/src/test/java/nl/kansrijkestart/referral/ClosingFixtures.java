package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.NOW;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN_ID;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.referral.ReferralStep.Kind;

/** Two desks of Ridderkerk at which help after the birth ends with a hand-over. All invented. */
final class ClosingFixtures {

  static final OrganizationId HOUSE = OrganizationId.of("house-1");
  static final OrganizationId PARTNER = OrganizationId.of("partner-1");
  static final Actor MIDWIFE = professional("MIDWIFE", PRACTICE);
  static final Actor GYNAECOLOGIST = professional("GYNAECOLOGIST", HOUSE);
  static final Actor SOCIAL_WORKER = professional("HOSPITAL_SOCIAL_WORKER", HOUSE);
  static final Actor PARTNER_WORKER = professional("SOCIAL_CARE_WORKER", PARTNER);
  static final Actor YOUTH_NURSE = professional("YOUTH_NURSE", PARTNER);
  static final DestinationCode PROJECT_ITSELF = DestinationCode.of("HOSPITAL_PROJECT");
  static final DestinationCode OUTSIDE = DestinationCode.of("EXTERNAL_PARTNER");
  static final Desk PROJECT = desk("ridderkerk-vulnerable-project", "HOSPITAL_OBSTETRICS");
  static final Desk MATERNITY = desk("ridderkerk-maternity-care", "MATERNITY_CARE");
  static final Municipality RIDDERKERK = Municipality.parse("GM0597");

  private ClosingFixtures() {}

  private static Desk desk(String id, String kind) {
    return Desk.from(
        Packs.standard().entry(Desk.SECTION, id, LocalDate.of(2025, 2, 4)).orElseThrow(),
        Party.of(HOUSE).withKind(RoleCode.of(kind)));
  }

  static Referral draft() {
    return draft(MIDWIFE);
  }

  static Referral draft(Actor referrer) {
    return ReferralFixtures.draft(
        referrer, ReferralFixtures.request(RIDDERKERK, ReferralFixtures.contact()));
  }

  /** Her consent to the registration and who helps, and to a hand-over to house and partner. */
  static ConsentHistory consents() {
    return registered()
        .with(ReferralFixtures.toTheHelper("c-helps", PARTNER, GIVEN_AT))
        .with(ReferralFixtures.toTheHelper("c-clinic", OrganizationId.of("clinic-1"), GIVEN_AT))
        .with(ReferralFixtures.handOver("c-partner", PARTNER, GIVEN_AT))
        .with(ReferralFixtures.handOver("c-house", HOUSE, GIVEN_AT));
  }

  /** Her consent to the registration alone. */
  static ConsentHistory registered() {
    return ConsentHistory.of(
        ReferralFixtures.given(
            "c-desk",
            ConsentScope.ofWoman(
                Purpose.REFERRAL, Party.of(HOUSE), ReferralFixtures.toTheDesk().categories()),
            GIVEN_AT));
  }

  /** An answer of hers to a hand-over to anybody of the partner. */
  static Consent answer(
      String id, Purpose purpose, ConsentAnswer answer, Instant from, Instant recordedAt) {
    return new Consent(
        ConsentId.of(id),
        WOMAN_ID,
        WOMAN_ID,
        ConsentCapacity.SELF,
        ConsentScope.ofWoman(purpose, Party.of(PARTNER), ReferralFixtures.toTheDesk().categories()),
        answer,
        from,
        null,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        Party.of(HOUSE, RoleCode.of("GYNAECOLOGIST")),
        recordedAt,
        null);
  }

  static ReferralContext context(Desk desk, ConsentHistory consents) {
    return ReferralContext.of(desk, Roles.standard(), consents, NOW);
  }

  /** Takes a step that must be possible. */
  static Referral after(Desk desk, Referral referral, Actor actor, ReferralStep step) {
    return ReferralFixtures.applied(
            referral.apply(
                ReferralFixtures.command(referral, actor, step), context(desk, consents())))
        .referral();
  }

  /** Help has started, carried out by an organisation, and the referrer is told nothing. */
  static Referral started(OrganizationId provider) {
    Actor helper = professional("HOSPITAL_SOCIAL_WORKER", provider);
    return started(PROJECT, draft(), GYNAECOLOGIST, helper, Routing.to(PROJECT_ITSELF, provider));
  }

  /** Maternity care has started. */
  static Referral maternityCare() {
    Actor carer = professional("MATERNITY_CARER", HOUSE);
    return started(
        MATERNITY, draft(), carer, carer, Routing.to(DestinationCode.of("MATERNITY_CARE"), HOUSE));
  }

  private static Referral started(
      Desk desk, Referral draft, Actor judge, Actor helper, Routing routing) {
    Referral referral = after(desk, draft, MIDWIFE, ReferralStep.of(Kind.SEND));
    for (Kind kind : List.of(Kind.RECEIVE, Kind.ACCEPT, Kind.ASSESS)) {
      referral = after(desk, referral, judge, ReferralFixtures.step(kind));
    }
    referral = after(desk, referral, judge, ReferralStep.route(routing, "fits her question"));
    for (Kind kind :
        List.of(
            Kind.PLAN_INTAKE,
            Kind.FIRST_CONTACT,
            Kind.REPORT_INTAKE,
            Kind.START,
            Kind.WITHHOLD_FEEDBACK)) {
      referral = after(desk, referral, helper, ReferralFixtures.step(kind));
    }
    return referral;
  }

  static ReferralStep offer(DestinationCode to, OrganizationId receiver) {
    return ReferralStep.offerHandOver(HandOver.toProvider(to, Party.of(receiver)));
  }

  /** Handed over to an organisation, which confirmed it. */
  static Referral handedOver(
      Desk desk, Referral referral, Actor giver, DestinationCode to, Actor receiver) {
    OrganizationId organization = receiver.organization();
    if (organization == null) {
      throw new IllegalArgumentException("A receiver must work for an organisation");
    }
    Referral offered = after(desk, referral, giver, offer(to, organization));
    return after(
        desk, offered, receiver, ReferralStep.acceptHandOver(PersonId.of("professional-2")));
  }
}
