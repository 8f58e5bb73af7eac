package nl.kansrijkestart.birth;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Source;

/** What the definitions of this package stand on. */
final class BirthSources {

  static final Source RIVM_BIG2 =
      Source.of(
          "RIVM, Landelijke Monitor Kansrijke Start 2024 (rivm-syso/DIAPER)",
          "indicator_15_vroeggeboorte_laaggewicht.R");
  static final Source STAAT_VENZ_LOW_BIRTHWEIGHT =
      Source.of("staatvenz.nl", "low birthweight (laag geboortegewicht)");
  static final Source VZINFO_EARLY_BIRTH =
      Source.of("vzinfo.nl", "early birth (vroeggeboorte): extremely early, before 26 weeks");
  static final Source APGAR_UNCONFIRMED =
      Source.unconfirmed(
          "Low Apgar score at five minutes, as in Big3 (repub.eur.nl 79239)",
          "the value 7 was not found in an opened source");

  static final Source VZINFO_DEATH =
      Source.of("vzinfo.nl, death around birth (sterfte rond de geboorte)", "bronverantwoording");
  static final Source STAAT_VENZ_DEATH =
      Source.of("staatvenz.nl", "perinatal mortality (perinatale sterfte)");
  static final Source VZINFO_DEATH_OLDER =
      Source.of(
          "volksgezondheidenzorg.info, death around birth (sterfte rond de geboorte), 2019",
          "figures and context");
  static final Source CBS_CONCEPT =
      Source.of("cbs.nl, concepts (begrippen)", "perinatal mortality (perinatale sterfte)");
  static final Source CBS_JEUGDMONITOR =
      Source.of("CBS Jeugdmonitor, concepts and notes", "mortality, perinatal (as WHO advises)");
  static final Source EURO_PERISTAT =
      Source.of("Euro-Peristat, as described by staatvenz.nl", "foetal and neonatal mortality");

  /** Day zero is the day of birth, and the first 28 days end with completed day 27. */
  static final Source WHO_DAYS =
      Source.of(
          "WHO, ICD-10 (1992), in AIHW METeOR 327250, Neonatal death",
          "age at death from day zero through 27 completed days");

  /** Most sources only write "within 7 (28) days"; one code book labels its class 0 to 7 days. */
  static final Source DAYS_AS_READ =
      Source.unconfirmed(
          "Kansrijke Start library, reading of the days by WHO's count",
          "the source writes 7 or 28 days; whether that day itself counts it does not say");

  private BirthSources() {}

  static List<Source> withDays(Source... sources) {
    return Stream.concat(Arrays.stream(sources), Stream.of(WHO_DAYS)).toList();
  }

  /** Where the source does not say whether the day that the window is named after counts. */
  static List<Source> withDaysAsRead(Source... sources) {
    return Stream.concat(withDays(sources).stream(), Stream.of(DAYS_AS_READ)).toList();
  }
}
