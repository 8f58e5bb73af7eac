package nl.kansrijkestart.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;

/** Made-up women and children of whom a quarter of the facts is not known. */
final class CatalogueProfiles {

  static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
  private static final List<String> TOWNS = List.of("GM0599", "GM0597", "GM0606", "GM0503");
  private static final List<String> ROLES = List.of("MIDWIFE", "GP", "YOUTH_NURSE", "MIDWIFERY");
  private static final List<String> DISTRICTS = List.of("delfshaven", "charlois", "noord");

  private final Random random = new Random(2_025);

  Facts next() {
    Facts facts = Facts.none();
    for (Fact<?> fact : Fact.all()) {
      if (random.nextInt(4) > 0) {
        facts = with(facts, fact);
      }
    }
    return facts;
  }

  private <T> Facts with(Facts facts, Fact<T> fact) {
    return facts.with(fact, fact.valueType().cast(value(fact.valueType())));
  }

  private Object value(Class<?> type) {
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Integer.class) {
      return random.nextInt(150);
    }
    if (type == GestationalAge.class) {
      return GestationalAge.ofDays(random.nextInt(294));
    }
    if (type == LocalDate.class) {
      return TODAY.plusDays(10).minusDays(random.nextInt(800));
    }
    if (type == VulnerabilityLevel.class) {
      return VulnerabilityLevel.values()[random.nextInt(4)];
    }
    if (type == Profile.Audience.class) {
      return Profile.Audience.values()[random.nextInt(Profile.Audience.values().length)];
    }
    if (type == Municipality.class) {
      return Municipality.parse(pick(TOWNS));
    }
    return type == RoleCode.class ? RoleCode.of(pick(ROLES)) : pick(DISTRICTS);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
