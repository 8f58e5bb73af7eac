package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.testing.PublicTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code has a text in Dutch and in English, with the same parameters, and nothing else has.
 */
class ReasonTextsGateTest {

  private static final String LABEL = "label.";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}|]*)(?:\\|[^}|]+\\|[^}|]+)?}");

  static Stream<ReasonCode> codes() {
    return PublicTypes.all().stream()
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(
            field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ReasonCode.class)
        .map(ReasonTextsGateTest::value);
  }

  private static ReasonCode value(Field field) {
    try {
      field.setAccessible(true);
      return (ReasonCode) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void should_have_a_text_with_exactly_its_parameters_in_both_languages(ReasonCode code)
      throws Exception {
    for (Language language : Language.values()) {
      String text = texts(code.feature(), language).get(code.toString());
      assertThat(text).as("%s in %s", code, language).isNotBlank();
      assertThat(placeholders(text))
          .as("parameters of %s in %s", code, language)
          .isEqualTo(new TreeSet<>(code.parameters()));
    }
  }

  @Test
  void should_have_no_text_without_a_code_or_a_constraint_that_uses_it() throws Exception {
    Set<String> used =
        codes().map(ReasonCode::toString).collect(Collectors.toCollection(TreeSet::new));
    used.addAll(constraintMessages());
    Set<String> features = codes().map(ReasonCode::feature).collect(Collectors.toSet());
    Set<String> present = new TreeSet<>();
    for (String feature : features) {
      for (Language language : Language.values()) {
        present.addAll(texts(feature, language).keySet());
      }
    }

    assertThat(present).isEqualTo(used);
  }

  @Test
  void should_have_a_word_for_the_same_codes_in_both_languages() throws Exception {
    Set<String> features = codes().map(ReasonCode::feature).collect(Collectors.toSet());
    for (String feature : features) {
      assertThat(labels(feature, Language.NL)).isEqualTo(labels(feature, Language.EN));
    }
  }

  private static Set<String> labels(String feature, Language language) throws Exception {
    Map<String, String> texts =
        properties("/nl/kansrijkestart/" + feature + "/reasons_" + language.code() + ".properties");
    assertThat(texts.values()).noneMatch(String::isBlank);
    return texts.keySet().stream()
        .filter(name -> name.startsWith(LABEL))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void should_say_the_same_violations_in_both_languages() throws Exception {
    Map<String, String> english = violations(Language.EN);
    Map<String, String> dutch = violations(Language.NL);

    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) ->
            assertThat(placeholders(dutch.get(key))).as(key).isEqualTo(placeholders(text)));
  }

  @Test
  void should_give_every_constraint_of_the_library_a_text_of_its_own() throws Exception {
    assertThat(violations(Language.EN).keySet()).containsAll(constraintMessages());
  }

  private static Set<String> constraintMessages() {
    List<Annotation> constraints = new ArrayList<>();
    for (Class<?> type : PublicTypes.all()) {
      constraints.addAll(List.of(type.getAnnotations()));
      if (type.isAnnotation() && type.isAnnotationPresent(Constraint.class)) {
        try {
          String message = (String) type.getMethod("message").getDefaultValue();
          assertThat(message).as("default message of %s", type).matches("\\{[a-z]+\\.[A-Z0-9_]+}");
          constraints.add(new Message(message));
        } catch (NoSuchMethodException e) {
          throw new IllegalStateException(e);
        }
      }
      if (type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          collect(component.getAccessor(), constraints);
          if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
            Stream.of(generic.getAnnotatedActualTypeArguments())
                .forEach(argument -> collect(argument, constraints));
          }
          collect(component.getAnnotatedType(), constraints);
        }
      }
    }
    Set<String> messages = new TreeSet<>();
    for (Annotation constraint : constraints) {
      message(constraint).ifPresent(messages::add);
    }
    return messages;
  }

  private static void collect(AnnotatedElement element, List<Annotation> constraints) {
    constraints.addAll(List.of(element.getAnnotations()));
  }

  private static java.util.Optional<String> message(Annotation annotation) {
    if (annotation instanceof Message message) {
      return java.util.Optional.of(strip(message.text()));
    }
    if (!annotation.annotationType().isAnnotationPresent(Constraint.class)) {
      return java.util.Optional.empty();
    }
    try {
      String message = (String) annotation.annotationType().getMethod("message").invoke(annotation);
      assertThat(message).as("message of %s", annotation).matches("\\{[a-z]+\\.[A-Z0-9_]+}");
      return java.util.Optional.of(strip(message));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String strip(String message) {
    return message.substring(1, message.length() - 1);
  }

  private static Map<String, String> texts(String feature, Language language) throws Exception {
    Map<String, String> texts = new TreeMap<>();
    properties("/nl/kansrijkestart/" + feature + "/reasons_" + language.code() + ".properties")
        .forEach(
            (name, text) -> {
              if (!name.startsWith(LABEL)) {
                texts.put(feature + "." + name, text);
              }
            });
    violations(language)
        .forEach(
            (name, text) -> {
              if (name.startsWith(feature + ".")) {
                assertThat(texts.put(name, text)).as("%s stands twice", name).isNull();
              }
            });
    return texts;
  }

  private static Map<String, String> violations(Language language) throws Exception {
    return properties(
        "/ContributorValidationMessages" + (language == Language.NL ? "_nl" : "") + ".properties");
  }

  private static Map<String, String> properties(String resource) throws Exception {
    Properties properties = new Properties();
    try (InputStream in = ReasonCode.class.getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
    return texts;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record Message(String text) implements Annotation {
    @Override
    public Class<? extends Annotation> annotationType() {
      return Annotation.class;
    }
  }
}
