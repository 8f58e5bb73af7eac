package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PostalCode;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Where she actually stays, apart from where she is registered (verblijf en inschrijving).
 *
 * <p>Help follows where she stays. Homeless, unknown and not registered are normal; none of these
 * ever stands in the way of help.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what kind of place she stays at, not null
 * @param stay where that is, as far as known, or null
 * @param registered whether she is registered at an address (BRP), not null
 * @param registeredAddress that address, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "stay", "registered", "registeredAddress"})
public record Residence(
    Kind kind, @Nullable Address stay, Ternary registered, @Nullable Address registeredAddress)
    implements Disclosable {

  /** A kind of place to stay. */
  public enum Kind {
    /** A home of her own or her family's (eigen woning). */
    @JsonProperty("own-home")
    OWN_HOME,
    /** With others, for the time being (inwonend). */
    @JsonProperty("with-others")
    WITH_OTHERS,
    /** A shelter (opvang). */
    @JsonProperty("shelter")
    SHELTER,
    /** Reception for asylum seekers (asielopvang). */
    @JsonProperty("asylum-reception")
    ASYLUM_RECEPTION,
    /** No fixed place: homeless (dakloos). */
    @JsonProperty("no-fixed-place")
    NO_FIXED_PLACE,
    /** Another kind of place (anders). */
    @JsonProperty("other")
    OTHER,
    /** Not known (onbekend). */
    @JsonProperty("unknown")
    UNKNOWN
  }

  /**
   * An address, or as much of it as is known (adres).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param street the name of the street, or null
   * @param houseNumber the number, 1 to 99999, or null
   * @param addition what follows the number, at most {@link #MAX_ADDITION} characters, or null
   * @param postalCode the postal code, or null
   * @param town the town, or null
   * @param municipality the municipality, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"street", "houseNumber", "addition", "postalCode", "town", "municipality"})
  public record Address(
      @Nullable String street,
      @Nullable Integer houseNumber,
      @Nullable String addition,
      @Nullable PostalCode postalCode,
      @Nullable String town,
      @Nullable Municipality municipality) {

    /** The longest name of a street or town, in characters. */
    public static final int MAX_LENGTH = 100;

    /** The longest addition to a house number, in characters. */
    public static final int MAX_ADDITION = 10;

    /** The highest house number. */
    public static final int MAX_HOUSE_NUMBER = 99999;

    /** Checks the lengths and the house number. */
    public Address {
      requireText(street, MAX_LENGTH);
      requireText(addition, MAX_ADDITION);
      requireText(town, MAX_LENGTH);
      if (houseNumber != null && (houseNumber < 1 || houseNumber > MAX_HOUSE_NUMBER)) {
        throw new IllegalArgumentException("A house number must be 1 to " + MAX_HOUSE_NUMBER);
      }
    }

    private static void requireText(@Nullable String text, int max) {
      if (text != null && (text.isBlank() || text.length() > max)) {
        throw new IllegalArgumentException(
            "A part of an address must be 1 to " + max + " characters; leave it out if not known");
      }
    }

    /**
     * An address of which only the municipality is known.
     *
     * @param municipality the municipality, not null
     * @return the address, never null
     */
    public static Address of(Municipality municipality) {
      return new Address(
          null, null, null, null, null, requireNonNull(municipality, "municipality"));
    }

    /** Whether it tells more than the town or municipality. */
    boolean precise() {
      return street != null || houseNumber != null || addition != null || postalCode != null;
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** Checks that what is said does not contradict itself. */
  public Residence {
    requireNonNull(kind, "kind");
    requireNonNull(registered, "registered");
    if (kind == Kind.NO_FIXED_PLACE && stay != null && stay.precise()) {
      throw new IllegalArgumentException(
          "Without a fixed place there is no address of stay; keep the town and municipality");
    }
    if (registeredAddress != null && registered != Ternary.TRUE) {
      throw new IllegalArgumentException("A registered address means that she is registered");
    }
  }

  /**
   * Nothing is known.
   *
   * @return the value, never null
   */
  public static Residence unknown() {
    return new Residence(Kind.UNKNOWN, null, Ternary.UNKNOWN, null);
  }

  /**
   * The residence that a form or message hands over.
   *
   * @param intake the intake, or null where the form left it out
   * @return the residence, or a refusal if the intake was not validated; never null
   */
  public static Result<Residence> from(@Nullable ResidenceIntake intake) {
    return intake == null ? Result.accepted(unknown()) : FromIntake.build(intake::toDomain);
  }

  /**
   * The municipality where she actually stays; the register is never taken for it.
   *
   * @return the municipality, empty if not known, never null
   */
  public Optional<Municipality> municipalityOfStay() {
    return Optional.ofNullable(stay).map(Address::municipality);
  }

  /**
   * Whether she actually stays in a municipality.
   *
   * @param municipality the municipality, not null
   * @return unknown if the municipality of stay is not known, never null
   */
  public Ternary staysIn(Municipality municipality) {
    requireNonNull(municipality, "municipality");
    return municipalityOfStay()
        .map(known -> Ternary.of(known.equals(municipality)))
        .orElse(Ternary.UNKNOWN);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("kind", DataCategory.RESIDENCE, kind),
        Part.ofWoman("stay", DataCategory.RESIDENCE, stay),
        Part.ofWoman("registered", DataCategory.RESIDENCE, registered),
        Part.ofWoman("registeredAddress", DataCategory.RESIDENCE, registeredAddress));
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
