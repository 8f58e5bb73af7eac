package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of one decision on a disclosure (besluitkenmerk): the same question with the same outcome
 * on the same grounds has the same key, now and after a restart.
 *
 * <p>It tells nothing by itself, but it is a hash without a key: whoever knows or guesses the whole
 * question, the key of the person too, can compute it. A log in which persons stand by pseudonym
 * holds it as well, so where keys of persons can be guessed keep that log as close as those keys.
 * The recipient never gets it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value {@code decision:} and 32 hexadecimal digits, not null
 */
public record DecisionId(String value) {

  private static final Pattern FORM = Pattern.compile("decision:[0-9a-f]{32}");
  private static final int BYTES = 16;

  /** Checks the form. */
  public DecisionId {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A DecisionId must be 'decision:' and 32 hexadecimal digits in lower case");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value {@code decision:} and 32 hexadecimal digits, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DecisionId parse(String value) {
    return new DecisionId(value);
  }

  /** The key of a question, an outcome and what it rests on. */
  static DecisionId of(DisclosureRequest request, String outcome, List<?> grounds) {
    StringBuilder text = new StringBuilder();
    for (Object field :
        new @Nullable Object[] {
          request.person(),
          request.subject().name(),
          request.kind().name(),
          request.purpose().name(),
          party(request.holder()),
          party(request.recipient()),
          request.categories(),
          request.context(),
          request.resources(),
          request.at(),
          outcome,
          grounds
        }) {
      String part = String.valueOf(field);
      text.append(part.length()).append(':').append(part);
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return new DecisionId("decision:" + HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String party(Party party) {
    return party.organization() + "/" + party.kind() + "/" + party.role();
  }

  /**
   * The text form.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
