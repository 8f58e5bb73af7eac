package nl.kansrijkestart.consent;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.DataCategory;

/** The reason that names the categories for which no consent in force is on record. */
final class NotCovered {

  /** Far more combinations of categories than a host asks for; what comes after is not kept. */
  private static final int MOST = 1_000;

  private static final Map<Long, Reason> MADE = new ConcurrentHashMap<>();

  private NotCovered() {}

  static Reason of(long categories) {
    Reason known = MADE.get(categories);
    if (known != null) {
      return known;
    }
    Reason made =
        Reason.of(
            ConsentReasons.NOT_COVERED,
            ConsentReasons.COVERED,
            List.of(ConsentReasons.PROFILE),
            Map.of(
                "categories",
                Sets.of(DataCategory.class, categories).stream()
                    .map(ConsentReasons::code)
                    .collect(joining(", "))));
    if (MADE.size() < MOST) {
      MADE.put(categories, made);
    }
    return made;
  }
}
