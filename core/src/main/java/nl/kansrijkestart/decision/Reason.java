package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.internal.lazy.SmallMap;
import org.jspecify.annotations.Nullable;

/**
 * One ground of an answer: what was found, by which rule, on which source, with which figures.
 *
 * <p>Parameters are texts, whole numbers ({@link Long}) or decimals ({@link BigDecimal}); integers
 * of any width become {@code Long}, other numbers become {@code BigDecimal} without trailing zeros,
 * so that a reason is equal to itself after JSON and back. They hold codes, counts and limits,
 * never a name, a BSN, a birth date or free text. Even so {@link #toString} leaves them out. A text
 * shows a code, or each of a list of codes with comma and space between them, by its word where the
 * feature has one: {@code label.<code>} beside its texts.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the stable code, not null
 * @param rule the rule and version that led to it, or null where no rule was applied
 * @param sources what the rule stands on; two where sources conflict and both are shown; not null
 * @param parameters the figures used, sorted by name; exactly those that the code declares, or any
 *     for a code of a newer version; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"code", "rule", "sources", "parameters"})
public record Reason(
    ReasonCode code, @Nullable RuleRef rule, List<Source> sources, Map<String, Object> parameters) {

  /** Copies the collections, and checks the parameters against the code. */
  public Reason {
    requireNonNull(code, "code");
    sources = List.copyOf(sources);
    parameters = code.declared() ? declared(code, parameters) : copied(parameters);
  }

  /** In the order of their names, as the code declares them. */
  private static Map<String, Object> declared(ReasonCode code, Map<String, Object> given) {
    String[] names = code.sortedParameters();
    if (given instanceof SmallMap small && small.plain(names)) {
      return small;
    }
    Object[] pairs = new Object[2 * names.length];
    boolean complete = given.size() == names.length;
    for (int i = 0; i < names.length && complete; i++) {
      Object value = given.get(names[i]);
      complete = value != null;
      pairs[2 * i] = names[i];
      pairs[2 * i + 1] = value == null ? "" : plain(value);
    }
    if (!complete) {
      throw new IllegalArgumentException(
          "Reason " + code + " must carry the parameters " + code.parameters() + " and no other");
    }
    return names.length == 0 ? Map.of() : SmallMap.of(pairs);
  }

  private static Map<String, Object> copied(Map<String, Object> given) {
    Map<String, Object> copy = new TreeMap<>();
    given.forEach((name, value) -> copy.put(requireNonNull(name, "name"), plain(value)));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * A reason without a rule, source or parameters.
   *
   * @param code the code, not null
   * @return the reason, never null
   */
  public static Reason of(ReasonCode code) {
    return new Reason(code, null, List.of(), Map.of());
  }

  /**
   * A reason with parameters.
   *
   * @param code the code, not null
   * @param parameters the parameters that the code declares, not null
   * @return the reason, never null
   */
  public static Reason of(ReasonCode code, Map<String, ?> parameters) {
    return new Reason(code, null, List.of(), asObjects(parameters));
  }

  /**
   * A reason with its rule and sources.
   *
   * @param code the code, not null
   * @param rule the rule that led to it, not null
   * @param sources what the rule stands on, not null
   * @param parameters the parameters that the code declares, not null
   * @return the reason, never null
   */
  public static Reason of(
      ReasonCode code, RuleRef rule, List<Source> sources, Map<String, ?> parameters) {
    return new Reason(code, requireNonNull(rule, "rule"), sources, asObjects(parameters));
  }

  /**
   * The reason as a sentence.
   *
   * @param language the language of the reader, not null
   * @return the sentence, never null; the bare code where the library ships no text for it
   */
  public String text(Language language) {
    requireNonNull(language, "language");
    return ReasonTexts.render(code, parameters, language);
  }

  @SuppressWarnings("unchecked") // only read, and copied by the constructor
  private static Map<String, Object> asObjects(Map<String, ?> parameters) {
    return (Map<String, Object>) parameters;
  }

  private static Object plain(Object value) {
    if (value instanceof String) {
      return value;
    }
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger whole) {
      return whole.longValueExact();
    }
    if (value instanceof BigDecimal || value instanceof Double) {
      return plainDecimal(new BigDecimal(value.toString()).stripTrailingZeros());
    }
    throw new IllegalArgumentException(
        "A parameter of a reason must be a text, a whole number or a decimal");
  }

  private static Object plainDecimal(BigDecimal decimal) {
    return decimal.scale() <= 0 && decimal.precision() - decimal.scale() <= 18
        ? (Object) decimal.longValueExact()
        : decimal;
  }

  /**
   * The code and the rule; the parameters are left out on purpose.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return rule == null ? code.toString() : code + " (" + rule + ")";
  }
}
