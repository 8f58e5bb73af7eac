package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * On what ground data were used (grondslag): one of the four that the library decides on, or a
 * host's own.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
 */
public record LegalBasisCode(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  /** She agreed (toestemming). */
  public static final LegalBasisCode CONSENT = new LegalBasisCode("consent");

  /** Acute danger while she could not answer (vitaal belang). */
  public static final LegalBasisCode VITAL_INTEREST = new LegalBasisCode("vital-interest");

  /** A duty in law to disclose (wettelijke plicht). */
  public static final LegalBasisCode STATUTORY_DUTY = new LegalBasisCode("statutory-duty");

  /** A report of domestic violence or child abuse (meldcode). */
  public static final LegalBasisCode REPORTING_CODE = new LegalBasisCode("reporting-code");

  /** Checks the form. */
  public LegalBasisCode {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          "LegalBasisCode must be 1 to 60 lower-case letters, digits and hyphens, starting with a letter");
    }
  }

  /**
   * Whether {@link #of} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LegalBasisCode of(String value) {
    return new LegalBasisCode(value);
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
