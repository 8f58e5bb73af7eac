package nl.kansrijkestart.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static nl.kansrijkestart.architecture.CoreClasses.ALL;
import static nl.kansrijkestart.architecture.CoreClasses.api;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What types, packages and files look like. */
class ShapeTest {

  private static final int MAX_PUBLIC_TYPES = 24;
  private static final int MAX_LINES = 500;

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
}
