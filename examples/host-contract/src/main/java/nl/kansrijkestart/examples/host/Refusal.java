package nl.kansrijkestart.examples.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Why an intake was not taken in: everything at once, in both languages.
 *
 * @param violations what to mend, not empty
 */
@JsonPropertyOrder({"violations"})
public record Refusal(List<Told> violations) {

  /**
   * One thing to mend.
   *
   * @param path the field
   * @param reason the code, for machines
   * @param nl the sentence in Dutch
   * @param en the sentence in English
   * @param message the message of the host's own validator, in the language of the caller, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"path", "reason", "nl", "en", "message"})
  public record Told(String path, Reason reason, String nl, String en, @Nullable String message) {

    static Told of(Violation violation, @Nullable String message) {
      return new Told(
          violation.path(),
          violation.reason(),
          violation.text(Language.NL),
          violation.text(Language.EN),
          message);
    }
  }

  /**
   * What core's reader, or the host's mapper, found.
   *
   * @param violations the violations
   * @return the refusal
   */
  public static Refusal of(List<Violation> violations) {
    return new Refusal(violations.stream().map(violation -> Told.of(violation, null)).toList());
  }

  /**
   * What the domain refused.
   *
   * @param reasons the reasons
   * @return the refusal
   */
  public static Refusal ofReasons(List<Reason> reasons) {
    return of(reasons.stream().map(reason -> new Violation("", reason)).toList());
  }

  /**
   * What the host's own validator found, with its own messages.
   *
   * @param found the violations
   * @return the refusal
   */
  public static Refusal of(Collection<? extends ConstraintViolation<?>> found) {
    return new Refusal(
        found.stream()
            .map(one -> Told.of(Violation.of(List.of(one)).get(0), one.getMessage()))
            .sorted(
                Comparator.comparing(Told::path)
                    .thenComparing(told -> told.reason().code().toString()))
            .toList());
  }
}
