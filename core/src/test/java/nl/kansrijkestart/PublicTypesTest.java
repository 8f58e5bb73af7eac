package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.testing.PublicTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** House rules that every public type keeps, so that Jackson 2 and 3 write and read it alike. */
class PublicTypesTest {

  static Stream<Class<?>> enums() {
    return PublicTypes.all().stream().filter(Class::isEnum);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void should_name_every_enum_constant_for_json(Class<?> type) throws Exception {
    Set<String> names = new HashSet<>();
    for (Object constant : type.getEnumConstants()) {
      JsonProperty name =
          type.getField(((Enum<?>) constant).name()).getAnnotation(JsonProperty.class);
      assertThat(name).as("%s.%s needs @JsonProperty", type.getName(), constant).isNotNull();
      assertThat(names.add(name.value())).as("%s is used twice", name.value()).isTrue();
    }
  }

  static Stream<Class<?>> domainRecords() {
    return PublicTypes.records().filter(type -> !isValue(type) && !isIntake(type) && isData(type));
  }

  /**
   * Records that the library hands out and a host writes as JSON; a part of a record is not one.
   */
  private static boolean isData(Class<?> type) {
    return type != Part.class;
  }

  @ParameterizedTest
  @MethodSource("domainRecords")
  void should_fix_order_and_tolerance_of_every_domain_record(Class<?> type) {
    JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
    assertThat(order).as("@JsonPropertyOrder").isNotNull();
    assertThat(order.value())
        .containsExactly(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new));
    JsonIgnoreProperties tolerance = type.getAnnotation(JsonIgnoreProperties.class);
    assertThat(tolerance != null && tolerance.ignoreUnknown())
        .as("@JsonIgnoreProperties(ignoreUnknown = true)")
        .isTrue();
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    assertThat(include != null && include.value() == JsonInclude.Include.NON_NULL)
        .as("@JsonInclude(NON_NULL)")
        .isTrue();
  }

  static Stream<Class<?>> records() {
    return PublicTypes.records();
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_have_no_method_that_a_mapper_takes_for_data(Class<?> type) {
    if (isValue(type)) {
      return;
    }
    assertThat(type.getDeclaredMethods())
        .filteredOn(
            method ->
                Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && method.getName().matches("(get|is)[A-Z].*")
                    && method.getAnnotation(JsonIgnore.class) == null)
        .isEmpty();
  }

  static Stream<Class<?>> valueTypes() {
    return PublicTypes.all().stream().filter(PublicTypesTest::isValue);
  }

  @ParameterizedTest
  @MethodSource("valueTypes")
  void should_read_every_value_type_by_a_delegating_creator(Class<?> type) {
    assertThat(type.getDeclaredMethods())
        .anyMatch(
            method -> {
              JsonCreator creator = method.getAnnotation(JsonCreator.class);
              return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING;
            });
  }

  static Stream<Class<?>> sealedTypes() {
    return PublicTypes.all().stream().filter(Class::isSealed);
  }

  @ParameterizedTest
  @MethodSource("sealedTypes")
  void should_name_every_case_of_a_sealed_type_for_json(Class<?> type) {
    JsonSubTypes cases = type.getAnnotation(JsonSubTypes.class);
    assertThat(type.getAnnotation(JsonTypeInfo.class)).as("@JsonTypeInfo").isNotNull();
    assertThat(cases).as("@JsonSubTypes").isNotNull();
    assertThat(Arrays.stream(cases.value()).<Class<?>>map(JsonSubTypes.Type::value))
        .containsExactlyInAnyOrder(type.getPermittedSubclasses());
    assertThat(Arrays.stream(type.getMethods()).map(Method::getName)).contains("match");
  }

  static Stream<Class<?>> intakes() {
    return PublicTypes.records().filter(PublicTypesTest::isIntake);
  }

  @ParameterizedTest
  @MethodSource("intakes")
  void should_box_every_number_of_an_intake_and_mask_it(Class<?> type) throws Exception {
    for (RecordComponent component : type.getRecordComponents()) {
      assertThat(component.getType().isPrimitive())
          .as("%s must be boxed: a missing number would be read as 0", component.getName())
          .isFalse();
    }
    assertOwnToString(type);
  }

  static Stream<Class<?>> disclosables() {
    return PublicTypes.all().stream()
        .filter(Disclosable.class::isAssignableFrom)
        .filter(type -> !type.isInterface());
  }

  @ParameterizedTest
  @MethodSource("disclosables")
  void should_mask_every_record_on_a_person(Class<?> type) throws Exception {
    assertOwnToString(type);
  }

  private static void assertOwnToString(Class<?> type) throws Exception {
    Method toString = type.getDeclaredMethod("toString");
    assertThat(toString).isNotNull();
    assertThat(Modifier.isFinal(toString.getModifiers()))
        .as("%s must override toString: the one that the compiler makes shows everything", type)
        .isFalse();
  }

  private static boolean isIntake(Class<?> type) {
    return type.getSimpleName().endsWith("Intake");
  }

  private static boolean isValue(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> has(m, JsonValue.class));
  }

  private static boolean has(Method method, Class<? extends Annotation> annotation) {
    return method.getAnnotation(annotation) != null;
  }
}
