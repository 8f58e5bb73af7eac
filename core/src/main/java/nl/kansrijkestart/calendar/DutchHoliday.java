package nl.kansrijkestart.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A Dutch public holiday (feestdag). */
public enum DutchHoliday {
  /** 1 January (nieuwjaarsdag). */
  @JsonProperty("new-years-day")
  NEW_YEARS_DAY,
  /** The Friday before Easter (Goede Vrijdag). */
  @JsonProperty("good-friday")
  GOOD_FRIDAY,
  /** Easter Sunday (eerste paasdag). */
  @JsonProperty("easter-sunday")
  EASTER_SUNDAY,
  /** The Monday after Easter (tweede paasdag). */
  @JsonProperty("easter-monday")
  EASTER_MONDAY,
  /** 27 April, or 26 April where that is a Sunday; since 2014 (Koningsdag). */
  @JsonProperty("kings-day")
  KINGS_DAY,
  /** 5 May (Bevrijdingsdag). */
  @JsonProperty("liberation-day")
  LIBERATION_DAY,
  /** The Thursday 39 days after Easter (Hemelvaartsdag). */
  @JsonProperty("ascension-day")
  ASCENSION_DAY,
  /** The Sunday 49 days after Easter (eerste pinksterdag). */
  @JsonProperty("whit-sunday")
  WHIT_SUNDAY,
  /** The Monday 50 days after Easter (tweede pinksterdag). */
  @JsonProperty("whit-monday")
  WHIT_MONDAY,
  /** 25 December (eerste kerstdag). */
  @JsonProperty("christmas-day")
  CHRISTMAS_DAY,
  /** 26 December (tweede kerstdag). */
  @JsonProperty("second-christmas-day")
  SECOND_CHRISTMAS_DAY
}
