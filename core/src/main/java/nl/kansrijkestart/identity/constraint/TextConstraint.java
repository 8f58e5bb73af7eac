package nl.kansrijkestart.identity.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A check on a text; no text at all is valid. */
abstract class TextConstraint<A extends Annotation> implements ConstraintValidator<A, String> {

  private final Predicate<String> rule;

  TextConstraint(Predicate<String> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || rule.test(text);
  }
}
