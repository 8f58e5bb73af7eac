package nl.kansrijkestart.fhir;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.kansrijkestart.client.PersonName;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Values by a seed, for records that are made up. */
final class Seeds {

  static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private static final List<String> FIRST =
      List.of("Anna", "Bo", "Élise", "J.P.M.", "A.", "Anna B.", "J. P.", "Noor Fenna");
  private static final List<String> LAST =
      List.of("Voorbeeld", "Testman-Proef", "d'Exemple", "Ümit");
  private static final List<String> PREFIX = List.of("van der", "de", "'t");
  private static final String KEYS = "abcdefghijklmnopqrstuvwxyzABC0123456789-._:";

  final Random random;
  private int keys;

  Seeds(long seed) {
    random = Mixed.random(seed);
  }

  boolean yes() {
    return random.nextBoolean();
  }

  int upTo(int last) {
    return random.nextInt(last + 1);
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  <E extends Enum<E>> E of(Class<E> type) {
    return of(Arrays.asList(type.getEnumConstants()));
  }

  <E extends Enum<E>> Set<E> some(Class<E> type) {
    EnumSet<E> set = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if (random.nextInt(3) == 0) {
        set.add(constant);
      }
    }
    return set;
  }

  <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  <T> List<T> list(int most, Supplier<T> value) {
    return IntStream.range(0, upTo(most)).mapToObj(i -> value.get()).toList();
  }

  Ternary ternary() {
    return of(Ternary.class);
  }

  /** A key, no two the same, also of the kinds that FHIR does not allow as an id. */
  String key() {
    StringBuilder key = new StringBuilder("k").append(keys++).append('-');
    int length = random.nextInt(20);
    for (int i = 0; i < length; i++) {
      key.append(KEYS.charAt(random.nextInt(KEYS.length())));
    }
    return key.toString();
  }

  PersonId person() {
    return PersonId.of(key());
  }

  LocalDate before(LocalDate day, int days) {
    return day.minusDays(random.nextInt(days + 1));
  }

  PersonName name() {
    String family = maybe(() -> of(LAST));
    String given = family == null ? of(FIRST) : maybe(() -> of(FIRST));
    return new PersonName(given, family == null ? null : maybe(() -> of(PREFIX)), family);
  }
}
