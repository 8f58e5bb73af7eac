package nl.kansrijkestart.fhir;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.LifeDomain;
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
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.ContactHours;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Desk;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.IntakeReport;
import nl.kansrijkestart.referral.OutreachAttempt;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralRequest.Ground;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;

/** A woman, her midwife, the desk and who helps her. All invented. */
public final class Referrals {

  public static final PersonId WOMAN = PersonId.of("woman-1");
  public static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  public static final OrganizationId OFFICE = OrganizationId.of("desk-1");
  public static final OrganizationId TEAM = OrganizationId.of("mvr-1");
  public static final PersonId WORKER = PersonId.of("professional-1");
  public static final Actor MIDWIFE = Actor.of(RoleCode.of("MIDWIFE"), WORKER, PRACTICE);
  public static final Actor ASSESSOR = Actor.of(RoleCode.of("DESK_ASSESSOR"), WORKER, OFFICE);
  public static final Actor HELPER = Actor.of(RoleCode.of("SOCIAL_CARE_WORKER"), WORKER, TEAM);
  public static final Actor HERSELF = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), WOMAN);
  public static final Instant START = Instant.parse("2025-02-04T09:00:00Z");
  private static final Instant GIVEN = Instant.parse("2025-02-03T09:00:00Z");
  public static final ReferralContext CONTEXT =
      ReferralContext.of(
          Desk.from(
              Packs.standard()
                  .entry(Desk.SECTION, "rotterdam-desk", LocalDate.of(2025, 2, 4))
                  .orElseThrow(),
              Party.of(OFFICE).withKind(RoleCode.of("MUNICIPALITY"))),
          Roles.standard(),
          ConsentHistory.of(
              consent(
                  "c-1",
                  ConsentScope.ofWoman(
                      Purpose.REFERRAL,
                      Party.of(OFFICE),
                      EnumSet.of(
                          DataCategory.REFERRAL,
                          DataCategory.OWN_WISH,
                          DataCategory.CONTACT,
                          DataCategory.RESIDENCE))),
              consent(
                  "c-team",
                  ConsentScope.ofWoman(
                      Purpose.REFERRAL,
                      Party.of(TEAM),
                      EnumSet.of(
                          DataCategory.REFERRAL,
                          DataCategory.OWN_WISH,
                          DataCategory.CONTACT,
                          DataCategory.RESIDENCE))),
              consent(
                  "c-feedback",
                  ConsentScope.ofWoman(
                      Purpose.FEEDBACK, Party.of(PRACTICE), EnumSet.of(DataCategory.REFERRAL)))),
          Instant.parse("2025-12-31T00:00:00Z"));

  private Referrals() {}

  private static Consent consent(String id, ConsentScope scope) {
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        WOMAN,
        ConsentCapacity.SELF,
        scope,
        ConsentAnswer.GIVEN,
        GIVEN,
        null,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        Party.of(PRACTICE, RoleCode.of("MIDWIFE")),
        GIVEN,
        null);
  }

  /** A request with anything in it that may be there. */
  public static ReferralRequest request(Random random) {
    return new ReferralRequest(
        PersonId.of((random.nextBoolean() ? "woman-" : "w_:") + random.nextInt(99)),
        random.nextInt(5) == 0 ? null : PregnancyId.of("p:" + random.nextInt(99)),
        some(random, LifeDomain.class, 1),
        random.nextBoolean() ? null : "Wat <kan> ik & wie?\nRegel " + random.nextInt(99),
        random.nextBoolean() ? null : Municipality.parse("GM0599"),
        random.nextInt(3) == 0 ? null : contact(random),
        random.nextBoolean() ? null : InterventionId.of("voorzorg-" + random.nextInt(9)),
        random.nextInt(4) == 0 ? null : Ground.values()[random.nextInt(3)]);
  }

  private static SafeContact contact(Random random) {
    if (random.nextInt(4) == 0) {
      return SafeContact.unknown();
    }
    Set<ContactChannel> safe = some(random, ContactChannel.class, 0);
    return new SafeContact(
        safe,
        EnumSet.complementOf(
            safe.isEmpty() ? EnumSet.noneOf(ContactChannel.class) : EnumSet.copyOf(safe)),
        random.nextBoolean()
            ? List.of()
            : List.of(
                new ContactHours(
                    some(random, DayOfWeek.class, 1), LocalTime.of(9, 0), LocalTime.of(12, 30))),
        Ternary.values()[random.nextInt(3)],
        Ternary.values()[random.nextInt(3)],
        Ternary.values()[random.nextInt(3)],
        random.nextBoolean() ? null : "Bureau " + random.nextInt(9),
        some(random, SafeContact.Circle.class, 0),
        random.nextBoolean() ? List.of() : List.of(PersonId.of("sister-1")),
        Ternary.values()[random.nextInt(3)],
        random.nextBoolean() ? null : LocalDate.of(2025, 1, 1 + random.nextInt(28)));
  }

  private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type, int least) {
    EnumSet<E> set = EnumSet.noneOf(type);
    List<E> all = new ArrayList<>(EnumSet.allOf(type));
    for (int i = random.nextInt(all.size()) + least; i > 0; i--) {
      set.add(all.get(random.nextInt(all.size())));
    }
    return set;
  }

  public static ReferralRequest request() {
    return new ReferralRequest(
        WOMAN,
        PregnancyId.of("p-1"),
        Set.of(LifeDomain.HOUSING, LifeDomain.ADMINISTRATION_AND_MONEY),
        "Ik zoek een huis",
        Municipality.parse("GM0599"),
        byPhone(),
        InterventionId.of("moeders-van-rotterdam"),
        Ground.SUSPECTED);
  }

  private static SafeContact byPhone() {
    return new SafeContact(
        EnumSet.of(ContactChannel.PHONE),
        Set.of(),
        List.of(),
        Ternary.UNKNOWN,
        Ternary.UNKNOWN,
        Ternary.UNKNOWN,
        null,
        Set.of(),
        List.of(),
        Ternary.UNKNOWN,
        null);
  }

  public static Referral draft() {
    return Referral.draft(ReferralId.of("r-1"), CommandId.of("k-1"), MIDWIFE, START, request());
  }

  public static Referral after(Referral referral, Actor actor, ReferralStep step) {
    ReferralOutcome outcome =
        referral.apply(
            new ReferralCommand(
                CommandId.of("k-" + (referral.version() + 1)),
                referral.version(),
                actor,
                START.plus(Duration.ofHours(referral.version())),
                step),
            CONTEXT);
    return outcome.match(
        applied -> applied.referral(),
        unchanged -> unchanged.referral(),
        refused -> {
          throw new AssertionError(refused.toString());
        });
  }

  /** A referral of the midwife in each state. */
  public static Referral in(ReferralState state) {
    return switch (state) {
      case DRAFT -> draft();
      case SENT -> after(draft(), MIDWIFE, ReferralStep.of(Kind.SEND));
      case RECEIVED -> after(in(ReferralState.SENT), ASSESSOR, ReferralStep.of(Kind.RECEIVE));
      case ACCEPTED -> routed();
      case REJECTED ->
          after(
              in(ReferralState.RECEIVED),
              ASSESSOR,
              ReferralStep.of(Kind.REJECT, "another desk helps already"));
      case WAITLISTED -> after(routed(), HELPER, ReferralStep.of(Kind.WAITLIST));
      case FIRST_CONTACT -> after(planned(), HELPER, ReferralStep.of(Kind.FIRST_CONTACT));
      case NO_SHOW -> after(planned(), HELPER, ReferralStep.of(Kind.NO_SHOW));
      case DECLINED_BY_CLIENT -> after(routed(), HERSELF, ReferralStep.of(Kind.DECLINE));
      case STARTED -> after(reported(), HELPER, ReferralStep.start(WORKER, null));
      case COMPLETED ->
          after(
              after(
                  in(ReferralState.STARTED), HELPER, ReferralStep.feedback(FeedbackOutcome.HELPED)),
              HELPER,
              ReferralStep.of(Kind.COMPLETE));
      case CANCELLED ->
          after(in(ReferralState.SENT), MIDWIFE, ReferralStep.of(Kind.CANCEL, "sent by mistake"));
      case LOST -> after(tried(), HELPER, ReferralStep.of(Kind.LOSE, "not to be reached"));
    };
  }

  private static Referral routed() {
    Referral taken = after(in(ReferralState.RECEIVED), ASSESSOR, ReferralStep.of(Kind.ACCEPT));
    return after(
        after(taken, ASSESSOR, ReferralStep.of(Kind.ASSESS, "housing comes first")),
        ASSESSOR,
        ReferralStep.route(Routing.to(DestinationCode.of("MVR"), TEAM), "several needs"));
  }

  private static Referral tried() {
    Referral tried = routed();
    for (int i = 0; i < CONTEXT.desk().outreach(); i++) {
      tried =
          after(
              tried,
              HELPER,
              ReferralStep.reachOut(OutreachAttempt.by(ContactChannel.PHONE, false)));
    }
    return tried;
  }

  private static Referral planned() {
    return after(
        routed(),
        HELPER,
        ReferralStep.planIntake(IntakePlan.homeVisit(LocalDate.of(2025, 2, 4)), null));
  }

  public static Referral reported() {
    return after(
        in(ReferralState.FIRST_CONTACT),
        HELPER,
        ReferralStep.reportIntake(new IntakeReport(WORKER, Set.of(LifeDomain.HOUSING))));
  }
}
