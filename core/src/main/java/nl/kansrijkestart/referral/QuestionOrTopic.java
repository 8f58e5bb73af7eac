package nl.kansrijkestart.referral;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The annotated form must hold a question or a topic (vraag of onderwerp): with neither, nobody
 * knows what she asks; null is valid.
 *
 * <p>The message is the reason code {@code referral.NEEDS_REQUIRED}, at the topics.
 */
@Documented
@Constraint(validatedBy = QuestionOrTopic.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QuestionOrTopic {

  /**
   * The message, or its key in braces.
   *
   * @return the message template, never null
   */
  String message() default "{referral.NEEDS_REQUIRED}";

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

  /** Applies the rule, and names the topics as what is missing; made by the provider. */
  final class Validator implements ConstraintValidator<QuestionOrTopic, ReferralIntake> {

    /** For the validation provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable ReferralIntake intake, ConstraintValidatorContext context) {
      if (intake == null || !intake.needs().isEmpty() || intake.question() != null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("needs")
          .addConstraintViolation();
      return false;
    }
  }
}
