package nl.kansrijkestart.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;
import nl.kansrijkestart.pregnancy.LifePhase;
import nl.kansrijkestart.privacy.NeutralCode;
import org.jspecify.annotations.Nullable;

/** Reads an offer from its entry in a pack. */
final class InterventionReader {

  private static final Map<String, LifePhase> PHASES =
      Arrays.stream(LifePhase.values())
          .collect(
              Collectors.toMap(
                  phase -> phase.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  Function.identity()));
  private static final Map<String, Sessions.Form> FORMS =
      Arrays.stream(Sessions.Form.values())
          .collect(Collectors.toMap(Sessions.Form::code, Function.identity()));
  private static final int MANY = 1_000;
  private static final String[] FIELDS =
      Stream.concat(
              Stream.of(
                  "code",
                  "name",
                  "formerNames",
                  "providers",
                  "phases",
                  "framework",
                  "combinesWith",
                  "ask",
                  "criteria",
                  "sessions",
                  "voluntary",
                  "considerations"),
              ProfileReader.FIELDS.stream())
          .toArray(String[]::new);

  private InterventionReader() {}

  static Intervention read(PackEntry entry) {
    entry.onlyFields(FIELDS);
    boolean framework = entry.field("framework").optional(PackValue::flag).orElse(false);
    InterventionId combinesWith =
        entry.field("combinesWith").optional(id -> id.parsed(InterventionId::of)).orElse(null);
    if (framework && combinesWith != null) {
      throw entry.refused("cannot combine with another framework", "Remove one of the two fields");
    }
    CriterionReader criteria =
        new CriterionReader(entry, list(entry.field("ask"), InterventionReader::role));
    return new Intervention(
        InterventionId.of(entry.id()),
        entry.field("code").parsed(NeutralCode::of),
        entry.municipality().orElse(null),
        entry.field("name").localized(),
        list(entry.field("formerNames"), PackValue::text),
        list(entry.field("providers"), InterventionReader::role),
        list(entry.field("phases"), phase -> phase.oneOf(PHASES)),
        framework,
        combinesWith,
        criteria.read(entry.field("criteria")),
        entry.field("sessions").optional(InterventionReader::sessions).orElse(null),
        entry.field("voluntary").ternary(),
        list(entry.field("considerations"), value -> consideration(entry, value)),
        ProfileReader.read(entry, criteria),
        entry.sources());
  }

  static RoleCode role(PackValue value) {
    return value.parsed(RoleCode::of);
  }

  static <T> List<T> list(PackValue value, Function<? super PackValue, T> reader) {
    return value.optional(items -> items.<T>list(reader)).orElse(List.of());
  }

  private static Consideration consideration(PackEntry entry, PackValue value) {
    value.onlyFields("text", "sources");
    return new Consideration(
        value.field("text").localized(),
        value.sources().isEmpty() ? entry.sources() : value.sources());
  }

  private static Sessions sessions(PackValue value) {
    value.onlyFields(
        "form",
        "atLeast",
        "atMost",
        "groupAtLeast",
        "groupAtMost",
        "sameDuePeriod",
        "minutes",
        "perWeek",
        "moreWithNote");
    try {
      return new Sessions(
          value.field("form").optional(form -> form.oneOf(FORMS)).orElse(null),
          number(value.field("atLeast")),
          number(value.field("atMost")),
          number(value.field("groupAtLeast")),
          number(value.field("groupAtMost")),
          value.field("sameDuePeriod").optional(PackValue::flag).orElse(false),
          number(value.field("minutes")),
          number(value.field("perWeek")),
          value.field("moreWithNote").optional(PackValue::flag).orElse(false));
    } catch (IllegalArgumentException e) {
      throw value.refused("must have its numbers in order", "Let no lowest lie above its highest");
    }
  }

  private static @Nullable Integer number(PackValue value) {
    return value.<Integer>optional(number -> number.wholeBetween(1, MANY)).orElse(null);
  }
}
