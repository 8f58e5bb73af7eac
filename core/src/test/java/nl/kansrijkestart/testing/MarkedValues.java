package nl.kansrijkestart.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills records with values that can be recognised wherever they leak: a name, a BSN, a birth date,
 * an address, free text.
 */
public final class MarkedValues {

  /** None of these may ever show. */
  public static final List<String> MARKERS =
      List.of("Quxmarker", "111222333", "123456782", "1987-06-05", "2987ZZ", "2987 ZZ");

  private static final int TRIES = 60;
  private static final int MAX_DEPTH = 5;

  private final Random random;

  /** Asked once per type: the arguments are always the same, and refusals are slow. */
  private static final Map<Class<?>, Factories> FACTORIES = new ConcurrentHashMap<>();

  private final Set<String> messages = new LinkedHashSet<>();

  public MarkedValues(long seed) {
    this.random = new Random(seed);
  }

  /** What the constructors said while they refused. */
  public Set<String> messages() {
    return messages;
  }

  /** An instance, or empty if no combination was accepted. */
  public Optional<Object> instance(Class<?> record) {
    for (int i = 0; i < TRIES; i++) {
      Object made = make(record, 0);
      if (made != null) {
        return Optional.of(made);
      }
    }
    return Optional.empty();
  }

  private @Nullable Object make(Class<?> type, int depth) {
    if (type.isRecord() && depth < MAX_DEPTH) {
      RecordComponent[] components = type.getRecordComponents();
      @Nullable Object[] arguments = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        arguments[i] = value(components[i].getGenericType(), depth + 1);
      }
      try {
        Constructor<?> constructor =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        messages.add(String.valueOf(e.getCause()));
        return fromFactory(type);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return fromFactory(type);
  }

  private @Nullable Object fromFactory(Class<?> type) {
    Factories factories = FACTORIES.computeIfAbsent(type, MarkedValues::tryFactories);
    messages.addAll(factories.messages());
    return factories.made().isEmpty() ? null : pick(factories.made());
  }

  /** What the factories of a type make of every argument, and say of those that they refuse. */
  private record Factories(List<Object> made, Set<String> messages) {}

  private static Factories tryFactories(Class<?> type) {
    List<Object> made = new ArrayList<>();
    Set<String> messages = new LinkedHashSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers())
          || !Modifier.isPublic(method.getModifiers())
          || method.getReturnType() != type
          || method.getParameterCount() != 1) {
        continue;
      }
      Class<?> parameter = method.getParameterTypes()[0];
      for (Object argument : parameter == String.class ? TEXTS : INTS) {
        if (!boxed(parameter).isInstance(argument)) {
          continue;
        }
        try {
          made.add(method.invoke(null, argument));
        } catch (InvocationTargetException e) {
          messages.add(String.valueOf(e.getCause()));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return new Factories(made, messages);
  }

  private static Class<?> boxed(Class<?> type) {
    return type == int.class ? Integer.class : type;
  }

  private static final List<Object> TEXTS =
      List.of(
          "Quxmarker",
          "111222333",
          "123456782",
          "2987ZZ",
          "2987",
          "GM0599",
          "01234567",
          "12345678",
          "QUXMARKER",
          "20+3",
          "nl",
          "1987-06-05",
          "1987-06-05/1987-06-05",
          "feature.CODE",
          "a@1",
          "00000001234567890000",
          "12345678901",
          "GIVEN",
          "person.pregnant",
          "yes");
  private static final List<Object> INTS = List.of(0, 1, 2, 3, 10, 40, 143, 280, 3000);

  @SuppressWarnings("unchecked")
  private @Nullable Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == List.class || raw == Set.class) {
        Object item =
            random.nextInt(3) == 0 ? null : value(generic.getActualTypeArguments()[0], depth);
        List<Object> items = item == null ? List.of() : List.of(item);
        return raw == List.class ? items : Set.copyOf(items);
      }
      return raw == Map.class ? Map.of() : value(raw, depth);
    }
    if (!(type instanceof Class<?> raw)) {
      return "Quxmarker";
    }
    if (!raw.isPrimitive() && random.nextInt(5) == 0) {
      return null;
    }
    if (raw == String.class || raw == Object.class) {
      return random.nextInt(4) == 0 ? pick(TEXTS) : "Quxmarker";
    }
    if (raw == LocalDate.class) {
      return LocalDate.of(1987, 6, 5).plusDays(random.nextInt(3) == 0 ? random.nextInt(600) : 0);
    }
    if (raw == LocalDateTime.class) {
      return LocalDateTime.of(1987, 6, 5, 10, 0);
    }
    if (raw == LocalTime.class) {
      return LocalTime.of(random.nextInt(24), 0);
    }
    if (raw == Instant.class) {
      return LocalDateTime.of(1987, 6, 5, 10, random.nextInt(60)).toInstant(ZoneOffset.UTC);
    }
    if (raw == int.class || raw == Integer.class) {
      return pick(INTS);
    }
    if (raw == long.class || raw == Long.class) {
      return ((Integer) pick(INTS)).longValue();
    }
    if (raw == double.class || raw == Double.class) {
      return ((Integer) pick(INTS)).doubleValue();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return random.nextBoolean();
    }
    if (raw == BigDecimal.class) {
      return BigDecimal.valueOf((Integer) pick(INTS));
    }
    if (raw.isEnum()) {
      return pick(Arrays.asList(raw.getEnumConstants()));
    }
    if (raw.isSealed()) {
      return value(pick(Arrays.asList(raw.getPermittedSubclasses())), depth);
    }
    return depth > MAX_DEPTH ? null : make(raw, depth);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
