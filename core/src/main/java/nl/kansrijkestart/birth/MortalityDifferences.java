package nl.kansrijkestart.birth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** Names the parts in which two definitions of death around birth differ. */
final class MortalityDifferences {

  private static final RuleRef RULE = RuleRef.of("birth.mortality-comparison", "1");

  private final List<Reason> found = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  private MortalityDifferences(MortalityDefinition first, MortalityDefinition second) {
    sources.addAll(first.sources());
    second.sources().stream().filter(source -> !sources.contains(source)).forEach(sources::add);
  }

  static List<Reason> between(MortalityDefinition first, MortalityDefinition second) {
    MortalityDifferences differences = new MortalityDifferences(first, second);
    differences.compare("minimum-weeks", first.minimumWeeks(), second.minimumWeeks());
    differences.compare("stillbirths", first.stillbirths(), second.stillbirths());
    differences.compare("window", window(first), window(second));
    differences.compare("denominator", first.denominator(), second.denominator());
    differences.compare(
        "live-births-below-minimum",
        first.liveBirthsBelowMinimum(),
        second.liveBirthsBelowMinimum());
    return List.copyOf(differences.found);
  }

  private static String window(MortalityDefinition definition) {
    return definition.windowDays() == null ? "none" : "days-0-to-" + (definition.countedDays() - 1);
  }

  private void compare(String part, Object first, Object second) {
    if (!first.equals(second)) {
      found.add(
          Reason.of(
              BirthReasons.DEFINITIONS_DIFFER,
              RULE,
              sources,
              Map.of("part", part, "first", code(first), "second", code(second))));
    }
  }

  private static String code(Object value) {
    return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
