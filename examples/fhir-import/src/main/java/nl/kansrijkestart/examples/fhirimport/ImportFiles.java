package nl.kansrijkestart.examples.fhirimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Reads FHIR files and folders, and prints domain records and every issue as JSON.
 *
 * <p>Exits with 0 when all files could be read, also with issues, and with 2 otherwise.
 */
public final class ImportFiles {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ImportFiles() {}

  /** Runs the program; see {@link Options#USAGE}. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(Clock.system(ZoneId.of("Europe/Amsterdam")), out, err, arguments);
    out.flush();
    System.exit(status);
  }

  /** Runs the program on streams of the caller's, and returns the exit status. */
  static int run(Clock clock, PrintStream out, PrintStream err, String... arguments) {
    try {
      Report report = new Importer(Options.parse(arguments), LocalDate.now(clock), MAPPER).run();
      out.println(MAPPER.writeValueAsString(report));
      return report.allRead() ? 0 : 2;
    } catch (InvalidPathException e) {
      err.println("An argument is no path of this system");
      return 2;
    } catch (IllegalArgumentException | IOException e) {
      err.println(e.getMessage());
      return 2;
    }
  }
}
