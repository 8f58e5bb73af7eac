package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The world that a role or an organisation belongs to (domein). */
public enum Domain {
  /** Birth care, hospital, general practice, youth health (medisch domein). */
  @JsonProperty("medical")
  MEDICAL,
  /** Social work, welfare, volunteers (sociaal domein). */
  @JsonProperty("social")
  SOCIAL,
  /** Government: municipality, public health service, ministry (gemeente en overheid). */
  @JsonProperty("municipal")
  MUNICIPAL,
  /** Research and education (onderzoek). */
  @JsonProperty("research")
  RESEARCH,
  /** Who pays for projects (financier). */
  @JsonProperty("funder")
  FUNDER,
  /** Health insurers (zorgverzekeraar). */
  @JsonProperty("insurer")
  INSURER,
  /** The woman, her partner, the parents (client). */
  @JsonProperty("client")
  CLIENT,
  /** The local coalition as such (coalitie). */
  @JsonProperty("coalition")
  COALITION
}
