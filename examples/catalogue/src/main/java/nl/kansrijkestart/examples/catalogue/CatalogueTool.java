package nl.kansrijkestart.examples.catalogue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.kansrijkestart.pack.PackException;

/**
 * What a policy officer asks of a catalogue: check a pack, see which situations have no offer, try
 * another limit on a population, see what fits and what to ask next, search.
 *
 * <p>Exits with 0 when it ran, also when there is something to mend, and with 2 and a message when
 * the arguments, a pack or a file cannot be used.
 */
public final class CatalogueTool {

  static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

  private CatalogueTool() {}

  /** Runs the program; see {@link Options#USAGE}. */
  public static void main(String[] arguments) {
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
      boolean json = options.json();
      Answer answer = new Commands(options, LocalDate.now(clock)).answer();
      if (json) {
        Printer.json(out, answer.result());
      } else {
        new Printer(out, options.language()).text(answer);
      }
      return 0;
    } catch (PackException e) {
      e.problems().forEach(err::println);
    } catch (BadInput | IllegalArgumentException e) {
      err.println(e.getMessage());
    }
    return 2;
  }
}
