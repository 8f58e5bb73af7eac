package nl.kansrijkestart.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A topic of life in which she may need help (leefgebied): the nine topics of the referral desk of
 * Mothers of Rotterdam.
 *
 * <p>Source: 000_eb423f63e596da97.txt, L49.
 */
public enum LifeDomain {
  /** The pregnancy (zwangerschap). */
  @JsonProperty("pregnancy")
  PREGNANCY("pregnancy"),
  /** The delivery and what the baby needs (bevalling en babyspullen). */
  @JsonProperty("delivery-and-baby-items")
  DELIVERY_AND_BABY_ITEMS("delivery-and-baby-items"),
  /** Housing, and whether home is safe ((veilig) wonen). */
  @JsonProperty("housing")
  HOUSING("housing"),
  /** Bringing up a child, and its development (opvoeden en ontwikkeling van het kind). */
  @JsonProperty("parenting-and-development")
  PARENTING_AND_DEVELOPMENT("parenting-and-development"),
  /** School and work (school en werk). */
  @JsonProperty("school-and-work")
  SCHOOL_AND_WORK("school-and-work"),
  /** The people around her (sociaal netwerk). */
  @JsonProperty("social-network")
  SOCIAL_NETWORK("social-network"),
  /** Trouble with authorities (problemen met instanties). */
  @JsonProperty("authorities")
  AUTHORITIES("authorities"),
  /** Administration and money (administratie en geld). */
  @JsonProperty("administration-and-money")
  ADMINISTRATION_AND_MONEY("administration-and-money"),
  /** Health (gezondheid). */
  @JsonProperty("health")
  HEALTH("health");

  private final String code;

  LifeDomain(String code) {
    this.code = code;
  }

  /**
   * The code, as it stands in JSON and in packs.
   *
   * @return lower-case words with hyphens, never null
   */
  public String code() {
    return code;
  }
}
