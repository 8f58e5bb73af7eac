package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the youth nurse's visit is for (inhoud): it informs, supports, or refers on.
 *
 * <p>Source: R-078 (000_eb423f63e596da97.txt, L102).
 */
public enum VisitContent {
  /** Information on the pregnancy (zwangerschap). */
  @JsonProperty("info-pregnancy")
  INFO_PREGNANCY("info-pregnancy"),
  /** Information on the birth (bevalling). */
  @JsonProperty("info-birth")
  INFO_BIRTH("info-birth"),
  /** Information on becoming parents (ouderschap). */
  @JsonProperty("info-parenthood")
  INFO_PARENTHOOD("info-parenthood"),
  /** More support was offered (extra ondersteuning). */
  @JsonProperty("extra-support")
  EXTRA_SUPPORT("extra-support"),
  /** She was referred, with her agreement; a destination goes with it (doorverwijzing). */
  @JsonProperty("referral")
  REFERRAL("referral");

  private final String code;

  VisitContent(String code) {
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
}
