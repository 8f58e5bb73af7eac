package nl.kansrijkestart.intake;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/**
 * One thing that is wrong with an intake: where, and why.
 *
 * <p>It never repeats the value that was handed over: that may be a BSN, a name or a birth date.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param path the place, as Jakarta Validation writes it ({@code children[1].birthweightGrams}, and
 *     {@code channels[1]} for an item of a list), or empty where the whole is meant; not null
 * @param reason the rule that was broken, with its limits, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"path", "reason"})
public record Violation(String path, Reason reason) {

  /** Checks that both are there. */
  public Violation {
    requireNonNull(path, "path");
    requireNonNull(reason, "reason");
  }

  /**
   * The violation as a sentence, without the path.
   *
   * @param language the language of the reader, not null
   * @return the sentence, never null
   */
  public String text(Language language) {
    return reason.text(language);
  }

  /**
   * What a validator found, in a fixed order: by path, then by code.
   *
   * <p>The code is the message template of the constraint without its braces. A constraint of the
   * host's own, with another kind of message, comes back under {@link IntakeReasons#HOST_RULE}.
   *
   * @param found what {@code validator.validate(intake)} returned, not null
   * @return an immutable list, never null
   */
  public static List<Violation> of(Collection<? extends ConstraintViolation<?>> found) {
    return found.stream()
        .map(violation -> new Violation(place(violation), reason(violation)))
        .distinct()
        .sorted(
            Comparator.comparing(Violation::path)
                .thenComparing(violation -> violation.reason().code().toString()))
        .toList();
  }

  /** An item of a list is {@code list[1]}, whether it could not be read or broke a rule. */
  private static String place(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString().replace(".<list element>", "");
  }

  private static Reason reason(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    String key =
        template.startsWith("{") && template.endsWith("}")
            ? template.substring(1, template.length() - 1)
            : "";
    ReasonCode code;
    try {
      code = ReasonCode.parse(key);
    } catch (IllegalArgumentException e) {
      code = IntakeReasons.HOST_RULE;
    }
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    Map<String, Object> parameters = new TreeMap<>();
    for (String name : code.parameters()) {
      Object value = attributes.get(name);
      parameters.put(name, value instanceof Number ? value : String.valueOf(value));
    }
    return Reason.of(code, parameters);
  }
}
