package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The first conversation at length (intake): a home visit, as soon as possible. The sources give no
 * number of days, so there is no limit here.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param place where, not null; elsewhere than at her home needs a reason
 * @param on the day, in Dutch local time, or null where it is not agreed yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"place", "on"})
public record IntakePlan(Place place, @Nullable LocalDate on) {

  /** Where an intake is held. */
  public enum Place {
    /** At her home (huisbezoek). */
    @JsonProperty("home-visit")
    HOME_VISIT,
    /** Somewhere else, for a reason (elders). */
    @JsonProperty("elsewhere")
    ELSEWHERE
  }

  /** Checks that there is a place. */
  public IntakePlan {
    requireNonNull(place, "place");
  }

  /**
   * A home visit.
   *
   * @param on the day, or null where it is not agreed yet
   * @return the plan, never null
   */
  public static IntakePlan homeVisit(@Nullable LocalDate on) {
    return new IntakePlan(Place.HOME_VISIT, on);
  }

  /**
   * The type only; when and where a visit is planned is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
