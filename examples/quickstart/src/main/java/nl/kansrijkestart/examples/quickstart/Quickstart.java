package nl.kansrijkestart.examples.quickstart;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;

/**
 * One family's journey: check the intake, date the pregnancy, score, assess circumstances, find
 * offers, decide on consent, and refer through the closed loop.
 *
 * <p>Exits with 0 when it ran, also when an intake has violations, and with 2 and one line when the
 * input cannot be read.
 */
public final class Quickstart {

  static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
  private static final List<String> FAMILIES =
      List.of("smooth", "unknowns", "three-things-to-mend", "loss");
  private static final Logger PROVIDER = Logger.getLogger("org.hibernate.validator");

  private Quickstart() {}

  /** Runs the program; see {@link Options#USAGE}. */
  public static void main(String[] arguments) {
    PROVIDER.setLevel(Level.WARNING);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(Clock.system(DUTCH_TIME), out, err, arguments);
    out.flush();
    System.exit(status);
  }

  /** Runs the program on streams of the caller's, and returns the exit status. */
  static int run(Clock clock, PrintStream out, PrintStream err, String... arguments) {
    try {
      Options options = Options.parse(arguments);
      List<Report> reports = reports(options, clock);
      if (options.json()) {
        JsonPrinter.print(out, reports);
      } else {
        new TextPrinter(out, options.language()).print(reports);
      }
      return 0;
    } catch (UnreadableInput | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private static List<Report> reports(Options options, Clock clock) {
    List<Report> reports = new ArrayList<>();
    if (options.input().isPresent()) {
      reports.add(follow("input", bytes(options.input().get()), options, clock));
    } else {
      for (String family : FAMILIES) {
        reports.add(follow(family, bundled(family), options, clock));
      }
    }
    return reports;
  }

  private static Report follow(String name, byte[] json, Options options, Clock clock) {
    Intake<FamilyIntake> form = read(IntakeReader.withoutValidator(), json);
    FamilyIntake bare =
        form.record()
            .orElseThrow(
                () -> new UnreadableInput(form.violations().get(0).text(options.language())));
    LocalDate asOf = bare.asOf() == null ? LocalDate.now(clock) : bare.asOf();
    Intake<FamilyIntake> intake =
        options.validate() ? read(checked(options.language(), asOf), json) : form;
    return new Journey(options.language(), asOf).follow(name, intake);
  }

  private static IntakeReader checked(Language language, LocalDate asOf) {
    Clock noon = Clock.fixed(asOf.atTime(12, 0).atZone(DUTCH_TIME).toInstant(), DUTCH_TIME);
    Validator validator = Validators.standalone(language, noon);
    return IntakeReader.with(validator);
  }

  private static Intake<FamilyIntake> read(IntakeReader reader, byte[] json) {
    return reader.read(new ByteArrayInputStream(json), FamilyIntake.class);
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(IntakeReader.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UnreadableInput(
          "The input file cannot be read: check that it exists and is a file");
    }
  }

  private static byte[] bundled(String family) {
    try (InputStream in = Quickstart.class.getResourceAsStream("/families/" + family + ".json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("The bundled family " + family + " cannot be read", e);
    }
  }

  /** The input cannot be read; the message is one line for the user. */
  private static final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableInput(String message) {
      super(message);
    }
  }
}
