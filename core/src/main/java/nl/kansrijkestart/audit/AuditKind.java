package nl.kansrijkestart.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happened (gebeurtenis), after the kinds of event that NEN 7513 names, with the decisions of
 * this library and what becomes of a report.
 */
public enum AuditKind {
  /** A request was decided: it may (toegestaan). */
  @JsonProperty("permit")
  PERMIT,
  /** A request was decided: it may not (geweigerd). */
  @JsonProperty("deny")
  DENY,
  /** Data went out to another party (verstrekking). */
  @JsonProperty("disclosure")
  DISCLOSURE,
  /** Access past the usual rules, in an emergency (noodprocedure). */
  @JsonProperty("emergency-access")
  EMERGENCY_ACCESS,
  /** A consent was withdrawn (intrekking van toestemming). */
  @JsonProperty("withdrawal")
  WITHDRAWAL,
  /** Data were looked at (inzien). */
  @JsonProperty("read")
  READ,
  /** Data were added (toevoegen). */
  @JsonProperty("add")
  ADD,
  /** Data were changed (wijzigen). */
  @JsonProperty("change")
  CHANGE,
  /** Data were deleted (verwijderen). */
  @JsonProperty("delete")
  DELETE,
  /** Data were copied, printed or exported (kopiëren). */
  @JsonProperty("copy")
  COPY,
  /** She was searched for (zoeken). */
  @JsonProperty("search")
  SEARCH,
  /** Her file was handed over to another who keeps it (overdragen). */
  @JsonProperty("transfer")
  TRANSFER,
  /**
   * A professional decides that events of a report stay, or go on staying, out of her overview
   * until a review date (achterhouden).
   */
  @JsonProperty("withhold")
  WITHHOLD,
  /** A professional releases the events of a report to her overview (vrijgeven). */
  @JsonProperty("release")
  RELEASE
}
