package nl.kansrijkestart.fhir.internal.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import nl.kansrijkestart.client.PersonName;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Names in the parts that the Netherlands keeps apart, as nl-core-NameInformation.
 *
 * <p>The name of a partner has no part of its own in core: then the whole family name is taken as
 * it is used. Of several names the official one is read; the others are reported.
 */
public final class NameMapper {

  private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
  private static final String OWN_PREFIX = HL7 + "humanname-own-prefix";
  private static final String OWN_NAME = HL7 + "humanname-own-name";
  private static final String PARTNER_PREFIX = HL7 + "humanname-partner-prefix";
  private static final String PARTNER_NAME = HL7 + "humanname-partner-name";
  private static final String QUALIFIER = HL7 + "iso21090-EN-qualifier";
  private static final String INITIAL = "IN";
  private static final String FIRST_NAME = "BR";
  private static final Pattern INITIALS = Pattern.compile("(\\p{L}\\.)+");
  private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<=\\.)");

  private NameMapper() {}

  public static HumanName toFhir(PersonName name) {
    HumanName human = new HumanName().setUse(NameUse.OFFICIAL);
    String family = family(name);
    human.setText(join(" ", name.given(), family));
    if (family != null) {
      human.setFamily(family);
      if (name.prefix() != null) {
        List<Extension> parts = human.getFamilyElement().getExtension();
        Ext.add(parts, OWN_PREFIX, name.prefix());
        Ext.add(parts, OWN_NAME, name.family());
      }
    }
    for (String given : given(name.given())) {
      StringType element = human.addGivenElement();
      element.setValue(given);
      Ext.add(
          element.getExtension(), QUALIFIER, new CodeType(initial(given) ? INITIAL : FIRST_NAME));
    }
    return human;
  }

  private static @Nullable String family(PersonName name) {
    return name.family() == null ? null : join(" ", name.prefix(), name.family());
  }

  private static String join(String between, @Nullable String... parts) {
    StringJoiner joined = new StringJoiner(between);
    for (String part : parts) {
      if (part != null) {
        joined.add(part);
      }
    }
    return joined.toString();
  }

  private static boolean initial(String given) {
    return INITIALS.matcher(given.replace(" ", "")).matches();
  }

  /** The given names apart, so that joining them gives the text again. */
  private static List<String> given(@Nullable String given) {
    if (given == null) {
      return List.of();
    }
    if (INITIALS.matcher(given).matches()) {
      return Arrays.asList(BETWEEN_INITIALS.split(given));
    }
    List<String> names = Arrays.asList(given.split(" ", -1));
    boolean plain = names.stream().noneMatch(String::isBlank);
    return plain && !names.stream().allMatch(NameMapper::initial) ? names : List.of(given);
  }

  /** The name that holds, or null; the others stay to be reported. */
  public static @Nullable PersonName read(List<HumanName> names, Reading reading) {
    int best = -1;
    for (int i = 0; i < names.size(); i++) {
      if (rank(names.get(i)) < (best < 0 ? 4 : rank(names.get(best)))) {
        best = i;
      }
    }
    return best < 0 ? null : read(names.get(best), "name[" + best + "]", reading);
  }

  private static int rank(HumanName name) {
    if (!name.hasFamily() && !name.getFamilyElement().hasExtension() && !name.hasGiven()) {
      return 4;
    }
    HumanName.NameUse use = name.getUse();
    if (use == null) {
      return 2;
    }
    return switch (use) {
      case OFFICIAL -> name.hasFamilyElement() ? 0 : 1;
      case USUAL -> 3;
      default -> 4;
    };
  }

  private static @Nullable PersonName read(HumanName name, String path, Reading reading) {
    reading.take(path + ".use");
    String given = readGiven(name, path, reading);
    String[] family = readFamily(name.getFamilyElement(), path + ".family", reading);
    PersonName read =
        given == null && family[1] == null
            ? null
            : Build.or(reading, path, () -> new PersonName(given, family[0], family[1]));
    if (read != null && name.getText() != null) {
      if (name.getText().equals(join(" ", given, family(read)))) {
        reading.take(path + ".text");
      }
    }
    return read;
  }

  private static @Nullable String readGiven(HumanName name, String path, Reading reading) {
    List<String> names = new ArrayList<>();
    boolean initials = true;
    List<StringType> all = name.getGiven();
    for (int i = 0; i < all.size(); i++) {
      String one = path + ".given[" + i + "]";
      CodeType qualifier =
          Ext.one(reading, all.get(i).getExtension(), one, QUALIFIER, CodeType.class);
      Ext.takeValue(reading, one, all.get(i));
      if (all.get(i).hasValue()) {
        names.add(all.get(i).getValue());
        initials &= qualifier != null && INITIAL.equals(qualifier.getValue());
      }
    }
    return names.isEmpty() ? null : String.join(initials ? "" : " ", names);
  }

  /** Prefix and family name. */
  private static @Nullable String[] readFamily(StringType family, String path, Reading reading) {
    List<Extension> parts = family.getExtension();
    String prefix = Ext.text(reading, parts, path, OWN_PREFIX);
    String own = Ext.text(reading, parts, path, OWN_NAME);
    String partner = text(parts, PARTNER_NAME);
    String whole = family.getValue();
    if (partner == null) {
      Ext.takeValue(reading, path, family);
      String joined = own == null ? null : join(" ", prefix, own);
      if (whole == null || whole.equals(joined)) {
        return new String[] {own == null ? null : prefix, own};
      }
      if (own != null) {
        reading.issue(path, FhirReasons.CONTRADICTORY);
      }
      return new String[] {null, whole};
    }
    if (whole != null && whole.contains(partner) && (own == null || whole.contains(own))) {
      Ext.text(reading, parts, path, PARTNER_PREFIX);
      Ext.text(reading, parts, path, PARTNER_NAME);
      Ext.takeValue(reading, path, family);
      return new String[] {null, whole};
    }
    return new String[] {own == null ? null : prefix, own};
  }

  private static @Nullable String text(List<Extension> parts, String url) {
    for (Extension part : parts) {
      if (url.equals(part.getUrl())
          && part.getValue() instanceof StringType text
          && text.primitiveValue() != null) {
        return text.primitiveValue();
      }
    }
    return null;
  }
}
