package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the development diary of a child (ontwikkeldagboek).
 *
 * <p>Source: R-154 (003_09b18bbe4b80cd54.txt, L240). This class is immutable and thread-safe.
 *
 * @param on the day, not null
 * @param ageInDays the age of the child in days, 0 or more, or null before the birth
 * @param observation what was seen, 1 to {@value #MAX_TEXT} characters, not null
 * @param attachment whether it is about attachment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"on", "ageInDays", "observation", "attachment"})
public record DiaryEntry(
    LocalDate on, @Nullable Integer ageInDays, String observation, boolean attachment)
    implements Disclosable {

  /** The longest observation, in characters. */
  public static final int MAX_TEXT = 4000;

  /** Checks the age and the length of the text. */
  public DiaryEntry {
    requireNonNull(on, "on");
    requireNonNull(observation, "observation");
    if (ageInDays != null && ageInDays < 0) {
      throw new IllegalArgumentException("An unborn child must have no age");
    }
    if (observation.isBlank() || observation.length() > MAX_TEXT) {
      throw new IllegalArgumentException("An observation must be 1 to 4,000 characters");
    }
  }

  /**
   * An entry, with the age checked against the birth.
   *
   * @param on the day, not null
   * @param ageInDays the age of the child in days, or null before the birth
   * @param bornOn the day of birth, or null where it is not born yet
   * @param observation what was seen, not null
   * @param attachment whether it is about attachment
   * @return the entry, or a refusal where the age does not fit the birth; never null
   * @throws IllegalArgumentException if the observation is blank or too long
   */
  public static Result<DiaryEntry> of(
      LocalDate on,
      @Nullable Integer ageInDays,
      @Nullable LocalDate bornOn,
      String observation,
      boolean attachment) {
    if (ageInDays != null
        && (bornOn == null || !on.equals(bornOn.plusDays(ageInDays)) || ageInDays < 0)) {
      return Result.refused(
          List.of(
              Reason.of(
                  TrajectoryReasons.DIARY_AGE,
                  TrajectoryReasons.RULE,
                  TrajectoryReasons.DIARY,
                  Map.of())));
    }
    return Result.accepted(new DiaryEntry(on, ageInDays, observation, attachment));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofChild("on", DataCategory.FAMILY, on),
        Part.ofChild("ageInDays", DataCategory.BIRTH, ageInDays),
        Part.ofChild("observation", DataCategory.FAMILY, observation),
        Part.ofChild("attachment", DataCategory.FAMILY, attachment));
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
