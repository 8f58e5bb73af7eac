package nl.kansrijkestart.intake;

import static java.util.Objects.requireNonNull;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import nl.kansrijkestart.decision.Language;

/**
 * A ready {@code Validator} for a program without a framework.
 *
 * <p>A host that has one (Spring, Quarkus, Jakarta EE) passes its own instead: the texts are found
 * there as well.
 */
public final class Validators {

  private Validators() {}

  /**
   * A validator that needs a Jakarta Validation provider on the class path, such as Hibernate
   * Validator 8 or 9, and no expression language.
   *
   * <p>Building one takes a few hundred milliseconds: build it once and share it. It is
   * thread-safe.
   *
   * @param language the language of the messages, not null
   * @param clock what "future" is judged by, not null
   * @return the validator, never null
   * @throws IllegalStateException if no provider is there; the message says what to add
   */
  public static Validator standalone(Language language, Clock clock) {
    requireNonNull(language, "language");
    requireNonNull(clock, "clock");
    try {
      return Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new PlainMessageInterpolator(language))
          .clockProvider(() -> clock)
          .buildValidatorFactory()
          .getValidator();
    } catch (NoProviderFoundException e) {
      throw new IllegalStateException(
          "No Jakarta Validation provider was found: add org.hibernate.validator:hibernate-validator"
              + " (8 or 9) to the class path, or use the Validator of the host",
          e);
    }
  }
}
