package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One child of a birth as a form or an import hands it over: checked by a {@code Validator}, then
 * turned into a {@link Child} with the whole birth by {@link Birth#from}.
 *
 * <p>What is left out is unknown. This class is immutable and thread-safe.
 *
 * @param id the key of the child, required
 * @param birthDate the day of birth, required, not in the future
 * @param birthTime the local time of birth, or null
 * @param sex the sex, or null where it is unknown
 * @param gestationDays the gestational age at birth in days, 98 to 370, or null
 * @param gestationWeeks the gestational age at birth in completed weeks, 14 to 52, or null; where
 *     both are given they must agree
 * @param birthweightGrams the birthweight in completed grams, 100 to 9,999, or null
 * @param birthOrder the place of the child among those of its birth, from 1, or null
 * @param vitalStatus born alive or not, or null where it is unknown
 * @param diedAfterBirth whether a live-born child died, or null where it is unknown
 * @param ageAtDeathDays the age at death in completed days, 0 on the first day, or null
 * @param apgar1 the Apgar score at one minute, 0 to 10, or null
 * @param apgar5 the Apgar score at five minutes, 0 to 10, or null
 * @param apgar10 the Apgar score at ten minutes, 0 to 10, or null
 * @param congenitalAnomaly whether the child has a congenital anomaly, or null where it is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "id",
  "birthDate",
  "birthTime",
  "sex",
  "gestationDays",
  "gestationWeeks",
  "birthweightGrams",
  "birthOrder",
  "vitalStatus",
  "diedAfterBirth",
  "ageAtDeathDays",
  "apgar1",
  "apgar5",
  "apgar10",
  "congenitalAnomaly"
})
@Consistent
public record ChildIntake(
    @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String id,
    @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
        LocalDate birthDate,
    @Nullable LocalTime birthTime,
    @Nullable ChildSex sex,
    @Min(value = GestationAtBirth.MIN_DAYS, message = "{birth.GESTATION_DAYS_TOO_LOW}")
        @Max(value = GestationalAge.MAX_DAYS, message = "{birth.TOO_HIGH}")
        @Nullable Integer gestationDays,
    @Min(value = GestationAtBirth.MIN_WEEKS, message = "{birth.TOO_LOW}")
        @Max(value = GestationAtBirth.MAX_WEEKS, message = "{birth.GESTATION_WEEKS_TOO_HIGH}")
        @Nullable Integer gestationWeeks,
    @Min(value = Child.MIN_BIRTHWEIGHT_GRAMS, message = "{birth.BIRTHWEIGHT_TOO_LOW}")
        @Max(value = Child.MAX_BIRTHWEIGHT_GRAMS, message = "{birth.BIRTHWEIGHT_TOO_HIGH}")
        @Nullable Integer birthweightGrams,
    @Min(value = 1, message = "{birth.TOO_LOW}")
        @Max(value = Child.MAX_PLURALITY, message = "{birth.TOO_HIGH}")
        @Nullable Integer birthOrder,
    @Nullable VitalStatus vitalStatus,
    @Nullable Boolean diedAfterBirth,
    @Min(value = 0, message = "{birth.TOO_LOW}")
        @Max(value = Child.MAX_AGE_AT_DEATH_DAYS, message = "{birth.TOO_HIGH}")
        @Nullable Integer ageAtDeathDays,
    @Min(value = 0, message = "{birth.TOO_LOW}")
        @Max(value = Child.MAX_APGAR, message = "{birth.TOO_HIGH}")
        @Nullable Integer apgar1,
    @Min(value = 0, message = "{birth.TOO_LOW}")
        @Max(value = Child.MAX_APGAR, message = "{birth.TOO_HIGH}")
        @Nullable Integer apgar5,
    @Min(value = 0, message = "{birth.TOO_LOW}")
        @Max(value = Child.MAX_APGAR, message = "{birth.TOO_HIGH}")
        @Nullable Integer apgar10,
    @Nullable Boolean congenitalAnomaly)
    implements CrossChecked {

  @Override
  public List<Violation> contradictions() {
    return BirthIntakeRules.contradictions(this);
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
}
