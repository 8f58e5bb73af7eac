package nl.kansrijkestart.intake;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands a violation to the validator at {@code field}, {@code list[1]} or {@code list[1].field}.
 */
final class ContradictionPath {

  private static final Pattern FORM = Pattern.compile("(\\w+)(?:\\[(\\d+)](?:\\.(\\w+))?)?");

  private ContradictionPath() {}

  static void report(Violation violation, ConstraintValidatorContext context) {
    Matcher path = FORM.matcher(violation.path());
    if (!path.matches() || !violation.reason().parameters().isEmpty()) {
      throw new IllegalArgumentException(
          "A contradiction needs a path such as field, list[1] or list[1].field, and a reason"
              + " without parameters");
    }
    ConstraintViolationBuilder builder =
        context.buildConstraintViolationWithTemplate("{" + violation.reason().code() + "}");
    var field = builder.addPropertyNode(path.group(1));
    if (path.group(2) == null) {
      field.addConstraintViolation();
      return;
    }
    int index = Integer.parseInt(path.group(2));
    if (path.group(3) == null) {
      field.addBeanNode().inIterable().atIndex(index).addConstraintViolation();
    } else {
      field.addPropertyNode(path.group(3)).inIterable().atIndex(index).addConstraintViolation();
    }
  }
}
