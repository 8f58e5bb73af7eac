package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In which capacity the giver acts (hoedanigheid).
 *
 * <p>Which capacity may speak when (age, authority, court order) is dated data: {@link
 * CapacityRules}. Without these only {@link #SELF} can open a disclosure. An objection counts in
 * every capacity; one on own behalf goes before the yes of any representative, however exact that
 * yes is. Nothing goes to the parents of a minor by default.
 */
public enum ConsentCapacity {
  /** For herself or himself, sixteen or older, deciding alone (zelfstandig; WGBO). */
  @JsonProperty("self")
  SELF,
  /**
   * For herself or himself, aged 12 to 15 (WGBO): in general the holder of authority consents as
   * well.
   */
  @JsonProperty("self-aged-12-to-15")
  SELF_AGED_12_TO_15,
  /** As the parent with authority over the child (ouder met gezag). */
  @JsonProperty("authority-holder")
  AUTHORITY_HOLDER,
  /** As the child's guardian (voogd). */
  @JsonProperty("guardian")
  GUARDIAN,
  /** As the curator that a court appointed (curator). */
  @JsonProperty("curator")
  CURATOR,
  /** As the mentor that a court appointed (mentor). */
  @JsonProperty("mentor")
  MENTOR,
  /** For herself or himself, and nobody recorded whether that was enough (niet vastgelegd). */
  @JsonProperty("unset")
  UNSET;

  /**
   * Whether the giver speaks for herself or himself, not for another.
   *
   * @return true for the three capacities without representation
   */
  public boolean ownBehalf() {
    return this == SELF || this == SELF_AGED_12_TO_15 || this == UNSET;
  }
}
