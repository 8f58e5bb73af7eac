package nl.kansrijkestart.referral;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a desk in a pack, and refuses what would loosen the rules. */
final class DeskEntry {

  private static final int MOST_TRIES = 100;
  private static final Map<String, Purpose> PURPOSES =
      Map.of("referral", Purpose.REFERRAL, "prenatal-home-visit", Purpose.PRENATAL_HOME_VISIT);
  private static final Map<String, Desk.Terms.Channel> CHANNELS =
      Map.of(
          "oral", Desk.Terms.Channel.ORAL,
          "form", Desk.Terms.Channel.FORM,
          "phone", Desk.Terms.Channel.PHONE,
          "digital", Desk.Terms.Channel.DIGITAL);
  private static final Map<String, Desk.Terms.Ask> ASKS =
      Map.of(
          "complexity", Desk.Terms.Ask.COMPLEXITY,
          "hand-over-after-birth", Desk.Terms.Ask.HAND_OVER_AFTER_BIRTH,
          "same-worker", Desk.Terms.Ask.SAME_WORKER);

  private final PackEntry entry;

  DeskEntry(PackEntry entry) {
    this.entry = entry;
  }

  void refuseWhatIsNotSupported() {
    entry.onlyFields(
        "name",
        "mayRefer",
        "professionalNeedsConsent",
        "area",
        "until",
        "destinations",
        "intake",
        "intakeHelperAlsoGuides",
        "outreach",
        "offer",
        "purpose",
        "handledBy",
        "othersGoTo",
        "othersDecision",
        "channels",
        "contactApart",
        "asks",
        "team",
        "pilot");
    entry
        .field("mayRefer")
        .onlyFields("roles", "selfReferral", "helperRoles", "helperRolesDecision");
    entry.field("area").onlyFields("municipality", "judgedBy");
    require(
        entry.field("professionalNeedsConsent").flag(),
        entry.field("professionalNeedsConsent"),
        "must be true: a professional refers with her consent only",
        "Write true");
    PackValue judgedBy = entry.field("area").field("judgedBy");
    require(
        judgedBy.text().equals("actual-stay"),
        judgedBy,
        "must be actual-stay: where she is registered does not matter",
        "Write actual-stay");
    entry.field("until").optional(DeskEntry::birthAlone);
  }

  private static PackValue birthAlone(PackValue until) {
    until.onlyFields("event", "inclusive");
    require(
        until.field("event").text().equals("birth"),
        until.field("event"),
        "must be birth",
        "Write birth, or wait for a version that knows other limits");
    require(
        !until.field("inclusive").flag(),
        until.field("inclusive"),
        "must be false: the moment of birth itself is too late",
        "Write false");
    return until;
  }

  List<RoleCode> referrers() {
    PackValue mayRefer = entry.field("mayRefer");
    List<RoleCode> roles = new ArrayList<>(roles(mayRefer.field("roles")));
    mayRefer.field("helperRoles").optional(DeskEntry::roles).ifPresent(roles::addAll);
    return roles;
  }

  boolean selfReferral() {
    return entry.field("mayRefer").field("selfReferral").flag();
  }

  Municipality municipality() {
    return entry.field("area").field("municipality").parsed(Municipality::parse);
  }

  int outreach() {
    return entry.field("outreach").optional(number -> number.wholeBetween(1, MOST_TRIES)).orElse(1);
  }

  Desk.Terms terms() {
    PackValue handledBy = entry.field("handledBy");
    List<RoleCode> handlers =
        handledBy.optional(DeskEntry::roles).orElse(List.of(Desk.Terms.ASSESSOR));
    require(
        !handlers.isEmpty() && handlers.size() == Set.copyOf(handlers).size(),
        handledBy,
        "must name one or more roles, each once",
        "Name who handles what comes in, or leave it out for the assessors of the desk");
    return new Desk.Terms(
        entry.field("offer").optional(offer -> offer.parsed(InterventionId::of)).orElse(null),
        entry.field("purpose").optional(code -> code.oneOf(PURPOSES)).orElse(Purpose.REFERRAL),
        handlers,
        entry.field("until").present(),
        entry.field("othersGoTo").optional(role -> role.parsed(RoleCode::of)).orElse(null),
        Set.copyOf(
            entry
                .field("channels")
                .optional(channels -> channels.list(channel -> channel.oneOf(CHANNELS)))
                .orElse(List.of())),
        entry.field("contactApart").optional(PackValue::flag).orElse(false),
        asks(),
        Set.copyOf(entry.field("team").optional(DeskEntry::roles).orElse(List.of())),
        pilot());
  }

  private @Nullable Boolean pilot() {
    PackValue pilot = entry.field("pilot");
    if (!pilot.present()) {
      return null;
    }
    pilot.onlyFields("running", "sources");
    return pilot.field("running").flag();
  }

  /** The same worker is a rule of its own where the entry says that the desk is strict in it. */
  private Set<Desk.Terms.Ask> asks() {
    Set<Desk.Terms.Ask> asks =
        new HashSet<>(
            entry
                .field("asks")
                .optional(list -> list.list(ask -> ask.oneOf(ASKS)))
                .orElse(List.of()));
    PackValue intake = entry.field("intakeHelperAlsoGuides");
    if (intake.present()) {
      intake.onlyFields("expected", "strict", "sources");
      if (intake.field("strict").optional(PackValue::flag).orElse(false)) {
        asks.add(Desk.Terms.Ask.SAME_WORKER);
      }
    }
    return asks;
  }

  List<Destination> destinations() {
    return entry
        .field("destinations")
        .list(
            destination ->
                new Destination(
                    destination.field("code").parsed(DestinationCode::of),
                    destination.field("name").localized(),
                    destination
                        .field("aliases")
                        .optional(
                            aliases -> aliases.list(alias -> alias.parsed(DestinationCode::of)))
                        .orElse(List.of()),
                    destination
                        .field("offers")
                        .optional(offers -> offers.list(offer -> offer.parsed(InterventionId::of)))
                        .orElse(List.of())));
  }

  private static List<RoleCode> roles(PackValue value) {
    return value.list(role -> role.parsed(RoleCode::of));
  }

  private static void require(boolean holds, PackValue value, String rule, String fix) {
    if (!holds) {
      throw value.refused(rule, fix);
    }
  }
}
