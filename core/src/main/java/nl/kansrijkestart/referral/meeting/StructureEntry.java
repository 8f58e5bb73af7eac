package nl.kansrijkestart.referral.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;

/** Reads the fields of a consultation structure in a pack. */
final class StructureEntry {

  private static final int MOST_MEMBERS = 10_000;
  private static final Map<String, Frequency.Kind> KINDS =
      Map.of(
          "interval-weeks", Frequency.Kind.INTERVAL_WEEKS,
          "interval-months", Frequency.Kind.INTERVAL_MONTHS,
          "per-year", Frequency.Kind.PER_YEAR,
          "per-month", Frequency.Kind.PER_MONTH,
          "per-week", Frequency.Kind.PER_WEEK,
          "not-stated", Frequency.Kind.NOT_STATED);
  private static final Map<String, ConsultationStructure.ChildKind> CHILDREN =
      Map.of(
          "premature", ConsultationStructure.ChildKind.PREMATURE,
          "dysmature", ConsultationStructure.ChildKind.DYSMATURE);

  private final PackEntry entry;

  StructureEntry(PackEntry entry) {
    this.entry = entry;
  }

  ConsultationStructure structure() {
    entry.onlyFields(
        "name",
        "purpose",
        "participants",
        "sometimes",
        "members",
        "counted",
        "frequency",
        "scope",
        "questions",
        "children",
        "regional");
    List<RoleCode> participants = roles("participants");
    List<RoleCode> sometimes = roles("sometimes");
    if (participants.stream().anyMatch(sometimes::contains)) {
      throw entry
          .field("sometimes")
          .refused("must not name a standing participant", "Name it in one of the two");
    }
    return new ConsultationStructure(
        entry.id(),
        entry.field("name").localized(),
        entry.field("purpose").localized(),
        participants,
        sometimes,
        entry
            .field("members")
            .optional(number -> number.wholeBetween(1, MOST_MEMBERS))
            .orElse(null),
        counted(participants),
        frequency(entry.field("frequency")),
        entry
            .field("scope")
            .optional(StructureEntry::scope)
            .orElse(ConsultationStructure.Scope.FIRST_1000_DAYS),
        entry.field("questions").optional(list -> list.list(PackValue::text)).orElse(List.of()),
        entry
            .field("children")
            .optional(list -> list.list(kind -> kind.oneOf(CHILDREN)))
            .orElse(List.of()),
        entry.rule(),
        entry.sources());
  }

  private List<ConsultationStructure.Counted> counted(List<RoleCode> participants) {
    Set<RoleCode> met = new HashSet<>();
    return entry
        .field("counted")
        .optional(list -> list.list(each -> counted(each, participants, met)))
        .orElse(List.of());
  }

  private static ConsultationStructure.Counted counted(
      PackValue value, List<RoleCode> participants, Set<RoleCode> met) {
    value.onlyFields("kind", "number");
    RoleCode kind = value.field("kind").parsed(RoleCode::of);
    if (!participants.contains(kind) || !met.add(kind)) {
      throw value
          .field("kind")
          .refused("must be a participant that is counted once", "Name it as a participant first");
    }
    return new ConsultationStructure.Counted(
        kind, value.field("number").wholeBetween(1, MOST_MEMBERS));
  }

  private static Frequency frequency(PackValue value) {
    value.onlyFields("kind", "atLeast", "atMost", "soft");
    Frequency.Kind kind = value.field("kind").oneOf(KINDS);
    if (kind == Frequency.Kind.NOT_STATED) {
      value.onlyFields("kind");
      return Frequency.notStated();
    }
    int atLeast = value.field("atLeast").wholeBetween(1, Frequency.MOST);
    PackValue most = value.field("atMost");
    return new Frequency(
        kind,
        atLeast,
        kind.interval() || most.present() ? most.wholeBetween(atLeast, Frequency.MOST) : null,
        value.field("soft").optional(PackValue::flag).orElse(false));
  }

  private static ConsultationStructure.Scope scope(PackValue value) {
    value.onlyFields("pregnancy", "fromYears", "toYears");
    int from = value.field("fromYears").wholeBetween(0, 17);
    return new ConsultationStructure.Scope(
        value.field("pregnancy").flag(), from, value.field("toYears").wholeBetween(from, 17));
  }

  private List<RoleCode> roles(String field) {
    return entry
        .field(field)
        .optional(list -> list.list(role -> role.parsed(RoleCode::of)))
        .orElse(List.of());
  }
}
