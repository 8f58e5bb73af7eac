package nl.kansrijkestart.fhir;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may see which, and what a host is shown of it. */
class ArchitectureTest {

  private static final String ROOT = "nl.kansrijkestart.fhir";

  /** How many types stand in one package at most, nested ones left out. */
  private static final long MOST = 20;

  /**
   * From low to high; a package sees those of earlier steps only, and never one of its own step.
   * The root, where a host starts, is empty here.
   */
  private static final List<Set<String>> ORDER =
      List.of(
          Set.of("outcome"),
          Set.of("internal.base", "text"),
          Set.of("internal.reading"),
          Set.of("internal.part"),
          Set.of(
              "client",
              "pregnancy",
              "birth",
              "circumstance",
              "screening",
              "consent",
              "audit",
              "catalogue",
              "classification"),
          Set.of("referral"),
          Set.of("internal.family", "internal.care"),
          Set.of(""),
          Set.of("server", "stu3"));

  private static final Map<String, Integer> STEPS = steps();

  /** The classes that ship, from where they were compiled to. */
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrl(FhirReader.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void should_let_a_package_see_only_those_before_it() {
    assertThat(ALL.stream().map(ArchitectureTest::part).distinct())
        .containsExactlyInAnyOrderElementsOf(STEPS.keySet());
    Stream<String> wrong =
        ALL.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ArchitectureTest::againstTheOrder)
            .map(Dependency::getDescription);

    assertThat(wrong).isEmpty();
  }

  @Test
  void should_have_no_cycles_between_packages() {
    SlicesRuleDefinition.slices()
        .matching("nl.kansrijkestart.(**)")
        .should()
        .beFreeOfCycles()
        .check(ALL);
  }

  @Test
  void should_hold_few_types_in_a_package() {
    Map<String, Long> types =
        ALL.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(ArchitectureTest::part, counting()));

    assertThat(types).hasSameSizeAs(STEPS);
    assertThat(types.values()).allMatch(count -> count <= MOST);
  }

  @Test
  void should_show_no_internal_type_in_a_public_signature() {
    List<JavaClass> api =
        ALL.stream().filter(type -> !internal(type)).filter(ArchitectureTest::reachable).toList();
    List<String> leaks = new ArrayList<>();
    for (JavaClass type : api) {
      type.getMembers().stream()
          .filter(ArchitectureTest::reachable)
          .filter(
              member ->
                  member.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::internal))
          .map(JavaMember::getFullName)
          .forEach(leaks::add);
      Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
          .filter(ArchitectureTest::internal)
          .map(parent -> type.getName() + " is a " + parent.getName())
          .forEach(leaks::add);
    }

    assertThat(api).hasSizeGreaterThan(30);
    assertThat(leaks).isEmpty();
  }

  @Test
  void should_say_of_each_package_that_null_is_marked() {
    assertThat(ALL.stream().map(JavaClass::getPackage).distinct())
        .allMatch(one -> one.isAnnotatedWith(NullMarked.class));
  }

  @Test
  void should_use_what_is_internal_nowhere_outside_the_adapter() throws IOException {
    Path examples =
        Stream.of(Path.of("../examples"), Path.of("examples"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();
    try (Stream<Path> files = Files.walk(examples)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();

      assertThat(sources).isNotEmpty();
      for (Path source : sources) {
        assertThat(Files.readString(source)).as("%s", source).doesNotContain(ROOT + ".internal");
      }
    }
  }

  private static boolean againstTheOrder(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    String origin = part(dependency.getOriginClass());
    return ours(target)
        && !part(target).equals(origin)
        && STEPS.getOrDefault(part(target), Integer.MAX_VALUE) >= STEPS.get(origin);
  }

  private static boolean ours(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** The package of a class of ours, below the root. */
  private static String part(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static boolean internal(JavaClass type) {
    return type.getBaseComponentType().getPackageName().startsWith(ROOT + ".internal");
  }

  private static boolean reachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::reachable).orElse(true);
  }

  private static boolean reachable(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Map<String, Integer> steps() {
    Map<String, Integer> steps = new HashMap<>();
    for (int i = 0; i < ORDER.size(); i++) {
      for (String name : ORDER.get(i)) {
        steps.put(name, i);
      }
    }
    return Map.copyOf(steps);
  }
}
