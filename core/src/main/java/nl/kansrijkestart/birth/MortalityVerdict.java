package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.privacy.Redaction;

/**
 * How one child counts in death around birth by one definition, and why.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param definition the definition, not null
 * @param ground why it counts so, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"definition", "ground"})
public record MortalityVerdict(MortalityDefinition definition, Ground ground) implements Explained {

  private static final RuleRef RULE = RuleRef.of("birth.mortality", "1");

  /** Checks that both are there. */
  public MortalityVerdict {
    requireNonNull(definition, "definition");
    requireNonNull(ground, "ground");
  }

  /**
   * Whether the child counts in the numerator, the denominator, or neither.
   *
   * @return how it counts, never null
   */
  @JsonProperty(value = "countedAs", access = JsonProperty.Access.READ_ONLY)
  public CountedAs countedAs() {
    return ground.countedAs;
  }

  @JsonProperty(value = "reasons", access = JsonProperty.Access.READ_ONLY)
  @Override
  public List<Reason> reasons() {
    ReasonCode code = ground.code();
    Map<String, Object> parameters = new TreeMap<>();
    for (String name : code.parameters()) {
      parameters.put(name, parameter(name));
    }
    return List.of(Reason.of(code, RULE, definition.sources(), parameters));
  }

  private Object parameter(String name) {
    return switch (name) {
      case "weeks" -> definition.minimumWeeks();
      case "days" -> definition.countedDays();
      case "missing" -> ground.missing;
      default -> definition.id();
    };
  }

  /**
   * The kind of record; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }

  /** Why a child counts as it does. */
  public enum Ground {
    /** Stillborn, at or above the minimum. */
    @JsonProperty("stillborn")
    STILLBORN(CountedAs.CASE),
    /** Born alive and died within the days that count. */
    @JsonProperty("died-in-window")
    DIED_IN_WINDOW(CountedAs.CASE),
    /** Born alive and died later. */
    @JsonProperty("died-after-window")
    DIED_AFTER_WINDOW(CountedAs.NON_CASE),
    /** Born alive and not died. */
    @JsonProperty("alive")
    ALIVE(CountedAs.NON_CASE),
    /** Born alive, where only stillbirths count. */
    @JsonProperty("live-born")
    LIVE_BORN(CountedAs.NON_CASE),
    /** Stillborn, where stillbirths stand in the denominator only. */
    @JsonProperty("stillborn-not-counted")
    STILLBORN_NOT_COUNTED(CountedAs.NON_CASE),
    /** Stillborn, where the figure is about live births. */
    @JsonProperty("not-live-born")
    NOT_LIVE_BORN(CountedAs.OUTSIDE),
    /** Born below the minimum. */
    @JsonProperty("below-minimum")
    BELOW_MINIMUM(CountedAs.OUTSIDE),
    /** The gestational age is missing. */
    @JsonProperty("gestation-unknown")
    GESTATION_UNKNOWN("gestation"),
    /** Born alive or not is unknown. */
    @JsonProperty("vital-status-unknown")
    VITAL_STATUS_UNKNOWN("vital-status"),
    /** Whether the child died is unknown. */
    @JsonProperty("death-unknown")
    DEATH_UNKNOWN("died-after-birth"),
    /** The child died, at an unknown age. */
    @JsonProperty("age-at-death-unknown")
    AGE_AT_DEATH_UNKNOWN("age-at-death"),
    /** The child is alive and the days that count are not over. */
    @JsonProperty("window-open")
    WINDOW_OPEN("end-of-window"),
    /** The source of the definition does not say whether such a birth takes part. */
    @JsonProperty("definition-silent")
    DEFINITION_SILENT("live-births-below-minimum");

    private final CountedAs countedAs;
    private final String missing;

    Ground(CountedAs countedAs) {
      this.countedAs = countedAs;
      this.missing = "";
    }

    Ground(String missing) {
      this.countedAs = CountedAs.UNKNOWN;
      this.missing = missing;
    }

    private ReasonCode code() {
      return switch (this) {
        case STILLBORN -> BirthReasons.DEATH_STILLBORN;
        case DIED_IN_WINDOW -> BirthReasons.DEATH_IN_WINDOW;
        case DIED_AFTER_WINDOW -> BirthReasons.DEATH_AFTER_WINDOW;
        case ALIVE, LIVE_BORN, STILLBORN_NOT_COUNTED -> BirthReasons.NO_DEATH;
        case NOT_LIVE_BORN -> BirthReasons.DEATH_NOT_LIVE_BORN;
        case BELOW_MINIMUM -> BirthReasons.DEATH_BELOW_LIMIT;
        case GESTATION_UNKNOWN,
            VITAL_STATUS_UNKNOWN,
            DEATH_UNKNOWN,
            AGE_AT_DEATH_UNKNOWN,
            WINDOW_OPEN,
            DEFINITION_SILENT ->
            BirthReasons.DEATH_UNKNOWN;
      };
    }
  }
}
