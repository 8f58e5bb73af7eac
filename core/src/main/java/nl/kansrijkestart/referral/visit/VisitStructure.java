package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;

/**
 * Whether a visit had the parts of its programme (opbouw van een huisbezoek): an hour for stress
 * and skills, an hour for the child.
 *
 * <p>An hour too many in one part makes no other part: 120 minutes of one part are incomplete.
 * After a loss the hour for the child is not asked for, and nothing is said of it ({@link
 * VisitProgramme#structure}). This class is immutable and thread-safe.
 *
 * @param state how it was built up, not null
 * @param minutes how long all parts that were held took together, in minutes
 * @param reasons why, the weightiest first, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"state", "minutes", "reasons"})
public record VisitStructure(State state, int minutes, List<Reason> reasons) implements Explained {

  /** How a visit was built up (opbouw). */
  public enum State {
    /** All parts that are meant, as long as they are meant to be (standaard). */
    @JsonProperty("standard")
    STANDARD,
    /** All parts, of another length than meant (andere duur). */
    @JsonProperty("other-length")
    OTHER_LENGTH,
    /** A part was not held (onvolledig). */
    @JsonProperty("incomplete-structure")
    INCOMPLETE_STRUCTURE
  }

  /** Copies the reasons. */
  public VisitStructure {
    requireNonNull(state, "state");
    reasons = List.copyOf(reasons);
  }

  static VisitStructure of(
      VisitProgramme programme, Map<VisitPart.Kind, Integer> meant, HomeVisit visit) {
    Map<VisitPart.Kind, Integer> held = new EnumMap<>(VisitPart.Kind.class);
    visit.sections().forEach(part -> held.put(part.kind(), part.minutes()));
    int total = held.values().stream().mapToInt(Integer::intValue).sum();
    List<Reason> reasons = new ArrayList<>();
    String missing =
        meant.keySet().stream()
            .filter(kind -> !held.containsKey(kind))
            .map(VisitPart.Kind::code)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      reasons.add(
          VisitReasons.of(
              VisitReasons.INCOMPLETE_STRUCTURE, programme.ground(), Map.of("missing", missing)));
      if (visit.whyPartMissing() == null) {
        reasons.add(VisitReasons.of(VisitReasons.PART_REASON_MISSING, programme.ground()));
      }
    }
    meant.forEach(
        (kind, expected) -> {
          int took = held.getOrDefault(kind, expected);
          if (took != expected) {
            reasons.add(
                VisitReasons.of(
                    VisitReasons.PART_LENGTH,
                    programme.ground(),
                    Map.of("part", kind.code(), "minutes", took, "expected", expected)));
          }
        });
    if (reasons.isEmpty()) {
      reasons.add(
          VisitReasons.of(
              VisitReasons.STANDARD_VISIT, programme.ground(), Map.of("minutes", total)));
      return new VisitStructure(State.STANDARD, total, reasons);
    }
    return new VisitStructure(
        missing.isEmpty() ? State.OTHER_LENGTH : State.INCOMPLETE_STRUCTURE, total, reasons);
  }
}
