package nl.kansrijkestart.referral;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The form must hold a question or a topic: with neither, nobody knows what she asks. */
@Constraint(validatedBy = QuestionOrTopic.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface QuestionOrTopic {

  String message() default "{referral.NEEDS_REQUIRED}";

  Class<?>[] groups() default {};

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
