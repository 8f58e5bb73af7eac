package nl.kansrijkestart.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the record agree with each other: {@link CrossChecked#contradictions()} is empty.
 *
 * <p>Each contradiction is reported at its own path and under its own code.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistent.Checker.class)
public @interface Consistent {

  /**
   * Not used: every contradiction brings its own message.
   *
   * @return the message
   */
  String message() default "{intake.HOST_RULE}";

  /**
   * The validation groups.
   *
   * @return the groups
   */
  Class<?>[] groups() default {};

  /**
   * The payload.
   *
   * @return the payload
   */
  Class<? extends Payload>[] payload() default {};

  /** Reports each contradiction at its path. */
  final class Checker implements ConstraintValidator<Consistent, CrossChecked> {

    /** A checker without state. */
    public Checker() {}

    @Override
    public boolean isValid(@Nullable CrossChecked intake, ConstraintValidatorContext context) {
      List<Violation> contradictions = intake == null ? List.of() : intake.contradictions();
      if (!contradictions.isEmpty()) {
        context.disableDefaultConstraintViolation();
        contradictions.forEach(violation -> ContradictionPath.report(violation, context));
      }
      return contradictions.isEmpty();
    }
  }
}
