package nl.kansrijkestart.examples.modulepath;

import jakarta.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;

/** Takes in registrations: built once, shared by all threads. */
public final class Registration {

  private final IntakeReader reader;

  /**
   * A desk that judges "future" by the clock.
   *
   * @param clock the clock, not null
   */
  public Registration(Clock clock) {
    Validator validator = Validators.standalone(Language.NL, clock);
    this.reader = IntakeReader.with(validator);
  }

  /**
   * Reads one registration.
   *
   * @param json the JSON text, not null
   * @return the registration with everything that is wrong with it, never null
   */
  public Intake<RegistrationIntake> read(InputStream json) {
    return reader.read(json, RegistrationIntake.class);
  }
}
