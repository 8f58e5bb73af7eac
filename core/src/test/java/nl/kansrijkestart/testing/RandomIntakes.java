package nl.kansrijkestart.testing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Intakes as people fill them in: mostly sensible, often incomplete, at times wrong. Seeded.
 *
 * <p>Numbers stay mostly within the limits that the annotations name, and lie on a limit at times.
 */
public final class RandomIntakes {

  private static final LocalDate AROUND = LocalDate.of(2025, 3, 10);
  private static final List<String> TEXTS =
      List.of(
          "woman-1",
          "person-2",
          "child-3",
          "111222333",
          "123456782",
          "GM0599",
          "0597",
          "3072 AA",
          "2987",
          "MIDWIFE",
          "DESK_ASSESSOR",
          "PREGNANT_WOMAN",
          "debts",
          "no-home",
          "social-support",
          "nl",
          "ti",
          "phq-2",
          "1",
          "20+3",
          "31+0",
          "rot-voorzorg",
          "Some text.",
          " ",
          "x");

  private final Random random;

  public RandomIntakes(long seed) {
    this.random = new Random(seed);
  }

  /** One intake of that type. */
  public <T extends Record> T next(Class<T> type) {
    return type.cast(record(type, 0));
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = value(components[i], components[i].getGenericType(), depth);
    }
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the constructor of an intake only copies: " + type, e);
    }
  }

  private @Nullable Object value(RecordComponent component, Type type, int depth) {
    if (type instanceof ParameterizedType list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (int i = random.nextInt(depth == 0 ? 3 : 2); i > 0; i--) {
        items.add(value(component, list.getActualTypeArguments()[0], depth + 1));
      }
      return items;
    }
    Class<?> raw = (Class<?>) type;
    boolean required =
        component.isAnnotationPresent(jakarta.validation.constraints.NotNull.class)
            || component
                .getAccessor()
                .isAnnotationPresent(jakarta.validation.constraints.NotNull.class);
    if (random.nextInt(required ? 60 : 3) == 0) {
      return null;
    }
    if (raw == String.class) {
      return text(component.getName());
    }
    if (raw == Integer.class) {
      return whole(component);
    }
    if (raw == BigDecimal.class) {
      return decimal(component);
    }
    if (raw == Boolean.class) {
      return random.nextBoolean();
    }
    if (raw == LocalDate.class) {
      return AROUND.minusDays(random.nextInt(20) == 0 ? -random.nextInt(300) : random.nextInt(300));
    }
    if (raw == LocalTime.class) {
      return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }
    if (raw == Instant.class) {
      return Instant.parse("2025-03-10T09:00:00Z")
          .minus(
              random.nextInt(20) == 0 ? -random.nextInt(200) : random.nextInt(400),
              ChronoUnit.HOURS);
    }
    if (raw.isEnum()) {
      return pick(Arrays.asList(raw.getEnumConstants()));
    }
    return record(raw, depth + 1);
  }

  /** A text that suits the field by its name, or any other now and then. */
  private String text(String field) {
    if (random.nextInt(12) == 0) {
      return pick(TEXTS);
    }
    return switch (field) {
      case "bsn" -> pick(List.of("111222333", "123456782"));
      case "role",
          "observedBy",
          "filledBy",
          "recordedByRole",
          "recipientRole",
          "leadRole",
          "jointRole" ->
          pick(List.of("MIDWIFE", "YOUTH_NURSE", "GP"));
      case "holderKind", "recipientKind" -> pick(List.of("MUNICIPALITY", "MIDWIFERY"));
      case "code" ->
          pick(List.of("debts", "no-home", "social-support", "stress", "not-in-the-list"));
      case "postalCode" -> pick(List.of("3072 AA", "2987"));
      case "municipality", "stay" -> pick(List.of("GM0599", "0597"));
      case "language" -> "nl";
      case "instrument" -> "phq-2";
      case "version" -> "1";
      case "gestationalAge" -> pick(List.of("20+3", "31+0", "40+0"));
      case "from", "until" -> pick(List.of("09:00", "12:30", "17:00"));
      case "offer" -> "rot-voorzorg";
      case "destination" -> pick(List.of("MVR", "HOME_START"));
      case "giver", "person" -> pick(List.of("woman-1", "person-2"));
      default -> pick(List.of("woman-1", "person-2", "child-3", "key-4"));
    };
  }

  private int whole(RecordComponent component) {
    Min min = component.getAccessor().getAnnotation(Min.class);
    Max max = component.getAccessor().getAnnotation(Max.class);
    int low = min == null ? 0 : (int) min.value();
    int high = max == null ? 5 : (int) max.value();
    return switch (random.nextInt(20)) {
      case 0 -> low - 1;
      case 1 -> high == Integer.MAX_VALUE ? high : high + 1;
      case 2 -> high;
      case 3, 4, 5, 6, 7, 8 -> low;
      default -> low + random.nextInt(Math.min(high - low, 400) + 1);
    };
  }

  private BigDecimal decimal(RecordComponent component) {
    DecimalMin min = component.getAccessor().getAnnotation(DecimalMin.class);
    DecimalMax max = component.getAccessor().getAnnotation(DecimalMax.class);
    BigDecimal low = min == null ? BigDecimal.ZERO : new BigDecimal(min.value());
    BigDecimal high = max == null ? BigDecimal.TEN : new BigDecimal(max.value());
    return low.add(
        high.subtract(low)
            .multiply(BigDecimal.valueOf(random.nextDouble()))
            .setScale(1, RoundingMode.DOWN));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
