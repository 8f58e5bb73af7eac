package nl.kansrijkestart.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;

/** What must hold when a referral goes to the desk, and what is merely asked. */
final class SendRules {

  static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
  private static final RoleCode ASSESSOR = RoleCode.of("DESK_ASSESSOR");

  private final ReferralFacts facts;
  private final ReferralContext context;
  private final Instant at;
  private final List<Reason> notes = new ArrayList<>();
  private final List<ConsentId> consents = new ArrayList<>();

  SendRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.context = context;
    this.at = command.at();
  }

  /** What was remarked; after {@link #refusals()}. */
  List<Reason> notes() {
    return notes;
  }

  /** The consents that it rests on; after {@link #refusals()} or {@link #resumeRefusals}. */
  List<ConsentId> consents() {
    return consents;
  }

  List<Reason> refusals() {
    List<Reason> refusals = new ArrayList<>(referrer());
    refusals.addAll(consentRefusals());
    refusals.addAll(delivery());
    stay();
    return refusals;
  }

  private List<Reason> referrer() {
    Actor referrer = facts.referrer();
    RoleCode role =
        context.roles().find(referrer.role()).map(known -> known.code()).orElse(referrer.role());
    List<Reason> refusals = new ArrayList<>();
    if (role.equals(ActorRules.CLIENT_ROLE)) {
      if (!facts.request().person().equals(referrer.person())) {
        refusals.add(of(ReferralReasons.SELF_IS_ANOTHER));
      }
      if (!context.desk().selfReferral()
          || !context.roles().may(role, ActorRules.SELF_REFER).allowed()) {
        refusals.add(roleNotAllowed(role));
      }
      if (facts.request().contact() == null || facts.request().contact().safeChannels().isEmpty()) {
        refusals.add(of(ReferralReasons.CONTACT_MISSING));
      }
    } else if (referrer.organization() == null || !context.desk().referrers().contains(role)) {
      refusals.add(roleNotAllowed(role));
    }
    return refusals;
  }

  private Reason roleNotAllowed(RoleCode role) {
    return Reason.of(
        ReferralReasons.ROLE_NOT_ALLOWED,
        context.desk().rule(),
        context.desk().sources(),
        Map.of("role", role.value()));
  }

  /** A professional needs her consent; who comes of her own accord needs nobody's. */
  private List<Reason> consentRefusals() {
    return consentRefusals(facts.referrer());
  }

  private List<Reason> consentRefusals(Actor discloser) {
    OrganizationId organization = discloser.organization();
    if (organization == null) {
      return List.of();
    }
    ReferralRequest request = facts.request();
    Party office = context.desk().office();
    return new Gate(context, at)
        .refusals(
            moment ->
                DisclosureRequest.ofWoman(
                        request.person(),
                        Purpose.REFERRAL,
                        Party.of(organization, discloser.role()),
                        new Party(office.organization(), office.kind(), ASSESSOR),
                        request.categories(),
                        moment)
                    .withContext(RecordRef.ofPregnancy(request.pregnancy())),
            of(ReferralReasons.CONSENT_MISSING),
            consents::addAll);
  }

  /**
   * Who goes on for her after she declined needs her consent; where she had come of her own accord
   * the referrer has none to show, so it is the one who goes on that must have it.
   */
  List<Reason> resumeRefusals(Actor actor) {
    List<Reason> refusals = consentRefusals(facts.selfReferred() ? actor : facts.referrer());
    return refusals.isEmpty() && !askedAgain() ? List.of(of(ReferralReasons.ASK_AGAIN)) : refusals;
  }

  /** A yes from before she declined does not undo that. */
  private boolean askedAgain() {
    Instant declined = facts.leftAt();
    return declined == null
        || context.consents().records().stream()
            .filter(record -> consents.contains(record.id()))
            .anyMatch(
                record -> record.recordedAt().isAfter(declined) && record.from().isAfter(declined));
  }

  private List<Reason> delivery() {
    boolean after = bornBefore(at, context);
    if (context.dayOfBirth().filter(day(at)::equals).isPresent()) {
      notes.add(of(ReferralReasons.BIRTH_TIME_UNKNOWN));
    }
    return after
        ? List.of(of(ReferralReasons.AFTER_DELIVERY), of(ReferralReasons.OTHER_OFFERS))
        : List.of();
  }

  static boolean bornBefore(Instant at, ReferralContext context) {
    return context.momentOfBirth().filter(born -> !minute(at).isBefore(minute(born))).isPresent()
        || context.dayOfBirth().filter(day(at)::isAfter).isPresent();
  }

  /** The register is no part of a referral: where she stays decides, and never against help. */
  private void stay() {
    if (facts.request().stay() == null) {
      notes.add(of(ReferralReasons.STAY_UNKNOWN));
    } else if (!facts.request().stay().equals(context.desk().municipality())) {
      notes.add(of(ReferralReasons.OUT_OF_AREA));
    }
  }

  private static Instant minute(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, DUTCH_TIME);
  }

  private Reason of(ReasonCode code) {
    RuleRef rule = context.desk().rule();
    return Reason.of(code, rule, context.desk().sources(), Map.of());
  }
}
