package nl.kansrijkestart.examples.host;

import jakarta.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.BirthIntake;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.jspecify.annotations.Nullable;

/** Takes families in, whatever the host: by its own mapper and validator, or by core's reader. */
public final class FamilyDesk {

  /** A real host gives each pregnancy a key of its own. */
  private static final PregnancyId KEY = PregnancyId.of("pregnancy-1");

  private final Validator validator;
  private final IntakeReader reader;
  private final Clock clock;

  /**
   * A desk.
   *
   * @param validator the validator of the host
   * @param clock the clock of the host
   */
  public FamilyDesk(Validator validator, Clock clock) {
    this.validator = validator;
    this.reader = IntakeReader.with(validator);
    this.clock = clock;
  }

  /**
   * Takes in what the mapper of the host made of the JSON.
   *
   * @param <R> the type of the host's answer
   * @param intake the intake
   * @param taken what to answer when the family is taken in
   * @param refused what to answer when it is not
   * @return the answer
   */
  public <R> R take(FamilyIntake intake, Function<Family, R> taken, Function<Refusal, R> refused) {
    var violations = validator.validate(intake);
    return violations.isEmpty()
        ? build(intake, taken, refused)
        : refused.apply(Refusal.of(violations));
  }

  /**
   * Takes in the JSON as it came: core's reader says everything that is wrong at once.
   *
   * @param <R> the type of the host's answer
   * @param json the JSON text
   * @param taken what to answer when the family is taken in
   * @param refused what to answer when it is not
   * @return the answer
   */
  public <R> R take(InputStream json, Function<Family, R> taken, Function<Refusal, R> refused) {
    Intake<FamilyIntake> read = reader.read(json, FamilyIntake.class);
    return read.valid()
        ? build(read.record().orElseThrow(), taken, refused)
        : refused.apply(Refusal.of(read.violations()));
  }

  private <R> R build(
      FamilyIntake intake, Function<Family, R> taken, Function<Refusal, R> refused) {
    return family(intake).match(taken::apply, reasons -> refused.apply(Refusal.ofReasons(reasons)));
  }

  private Result<Family> family(FamilyIntake intake) {
    return Client.from(intake.client())
        .match(client -> family(client, intake), FamilyDesk::refusal);
  }

  private Result<Family> family(Client client, FamilyIntake intake) {
    return Pregnancy.from(intake.pregnancy(), KEY, client.id(), LocalDate.now(clock))
        .match(pregnancy -> family(client, pregnancy, intake.birth()), FamilyDesk::refusal);
  }

  private Result<Family> family(Client client, Pregnancy pregnancy, @Nullable BirthIntake intake) {
    if (intake == null) {
      return Result.accepted(new Family(client, pregnancy, null));
    }
    return Birth.from(intake, pregnancy.dueDate(), LocalDate.now(clock))
        .match(birth -> Result.accepted(new Family(client, pregnancy, birth)), FamilyDesk::refusal);
  }

  private static Result<Family> refusal(List<Reason> reasons) {
    return Result.refused(reasons);
  }
}
