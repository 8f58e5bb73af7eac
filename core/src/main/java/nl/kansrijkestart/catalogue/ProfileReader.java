package nl.kansrijkestart.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;
import org.jspecify.annotations.Nullable;

/** Reads from its entry in a pack what an offer is for and how to get it. */
final class ProfileReader {

  static final List<String> FIELDS =
      List.of(
          "goal",
          "targetGroup",
          "domains",
          "audience",
          "status",
          "duration",
          "windows",
          "contacts",
          "capacity");

  private static final Map<String, LifeDomain> DOMAINS =
      codes(LifeDomain.values(), LifeDomain::code);
  private static final Map<String, Profile.Audience> AUDIENCES =
      codes(Profile.Audience.values(), Profile.Audience::code);
  private static final Map<String, Profile.Status> STATUSES =
      codes(Profile.Status.values(), Profile.Status::code);
  private static final Map<String, Profile.Unit> UNITS =
      codes(Profile.Unit.values(), Profile.Unit::code);
  private static final int MANY = 1_000;
  private static final int PLACES = 1_000_000;

  private ProfileReader() {}

  private static <T> Map<String, T> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).collect(Collectors.toMap(code, Function.identity()));
  }

  static Profile read(PackEntry entry, CriterionReader criteria) {
    return new Profile(
        entry.field("goal").optional(PackValue::localized).orElse(null),
        entry.field("targetGroup").optional(PackValue::localized).orElse(null),
        InterventionReader.list(entry.field("domains"), domain -> domain.oneOf(DOMAINS)),
        InterventionReader.list(entry.field("audience"), each -> each.oneOf(AUDIENCES)),
        entry.field("status").optional(status -> status.oneOf(STATUSES)).orElse(null),
        entry.field("duration").optional(ProfileReader::duration).orElse(null),
        InterventionReader.list(entry.field("windows"), window -> window(window, criteria)),
        InterventionReader.list(entry.field("contacts"), InterventionReader::role),
        capacity(entry.field("capacity")),
        entry.validity().start(),
        entry.validity().endInclusive());
  }

  private static @Nullable Integer capacity(PackValue value) {
    return value.<Integer>optional(places -> places.wholeBetween(0, PLACES)).orElse(null);
  }

  private static Profile.Window window(PackValue value, CriterionReader criteria) {
    value.onlyFields("name", "when");
    return new Profile.Window(value.field("name").localized(), criteria.read(value.field("when")));
  }

  private static Profile.Duration duration(PackValue value) {
    value.onlyFields("atLeast", "atMost", "unit");
    int atLeast = value.field("atLeast").wholeBetween(1, MANY);
    int atMost = value.field("atMost").wholeBetween(1, MANY);
    if (atMost < atLeast) {
      throw value.refused("must have its numbers in order", "Let no lowest lie above its highest");
    }
    return new Profile.Duration(atLeast, atMost, value.field("unit").oneOf(UNITS));
  }
}
