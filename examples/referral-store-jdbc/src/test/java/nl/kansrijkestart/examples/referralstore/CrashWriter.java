package nl.kansrijkestart.examples.referralstore;

import static nl.kansrijkestart.examples.referralstore.SampleReferrals.command;
import static nl.kansrijkestart.examples.referralstore.SampleReferrals.draft;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.store.OutboxMessage;
import nl.kansrijkestart.referral.store.ReferralHandler;

/**
 * A process that takes commands until it is killed, and says of each that it was acknowledged. It
 * says before each what it is about to do, so that whoever starts it can repeat it.
 */
final class CrashWriter {

  private CrashWriter() {}

  static Process start(String url, String run, long seed) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName(),
                url,
                run,
                Long.toString(seed)))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Arguments: the database, the name of the run, and a seed. */
  public static void main(String[] arguments) {
    // from a pool, so that most of the time goes into transactions and not into connecting
    JdbcReferralStore store = JdbcReferralStore.open(Databases.pool(arguments[0], "postgres"));
    ReferralHandler handler = SampleReferrals.handler(store);
    Random random = new Random(Long.parseLong(arguments[2]));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    say(out, "opened");
    for (int i = 0; ; i++) {
      String id = "r-" + arguments[1] + "-" + i / 8;
      if (i % 8 == 0) {
        say(out, "ask begin-" + id + " " + id + " 0 DRAFT");
        handler.begin(draft(id));
        say(out, "ack begin-" + id);
      }
      Referral seen = Referral.of(store.events(ReferralId.of(id)));
      ReferralCommand next =
          command(
              "k-" + arguments[1] + "-" + i, seen.version(), SampleReferrals.anyStep(seen, random));
      say(
          out,
          "ask " + next.id() + " " + id + " " + seen.version() + " " + next.step().kind().name());
      if (handler.handle(ReferralId.of(id), next) instanceof ReferralOutcome.Applied) {
        say(out, "ack " + next.id());
      } else {
        say(out, "no " + next.id());
      }
      if (random.nextInt(5) == 0) {
        for (OutboxMessage message : store.pending(1)) {
          if (store.acknowledge(message)) {
            say(out, "told " + message.key());
          }
        }
      }
    }
  }

  private static void say(PrintStream out, String line) {
    out.print(line + "\n");
    out.flush();
  }
}
