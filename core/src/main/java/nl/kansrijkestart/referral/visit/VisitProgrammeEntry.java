package nl.kansrijkestart.referral.visit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.jspecify.annotations.Nullable;

/** Reads a programme of home visits from a pack. */
final class VisitProgrammeEntry {

  private static final int MOST_VISITS = 1000;
  private static final int MOST_HOURS = 1000;
  private static final Map<String, VisitDomain> DOMAINS =
      Arrays.stream(VisitDomain.values())
          .collect(Collectors.toMap(VisitDomain::code, Function.identity()));
  private static final Map<String, VisitPart.Kind> KINDS =
      Arrays.stream(VisitPart.Kind.values())
          .collect(Collectors.toMap(VisitPart.Kind::code, Function.identity()));

  private final PackEntry entry;

  VisitProgrammeEntry(PackEntry entry) {
    this.entry = entry;
  }

  VisitProgramme read() {
    entry.onlyFields(
        "name",
        "roles",
        "jointWith",
        "prenatal",
        "vulnerable",
        "suspicion",
        "assessFirst",
        "most",
        "domains",
        "weeks",
        "parts",
        "hours");
    PackValue weeks = entry.field("weeks");
    PackValue hours = entry.field("hours");
    return new VisitProgramme(
        entry.id(),
        entry.field("name").localized(),
        roles("roles"),
        roles("jointWith"),
        flag("prenatal"),
        flag("vulnerable"),
        flag("suspicion"),
        flag("assessFirst"),
        whole(entry.field("most"), MOST_VISITS),
        Set.copyOf(entry.field("domains").optional(this::domains).orElse(List.of())),
        pair(weeks) ? ages(weeks, "atLeast") : null,
        pair(weeks) ? last(weeks) : null,
        parts(),
        pair(hours) ? hours.field("atLeast").wholeBetween(1, MOST_HOURS) : null,
        pair(hours)
            ? hours
                .field("atMost")
                .wholeBetween(hours.field("atLeast").wholeBetween(1, MOST_HOURS), MOST_HOURS)
            : null,
        entry.rule(),
        entry.sources());
  }

  private List<VisitDomain> domains(PackValue value) {
    return value.list(domain -> domain.oneOf(DOMAINS));
  }

  private Set<RoleCode> roles(String field) {
    return Set.copyOf(
        entry
            .field(field)
            .optional(roles -> roles.list(role -> role.parsed(RoleCode::of)))
            .orElse(List.of()));
  }

  private boolean flag(String field) {
    return entry.field(field).optional(PackValue::flag).orElse(false);
  }

  private static @Nullable Integer whole(PackValue value, int most) {
    return value.optional(number -> number.wholeBetween(1, most)).orElse(null);
  }

  private static boolean pair(PackValue value) {
    if (value.present()) {
      value.onlyFields("atLeast", "atMost");
    }
    return value.present();
  }

  private static GestationalAge ages(PackValue weeks, String end) {
    return weeks.field(end).parsed(GestationalAge::parse);
  }

  private static GestationalAge last(PackValue weeks) {
    GestationalAge last = ages(weeks, "atMost");
    if (last.isBefore(ages(weeks, "atLeast"))) {
      throw weeks.refused("must have its ends in order", "Swap atLeast and atMost");
    }
    return last;
  }

  private Map<VisitPart.Kind, Integer> parts() {
    Map<VisitPart.Kind, Integer> minutes = new EnumMap<>(VisitPart.Kind.class);
    for (PackValue part : entry.field("parts").optional(PackValue::items).orElse(List.of())) {
      part.onlyFields("kind", "minutes");
      if (minutes.put(
              part.field("kind").oneOf(KINDS),
              part.field("minutes").wholeBetween(1, VisitPart.MOST_MINUTES))
          != null) {
        throw part.field("kind").refused("must name each part once", "Remove the one too many");
      }
    }
    return minutes;
  }
}
