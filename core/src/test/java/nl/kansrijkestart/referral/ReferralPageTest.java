package nl.kansrijkestart.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the diagram of docs/referral.md in step with the table; rewrites it on demand. */
class ReferralPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("kansrijkestart.root", "..")).resolve("docs/referral.md");
  private static final String BEGIN = "<!-- diagram -->\n";
  private static final String END = "<!-- /diagram -->\n";

  @Test
  void should_draw_every_change_of_state_of_the_table() throws IOException {
    String text = Files.readString(PAGE, UTF_8);
    String wanted =
        text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
            + diagram()
            + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("referral.rewrite")) {
      Files.writeString(PAGE, wanted, UTF_8);
      return;
    }
    assertThat(text).isEqualTo(wanted);
    assertThat(Transition.TABLE)
        .filteredOn(ReferralPageTest::drawn)
        .allSatisfy(row -> assertThat(text).contains(line(row)));
  }

  private static String diagram() {
    List<String> lines = new ArrayList<>();
    lines.add("```mermaid");
    lines.add("stateDiagram-v2");
    lines.add("  [*] --> draft");
    for (Transition row : Transition.TABLE) {
      if (drawn(row)) {
        lines.add(line(row));
      }
    }
    for (ReferralState state : ReferralState.values()) {
      if (state.terminal()) {
        lines.add("  " + name(state) + " --> [*]");
      }
    }
    lines.add("```");
    return String.join("\n", lines) + "\n";
  }

  /** A change of state, and a step that changes none but has its own rule for a second time. */
  private static boolean drawn(Transition row) {
    return row.from() != row.to() || row.step() == ReferralStep.Kind.NO_SHOW;
  }

  /** Going on leads back to where she left: drawn to a note of its own. */
  private static String line(Transition row) {
    ReferralState to = row.to();
    return "  "
        + name(row.from())
        + " --> "
        + (to == null ? "where_she_left" : name(to))
        + ": "
        + row.step().code();
  }

  private static String name(ReferralState state) {
    return state.code().replace('-', '_');
  }
}
