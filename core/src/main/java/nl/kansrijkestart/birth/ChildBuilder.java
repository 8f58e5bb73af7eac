package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of a child; what is not set stays unknown.
 *
 * <p>A builder is for one thread; what it builds is immutable.
 */
public final class ChildBuilder {

  private final PersonId id;
  private final LocalDate birthDate;
  private @Nullable PersonId mother;
  private @Nullable LocalTime birthTime;
  private ChildSex sex = ChildSex.UNKNOWN;
  private @Nullable GestationAtBirth gestation;
  private @Nullable Integer birthweightGrams;
  private @Nullable Integer plurality;
  private @Nullable Integer birthOrder;
  private VitalStatus vitalStatus = VitalStatus.UNKNOWN;
  private Ternary diedAfterBirth = Ternary.UNKNOWN;
  private @Nullable Integer ageAtDeathDays;
  private @Nullable Integer apgar1;
  private @Nullable Integer apgar5;
  private @Nullable Integer apgar10;
  private Ternary congenitalAnomaly = Ternary.UNKNOWN;

  ChildBuilder(PersonId id, LocalDate birthDate) {
    this.id = requireNonNull(id, "id");
    this.birthDate = requireNonNull(birthDate, "birthDate");
  }

  /**
   * Sets the key of the woman who gave birth.
   *
   * @param mother the key of the woman who gave birth, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder mother(@Nullable PersonId mother) {
    this.mother = mother;
    return this;
  }

  /**
   * Sets the local time of birth.
   *
   * @param birthTime the local time of birth, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder birthTime(@Nullable LocalTime birthTime) {
    this.birthTime = birthTime;
    return this;
  }

  /**
   * Sets the sex.
   *
   * @param sex the sex, not null
   * @return this builder, never null
   */
  public ChildBuilder sex(ChildSex sex) {
    this.sex = requireNonNull(sex, "sex");
    return this;
  }

  /**
   * Sets the gestational age at birth.
   *
   * @param gestation the gestational age at birth, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder gestation(@Nullable GestationAtBirth gestation) {
    this.gestation = gestation;
    return this;
  }

  /**
   * Sets the birthweight in completed grams.
   *
   * @param birthweightGrams the birthweight in completed grams, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder birthweightGrams(@Nullable Integer birthweightGrams) {
    this.birthweightGrams = birthweightGrams;
    return this;
  }

  /**
   * Sets how many children this pregnancy brought forth.
   *
   * @param plurality how many children this pregnancy brought forth, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder plurality(@Nullable Integer plurality) {
    this.plurality = plurality;
    return this;
  }

  /**
   * Sets the place of the child among these, from 1.
   *
   * @param birthOrder the place of the child among these, from 1, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder birthOrder(@Nullable Integer birthOrder) {
    this.birthOrder = birthOrder;
    return this;
  }

  /**
   * Sets born alive or not.
   *
   * @param vitalStatus born alive or not, not null
   * @return this builder, never null
   */
  public ChildBuilder vitalStatus(VitalStatus vitalStatus) {
    this.vitalStatus = requireNonNull(vitalStatus, "vitalStatus");
    return this;
  }

  /**
   * Sets whether a live-born child died.
   *
   * @param diedAfterBirth whether a live-born child died, not null
   * @return this builder, never null
   */
  public ChildBuilder diedAfterBirth(Ternary diedAfterBirth) {
    this.diedAfterBirth = requireNonNull(diedAfterBirth, "diedAfterBirth");
    return this;
  }

  /**
   * Sets the age at death in completed days.
   *
   * @param ageAtDeathDays the age at death in completed days, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder ageAtDeathDays(@Nullable Integer ageAtDeathDays) {
    this.ageAtDeathDays = ageAtDeathDays;
    return this;
  }

  /**
   * Sets the Apgar score at one minute.
   *
   * @param apgar1 the Apgar score at one minute, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder apgar1(@Nullable Integer apgar1) {
    this.apgar1 = apgar1;
    return this;
  }

  /**
   * Sets the Apgar score at five minutes.
   *
   * @param apgar5 the Apgar score at five minutes, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder apgar5(@Nullable Integer apgar5) {
    this.apgar5 = apgar5;
    return this;
  }

  /**
   * Sets the Apgar score at ten minutes.
   *
   * @param apgar10 the Apgar score at ten minutes, or null where it is unknown
   * @return this builder, never null
   */
  public ChildBuilder apgar10(@Nullable Integer apgar10) {
    this.apgar10 = apgar10;
    return this;
  }

  /**
   * Sets whether the child has a congenital anomaly.
   *
   * @param congenitalAnomaly whether the child has a congenital anomaly, not null
   * @return this builder, never null
   */
  public ChildBuilder congenitalAnomaly(Ternary congenitalAnomaly) {
    this.congenitalAnomaly = requireNonNull(congenitalAnomaly, "congenitalAnomaly");
    return this;
  }

  /**
   * Records that the child was born alive and died at this age.
   *
   * @param days the age at death in completed days, 0 on the first day
   * @return this builder, never null
   */
  public ChildBuilder diedAtDays(int days) {
    vitalStatus = VitalStatus.LIVE;
    diedAfterBirth = Ternary.TRUE;
    ageAtDeathDays = days;
    return this;
  }

  /**
   * The child.
   *
   * @return the child, never null
   * @throws IllegalArgumentException if a value is out of range or contradicts another
   */
  public Child build() {
    return new Child(
        id,
        mother,
        birthDate,
        birthTime,
        sex,
        gestation,
        birthweightGrams,
        plurality,
        birthOrder,
        vitalStatus,
        diedAfterBirth,
        ageAtDeathDays,
        apgar1,
        apgar5,
        apgar10,
        congenitalAnomaly);
  }

  /**
   * The kind of builder; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
