package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question, by the number of the question: a value, or the reason why there is
 * none (antwoord).
 *
 * <p>Whether the value fits the question is for {@link Scoring} to say, which knows the instrument.
 * This class is immutable and thread-safe.
 *
 * @param item the number of the question on the form, from 1
 * @param value the item score as the instrument defines it, or null where it is missing
 * @param missing why it is missing, or null where there is a value; exactly one of the two is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"item", "value", "missing"})
public record Answer(int item, @Nullable Integer value, @Nullable MissingReason missing)
    implements Disclosable {

  /** Checks that there is either a value or a reason for its absence. */
  public Answer {
    if (item < 1) {
      throw new IllegalArgumentException("An item number must be 1 or more, was " + item);
    }
    if ((value == null) == (missing == null)) {
      throw new IllegalArgumentException(
          "An answer needs either a value or the reason why it is missing, and not both");
    }
  }

  /**
   * An answer that was given.
   *
   * @param item the number of the question, from 1
   * @param value the item score
   * @return the answer, never null
   */
  public static Answer of(int item, int value) {
    return new Answer(item, value, null);
  }

  /**
   * An answer that is missing.
   *
   * @param item the number of the question, from 1
   * @param reason why it is missing, not null
   * @return the answer, never null
   */
  public static Answer missing(int item, MissingReason reason) {
    return new Answer(item, null, requireNonNull(reason, "reason"));
  }

  /** This answer as a part of a form that is about somebody, who need not be the woman. */
  Disclosable about(DataSubject subject) {
    return () ->
        List.of(
            new Part("item", DataCategory.ANSWERS, subject, item),
            new Part("value", DataCategory.ANSWERS, subject, value),
            new Part("missing", DataCategory.ANSWERS, subject, missing));
  }

  @Override
  public List<Part> parts() {
    return about(DataSubject.WOMAN).parts();
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
