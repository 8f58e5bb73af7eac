package nl.kansrijkestart.pregnancy;

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
 * A gestational age (zwangerschapsduur) as text, {@code 20+3}, or as a number of days.
 *
 * <p>For intake records and for classes of the host. Null is valid: add {@code @NotNull} where an
 * age is needed.
 */
@Documented
@Constraint(validatedBy = {ValidGestationalAge.OfText.class, ValidGestationalAge.OfDays.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface ValidGestationalAge {

  /**
   * The least age in days, inclusive.
   *
   * @return the number of days
   */
  int minDays() default 0;

  /**
   * The greatest age in days, inclusive.
   *
   * @return the number of days
   */
  int maxDays() default GestationalAge.MAX_DAYS;

  /**
   * The reason code of the message.
   *
   * @return the template
   */
  String message() default "{pregnancy.GESTATIONAL_AGE}";

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

  /** Checks a text of weeks+days. */
  final class OfText implements ConstraintValidator<ValidGestationalAge, CharSequence> {

    private int minDays;
    private int maxDays;

    /** A validator; the provider makes it. */
    public OfText() {}

    @Override
    public void initialize(ValidGestationalAge constraint) {
      minDays = constraint.minDays();
      maxDays = constraint.maxDays();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      try {
        int days = GestationalAge.parse(value.toString()).days();
        return days >= minDays && days <= maxDays;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** Checks a number of days. */
  final class OfDays implements ConstraintValidator<ValidGestationalAge, Integer> {

    private int minDays;
    private int maxDays;

    /** A validator; the provider makes it. */
    public OfDays() {}

    @Override
    public void initialize(ValidGestationalAge constraint) {
      minDays = Math.max(0, constraint.minDays());
      maxDays = Math.min(GestationalAge.MAX_DAYS, constraint.maxDays());
    }

    @Override
    public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
      return value == null || (value >= minDays && value <= maxDays);
    }
  }
}
