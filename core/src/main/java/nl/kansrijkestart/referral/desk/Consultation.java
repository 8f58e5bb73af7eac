package nl.kansrijkestart.referral.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Permission;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import org.jspecify.annotations.Nullable;

/**
 * A question to the desk before anybody is referred, without saying who it is about (anonieme
 * consultatie). It starts no referral and needs no consent, as long as it is anonymous.
 *
 * <p>Texts with a mail address, a run of digits as long as a telephone number or BSN, a postal code
 * or a full date are refused. A name cannot be recognised: whoever asks leaves it out.
 *
 * <p>Source: R-056 (000_eb423f63e596da97.txt, L55). This class is immutable and thread-safe.
 *
 * @param on the day, not null
 * @param caller the role of who asks, not null
 * @param question the question, 1 to {@value #MAX_TEXT} characters, not null
 * @param advice what the desk advised, at most {@value #MAX_TEXT} characters, or null so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"on", "caller", "question", "advice"})
public record Consultation(
    LocalDate on, RoleCode caller, String question, @Nullable String advice) {

  /** The longest text, in characters. */
  public static final int MAX_TEXT = 2000;

  private static final Permission CONSULT = Permission.of("CONSULT_DESK");
  private static final Pattern TELLING =
      Pattern.compile(
          "\\S@\\S|(?:[0-9][ .()/-]{0,3}){8}|\\b[1-9][0-9]{3}(?:[A-Za-z]{2}|[ -]{1,2}[A-Z]{2})\\b"
              + "|\\b[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:[0-9]{2}|[0-9]{4})\\b"
              + "|\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b"
              + "|\\b[0-9]{1,2}\\.? (?i:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov"
              + "|dec)\\p{L}{0,9}\\.? [0-9]{2,4}\\b");

  /** Checks the lengths, and that no text plainly tells who it is about. */
  public Consultation {
    requireNonNull(on, "on");
    requireNonNull(caller, "caller");
    requireNonNull(question, "question");
    if (question.isBlank()
        || question.length() > MAX_TEXT
        || (advice != null && advice.length() > MAX_TEXT)) {
      throw new IllegalArgumentException("A question or advice must be 1 to 2,000 characters");
    }
    if (telling(question) || telling(advice)) {
      throw new IllegalArgumentException("A consultation must not tell who it is about");
    }
  }

  /**
   * Puts a question to the desk.
   *
   * @param on the day, not null
   * @param caller the role of who asks, not null
   * @param question the question, 1 to {@value #MAX_TEXT} characters, not null
   * @param advice what the desk advised, or null so far
   * @param roles what roles may do, not null
   * @return the consultation, or a refusal with every reason; the reasons repeat nothing of the
   *     texts; never null
   * @throws IllegalArgumentException if a text is blank or too long
   */
  public static Result<Consultation> of(
      LocalDate on, RoleCode caller, String question, @Nullable String advice, Roles roles) {
    List<Reason> refusals = new ArrayList<>();
    if (!roles.may(caller, CONSULT).allowed()) {
      refusals.add(reason(DeskReasons.MAY_NOT_CONSULT, "role", caller.value()));
    }
    if (telling(question)) {
      refusals.add(reason(DeskReasons.NOT_ANONYMOUS, "field", "question"));
    }
    if (telling(advice)) {
      refusals.add(reason(DeskReasons.NOT_ANONYMOUS, "field", "advice"));
    }
    return refusals.isEmpty()
        ? Result.accepted(new Consultation(on, caller, question, advice))
        : Result.refused(refusals);
  }

  private static boolean telling(@Nullable String text) {
    return text != null
        && text.length() <= MAX_TEXT
        && TELLING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
  }

  private static Reason reason(ReasonCode code, String name, String value) {
    return Reason.of(
        code, DeskReasons.CONSULTATION, List.of(DeskReasons.BEFOREHAND), Map.of(name, value));
  }

  /**
   * The role and the day; the texts are left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Consultation[" + caller + ", " + on + "]";
  }
}
