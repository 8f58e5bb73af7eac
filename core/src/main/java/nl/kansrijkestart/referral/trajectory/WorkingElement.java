package nl.kansrijkestart.referral.trajectory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The ten working elements of Mothers of Rotterdam (werkzame elementen), in the order of the
 * source; {@link #number()} counts from 1.
 *
 * <p>Source: R-152 (003_09b18bbe4b80cd54.txt, L234-245).
 */
public enum WorkingElement {
  /** Seeing problems early, before the birth (vroegsignalering). */
  @JsonProperty("early-signalling")
  EARLY_SIGNALLING(1, "early-signalling"),
  /** Forcing a way out of the crisis, the pregnant woman first (doorbraak in de crisis). */
  @JsonProperty("solve-the-crisis")
  SOLVE_THE_CRISIS(2, "solve-the-crisis"),
  /** One low threshold to register at, also for who comes herself (centrale aanmelding). */
  @JsonProperty("central-registration")
  CENTRAL_REGISTRATION(3, "central-registration"),
  /** Taking mothers by the hand (bij de hand nemen). */
  @JsonProperty("by-the-hand")
  BY_THE_HAND(4, "by-the-hand"),
  /** Development diaries, attachment in the centre (ontwikkeldagboeken). */
  @JsonProperty("development-diary")
  DEVELOPMENT_DIARY(5, "development-diary"),
  /** Motivational interviewing (motiverende gespreksvoering). */
  @JsonProperty("motivational-interviewing")
  MOTIVATIONAL_INTERVIEWING(6, "motivational-interviewing"),
  /** Attention for contraception, after Nu Niet Zwanger (anticonceptie). */
  @JsonProperty("contraception")
  CONTRACEPTION(7, "contraception"),
  /** Awareness of the first 1,000 days and of what stress does to the child (bewustwording). */
  @JsonProperty("first-1000-days")
  FIRST_1000_DAYS(8, "first-1000-days"),
  /** Guidance in several areas of life, learning by doing (ervarend leren). */
  @JsonProperty("learn-by-doing")
  LEARN_BY_DOING(9, "learn-by-doing"),
  /** A method, made to measure (methodiek en maatwerk). */
  @JsonProperty("method-and-tailoring")
  METHOD_AND_TAILORING(10, "method-and-tailoring");

  private final int number;
  private final String code;

  WorkingElement(int number, String code) {
    this.number = number;
    this.code = code;
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
   * The number of the element in the source.
   *
   * @return 1 to 10
   */
  public int number() {
    return number;
  }
}
