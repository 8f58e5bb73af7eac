package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The rule, with its version, that led to a reason: {@code RULE-049@1}.
 *
 * <p>With the rule and its version an auditor can replay a decision after the rule has changed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id of the rule: letters, digits, dots and hyphens, 1 to 80 characters, not null
 * @param version the version of the rule: the same characters, 1 to 40 of them, not null
 */
public record RuleRef(String id, String version) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** Checks both parts. */
  public RuleRef {
    requireNonNull(id, "id");
    requireNonNull(version, "version");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A rule id must be 1 to 80 letters, digits, dots, hyphens or underscores");
    }
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "A rule version must be 1 to 40 letters, digits, dots, hyphens or underscores");
    }
  }

  /**
   * A rule at a version.
   *
   * @param id the id of the rule, not null
   * @param version the version of the rule, not null
   * @return the reference, never null
   */
  public static RuleRef of(String id, String version) {
    return new RuleRef(id, version);
  }

  /**
   * Reads {@code id@version}, the form that {@link #toString} gives.
   *
   * @param text the text, not null
   * @return the reference, never null
   * @throws IllegalArgumentException if there is not exactly one at-sign with both parts around it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RuleRef parse(String text) {
    requireNonNull(text, "text");
    int at = text.indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("A rule reference must read id@version");
    }
    return new RuleRef(text.substring(0, at), text.substring(at + 1));
  }

  /**
   * The reference as {@code id@version}.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return id + "@" + version;
  }
}
