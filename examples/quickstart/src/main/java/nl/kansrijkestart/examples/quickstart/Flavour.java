package nl.kansrijkestart.examples.quickstart;

import java.io.PrintStream;
import java.time.LocalDate;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.GestationalAge;

/** The taste that the README gives; what it prints is tested. */
final class Flavour {

  private Flavour() {}

  static void taste(PrintStream out) {
    // tag::flavour
    LocalDate today = LocalDate.of(2025, 3, 10);
    Catalogue catalogue = Catalogue.of(Packs.standard().asOf(today));
    Facts facts =
        Facts.none()
            .with(Fact.PREGNANT, true)
            .with(Fact.GESTATIONAL_AGE, GestationalAge.parse("20+3"))
            .with(Fact.MUNICIPALITY_OF_STAY, Municipality.parse("GM0599"))
            .with(Fact.VULNERABILITY, VulnerabilityLevel.VULNERABLE)
            .withAgeAtRegistration(LocalDate.of(2003, 8, 2), today); // nobody asked: a first child?

    Eligibility answer = catalogue.eligibility(InterventionId.of("rot-voorzorg"), facts, today);

    String verdict =
        answer.match(
            eligible -> "fits",
            notEligible -> "does not fit",
            insufficientData -> "ask first",
            notNow -> "not now");
    out.println("VoorZorg: " + verdict);
    answer.reasons().forEach(why -> out.println("- " + why.text(Language.EN)));
    // end::flavour
  }
}
