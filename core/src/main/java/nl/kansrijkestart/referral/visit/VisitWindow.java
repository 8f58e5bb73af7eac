package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Whether the visit that is meant for some weeks of pregnancy is due (tijdvak van het huisbezoek).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param state where it stands, not null
 * @param first the first day on which it is meant, inclusive, or null where the pregnancy is not
 *     dated
 * @param last the last day, inclusive, or null where the pregnancy is not dated
 * @param reasons why, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"state", "first", "last", "reasons"})
public record VisitWindow(
    State state, @Nullable LocalDate first, @Nullable LocalDate last, List<Reason> reasons)
    implements Explained {

  /** Where a visit in its weeks stands (stand). */
  public enum State {
    /** Its weeks are still to come (gepland). */
    @JsonProperty("planned")
    PLANNED,
    /** It is meant for these days (aan de beurt). */
    @JsonProperty("due")
    DUE,
    /** Its weeks are over and it was not held (te laat). */
    @JsonProperty("overdue")
    OVERDUE,
    /** It was held in its weeks or later (gehouden). */
    @JsonProperty("held")
    HELD,
    /** She does not want it; nothing is late (niet gewenst). */
    @JsonProperty("not-wanted")
    NOT_WANTED,
    /** The child was born; nothing is late any more (voorbij). */
    @JsonProperty("born")
    BORN,
    /** The pregnancy is not dated (onbekend). */
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** Copies the reasons. */
  public VisitWindow {
    requireNonNull(state, "state");
    reasons = List.copyOf(reasons);
  }

  static VisitWindow of(
      VisitProgramme programme,
      GestationalAge from,
      GestationalAge to,
      VisitSeries series,
      VisitContext context) {
    LocalDate dayZero = context.dayZero();
    LocalDate first = dayZero == null ? null : from.reachedOn(dayZero);
    LocalDate last = dayZero == null ? null : to.reachedOn(dayZero);
    return new VisitWindow(
        state(series, context, first, last),
        first,
        last,
        List.of(
            VisitReasons.of(
                dayZero == null ? VisitReasons.WINDOW_UNDATED : VisitReasons.WINDOW,
                programme.ground(),
                Map.of("from", from.toString(), "to", to.toString()))));
  }

  private static State state(
      VisitSeries series,
      VisitContext context,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    if (first != null && series.held().stream().anyMatch(visit -> !visit.on().isBefore(first))) {
      return State.HELD;
    }
    if (series.offer().response() == VisitOffer.Response.DECLINED) {
      return State.NOT_WANTED;
    }
    if (context.bornOn() != null && !context.bornOn().isAfter(context.asOf())) {
      return State.BORN;
    }
    if (first == null || last == null) {
      return State.UNKNOWN;
    }
    if (context.asOf().isBefore(first)) {
      return State.PLANNED;
    }
    return context.asOf().isAfter(last) ? State.OVERDUE : State.DUE;
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
