package nl.kansrijkestart.referral;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/** What must hold when a referral goes to the desk, and what is merely asked. */
final class SendRules {

  static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
  private static final Pattern CONTACT_DETAIL =
      Pattern.compile("\\S@\\S|(?:\\p{Nd}[ .()/-]{0,3}){8}");
  private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String DATE =
      Stream.of("-", "/", "[.]")
          .map(between -> DAY + between + MONTH + between + YEAR)
          .collect(joining("|", "(?:", "|" + YEAR + "-" + MONTH + "-" + DAY + ")(?![0-9])"));
  private static final String TIME = "(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9](?![0-9])";

  private static final String ALONE = "(?<![0-9])(?<![0-9+][ .()/-]{1,3})";
  private static final String ENDS = "(?![ .()/-]{0,3}[0-9])";

  /**
   * A date with no other figures beside it than a time, another date, or a few in brackets; from
   * one year to another; and the year of a date in words before a time: no part of a number.
   */
  private static final Pattern LONE_DATE =
      Pattern.compile(
          Stream.of(
                  ALONE + "%1$s(?= %2$s|[ /-]{1,3}%1$s| ?[(][0-9]{1,2}%4$s|%4$s)",
                  ALONE + "%3$s ?[-/] ?%3$s%4$s",
                  "(?<=\\p{L} )%3$s(?= %2$s)")
              .collect(joining("|"))
              .formatted(DATE, TIME, YEAR, ENDS));

  private final ReferralFacts facts;
  private final ReferralContext context;
  private final Instant at;
  private final boolean reasoned;
  private final List<Reason> notes = new ArrayList<>();
  private final List<ConsentId> consents = new ArrayList<>();

  SendRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.context = context;
    this.at = command.at();
    this.reasoned = command.step().reasoned();
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
    if (context.desk().terms().untilBirth()) {
      refusals.addAll(delivery());
    }
    refusals.addAll(question());
    refusals.addAll(manner());
    stay();
    if (!facts.selfReferred() && !facts.reachable()) {
      notes.add(of(ReferralReasons.NO_SAFE_WAY));
    }
    return refusals;
  }

  private List<Reason> referrer() {
    Actor referrer = facts.referrer();
    RoleCode role = ActorRules.canonical(referrer.role(), context);
    List<Reason> refusals = new ArrayList<>();
    if (role.equals(ActorRules.CLIENT_ROLE)) {
      if (!facts.request().person().equals(referrer.person())) {
        refusals.add(of(ReferralReasons.SELF_IS_ANOTHER));
      }
      if (!context.desk().selfReferral()
          || !context.roles().may(role, ActorRules.SELF_REFER).allowed()) {
        refusals.addAll(roleNotAllowed(role));
      }
      if (!facts.reachable()) {
        refusals.add(of(ReferralReasons.CONTACT_MISSING));
      }
    } else {
      if (!ActorRules.named(context.desk().referrers(), role, context)) {
        refusals.addAll(roleNotAllowed(role));
      }
      if (referrer.organization() == null) {
        refusals.add(of(ReferralReasons.ORGANIZATION_MISSING));
      }
    }
    return refusals;
  }

  /** With where to go instead, as far as the desk says: a way on and no dead end. */
  private List<Reason> roleNotAllowed(RoleCode role) {
    Reason refusal = of(ReferralReasons.ROLE_NOT_ALLOWED, Map.of("role", role.value()));
    Desk desk = context.desk();
    boolean herself = role.equals(ActorRules.CLIENT_ROLE);
    RoleCode way = desk.terms().othersGoTo();
    if (way != null && !herself && !ActorRules.named(List.of(way), role, context)) {
      return List.of(refusal, of(ReferralReasons.GO_TO, Map.of("role", way.value())));
    }
    boolean others = (herself || desk.terms().offer() != null) && !desk.referrers().isEmpty();
    return others
        ? List.of(refusal, of(ReferralReasons.REFERRERS_ARE, Map.of("roles", referrers(desk))))
        : List.of(refusal);
  }

  private static String referrers(Desk desk) {
    return desk.referrers().stream().map(RoleCode::value).collect(joining(", "));
  }

  /**
   * Which pregnancy, and no telephone number or mail address in the text, where the desk asks so.
   */
  private List<Reason> question() {
    List<Reason> refusals = new ArrayList<>();
    ReferralRequest request = facts.request();
    if (context.desk().terms().untilBirth() && request.pregnancy() == null) {
      refusals.add(of(ReferralReasons.PREGNANCY_MISSING));
    }
    String text = request.question();
    if (context.desk().terms().contactApart()
        && text != null
        && CONTACT_DETAIL.matcher(withoutDates(text)).find()) {
      refusals.add(of(ReferralReasons.CONTACT_IN_TEXT));
    }
    return refusals;
  }

  /**
   * By a way that the desk takes, and with why it is complex where the desk asks so. No source says
   * by which way she comes herself: for her it is a remark.
   */
  private List<Reason> manner() {
    Desk.Terms terms = context.desk().terms();
    List<Reason> refusals = new ArrayList<>();
    context
        .channel()
        .filter(way -> !terms.channels().isEmpty() && !terms.channels().contains(way))
        .map(way -> of(ReferralReasons.OTHER_CHANNEL, Map.of("channels", taken(terms))))
        .ifPresent(facts.selfReferred() ? notes::add : refusals::add);
    if (terms.asks().contains(Desk.Terms.Ask.COMPLEXITY) && !facts.selfReferred() && !reasoned) {
      refusals.add(of(ReferralReasons.COMPLEXITY_MISSING));
    }
    return refusals;
  }

  private static String taken(Desk.Terms terms) {
    return terms.channels().stream()
        .map(way -> way.name().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }

  /** A date is no telephone number; two in a row are taken out one after the other. */
  private static String withoutDates(String text) {
    String left = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String before;
    do {
      before = left;
      left = LONE_DATE.matcher(before).replaceFirst("#");
    } while (!left.equals(before));
    return left;
  }

  /** A professional needs her consent; who comes of her own accord needs nobody's. */
  private List<Reason> consentRefusals() {
    return consentRefusals(facts.referrer());
  }

  /** Whether a consent to the sending still holds. */
  boolean consentHolds() {
    return consentRefusals().isEmpty();
  }

  /** What a referrer tells the desk of how she can be reached is told on her consent as well. */
  List<Reason> contactRefusals(Actor referrer) {
    return consentRefusals(referrer, Set.of(DataCategory.REFERRAL, DataCategory.CONTACT));
  }

  private List<Reason> consentRefusals(Actor discloser) {
    return consentRefusals(discloser, facts.request().categories());
  }

  private List<Reason> consentRefusals(Actor discloser, Set<DataCategory> categories) {
    OrganizationId organization = discloser.organization();
    if (organization == null) {
      return List.of();
    }
    ReferralRequest request = facts.request();
    Party office = context.desk().office();
    return new Gate(context, at)
        .refusals(
            moment ->
                request.within(
                    DisclosureRequest.ofWoman(
                        request.person(),
                        context.desk().terms().purpose(),
                        Party.of(organization, discloser.role()),
                        new Party(
                            office.organization(),
                            office.kind(),
                            context.desk().terms().handledBy().get(0)),
                        categories,
                        moment)),
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

  /**
   * The moment of sending counts, also where it comes in later: what a midwife sent in time, and
   * came in after the birth since the line was down, is no reason to turn her away.
   */
  private List<Reason> delivery() {
    boolean after = bornBefore(at, context);
    if (context.dayOfBirth().filter(day(at)::equals).isPresent()) {
      notes.add(of(ReferralReasons.BIRTH_TIME_UNKNOWN));
    }
    if (!after && notes.isEmpty() && bornBefore(context.now(), context)) {
      notes.add(of(ReferralReasons.BORN_SINCE_SENT));
    }
    return after
        ? List.of(of(ReferralReasons.AFTER_DELIVERY), of(ReferralReasons.OTHER_OFFERS))
        : List.of();
  }

  /** Whether a birth came before; unknown on the day of a birth at an unknown time. */
  static Ternary afterBirth(Instant at, ReferralContext context) {
    return context.dayOfBirth().filter(day(at)::equals).isPresent()
        ? Ternary.UNKNOWN
        : Ternary.of(bornBefore(at, context));
  }

  static boolean bornBefore(Instant at, ReferralContext context) {
    return context.momentOfBirth().filter(born -> !minute(at).isBefore(minute(born))).isPresent()
        || context.dayOfBirth().filter(day(at)::isAfter).isPresent();
  }

  /** The register is no part of a referral: where she stays decides, and never against help. */
  private void stay() {
    ReasonCode remark = stayRemark(facts, context);
    if (remark != null) {
      notes.add(of(remark));
    }
  }

  /** What is remarked on where she stays, or null. */
  static @Nullable ReasonCode stayRemark(ReferralFacts facts, ReferralContext context) {
    if (facts.request().stay() == null) {
      return ReferralReasons.STAY_UNKNOWN;
    }
    return facts.request().stay().equals(context.desk().municipality())
        ? null
        : ReferralReasons.OUT_OF_AREA;
  }

  private static Instant minute(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, DUTCH_TIME);
  }

  private Reason of(ReasonCode code) {
    return of(code, Map.of());
  }

  private Reason of(ReasonCode code, Map<String, String> parameters) {
    return Reason.of(code, context.desk().rule(), context.desk().sources(), parameters);
  }
}
