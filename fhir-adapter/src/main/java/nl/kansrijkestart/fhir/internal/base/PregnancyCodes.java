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
   * What beside a pregnancy says that there is none, or that it is not certain (the other values of
   * the International Patient Summary), that it was lost, or that it ended: a delivery, a birth,
   * the day of its end.
   */
  public static final Set<String> DENYING =
      Set.of(
          NOT_PREGNANT,
          "152231000119106",
          "146799005",
          "17369002",
          "276507005",
          "236973005",
          "3950001",
          "118951000146109");

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
