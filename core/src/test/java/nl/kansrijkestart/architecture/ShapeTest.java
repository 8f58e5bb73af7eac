package nl.kansrijkestart.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static nl.kansrijkestart.architecture.CoreClasses.ALL;
import static nl.kansrijkestart.architecture.CoreClasses.api;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.privacy.Part;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What types, packages and files look like. */
class ShapeTest {

  private static final int MAX_PUBLIC_TYPES = 24;
  private static final int MAX_LINES = 500;

  /** Views that a host never writes as JSON. */
  private static final Set<Class<?>> NOT_JSON = Set.of(Part.class);

  @Test
  void should_let_nobody_extend_a_public_class() {
    assertThat(
            api()
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaClass::getName))
        .isEmpty();
  }

  @Test
  void should_mark_every_package_as_null_safe() {
    assertThat(
            ALL.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(javaPackage -> !javaPackage.getName().isEmpty())
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName))
        .isEmpty();
  }

  @Test
  void should_split_a_package_before_it_grows_past_some_twenty_public_types() {
    // WHEN
    Map<String, Long> publicTypes =
        api()
            .filter(JavaClass::isTopLevelClass)
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    // THEN
    assertThat(publicTypes).isNotEmpty();
    assertThat(publicTypes.values())
        .allMatch(count -> count <= MAX_PUBLIC_TYPES, publicTypes.toString());
  }

  @Test
  void should_keep_every_file_short() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .as(file.toString())
                      .hasSizeLessThanOrEqualTo(MAX_LINES));
    }
  }

  @Test
  void should_have_no_accessor_on_a_record_that_a_json_mapper_takes_for_data() {
    assertThat(
            records()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().matches("(get|is)[A-Z].*"))
                .map(Object::toString))
        .isEmpty();
  }

  @Test
  void should_fix_the_order_of_json_for_every_record_that_is_an_object_in_json() {
    assertThat(
            // Jackson 3 sorts by name where nothing is said, Jackson 2 does not
            records()
                .filter(
                    type ->
                        !NOT_JSON.contains(type)
                            && !isOneValue(type)
                            && !type.getSimpleName().endsWith("Intake"))
                .filter(type -> !components(type).equals(order(type)))
                .map(Class::getName))
        .as("records without @JsonPropertyOrder of all their components, in order")
        .isEmpty();
  }

  @Test
  void should_have_no_primitive_in_an_intake_record() {
    // a missing number must stay missing: Jackson 2 would make it 0
    assertThat(
            records()
                .filter(type -> type.getSimpleName().endsWith("Intake"))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType().isPrimitive())
                .map(component -> component.getDeclaringRecord() + "." + component.getName()))
        .isEmpty();
  }

  private static Stream<Class<?>> records() {
    return api().filter(JavaClass::isRecord).map(JavaClass::reflect);
  }

  private static boolean isOneValue(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> order(Class<?> type) {
    JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
    return order == null ? List.of() : List.of(order.value());
  }
}
