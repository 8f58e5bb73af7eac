package nl.kansrijkestart.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PostalCode;
import nl.kansrijkestart.identity.constraint.ValidMunicipality;
import nl.kansrijkestart.identity.constraint.ValidPostalCode;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Where she stays and is registered, as a form or message hands it over. Nothing is required.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what kind of place she stays at, or null if not known
 * @param stay where that is, or null if not known
 * @param registered whether she is registered at an address, or null if not known
 * @param registeredAddress that address, or null if not known
 */
@Consistent
public record ResidenceIntake(
    Residence.@Nullable Kind kind,
    @Valid @Nullable AddressIntake stay,
    @Nullable Boolean registered,
    @Valid @Nullable AddressIntake registeredAddress)
    implements CrossChecked {

  /**
   * An address as a form or message hands it over. Nothing is required.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param street the name of the street, or null
   * @param houseNumber the number, or null
   * @param addition what follows the number, or null
   * @param postalCode the postal code, with or without letters, or null
   * @param town the town, or null
   * @param municipality the CBS code of the municipality, or null
   */
  public record AddressIntake(
      @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = Residence.Address.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
          @Nullable String street,
      @Min(value = 1, message = "{client.HOUSE_NUMBER}")
          @Max(value = Residence.Address.MAX_HOUSE_NUMBER, message = "{client.HOUSE_NUMBER}")
          @Nullable Integer houseNumber,
      @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = Residence.Address.MAX_ADDITION, message = "{intake.TEXT_LENGTH}")
          @Nullable String addition,
      @ValidPostalCode @Nullable String postalCode,
      @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = Residence.Address.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
          @Nullable String town,
      @ValidMunicipality @Nullable String municipality) {

    Residence.Address toDomain() {
      return new Residence.Address(
          street,
          houseNumber,
          addition,
          postalCode == null ? null : PostalCode.parse(postalCode),
          town,
          municipality == null ? null : Municipality.parse(municipality));
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

  @Override
  public List<Violation> contradictions() {
    List<Violation> found = new ArrayList<>();
    if (kind == Residence.Kind.NO_FIXED_PLACE && stay != null && stay.precise()) {
      found.add(new Violation("stay", Reason.of(ClientReasons.ADDRESS_WITHOUT_FIXED_PLACE)));
    }
    if (registeredAddress != null && Boolean.FALSE.equals(registered)) {
      found.add(
          new Violation("registeredAddress", Reason.of(ClientReasons.ADDRESS_NOT_REGISTERED)));
    }
    return found;
  }

  /** An address that is filled in says that she is registered there. */
  Residence toDomain() {
    boolean registeredByAddress = registered == null && registeredAddress != null;
    return new Residence(
        kind == null ? Residence.Kind.UNKNOWN : kind,
        stay == null ? null : stay.toDomain(),
        registeredByAddress ? Ternary.TRUE : Ternary.ofNullable(registered),
        registeredAddress == null ? null : registeredAddress.toDomain());
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
