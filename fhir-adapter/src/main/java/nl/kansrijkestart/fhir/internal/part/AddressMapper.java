package nl.kansrijkestart.fhir.internal.part;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.MunicipalityRegister;
import nl.kansrijkestart.identity.PostalCode;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as nl-core-AddressInformation: where she is registered is the official address ({@code
 * HP}), where she stays the address of stay ({@code PHYS}). The one is never taken for the other.
 *
 * <p>A municipality has a name in FHIR and a code in core: the code goes along in an extension, and
 * a name is read only where the register of core has it.
 */
public final class AddressMapper {

  /** What an address is for. */
  public enum Kind {
    STAY,
    REGISTERED
  }

  public static final String TYPE =
      "http://nictiz.nl/fhir/StructureDefinition/ext-AddressInformation.AddressType";
  private static final String ADDRESS_USE = "http://terminology.hl7.org/CodeSystem/v3-AddressUse";
  private static final String OFFICIAL = "HP";
  private static final String OF_STAY = "PHYS";
  private static final String TEMPORARY = "TMP";
  private static final String ADXP = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-";
  private static final String STREET = ADXP + "streetName";
  private static final String NUMBER = ADXP + "houseNumber";
  private static final String ADDITION = ADXP + "buildingNumberSuffix";

  private AddressMapper() {}

  public static Address toFhir(Residence.Address address, Kind kind) {
    boolean registered = kind == Kind.REGISTERED;
    Address written =
        new Address()
            .setUse(AddressUse.HOME)
            .setType(registered ? AddressType.BOTH : AddressType.PHYSICAL);
    CodeableConcept type = new CodeableConcept();
    type.addCoding().setSystem(ADDRESS_USE).setCode(registered ? OFFICIAL : OF_STAY);
    written.addExtension(TYPE, type);
    String number = address.houseNumber() == null ? null : address.houseNumber().toString();
    String line =
        Stream.of(address.street(), number, address.addition())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    if (!line.isEmpty()) {
      StringType element = written.addLineElement();
      element.setValue(line);
      Ext.add(element.getExtension(), STREET, address.street());
      Ext.add(element.getExtension(), NUMBER, number);
      Ext.add(element.getExtension(), ADDITION, address.addition());
    }
    written.setCity(address.town());
    PostalCode postal = address.postalCode();
    if (postal != null) {
      String code = postal.value();
      written.setPostalCode(postal.full() ? code.substring(0, 4) + " " + code.substring(4) : code);
    }
    Municipality municipality = address.municipality();
    if (municipality != null) {
      StringType district = written.getDistrictElement();
      district.setValue(name(municipality));
      district.addExtension(Project.MUNICIPALITY, new CodeType(municipality.code()));
    }
    return written;
  }

  private static @Nullable String name(Municipality municipality) {
    return MunicipalityRegister.standard().entries().stream()
        .filter(entry -> entry.code().equals(municipality))
        .map(MunicipalityRegister.Entry::name)
        .findFirst()
        .orElse(null);
  }

  /** What an address is for; null where it is neither, or no longer holds. */
  public static @Nullable Kind kind(Address address) {
    if (address.getUse() == AddressUse.OLD || address.getPeriod().hasEnd()) {
      return null;
    }
    for (Extension extension : address.getExtension()) {
      if (TYPE.equals(extension.getUrl())
          && extension.getValue() instanceof CodeableConcept concept) {
        if (concept.hasCoding(ADDRESS_USE, OFFICIAL)) {
          return Kind.REGISTERED;
        }
        return concept.hasCoding(ADDRESS_USE, OF_STAY) || concept.hasCoding(ADDRESS_USE, TEMPORARY)
            ? Kind.STAY
            : null;
      }
    }
    boolean place = address.getType() != AddressType.POSTAL;
    return place && (address.getUse() == AddressUse.HOME || address.getUse() == AddressUse.TEMP)
        ? Kind.STAY
        : null;
  }

  /** As much of an address as can be told with certainty; null where that is nothing. */
  public static Residence.@Nullable Address read(Address address, String path, Reading reading) {
    reading.take(path + ".use", path + ".type");
    Ext.all(reading, address.getExtension(), path, TYPE, CodeableConcept.class);
    String street = null;
    String addition = null;
    Integer houseNumber = null;
    List<StringType> lines = address.getLine();
    for (int i = 0; i < lines.size(); i++) {
      String line = path + ".line[" + i + "]";
      List<Extension> parts = lines.get(i).getExtension();
      if (i > 0 || parts.isEmpty()) {
        continue;
      }
      street = Ext.text(reading, parts, line, STREET);
      addition = Ext.text(reading, parts, line, ADDITION);
      houseNumber = number(Ext.text(reading, parts, line, NUMBER), line, reading);
      Ext.takeValue(reading, line, lines.get(i));
    }
    if (address.hasCity()) {
      Ext.takeValue(reading, path + ".city", address.getCityElement());
    }
    Residence.Address read =
        address(
            street,
            houseNumber,
            addition,
            postalCode(address, path, reading),
            address.getCity(),
            municipality(address, path, reading),
            path,
            reading);
    return read;
  }

  private static Residence.@Nullable Address address(
      @Nullable String street,
      @Nullable Integer number,
      @Nullable String addition,
      @Nullable PostalCode postal,
      @Nullable String town,
      @Nullable Municipality municipality,
      String path,
      Reading reading) {
    return Stream.of(street, number, addition, postal, town, municipality).allMatch(Objects::isNull)
        ? null
        : Build.or(
            reading,
            path,
            () -> new Residence.Address(street, number, addition, postal, town, municipality));
  }

  private static @Nullable Integer number(@Nullable String text, String path, Reading reading) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,5}")) {
      reading.issue(path, FhirReasons.NOT_VALID);
      return null;
    }
    return Integer.valueOf(text);
  }

  private static @Nullable PostalCode postalCode(Address address, String path, Reading reading) {
    String text = address.getPostalCode();
    if (text == null) {
      return null;
    }
    Ext.takeValue(reading, path + ".postalCode", address.getPostalCodeElement());
    if (!PostalCode.accepts(text)) {
      reading.issue(path + ".postalCode", FhirReasons.NOT_VALID);
      return null;
    }
    return PostalCode.parse(text);
  }

  private static @Nullable Municipality municipality(
      Address address, String path, Reading reading) {
    if (!address.hasDistrictElement()) {
      return null;
    }
    String district = path + ".district";
    StringType element = address.getDistrictElement();
    CodeType code =
        Ext.one(reading, element.getExtension(), district, Project.MUNICIPALITY, CodeType.class);
    if (code != null) {
      Ext.takeValue(reading, district, element);
      return Build.or(reading, district, () -> Municipality.parse(code.getValue()));
    }
    List<Municipality> named =
        MunicipalityRegister.standard().entries().stream()
            .filter(entry -> same(entry.name(), element.getValue()))
            .map(MunicipalityRegister.Entry::code)
            .distinct()
            .toList();
    if (named.size() != 1) {
      return null;
    }
    Ext.takeValue(reading, district, element);
    return named.get(0);
  }

  private static boolean same(String name, @Nullable String text) {
    return text != null && name.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
  }
}
