package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.kansrijkestart.privacy.DataCategory;

/**
 * The twelve topics that problems of a home visit are about (probleemthema's), as Mothers of
 * Rotterdam meets them. None of them is a ground to refuse help: not even being without papers,
 * which is not recorded here; the topic is the authorities, whatever the trouble with them is.
 *
 * <p>Source: R-147 (003_09b18bbe4b80cd54.txt, L137-189).
 */
public enum ProblemTopic {
  /** Money (geld). */
  @JsonProperty("money")
  MONEY("money", DataCategory.SOCIAL),
  /** Authorities, forms, language (instanties). */
  @JsonProperty("authorities")
  AUTHORITIES("authorities", DataCategory.SOCIAL),
  /** Few or no things for the baby (babyspullen). */
  @JsonProperty("baby-items")
  BABY_ITEMS("baby-items", DataCategory.SOCIAL),
  /** Rent not paid (huurachterstand). */
  @JsonProperty("rent-arrears")
  RENT_ARREARS("rent-arrears", DataCategory.SOCIAL),
  /** Debts (schulden). */
  @JsonProperty("debts")
  DEBTS("debts", DataCategory.SOCIAL),
  /** Stress (stress). */
  @JsonProperty("stress")
  STRESS("stress", DataCategory.MENTAL_HEALTH),
  /** No house, or no safe one (geen (veilig) huis); kept with what is about safety. */
  @JsonProperty("no-safe-house")
  NO_SAFE_HOUSE("no-safe-house", DataCategory.SAFETY),
  /** Work (werk). */
  @JsonProperty("work")
  WORK("work", DataCategory.SOCIAL),
  /** Relations (relatieproblemen); kept with what is about safety, since they may tell of it. */
  @JsonProperty("relationship")
  RELATIONSHIP("relationship", DataCategory.SAFETY),
  /** Nobody around who helps (niemand om te helpen). */
  @JsonProperty("nobody-to-help")
  NOBODY_TO_HELP("nobody-to-help", DataCategory.FAMILY),
  /** Health; of body or mind, so kept with the latter (gezondheid). */
  @JsonProperty("health")
  HEALTH("health", DataCategory.MENTAL_HEALTH),
  /** Bringing up a child (opvoeding). */
  @JsonProperty("parenting")
  PARENTING("parenting", DataCategory.FAMILY);

  private final String code;
  private final DataCategory category;

  ProblemTopic(String code, DataCategory category) {
    this.code = code;
    this.category = category;
  }

  /**
   * The code in data and messages.
   *
   * @return the code in lower case, never null
   */
  public String code() {
    return code;
  }

  /**
   * The kind of data that a problem of this topic is.
   *
   * @return the category, never null
   */
  public DataCategory category() {
    return category;
  }
}
