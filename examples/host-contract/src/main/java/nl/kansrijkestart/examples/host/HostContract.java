package nl.kansrijkestart.examples.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every host of core must do, over HTTP, whatever its JSON mapper and validation provider. The
 * answers are compared, byte for byte, with files that all hosts share.
 */
public abstract class HostContract {

  /** The moment at which the host must think it is. */
  protected static final String CLOCK = "2025-10-01T10:00:00Z";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BY_HOST = "/families";
  private static final String DECIDED = "/decided";
  private static final String HELPED = "/helped";
  private static final String BY_CORE = "/families?reader=core";

  /**
   * Where the host listens.
   *
   * @return an address on the loopback
   */
  protected abstract URI base();

  @Test
  void should_run_core_out_of_the_jar_that_ships() {
    assertThat(GestationalAge.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .endsWith(".jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {BY_HOST, BY_CORE})
  void should_answer_a_valid_intake_with_the_family_that_was_taken_in(String way) {
    HttpResponse<byte[]> answer = post(way, file("valid.json"), "nl");
    assertGolden(answer, 200, "family.json");
  }

  @Test
  void should_read_a_stored_family_back_and_write_the_same_bytes() {
    assertGolden(send("PUT", BY_HOST, file("family.json"), "nl"), 200, "family.json");
  }

  @Test
  void should_pass_over_a_field_of_a_later_version_on_reading_back() {
    String later = new String(file("family.json"), UTF_8).replaceFirst("\\{", "{\"later\":1,");
    assertGolden(send("PUT", BY_HOST, later.getBytes(UTF_8), "nl"), 200, "family.json");
  }

  @Test
  void should_refuse_to_read_back_what_cannot_be_a_domain_record() {
    String broken = new String(file("family.json"), UTF_8).replace("111222333", "123456789");
    HttpResponse<byte[]> answer = send("PUT", BY_HOST, broken.getBytes(UTF_8), "nl");
    assertRefused(answer, 400);
    assertThat(text(answer)).contains("\"path\":\"client.bsn\"").doesNotContain("123456789");
  }

  @Test
  void should_write_scores_and_decisions_of_every_kind() {
    assertGolden(send("GET", DECIDED, new byte[0], "nl"), 200, "decided.json");
  }

  @Test
  void should_read_scores_and_decisions_back_as_equal_and_write_the_same_bytes() {
    assertGolden(send("PUT", DECIDED, file("decided.json"), "nl"), 200, "decided.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"lowest\":11,\"highest\":11|\"lowest\":12,\"highest\":12",
        "\"state\":\"alarm\"|\"state\":\"ask-now\"",
        "\"reached\":\"true\"|\"reached\":\"unknown\"",
        "screening.ALARM|screening.ASK_NOW"
      })
  void should_see_a_score_that_was_changed_in_storage(String was, String is) {
    String stored = new String(file("decided.json"), UTF_8);
    String changed = stored.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is));
    assertThat(changed).isNotEqualTo(stored);
    assertThat(send("PUT", DECIDED, changed.getBytes(UTF_8), "nl").statusCode()).isEqualTo(409);
  }

  @Test
  void should_write_a_record_of_each_package_around_the_referral() {
    assertGolden(send("GET", HELPED, new byte[0], "nl"), 200, "helped.json");
  }

  @Test
  void should_read_the_records_around_the_referral_back_as_equal_and_write_the_same_bytes() {
    assertGolden(send("PUT", HELPED, file("helped.json"), "nl"), 200, "helped.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"state\":\"held\"|\"state\":\"called-off-by-her\"",
        "\"applied\":\"yes\"|\"applied\":\"no\"",
        "\"child\":\"fits\"|\"child\":\"other\"",
        "\"outcome\":\"no-choice-yet\"|\"outcome\":\"wish-for-child\"",
        "\"label\":\"taken-up\"|\"label\":\"received\""
      })
  void should_see_a_record_around_the_referral_that_was_changed_in_storage(String was, String is) {
    String stored = new String(file("helped.json"), UTF_8);
    String changed = stored.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is));
    assertThat(changed).isNotEqualTo(stored);
    assertThat(send("PUT", HELPED, changed.getBytes(UTF_8), "nl").statusCode()).isIn(400, 409);
  }

  @Test
  void should_tell_every_violation_at_once_in_both_languages() {
    assertGolden(post(BY_CORE, file("broken.json"), "nl"), 422, "refusal-by-core.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void should_find_the_texts_of_core_in_the_validator_of_the_host(String language) {
    assertGolden(
        post(BY_HOST, file("broken.json"), language), 422, "refusal-by-host-" + language + ".json");
  }

  @ParameterizedTest
  @ValueSource(strings = {BY_HOST, BY_CORE})
  void should_never_take_a_missing_number_for_zero(String way) {
    // GIVEN an intake without the numbers that it may leave out
    HttpResponse<byte[]> answer = post(way, file("no-numbers.json"), "nl");
    // THEN
    assertGolden(answer, 200, "family-no-numbers.json");
    assertThat(text(answer)).doesNotContain(":0,", ":0}");
  }

  static Stream<String> unreadable() {
    String deep = "[".repeat(100_000);
    return Stream.of(
        "",
        "null",
        "[]",
        "\"Jansen 111222333\"",
        "{\"client\":{\"familyName\":\"Jansen\"",
        "{\"client\":{\"familyName\":\"Jansen\"}} 111222333",
        "{\"client\":" + deep,
        "{\"client\":{\"Jansen 111222333\":1}}",
        "{\"client\":{\"familyName\":\"Jansen\",\"familyName\":\"Jansen\"}}",
        "{\"client\":{\"birthDate\":\"Jansen 111222333\"}}",
        "{\"client\":{\"birthDate\":\"2025-02-30\"}}",
        "{\"client\":{\"familyName\":{\"Jansen\":1}}}",
        "{\"client\":{\"interpreterNeeded\":\"Jansen\"}}",
        "{\"client\":\"Jansen\"}",
        "{\"pregnancy\":{\"plurality\":\"2\"}}",
        "{\"pregnancy\":{\"plurality\":2.5}}",
        "{\"pregnancy\":{\"plurality\":99999999999}}",
        "{\"pregnancy\":{\"children\":{\"Jansen\":1}}}",
        "{\"pregnancy\":{\"lastPeriod\":{\"firstDay\":20250101}}}");
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void should_refuse_what_its_mapper_cannot_read_and_repeat_nothing(String json) {
    assertRefused(post(BY_HOST, json.getBytes(UTF_8), "nl"), 400);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void should_refuse_what_core_cannot_read_and_repeat_nothing(String json) {
    assertRefused(post(BY_CORE, json.getBytes(UTF_8), "nl"), 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {BY_HOST, BY_CORE})
  void should_refuse_what_is_not_utf8(String way) {
    byte[] latin = "{\"client\":{\"familyName\":\"Jans\u00e9n\"}}".getBytes(ISO_8859_1);
    assertRefused(post(way, latin, "nl"), way.equals(BY_HOST) ? 400 : 422);
  }

  /** With {@code -Dgolden.rewrite=FOLDER} the files are written anew: read what changed. */
  private static void assertGolden(HttpResponse<byte[]> answer, int status, String golden) {
    assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(status);
    String folder = System.getProperty("golden.rewrite");
    if (folder != null) {
      try {
        Files.writeString(Path.of(folder, golden), text(answer) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    assertThat(text(answer)).isEqualTo(new String(file(golden), UTF_8));
    assertThat(answer.body()).isEqualTo(file(golden));
  }

  private static void assertRefused(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(status);
    assertThat(text(answer))
        .startsWith("{\"violations\":[{\"path\":\"")
        .contains("\"nl\":\"", "\"en\":\"")
        .doesNotContain("Jansen", "Jans\u00e9n", "111222333", "Exception", "\\tat ", "jackson");
  }

  private HttpResponse<byte[]> post(String path, byte[] body, String language) {
    return send("POST", path, body, language);
  }

  private HttpResponse<byte[]> send(String method, String path, byte[] body, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(base().resolve(path))
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", language)
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private static byte[] file(String name) {
    try (InputStream in = HostContract.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8).strip().getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
