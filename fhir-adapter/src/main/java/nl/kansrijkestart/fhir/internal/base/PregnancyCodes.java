package nl.kansrijkestart.fhir.internal.base;

import java.util.List;
import java.util.Set;

/** The SNOMED codes of a pregnancy and its dating. */
public final class PregnancyCodes {

  public static final String PREGNANCY = "118185001";

  /** She is pregnant, as a value, or beside the code of a pregnancy. */
  public static final String PREGNANT = "77386006";

  /** She is not pregnant, as a value or a code (International Patient Summary). */
  public static final String NOT_PREGNANT = "60001007";

  public static final String EPISODE = "364320009";
  public static final String GRAVIDITY = "161732006";
  public static final String PARITY = "364325004";
  public static final String CONTEXT =
      "http://nictiz.nl/fhir/StructureDefinition/ext-Context-EpisodeOfCare";
  public static final String GESTATIONAL_AGE = "57036006";
  public static final String LAST_PERIOD = "21840007";
  public static final String ESTIMATED = "161714006";
  public static final String DEFINITIVE = "147781000146105";

  /** What is read, in the order in which codes are looked for. */
  public static final List<String> DATINGS = List.of(LAST_PERIOD, ESTIMATED, DEFINITIVE);

  /** The same, to look one up. */
  public static final Set<String> KNOWN_DATINGS = Set.copyOf(DATINGS);

  private PregnancyCodes() {}
}
