package nl.kansrijkestart.referral.meeting;

import java.util.List;
import java.util.Map;
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
        "frequency",
        "scope",
        "questions",
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
        frequency(entry.field("frequency")),
        entry
            .field("scope")
            .optional(StructureEntry::scope)
            .orElse(ConsultationStructure.Scope.FIRST_1000_DAYS),
        entry.field("questions").optional(list -> list.list(PackValue::text)).orElse(List.of()),
        entry.rule(),
        entry.sources());
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
