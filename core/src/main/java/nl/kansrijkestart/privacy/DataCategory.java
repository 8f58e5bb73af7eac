package nl.kansrijkestart.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The kind of data that a part of a record holds (gegevenscategorie). Consent names categories;
 * what falls in a category that it does not name stays where it is.
 */
public enum DataCategory {
  /** Opaque references and technical keys that identify nobody outside the host (verwijzing). */
  @JsonProperty("reference")
  REFERENCE,
  /** Who she is: name, birth date, BSN (identificerende gegevens). */
  @JsonProperty("identifying")
  IDENTIFYING,
  /** How to reach her (contactgegevens); goes out only through her safe contact arrangement. */
  @JsonProperty("contact")
  CONTACT,
  /** Where she stays or is registered (verblijf en adres). */
  @JsonProperty("residence")
  RESIDENCE,
  /** Residence status (verblijfsstatus): a category of its own, on explicit consent only. */
  @JsonProperty("residence-status")
  RESIDENCE_STATUS,
  /** Pregnancy, due date, obstetric history (verloskundige gegevens). */
  @JsonProperty("obstetric")
  OBSTETRIC,
  /** The birth and the newborn (geboorte en pasgeborene). */
  @JsonProperty("birth")
  BIRTH,
  /** Physical health (lichamelijke gezondheid). */
  @JsonProperty("physical-health")
  PHYSICAL_HEALTH,
  /** Mental health, also of the past (geestelijke gezondheid). */
  @JsonProperty("mental-health")
  MENTAL_HEALTH,
  /** Tobacco, alcohol, drugs (middelengebruik). */
  @JsonProperty("substance-use")
  SUBSTANCE_USE,
  /** Violence and safety, feared or real (geweld en veiligheid). */
  @JsonProperty("safety")
  SAFETY,
  /** Money, debts, work, housing, school (sociale omstandigheden). */
  @JsonProperty("social")
  SOCIAL,
  /** Household, relations, support network (gezin en netwerk). */
  @JsonProperty("family")
  FAMILY,
  /** Language, interpreter, literacy (taal en communicatie). */
  @JsonProperty("communication")
  COMMUNICATION,
  /** Answers to a questionnaire (antwoorden). */
  @JsonProperty("answers")
  ANSWERS,
  /** Scores and bands (scores). */
  @JsonProperty("scores")
  SCORES,
  /** A professional's judgement of vulnerability (oordeel over kwetsbaarheid). */
  @JsonProperty("vulnerability")
  VULNERABILITY,
  /** What she herself wants (haar eigen wens). */
  @JsonProperty("own-wish")
  OWN_WISH,
  /** Consents given, refused, withdrawn (toestemmingen). */
  @JsonProperty("consent")
  CONSENT,
  /** Referrals and the offers asked for (verwijzingen). */
  @JsonProperty("referral")
  REFERRAL
}
