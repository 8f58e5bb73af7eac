package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does for her (taak). What exactly stands in the host's file; here stand
 * its key, the topic and who does it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param number the number of the task within the case, 1 or more
 * @param topic the topic of life that it is about, not null
 * @param owner who does it, by person or by organisation, or null where nobody took it up yet
 * @param doneOn the day on which it was done, or null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"number", "topic", "owner", "doneOn"})
public record CaseTask(
    int number, LifeDomain topic, @Nullable Actor owner, @Nullable LocalDate doneOn)
    implements Disclosable {

  /** Checks the number. */
  public CaseTask {
    requireNonNull(topic, "topic");
    if (number < 1) {
      throw new IllegalArgumentException("The number of a task must be 1 or more");
    }
  }

  /** Whether it is still to be done. */
  boolean open() {
    return doneOn == null;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("number", DataCategory.REFERENCE, number),
        Part.ofWoman("topic", DataCategory.OWN_WISH, topic),
        Part.ofWoman("owner", DataCategory.REFERRAL, owner == null ? null : owner.role()),
        Part.ofWoman("doneOn", DataCategory.REFERRAL, doneOn));
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
