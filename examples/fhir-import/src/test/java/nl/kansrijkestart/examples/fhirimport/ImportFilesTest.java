package nl.kansrijkestart.examples.fhirimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFilesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

  private record Run(int status, JsonNode json, String err) {
    List<String> issues() {
      List<String> issues = new ArrayList<>();
      json.get("issues")
          .forEach(one -> issues.add(one.get("path").asText() + " " + one.get("code").asText()));
      return issues;
    }

    List<String> types() {
      List<String> types = new ArrayList<>();
      json.get("records").forEach(one -> types.add(one.get("type").asText()));
      return types;
    }
  }

  private static Run run(String... arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        ImportFiles.run(
            CLOCK,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Run(
        status,
        new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)),
        err.toString(StandardCharsets.UTF_8));
  }

  private static String folder(String name) {
    return Path.of("src/test/resources", name).toString();
  }

  @Test
  void should_read_a_folder_of_r4_without_a_patient() throws IOException {
    Run run = run(folder("r4"));
    assertThat(run.status()).isZero();
    assertThat(run.json().get("files")).hasSize(2);
    run.json().get("files").forEach(one -> assertThat(one.get("release").asText()).isEqualTo("r4"));
    assertThat(run.issues()).contains("Observation.subject fhir.DANGLING");
  }

  @Test
  void should_put_the_files_of_a_folder_together() throws IOException {
    Run run = run(folder("stu3"));
    assertThat(run.status()).isZero();
    assertThat(run.types()).containsExactly("Pregnancy");
    JsonNode found = run.json().get("records").get(0);
    assertThat(found.get("files")).hasSize(2);
    assertThat(found.get("record").get("datings").toString())
        .contains("definitive-due-date")
        .contains("2026-08-17");
  }

  @Test
  void should_go_on_after_a_file_that_cannot_be_read_and_exit_with_2() throws IOException {
    Run run = run(folder("mixed"), "no-such-file.json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.json().get("files")).hasSize(5);
    assertThat(run.types()).contains("Pregnancy");
    assertThat(run.issues())
        .contains("Resource fhir.MALFORMED", "Patient fhir.UNKNOWN_RELEASE", " import.FILE");
  }

  @Test
  void should_take_the_release_from_the_command_line_where_a_file_does_not_tell()
      throws IOException {
    String file = folder("mixed/d-undecidable.json");
    assertThat(run(file).status()).isEqualTo(2);
    assertThat(run("--release", "r4", file).status()).isZero();
    assertThat(run("--release", "stu3", file).types()).containsExactly("Client");
  }

  @Test
  void should_say_issues_in_the_language_that_is_asked_for() throws IOException {
    String file = folder("mixed/b-broken.json");
    assertThat(run("--language", "nl", file).json().get("issues").get(0).get("text").asText())
        .startsWith("Dit is geen");
    assertThat(run("--language", "en", file).json().get("issues").get(0).get("text").asText())
        .startsWith("This is no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--language", "--release r5 x", "--what", ""})
  void should_explain_its_use(String arguments) throws IOException {
    Run run = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("usage: fhir-import");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl-core-r4", "geboortezorg-stu3", "elz-r4", "gravity-r4"})
  void should_read_all_official_examples(String name) throws IOException {
    Path examples =
        Path.of(
            System.getProperty("kansrijkestart.shared", "../../../shared"), "fhir/examples", name);
    Assumptions.assumeTrue(
        Files.isDirectory(examples),
        "skipped: the examples are reference data that is not shipped with the project");
    Run run = run(examples.toString());
    List<String> unread = new ArrayList<>();
    String release = name.endsWith("stu3") ? "stu3" : "r4";
    for (JsonNode file : run.json().get("files")) {
      if (!file.get("read").asBoolean() || !file.get("release").asText().equals(release)) {
        unread.add(Path.of(file.get("file").asText()).getFileName() + " " + file);
      }
    }
    assertThat(unread).isEmpty();
    assertThat(run.status()).isZero();
  }
}
