package nl.kansrijkestart.examples.benchmarks;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.privacy.SafeContactIntake;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Read one small intake from JSON, with and without a validator. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class IntakeBenchmark {

  private final Validator validator = Validators.standalone(Language.NL, Clock.systemDefaultZone());
  private final IntakeReader checking = IntakeReader.with(validator);
  private final IntakeReader formOnly = IntakeReader.withoutValidator();

  private byte[] json =
      "{\"safeChannels\":[],\"voicemail\":false,\"letter\":false,\"neutralSender\":\"Jeugdzorg\"}"
          .getBytes(StandardCharsets.UTF_8);

  /** Form and rules. */
  @Benchmark
  public Intake<SafeContactIntake> readAndValidate() {
    return checking.read(new ByteArrayInputStream(json), SafeContactIntake.class);
  }

  /** Form only. */
  @Benchmark
  public Intake<SafeContactIntake> read() {
    return formOnly.read(new ByteArrayInputStream(json), SafeContactIntake.class);
  }
}
