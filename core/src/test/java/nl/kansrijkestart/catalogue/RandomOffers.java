package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.privacy.NeutralCode;

/** Made-up criteria and facts, the same for the same seed. */
public final class RandomOffers {

  public static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
  private static final List<String> TOWNS = List.of("GM0599", "GM0597", "GM0606");
  private static final List<String> ROLES = List.of("MIDWIFE", "GP", "YOUTH_NURSE");
  private static final List<String> DISTRICTS = List.of("noord", "charlois", "delfshaven");
  private static final List<String> AUDIENCES = List.of("client", "resident", "professional");

  private final Random random;
  private final boolean doubts;

  /** What makes a fact known by its meaning alone. */
  static final Map<Fact<Boolean>, Set<Fact<?>>> IMPLYING =
      Map.of(
          Fact.EXPECTANT_PARENT,
          Set.of(Fact.PREGNANT),
          Fact.DELIVERED,
          Set.of(Fact.PREGNANT),
          Fact.LIVING_CHILD,
          Set.of(Fact.CHILD_LIVING, Fact.YOUNGEST_CHILD_BIRTH_DATE));

  private final List<Fact<?>> about;

  public RandomOffers(long seed, boolean doubts) {
    this(seed, doubts, Fact.all());
  }

  /** Criteria about these facts only. */
  public RandomOffers(long seed, boolean doubts, List<Fact<?>> about) {
    this.random = new Random(seed);
    this.doubts = doubts;
    this.about = about;
  }

  public static Intervention offer(String id, Criterion criterion) {
    return new Intervention(
        InterventionId.of(id),
        NeutralCode.of("K-9000"),
        null,
        LocalizedText.of("verzonnen", "made up"),
        List.of(),
        List.of(),
        List.of(),
        false,
        null,
        criterion,
        null,
        Ternary.UNKNOWN,
        List.of(),
        Profile.unknown(),
        List.of(Source.of("made up for this test", null)));
  }

  public Criterion criterion(int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    if (kind < 3) {
      return new Criterion.All(criteria(depth));
    }
    if (kind < 5) {
      return new Criterion.Any(criteria(depth));
    }
    return kind < 6 ? new Criterion.Not(criterion(depth - 1)) : condition();
  }

  private List<Criterion> criteria(int depth) {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      criteria.add(criterion(depth - 1));
    }
    return criteria;
  }

  private Criterion condition() {
    Fact<?> fact = pick(about);
    return new Criterion.Condition(
        fact,
        allowed(fact),
        doubts && random.nextInt(4) == 0 ? allowed(fact) : null,
        RuleRef.of("made-up", "1"),
        List.of(),
        List.of(RoleCode.of("YOUTH_NURSE")),
        null);
  }

  private Allowed allowed(Fact<?> fact) {
    if (fact.valueType() == Boolean.class) {
      return Allowed.values(random.nextBoolean() ? "yes" : "no");
    }
    List<String> codes = codes(fact.valueType());
    if (!codes.isEmpty()) {
      return Allowed.values(pick(codes), pick(codes));
    }
    Comparison lower = random.nextBoolean() ? Comparison.AT_LEAST : Comparison.ABOVE;
    Comparison upper = random.nextBoolean() ? Comparison.AT_MOST : Comparison.BELOW;
    int first = random.nextInt(100);
    int second = first + 60 + random.nextInt(100);
    Limit from = limit(fact, lower, first);
    Limit to = limit(fact, upper, second);
    return switch (random.nextInt(3)) {
      case 0 -> Allowed.within(from);
      case 1 -> Allowed.within(to);
      default ->
          fact.valueType() == VulnerabilityLevel.class
              ? Allowed.within(Limit.of(Comparison.AT_LEAST, "potential"))
              : Allowed.within(from, to);
    };
  }

  private static List<String> codes(Class<?> type) {
    if (type == Municipality.class) {
      return TOWNS;
    }
    if (type == RoleCode.class) {
      return ROLES;
    }
    if (type == String.class) {
      return DISTRICTS;
    }
    return type == Profile.Audience.class ? AUDIENCES : List.of();
  }

  private Limit limit(Fact<?> fact, Comparison side, int number) {
    if (fact.valueType() == Integer.class) {
      return Limit.of(side, String.valueOf(number / 4));
    }
    if (fact.valueType() == GestationalAge.class) {
      return Limit.of(side, GestationalAge.ofDays(number).toString());
    }
    if (fact.valueType() == VulnerabilityLevel.class) {
      return Limit.of(side, pick(List.of("potential", "vulnerable", "very-vulnerable")));
    }
    return switch (random.nextInt(5)) {
      case 0 -> Limit.ofAge(side, side.lower() ? 0 : number / 100 + 1, Limit.AgeUnit.YEARS);
      case 1, 2 -> Limit.ofAge(side, number / 20, Limit.AgeUnit.MONTHS);
      default -> Limit.ofAge(side, number, Limit.AgeUnit.DAYS);
    };
  }

  public Facts facts(int knownOfTen) {
    Facts facts = Facts.none();
    for (Fact<?> fact : Fact.all()) {
      facts = random.nextInt(10) < knownOfTen ? with(facts, fact) : facts;
    }
    for (Fact<Boolean> implied : IMPLYING.keySet()) {
      Facts unsaid = facts.with(implied, null);
      facts = unsaid.value(implied).isPresent() ? unsaid : facts;
    }
    return facts;
  }

  public <T> Facts with(Facts facts, Fact<T> fact) {
    return facts.with(fact, value(fact));
  }

  public <T> T value(Fact<T> fact) {
    Class<T> type = fact.valueType();
    if (type == Boolean.class) {
      return type.cast(random.nextBoolean());
    }
    if (type == Integer.class) {
      return type.cast(random.nextInt(60));
    }
    if (type == GestationalAge.class) {
      return type.cast(GestationalAge.ofDays(random.nextInt(250)));
    }
    List<String> codes = codes(type);
    if (!codes.isEmpty()) {
      return fact.type().parser().apply(pick(codes));
    }
    if (type == LocalDate.class) {
      return type.cast(TODAY.plusDays(30).minusDays(random.nextInt(300)));
    }
    return type.cast(VulnerabilityLevel.values()[random.nextInt(4)]);
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
