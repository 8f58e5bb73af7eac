package nl.kansrijkestart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeReaderTest {

  enum Colour {
    @JsonProperty("red")
    RED,
    @JsonProperty("blue")
    BLUE
  }

  record Inner(
      @NotNull(message = "{intake.REQUIRED}") Integer grams,
      @PastOrPresent(message = "{intake.IN_FUTURE}") LocalDate born) {}

  record Form(
      @NotNull(message = "{intake.REQUIRED}")
          @Size(min = 1, max = 5, message = "{intake.TEXT_LENGTH}")
          String name,
      Integer count,
      Long big,
      BigDecimal share,
      Boolean flag,
      LocalDate day,
      Instant moment,
      Colour colour,
      @Valid Inner inner,
      List<@Valid Inner> list,
      @Max(value = 3, message = "own words") Integer host) {}

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-01T10:00:00Z"), ZoneOffset.UTC);
  private static final Validator VALIDATOR = Validators.standalone(Language.NL, CLOCK);
  private final IntakeReader reader = IntakeReader.with(VALIDATOR);

  @Test
  void should_read_every_kind_of_field() {
    Intake<Form> read =
        read(
            """
            {"name":"abc","count":3,"big":9999999999,"share":0.25,"flag":false,"day":"2025-03-01",
             "moment":"2025-03-01T13:00:00+01:00","colour":"blue","inner":{"grams":3000},
             "list":[{"grams":1,"born":"2025-06-01"}]}""");

    assertThat(read.violations()).isEmpty();
    assertThat(read.record())
        .contains(
            new Form(
                "abc",
                3,
                9999999999L,
                new BigDecimal("0.25"),
                false,
                LocalDate.of(2025, 3, 1),
                Instant.parse("2025-03-01T12:00:00Z"),
                Colour.BLUE,
                new Inner(3000, null),
                List.of(new Inner(1, LocalDate.of(2025, 6, 1))),
                null));
  }

  @Test
  void should_report_what_cannot_be_read_and_what_breaks_a_rule_at_once() {
    Intake<Form> read =
        read(
            """
            {"name":"toolong","count":"3","flag":"yes","day":"2025-02-30","colour":"green","inner":{},
             "list":[{"grams":2.5},{"grams":1,"born":"2025-06-02"},7],"host":4,"extra":1}""");

    assertThat(read.valid()).isFalse();
    assertThat(read.violations().stream().map(v -> v.path() + " " + v.reason().code()))
        .containsExactlyInAnyOrder(
            "count intake.WRONG_TYPE",
            "flag intake.WRONG_TYPE",
            "day intake.NOT_A_DATE",
            "colour intake.UNKNOWN_CODE",
            "list[0].grams intake.WRONG_TYPE",
            "list[2] intake.WRONG_TYPE",
            " intake.UNKNOWN_FIELD",
            "name intake.TEXT_LENGTH",
            "inner.grams intake.REQUIRED",
            "list[1].born intake.IN_FUTURE",
            "host intake.HOST_RULE");
    assertThat(read.toString()).isEqualTo("Intake[11 violations]");
  }

  @Test
  void should_say_in_the_readers_own_language_what_is_expected() {
    Intake<Form> read = read("{\"name\":\"a\",\"flag\":\"yes\",\"inner\":7}");

    assertThat(read.violations().stream().map(v -> v.text(Language.NL)))
        .contains(
            "Dit moet true of false zonder aanhalingstekens zijn.",
            "Dit moet een object tussen accolades zijn.");
    assertThat(read.violations().stream().map(v -> v.text(Language.EN)))
        .contains(
            "This must be true or false, without quotes.",
            "This must be an object between braces.");
  }

  @Test
  void should_name_the_known_fields_and_not_the_unknown_one() {
    Intake<Form> read = read("{\"name\":\"a\",\"Jansen\":1}");

    assertThat(read.violations()).hasSize(1);
    assertThat(read.violations().get(0).text(Language.EN))
        .contains("Known are: name, count,")
        .doesNotContain("Jansen");
  }

  @Test
  void should_never_read_a_missing_number_as_zero() {
    Intake<Form> read = read("{\"name\":\"a\",\"count\":null}");

    assertThat(read.violations()).isEmpty();
    assertThat(read.record().orElseThrow().count()).isNull();
    assertThat(read.record().orElseThrow().list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                | intake.NOT_JSON",
        "[]                              | intake.WRONG_TYPE",
        "3                               | intake.WRONG_TYPE",
        "{\"name\":\"a\"                 | intake.NOT_JSON",
        "{\"name\":\"a\",\"name\":\"b\"} | intake.DUPLICATE_FIELD"
      })
  void should_refuse_a_text_that_is_no_object(String text, String code) {
    Intake<Form> read = read(text == null ? "" : text);

    assertThat(read.record()).isEmpty();
    assertThat(read.violations().stream().map(v -> v.reason().code().toString()))
        .containsExactly(code);
  }

  @Test
  void should_refuse_input_beyond_the_limits_without_reading_it_all() {
    assertThat(codes(read("[".repeat(100_000)))).containsExactly("intake.TOO_DEEP");
    assertThat(codes(read(" ".repeat(IntakeReader.MAX_BYTES) + "{}")))
        .containsExactly("intake.TOO_LARGE");
    String many = "{\"name\":\"a\",\"list\":[" + "null,".repeat(1000) + "null]}";
    assertThat(codes(read(many))).containsExactly("intake.TOO_MANY");
    InputStream latin =
        new ByteArrayInputStream("{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(codes(reader.read(latin, Form.class))).containsExactly("intake.NOT_UTF8");
    assertThat(codes(read("{\"name\":\"a\",\"count\":3000000000}")))
        .containsExactly("intake.NUMBER_TOO_LARGE");
  }

  @Test
  void should_never_repeat_what_was_handed_over() {
    Intake<Form> read =
        read(
            """
            {"name":"Marker","colour":"Marker","day":"Marker","count":"Marker","Marker":"Marker"}""");

    String everything =
        read.violations().stream()
            .map(v -> v + v.text(Language.NL) + v.text(Language.EN) + v.reason().parameters())
            .collect(Collectors.joining());
    assertThat(read.violations()).hasSize(5);
    assertThat(everything).doesNotContain("Marker");
  }

  @Test
  void should_give_messages_in_the_language_that_was_asked_for_whatever_the_machine_speaks() {
    Locale before = Locale.getDefault();
    try {
      for (Locale machine : List.of(Locale.FRANCE, Locale.forLanguageTag("nl-NL"), Locale.US)) {
        Locale.setDefault(machine);
        assertThat(message(Validators.standalone(Language.NL, CLOCK)))
            .startsWith("Dit is verplicht");
        assertThat(message(Validators.standalone(Language.EN, CLOCK)))
            .startsWith("This is required");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void should_find_its_texts_in_a_host_validator_with_the_providers_own_interpolator() {
    try (var factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(
                new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator(
                    java.util.Set.of(Locale.forLanguageTag("nl"), Locale.ENGLISH),
                    Locale.forLanguageTag("nl"),
                    false))
            .buildValidatorFactory()) {
      assertThat(message(factory.getValidator())).startsWith("Dit is verplicht");
    }
  }

  private static String message(Validator validator) {
    return validator.validate(new Inner(null, null)).iterator().next().getMessage();
  }

  @Test
  void should_say_what_to_add_when_no_validation_provider_is_there() throws Exception {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.contains("hibernate-validator"))
            .map(IntakeReaderTest::url)
            .toArray(URL[]::new);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader bare = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(bare);
      Class<?> language = bare.loadClass(Language.class.getName());
      var standalone =
          bare.loadClass(Validators.class.getName()).getMethod("standalone", language, Clock.class);
      assertThatIllegalStateException()
          .isThrownBy(
              () -> {
                try {
                  standalone.invoke(null, language.getEnumConstants()[0], CLOCK);
                } catch (java.lang.reflect.InvocationTargetException e) {
                  throw e.getCause();
                }
              })
          .withMessageContaining("org.hibernate.validator:hibernate-validator");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL url(String entry) {
    try {
      return new java.io.File(entry).toURI().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void should_read_the_form_without_a_validator() {
    Intake<Form> read =
        IntakeReader.withoutValidator().read(stream("{\"name\":\"much too long\"}"), Form.class);

    assertThat(read.violations()).isEmpty();
  }

  @Test
  void should_list_violations_in_a_fixed_order() {
    List<Violation> violations =
        Violation.of(
            VALIDATOR.validate(
                new Form(
                    "",
                    1,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Inner(null, LocalDate.of(2026, 1, 1)),
                    List.of(),
                    9)));

    assertThat(violations.stream().map(Violation::path))
        .containsExactly("host", "inner.born", "inner.grams", "name");
    assertThat(violations.get(3).reason())
        .isEqualTo(Reason.of(IntakeReasons.TEXT_LENGTH, java.util.Map.of("min", 1, "max", 5)));
  }

  private Intake<Form> read(String json) {
    return reader.read(stream(json), Form.class);
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> codes(Intake<Form> read) {
    return read.violations().stream().map(v -> v.reason().code().toString()).toList();
  }
}
