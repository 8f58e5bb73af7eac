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

  /** A pregnancy of two. */
  public static final String TWINS = "65147003";

  /** A miscarriage, or a foetal death. */
  public static final Set<String> LOSSES = Set.of("17369002", "276507005");

  /**
   * What may stand beside the code of a pregnancy, or the yes, in SNOMED CT: itself, and that they
   * are several (a multiple pregnancy, twins). Any other code of SNOMED CT may say that it was lost
   * or is elsewhere, since 118185001 stands for any finding of a pregnancy; it is never guessed.
   */
  public static final Set<String> BESIDE = Set.of(PREGNANCY, PREGNANT, TWINS, "16356006");

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
