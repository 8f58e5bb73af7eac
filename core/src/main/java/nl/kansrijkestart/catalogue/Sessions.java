package nl.kansrijkestart.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * How an offer is given: visits or group sessions, how many, and with how many people
 * (bijeenkomsten). What the sources do not give is null.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param form in what form, or null where the sources do not say
 * @param atLeast the fewest sessions, inclusive, or null
 * @param atMost the most sessions, inclusive, or null; equal to {@code atLeast} for an exact number
 * @param groupAtLeast the fewest participants of a group, inclusive, or null
 * @param groupAtMost the most participants of a group, inclusive, or null
 * @param sameDuePeriod whether the participants are due in the same period; how long that is, is
 *     for the host to configure where no source says so
 * @param minutes how long one session lasts, in minutes, or null
 * @param perWeek how many sessions a week are usual, or null; more ask for a note
 * @param moreWithNote whether more sessions than the most are possible with a note that says why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "form",
  "atLeast",
  "atMost",
  "groupAtLeast",
  "groupAtMost",
  "sameDuePeriod",
  "minutes",
  "perWeek",
  "moreWithNote"
})
public record Sessions(
    @Nullable Form form,
    @Nullable Integer atLeast,
    @Nullable Integer atMost,
    @Nullable Integer groupAtLeast,
    @Nullable Integer groupAtMost,
    boolean sameDuePeriod,
    @Nullable Integer minutes,
    @Nullable Integer perWeek,
    boolean moreWithNote) {

  /** Checks that no lowest number lies above its highest. */
  public Sessions {
    requireOrder(atLeast, atMost);
    requireOrder(groupAtLeast, groupAtMost);
  }

  private static void requireOrder(@Nullable Integer low, @Nullable Integer high) {
    if ((low != null && low < 1) || (low != null && high != null && low > high)) {
      throw new IllegalArgumentException(
          "Numbers of sessions and people must be 1 or more, and in order");
    }
  }

  /** In what form an offer is given (vorm). */
  public enum Form {
    /** With others (groep). */
    @JsonProperty("group")
    GROUP("group"),
    /** At her home (huisbezoek). */
    @JsonProperty("home-visit")
    HOME_VISIT("home-visit"),
    /** One to one, elsewhere (individueel). */
    @JsonProperty("individual")
    INDIVIDUAL("individual");

    private final String code;

    Form(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
