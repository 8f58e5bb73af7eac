package nl.kansrijkestart.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;

/** Says in the facts of the catalogue what a situation says in those of the extracted data. */
final class SeedFacts {

  private static final Map<String, String> TOWNS =
      Map.of("ROTTERDAM", "GM0599", "RIDDERKERK", "GM0597", "SCHIEDAM", "GM0606");
  private static final Map<String, Fact<Boolean>> YES_NO =
      Map.ofEntries(
          Map.entry("person.breastfeeding", Fact.BREASTFEEDING),
          Map.entry("person.childWish", Fact.CHILD_WISH),
          Map.entry("person.pregnant", Fact.PREGNANT),
          Map.entry("person.expectantParent", Fact.EXPECTANT_PARENT),
          Map.entry("person.isParent", Fact.PARENT),
          Map.entry("person.supportWish", Fact.WANTS_SUPPORT),
          Map.entry("person.smallSocialNetwork", Fact.SMALL_NETWORK),
          Map.entry("person.father", Fact.FATHER),
          Map.entry("person.psychiatricOrPsychosocialProblem", Fact.PSYCHOSOCIAL_PROBLEM),
          Map.entry("pregnancy.firstChild", Fact.FIRST_CHILD),
          Map.entry("pregnancy.delivered", Fact.DELIVERED),
          Map.entry("pregnancy.riskSuspected", Fact.RISK_SUSPECTED),
          Map.entry("child.newborn", Fact.CHILD_NEWBORN),
          Map.entry("child.onNicu", Fact.CHILD_ON_NICU),
          Map.entry("child.receivesWelcome", Fact.WELCOME_RECEIVED),
          Map.entry("family.supportNeed", Fact.FAMILY_SUPPORT_NEED),
          Map.entry("maternity.periodEnded", Fact.MATERNITY_PERIOD_ENDED),
          Map.entry("maternity.indicated", Fact.MATERNITY_CARE_INDICATED),
          Map.entry("referral.viaDesk", Fact.REFERRED_BY_DESK),
          Map.entry("referral.consent", Fact.REFERRAL_CONSENT),
          Map.entry("indication.present", Fact.INDICATION_PRESENT),
          Map.entry("insurance.webCovered", Fact.WEB_COVERED),
          Map.entry("household.savingsHigh", Fact.SAVINGS_HIGH));

  private SeedFacts() {}

  static Facts of(Map<String, Object> situation) {
    Facts facts = Facts.none();
    for (Map.Entry<String, Object> each : situation.entrySet()) {
      facts = with(facts, each.getKey(), each.getValue());
    }
    return facts;
  }

  private static Facts with(Facts facts, String fact, Object value) {
    if (YES_NO.containsKey(fact)) {
      return facts.with(YES_NO.get(fact), (Boolean) value);
    }
    return switch (fact) {
      // who lives there and who stays there: the actual stay counts (R-050, practice)
      case "person.staysIn", "person.residesIn" ->
          facts.with(Fact.MUNICIPALITY_OF_STAY, town(value));
      case "vulnerability.level" ->
          facts.with(Fact.VULNERABILITY, VulnerabilityLevel.valueOf((String) value));
      case "person.ageYears" -> facts.with(Fact.AGE_AT_REGISTRATION, (Integer) value);
      case "person.lifeAreasWithStress" -> facts.with(Fact.STRESSED_LIFE_AREAS, (Integer) value);
      case "pregnancy.gestationalAgeDays" ->
          facts.with(Fact.GESTATIONAL_AGE, GestationalAge.ofDays((Integer) value));
      case "born" -> facts.with(Fact.CHILD_BIRTH_DATE, (LocalDate) value);
      case "youngest" -> facts.with(Fact.YOUNGEST_CHILD_BIRTH_DATE, (LocalDate) value);
      case "area.district" -> facts.with(Fact.DISTRICT, ((String) value).toLowerCase());
      case "professional.role" -> facts.with(Fact.PROFESSIONAL_ROLE, RoleCode.of((String) value));
      case "organisation.kind" -> facts.with(Fact.ORGANISATION_KIND, RoleCode.of((String) value));
      // a set of phases became the one question that offers ask
      case "professional.phaseScope" ->
          facts.with(
              Fact.PROFESSIONAL_FIRST_1000_DAYS, ((Set<?>) value).contains("FIRST_1000_DAYS"));
      // a decimal became a whole percentage, rounded up
      case "income.percentOfAssistanceLevel" ->
          facts.with(
              Fact.INCOME_PERCENT,
              ((BigDecimal) value).setScale(0, RoundingMode.CEILING).intValueExact());
      case "audience" -> audience(facts, (String) value);
      default -> throw new IllegalArgumentException("No fact for " + fact);
    };
  }

  /** What is meant for residents, schools, youths or adults asks where somebody stays. */
  private static Facts audience(Facts facts, String value) {
    return switch (value) {
      case "PROFESSIONAL" -> facts.with(Fact.AUDIENCE, Profile.Audience.PROFESSIONAL);
      case "RESIDENT", "SCHOOL", "YOUTH", "ADULT" ->
          facts.with(Fact.MUNICIPALITY_OF_STAY, town("SCHIEDAM"));
      default ->
          facts
              .with(Fact.MUNICIPALITY_OF_STAY, town("ROTTERDAM"))
              .with(Fact.AUDIENCE, Profile.Audience.CLIENT);
    };
  }

  private static Municipality town(Object name) {
    return Municipality.parse(TOWNS.get((String) name));
  }
}
