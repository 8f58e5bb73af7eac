package nl.kansrijkestart.referral.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;

/**
 * How long a referral took from one stage to another, or has been waiting so far (doorlooptijd).
 *
 * <p>An open one is censored: it took at least this long. A mean or median that leaves out the open
 * ones tells too short a time; hand both kinds to a method that knows censoring.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param duration the time, 0 or more, not null
 * @param censored whether the later stage was not reached, so that it took at least this long
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"duration", "censored"})
public record TimeTaken(Duration duration, boolean censored) {

  /** Checks that no time runs backwards. */
  public TimeTaken {
    if (requireNonNull(duration, "duration").isNegative()) {
      throw new IllegalArgumentException("A time taken must be 0 or more");
    }
  }

  /**
   * The time from one stage to another, as it was known at an instant.
   *
   * @param referral the referral, not null
   * @param from the stage from which it counts, not null
   * @param to the stage up to which it counts, later than the other, not null
   * @param asOf the instant up to which is looked; what happened later does not count; not null
   * @return the time; censored where the later stage was not reached, up to the end of the
   *     referral, or to when she declined or was given up for lost, if she is still away; or else
   *     up to the instant; empty where the first stage was not reached, or after the later one, or
   *     it cannot be told when one of them was
   * @throws IllegalArgumentException if the stages are not in order
   */
  public static Optional<TimeTaken> between(Referral referral, Stage from, Stage to, Instant asOf) {
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException("The stages must be in order, and not the same");
    }
    List<ReferralEvent> known =
        referral.events().stream().filter(event -> !event.at().isAfter(asOf)).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Referral then = Referral.of(known);
    Optional<Instant> start = StageFact.reached(then, from);
    Optional<Instant> end = StageFact.reached(then, to);
    boolean untold =
        to == Stage.CONSENTED
            && end.isEmpty()
            && StageFact.reached(then, Stage.REFERRED).isPresent();
    if (untold || (start.isPresent() && end.isPresent() && end.get().isBefore(start.get()))) {
      return Optional.empty();
    }
    Instant until = end.orElseGet(() -> observedUntil(known, asOf));
    return start.map(
        begun ->
            new TimeTaken(
                until.isBefore(begun) ? Duration.ZERO : Duration.between(begun, until),
                end.isEmpty()));
  }

  /** The end, or the beginning of the present pause: what is recorded in it is no waiting. */
  private static Instant observedUntil(List<ReferralEvent> known, Instant asOf) {
    Instant until = asOf;
    for (int i = known.size() - 1; i >= 0 && away(known.get(i)); i--) {
      until = known.get(i).at();
    }
    return until;
  }

  private static boolean away(ReferralEvent event) {
    return event.state().terminal() || event.state().paused();
  }
}
