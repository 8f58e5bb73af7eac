package nl.kansrijkestart.identity.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kansrijkestart.identity.Bsn;

/**
 * The annotated text must be a citizen service number, as {@link Bsn} reads it; null is valid.
 *
 * <p>The message is the reason code {@code identity.BSN_INVALID}.
 */
@Documented
@Constraint(validatedBy = ValidBsn.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidBsn {

  /**
   * The message, or its key in braces.
   *
   * @return the message template, never null
   */
  String message() default "{identity.BSN_INVALID}";

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
  final class Validator extends TextConstraint<ValidBsn> {

    /** For the validation provider. */
    public Validator() {
      super(Bsn::accepts);
    }
  }
}
