package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.identity.RoleCode;
import org.jspecify.annotations.Nullable;

/**
 * What an offer is for and how to get it, as far as the sources tell (omschrijving van het aanbod).
 *
 * <p>Nothing here decides whether an offer fits: that is for its criteria. What no source says is
 * null or empty, and stays unknown.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param goal what it is meant to bring about (doel), or null
 * @param targetGroup for whom it is, in words (doelgroep), or null
 * @param domains the topics of life that the goal is about; our reading of the goal; not null
 * @param audience to whom it is addressed; empty where unknown; not null
 * @param status whether it is in use, or null
 * @param duration how long it lasts in all, or null
 * @param windows when it is aimed at; outside of them it is early or late, never refused; not null
 * @param contacts whom to turn to: kinds of professional or organisation, never a telephone number;
 *     not null
 * @param capacity how many places there are in all, 0 or more, or null; no shipped source tells
 * @param validFrom the first day on which it holds, inclusive, or null
 * @param validTo the last day on which it holds, inclusive, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "goal",
  "targetGroup",
  "domains",
  "audience",
  "status",
  "duration",
  "windows",
  "contacts",
  "capacity",
  "validFrom",
  "validTo"
})
public record Profile(
    @Nullable LocalizedText goal,
    @Nullable LocalizedText targetGroup,
    List<LifeDomain> domains,
    List<Audience> audience,
    @Nullable Status status,
    @Nullable Duration duration,
    List<Window> windows,
    List<RoleCode> contacts,
    @Nullable Integer capacity,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  private static final Profile UNKNOWN =
      new Profile(
          null, null, List.of(), List.of(), null, null, List.of(), List.of(), null, null, null);

  /** Checks that the capacity is no negative number, and that the days are in order. */
  public Profile {
    domains = List.copyOf(domains);
    audience = List.copyOf(audience);
    windows = List.copyOf(windows);
    contacts = List.copyOf(contacts);
    if (capacity != null && capacity < 0) {
      throw new IllegalArgumentException("A capacity must be 0 or more");
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("An offer must not end before it begins");
    }
  }

  /**
   * A profile of which nothing is known.
   *
   * @return the profile, never null
   */
  public static Profile unknown() {
    return UNKNOWN;
  }

  /** To whom an offer is addressed (voor wie het bedoeld is). */
  public enum Audience {
    /** Women, partners, parents and children (cliënten). */
    @JsonProperty("client")
    CLIENT("client"),
    /** Anybody who lives there (inwoners). */
    @JsonProperty("resident")
    RESIDENT("resident"),
    /** Schools (scholen). */
    @JsonProperty("school")
    SCHOOL("school"),
    /** Young people (jongeren). */
    @JsonProperty("youth")
    YOUTH("youth"),
    /** Adults (volwassenen). */
    @JsonProperty("adult")
    ADULT("adult"),
    /** Professionals and their organisations (professionals). */
    @JsonProperty("professional")
    PROFESSIONAL("professional");

    private final String code;

    Audience(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Whether an offer is in use (status). */
  public enum Status {
    /** Planned or being made (in ontwikkeling); not proposed to clients. */
    @JsonProperty("in-development")
    IN_DEVELOPMENT("in-development"),
    /** Tried out (pilot). */
    @JsonProperty("pilot")
    PILOT("pilot"),
    /** In use (in gebruik). */
    @JsonProperty("in-use")
    IN_USE("in-use"),
    /** Ended (beëindigd); not proposed to clients. */
    @JsonProperty("ended")
    ENDED("ended");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** In what the length of an offer is counted (eenheid). */
  public enum Unit {
    /** Hours in all (uren). */
    @JsonProperty("hours")
    HOURS("hours"),
    /** Days, one after the other (dagen). */
    @JsonProperty("days")
    DAYS("days");

    private final String code;

    Unit(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * How long an offer lasts in all (duur).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param atLeast the shortest, inclusive, 1 or more
   * @param atMost the longest, inclusive, not below the shortest
   * @param unit the unit, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"atLeast", "atMost", "unit"})
  public record Duration(int atLeast, int atMost, Unit unit) {

    /** Checks that the numbers are in order. */
    public Duration {
      requireNonNull(unit, "unit");
      if (atLeast < 1 || atMost < atLeast) {
        throw new IllegalArgumentException("A duration must be 1 or more, and in order");
      }
    }
  }

  /**
   * When an offer, or a part of it, is aimed at (streefperiode). Earlier is early and later is
   * late; neither is a refusal.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param name what happens then, not null
   * @param when the days, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"name", "when"})
  public record Window(LocalizedText name, Criterion when) {

    /** Checks that both parts are there. */
    public Window {
      requireNonNull(name, "name");
      requireNonNull(when, "when");
    }
  }
}
