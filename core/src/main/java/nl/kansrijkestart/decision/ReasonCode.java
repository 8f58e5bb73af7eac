package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stable code for one ground of a decision, such as {@code referral.CONSENT_MISSING}.
 *
 * <p>The part before the dot is the feature (the package); the part after it is in capitals. A
 * feature declares its codes as constants, together with the names of the parameters that the texts
 * use. Codes are part of the API: within a major version none changes its meaning.
 *
 * <p>Two codes are equal when their texts are. This class is immutable and thread-safe.
 */
public final class ReasonCode {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{0,39}\\.[A-Z][A-Z0-9_]{0,79}");

  private final String value;
  private final List<String> parameters;
  private final String[] sorted;
  private final boolean declared;

  private ReasonCode(String value, List<String> parameters, boolean declared) {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A reason code must read feature.CODE, such as referral.CONSENT_MISSING");
    }
    this.value = value;
    this.parameters = List.copyOf(parameters);
    this.sorted = parameters.stream().distinct().sorted().toArray(String[]::new);
    this.declared = declared;
  }

  /**
   * A code with the names of the parameters that its texts use.
   *
   * @param value the code, {@code feature.CODE}, not null
   * @param parameters the names of the parameters, in any order, not null
   * @return the code, never null
   * @throws IllegalArgumentException if the code does not have that form
   */
  public static ReasonCode of(String value, String... parameters) {
    return new ReasonCode(value, List.of(parameters), true);
  }

  /**
   * Reads a code; its parameters are those that its shipped text uses, or none where the library
   * has no text for it.
   *
   * @param value the code, not null
   * @return the code, never null
   * @throws IllegalArgumentException if the code does not have the form {@code feature.CODE}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ReasonCode parse(String value) {
    ReasonCode bare = new ReasonCode(value, List.of(), false);
    return ReasonTexts.knows(bare)
        ? new ReasonCode(value, ReasonTexts.parametersOf(bare), true)
        : bare;
  }

  /** The names of the parameters in their order; nobody may change the array. */
  String[] sortedParameters() {
    return sorted;
  }

  /** Whether the parameters are known: not for a code of a newer version, read from JSON. */
  boolean declared() {
    return declared;
  }

  /**
   * The feature that owns the code: the part before the dot.
   *
   * @return the feature, never null
   */
  public String feature() {
    return value.substring(0, value.indexOf('.'));
  }

  /**
   * The part after the dot, in capitals.
   *
   * @return the name within the feature, never null
   */
  public String name() {
    return value.substring(value.indexOf('.') + 1);
  }

  /**
   * The names of the parameters that a reason with this code must carry.
   *
   * @return an immutable list, never null
   */
  public List<String> parameters() {
    return parameters;
  }

  /**
   * Whether the other object is a code with the same text.
   *
   * @param other the object to compare with, may be null
   * @return true if so
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof ReasonCode that && value.equals(that.value);
  }

  /**
   * A hash of the text.
   *
   * @return the hash
   */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /**
   * The code as text: {@code feature.CODE}.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
