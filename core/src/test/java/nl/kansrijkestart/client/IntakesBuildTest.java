package nl.kansrijkestart.client;

import static nl.kansrijkestart.client.ClientFixtures.CODES;
import static nl.kansrijkestart.client.ClientFixtures.TODAY;
import static nl.kansrijkestart.client.ClientFixtures.VALIDATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.privacy.SafeContactIntake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An intake that validates clean builds, or is refused for a reason of its own; nothing throws. */
class IntakesBuildTest {

  private static final List<String> GOOD = List.of("s1", "s2", "s3", "s4", "s5", "s6");
  private static final Map<String, String> GOOD_BY_NAME =
      Map.ofEntries(
          Map.entry("bsn", "123456782"),
          Map.entry("language", "nl"),
          Map.entry("postalCode", "2987"),
          Map.entry("municipality", "GM0599"),
          Map.entry("observedBy", "MIDWIFE"),
          Map.entry("filledBy", "MIDWIFE"),
          Map.entry("role", "PARTNER"),
          Map.entry("code", "debts"),
          Map.entry("from", "09:00"),
          Map.entry("until", "17:00"));
  private static final List<String> BAD =
      List.of("", " ", "\u0000", "111222333", "origin", "24:00", "MIDWIFE", "x".repeat(3000));

  /** The domain does not ask what day it is; only the validator finds this. */
  private static final ReasonCode NEEDS_A_CLOCK = IntakeReasons.IN_FUTURE;

  record Kind<T extends Record>(Class<T> type, Function<T, Result<?>> build) {
    Result<?> from(Object intake) {
      return build.apply(type.cast(intake));
    }

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static Stream<Kind<?>> kinds() {
    return Stream.of(
        new Kind<>(ClientIntake.class, Client::from),
        new Kind<>(ResidenceIntake.class, Residence::from),
        new Kind<>(HouseholdIntake.class, Household::from),
        new Kind<>(SupportNetworkIntake.class, SupportNetwork::from),
        new Kind<>(SafeContactIntake.class, SafeContact::from),
        new Kind<>(CircumstanceIntake.class, intake -> Circumstance.from(intake, CODES)),
        new Kind<>(
            VulnerabilityJudgementIntake.class,
            intake -> Vulnerability.Judgement.from(intake, Roles.standard())));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void should_build_or_refuse_whatever_validates_clean_and_never_throw(Kind<?> kind)
      throws Exception {
    int clean = 0;
    for (long seed = 1; seed <= 1_000; seed++) {
      // GIVEN
      Random random = new Random(seed);
      Object intake = record(kind.type(), random, random.nextInt(4) == 0 ? 5 : 60);
      // WHEN
      List<ReasonCode> violations =
          Violation.of(VALIDATOR.validate(intake)).stream().map(v -> v.reason().code()).toList();
      Result<?> result = kind.from(intake);
      // THEN
      if (violations.isEmpty()) {
        clean++;
        assertThat(result.reasons().stream().map(Reason::code))
            .as("seed %d", seed)
            .doesNotContain(IntakeReasons.NOT_VALIDATED);
      } else if (!violations.stream().allMatch(NEEDS_A_CLOCK::equals)) {
        assertThat(result.reasons()).as("seed %d must not slip through", seed).isNotEmpty();
      }
    }
    assertThat(clean).isGreaterThan(50);
  }

  private static Object record(Class<?> type, Random random, int oddity) throws Exception {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getName(), components[i].getGenericType(), random, oddity);
    }
    return type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
        .newInstance(values);
  }

  private static Object value(String name, Type type, Random random, int oddity) throws Exception {
    boolean odd = random.nextInt(oddity) == 0;
    if (odd && random.nextBoolean()) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      List<Object> items = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        items.add(value(name, list.getActualTypeArguments()[0], random, oddity));
      }
      return items;
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return odd
          ? BAD.get(random.nextInt(BAD.size()))
          : GOOD_BY_NAME.getOrDefault(name, GOOD.get(random.nextInt(GOOD.size())));
    }
    if (raw == LocalDate.class) {
      return TODAY.plusDays(odd ? 1 : -random.nextInt(2));
    }
    if (raw == Integer.class) {
      return odd ? random.nextInt() : null;
    }
    if (raw == Boolean.class) {
      if (odd) {
        return random.nextBoolean();
      }
      return name.equals("filledWithParent") ? Boolean.TRUE : null;
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    }
    return record(raw, random, oddity);
  }
}
