package nl.kansrijkestart.consent;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The annotated text must be a key as {@link ConsentId} and {@link RecordRef} read it; null is
 * valid.
 *
 * <p>The message is the reason code {@code consent.KEY_INVALID}.
 */
@Documented
@Constraint(validatedBy = ValidRecordKey.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidRecordKey {

  /**
   * The message, or its key in braces.
   *
   * @return the message template, never null
   */
  String message() default "{consent.KEY_INVALID}";

  /**
   * The groups in which the constraint is checked.
   *
   * @return the groups, empty for the default group
   */
  Class<?>[] groups() default {};

  /**
   * What the host attaches to the constraint.
   *
   * @return the payload, often empty
   */
  Class<? extends Payload>[] payload() default {};

  /** Applies the rule; made by the validation provider. */
  final class Validator implements ConstraintValidator<ValidRecordKey, String> {

    /** For the validation provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || RecordRef.accepts(text);
    }
  }
}
