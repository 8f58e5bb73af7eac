package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.GestationalAge;

/** Made-up women and children, and the offers that ship. */
public final class OfferFixtures {

  public static final Municipality ROTTERDAM = Municipality.parse("GM0599");
  public static final Municipality RIDDERKERK = Municipality.parse("GM0597");
  public static final InterventionId VOORZORG = InterventionId.of("rot-voorzorg");
  public static final InterventionId SHANTALA = InterventionId.of("rid-shantala");
  public static final Catalogue CATALOGUE = Catalogue.of(Packs.standard());

  private OfferFixtures() {}

  /** G. of scenario S-07 without her age: 20+3, vulnerable, expects her first child. */
  public static Facts g() {
    return Facts.none()
        .with(Fact.MUNICIPALITY_OF_STAY, ROTTERDAM)
        .with(Fact.PREGNANT, true)
        .with(Fact.GESTATIONAL_AGE, GestationalAge.of(20, 3))
        .with(Fact.FIRST_CHILD, true)
        .with(Fact.VULNERABILITY, VulnerabilityLevel.VULNERABLE);
  }

  public static Facts g(LocalDate registeredOn) {
    return g().withAgeAtRegistration(LocalDate.of(2000, 6, 15), registeredOn);
  }

  /** The child of scenario S-18. */
  public static Facts child() {
    return Facts.none()
        .with(Fact.MUNICIPALITY_OF_STAY, RIDDERKERK)
        .with(Fact.CHILD_BIRTH_DATE, LocalDate.of(2025, 1, 1))
        .with(Fact.CHILD_LIVING, true)
        .with(Fact.INDICATION_PRESENT, true);
  }
}
