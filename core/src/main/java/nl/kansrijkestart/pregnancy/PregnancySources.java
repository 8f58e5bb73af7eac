package nl.kansrijkestart.pregnancy;

import java.time.LocalDate;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;

/** What the rules of this package stand on. */
final class PregnancySources {

  static final Source DUE_DATE_ORDER =
      Source.of(
          "Nictiz, Geboortezorg STU3 profiles and qualification cases",
          "SNOMED CT 147781000146105 (definitive) before 161714006 (estimated) before 21840007 (last"
              + " period)");

  static final Source TERM =
      Source.of("vraagdevroedvrouw.nl, De uitgerekende datum", "last period + 280 days");

  static final Source DATING_PROTOCOL =
      Source.of(
          "NVOG, Modelprotocol Datering van de zwangerschap (2010)",
          "introduction: crown-rump length in place of the last period; date of ovum pick-up or"
              + " insemination where known");

  /** The glossary itself was not opened; a page that quotes it was. */
  static final Source CONCEPTION_OFFSET =
      Source.unconfirmed(
          "International glossary on infertility and fertility care, quoted at second hand",
          "assisted reproduction: 14 days are added to the time since fertilisation");

  static final Source CRL_FORMULA =
      Source.of(
          "Robinson and Fleming, crown-rump length, as given by medicalalgorithms.com",
          "days = 8.052 x sqrt(mm) + 23.73");

  static final Source CRL_RANGE =
      Source.of(
          "verloskundigespiekt.nl, dating by ultrasound",
          "20 to 68 mm; best 33 to 68 mm; of several between 10+0 and 12+6 the one nearest 10"
              + " weeks");

  static final Source PARITY_16_WEEKS =
      Source.unconfirmed("Dutch obstetric usage", "parity counts births from 16 weeks");

  static final Source TRIMESTERS =
      Source.unconfirmed("Obstetric usage", "second trimester from 14+0, third from 28+0");

  static final Source LOSS =
      Source.unconfirmed(
          "Kansrijke Start library, decision on the loss of a child (no municipal source covers it)",
          "C-43");

  static final Source UPBRINGING =
      Source.unconfirmed(
          "Kansrijke Start library, decision on adoption, surrogacy and removal at birth", null);

  static final Source ROTTERDAM_PROGRAMME =
      page(
          "Rotterdam, programme page Stevige Start",
          "2016-12-15",
          "2022-01-27",
          "lines 9, 15, 100");

  static final Source ROTTERDAM_PROJECTS =
      page("Rotterdam, project page Stevige Start", "2022-02-10", "2022-12-01", "line 209");

  static final Source RIDDERKERK_PLAN =
      Source.of("Ridderkerk, project plan Kansrijke Start 2024-2026", "lines 32, 264");

  static final Source RIDDERKERK_START_OF_CARE =
      Source.of("Ridderkerk, project plan Kansrijke Start 2024-2026", "lines 80, 287");

  static final Source RIVM_START_OF_CARE =
      Source.of(
          "RIVM, code of the national monitor Kansrijke Start 2024 (rivm-syso/DIAPER)",
          "late where the first visit is after day 70; the national series overstates late starts");

  static final Source MATERNITY_PERIOD =
      Source.unconfirmed(
          "Provider pages on the maternity-care protocol; Ridderkerk plan line 242 (8 to 10 days)",
          "maternity care within 10 days");

  private PregnancySources() {}

  private static Source page(String title, String published, String printed, String lines) {
    return new Source(
        title, lines, LocalDate.parse(published), LocalDate.parse(printed), Confidence.CONFIRMED);
  }
}
