package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * A problem that a visit met and what became of it (probleem): open, in progress or solved, with
 * the day. Solved is not the end of it: a problem that returns is opened again, with its days.
 *
 * <p>Source: R-147 (003_09b18bbe4b80cd54.txt, L137-189). This class is immutable and thread-safe.
 *
 * @param topic the topic, not null
 * @param openedOn the day on which it was first seen, not null
 * @param status how it stands, not null
 * @param since the day since which it stands so, on or after the first, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"topic", "openedOn", "status", "since"})
public record Problem(ProblemTopic topic, LocalDate openedOn, Status status, LocalDate since)
    implements Disclosable {

  /** How a problem stands (stand). */
  public enum Status {
    /** It is there, and nothing was done yet (open). */
    @JsonProperty("open")
    OPEN,
    /** It is being worked on (in behandeling). */
    @JsonProperty("in-progress")
    IN_PROGRESS,
    /** It is solved (opgelost). */
    @JsonProperty("solved")
    SOLVED
  }

  /** Checks that it does not stand so before it was first seen. */
  public Problem {
    requireNonNull(topic, "topic");
    requireNonNull(openedOn, "openedOn");
    requireNonNull(status, "status");
    requireNonNull(since, "since");
    if (since.isBefore(openedOn)) {
      throw new IllegalArgumentException(
          "A problem must be opened before it is in progress or solved; check the two days");
    }
  }

  /**
   * A problem that was first seen on a day.
   *
   * @param topic the topic, not null
   * @param on the day, not null
   * @return the open problem, never null
   */
  public static Problem opened(ProblemTopic topic, LocalDate on) {
    return new Problem(topic, on, Status.OPEN, on);
  }

  /**
   * The same problem, as it stands from a later day on.
   *
   * @param newStatus how it stands, not null
   * @param on the day since which, on or after {@link #since()}, not null
   * @return the problem, never null
   * @throws IllegalArgumentException if the day lies before the one since which it stands as it
   *     does
   */
  public Problem with(Status newStatus, LocalDate on) {
    if (requireNonNull(on, "on").isBefore(since)) {
      throw new IllegalArgumentException("A problem must not change before its last change");
    }
    return new Problem(topic, openedOn, newStatus, on);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("topic", topic.category(), topic),
        Part.ofWoman("openedOn", topic.category(), openedOn),
        Part.ofWoman("status", topic.category(), status),
        Part.ofWoman("since", topic.category(), since));
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
