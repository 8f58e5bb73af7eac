package nl.kansrijkestart.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static nl.kansrijkestart.architecture.CoreClasses.ALL;
import static nl.kansrijkestart.architecture.CoreClasses.ROOT;
import static nl.kansrijkestart.architecture.CoreClasses.feature;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may see whom, and what no class may do. */
class ArchitectureTest {

  /**
   * From low to high; a package sees those of earlier steps only, and never one of its own step.
   */
  private static final List<Set<String>> ORDER =
      List.of(
          Set.of("internal"),
          Set.of("calendar"),
          Set.of("decision"),
          Set.of("intake"),
          Set.of("identity"),
          Set.of("pack", "privacy"),
          Set.of("pregnancy"),
          Set.of("birth"),
          Set.of("client"),
          Set.of("audit"),
          Set.of("consent", "screening", "catalogue"),
          Set.of("disclosure", "pathway", "groupcare", "postpartumcare"),
          Set.of("referral"),
          Set.of("indicator"),
          Set.of("programme"));

  private static final Map<String, Integer> STEPS = steps();

  @Test
  void should_let_a_package_see_only_those_before_it() {
    // GIVEN every class, its package standing in the order
    assertThat(ALL).isNotEmpty();
    assertThat(ALL.stream().map(CoreClasses::feature).distinct()).isSubsetOf(STEPS.keySet());
    // WHEN
    Stream<String> wrong =
        ALL.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ArchitectureTest::againstTheOrder)
            .map(Dependency::getDescription);
    // THEN
    assertThat(wrong).isEmpty();
  }

  @Test
  void should_have_no_cycles_between_packages() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ALL);
    SlicesRuleDefinition.slices()
        .matching(ROOT + ".internal.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void should_read_no_clock_but_one_that_is_passed_in() {
    assertThat(
            ALL.stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> readsTheSystemClock(access.getTarget()))
                .map(JavaAccess::getDescription))
        .isEmpty();
  }

  @Test
  void should_print_nothing() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ALL);
  }

  @Test
  void should_keep_the_json_parser_and_the_logger_in_internal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.core..", "org.slf4j..")
        .check(ALL);
  }

  @Test
  void should_know_no_databind_no_framework_and_no_validation_provider() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.fasterxml.jackson.databind..",
            "tools.jackson..",
            "ca.uhn.fhir..",
            "org.hl7..",
            "org.springframework..",
            "org.hibernate..",
            "jakarta.servlet..",
            "java.sql..",
            "java.net.http..")
        .check(ALL);
  }

  @Test
  void should_show_no_internal_type_in_a_public_signature() {
    // WHEN
    Stream<String> leaks =
        CoreClasses.api()
            .flatMap(
                type ->
                    Stream.concat(
                        type.getMembers().stream()
                            .filter(CoreClasses::reachable)
                            .filter(member -> involved(member).anyMatch(ArchitectureTest::hidden))
                            .map(JavaMember::getFullName),
                        Stream.concat(
                                type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                            .filter(ArchitectureTest::hidden)
                            .map(parent -> type.getName() + " extends " + parent.getName())));
    // THEN
    assertThat(leaks).isEmpty();
  }

  private static boolean againstTheOrder(Dependency dependency) {
    String origin = feature(dependency.getOriginClass());
    String target = feature(dependency.getTargetClass());
    return !target.isEmpty()
        && !target.equals(origin)
        && STEPS.getOrDefault(target, Integer.MAX_VALUE) >= STEPS.get(origin);
  }

  /** Calls and method references alike; {@code now(Clock)} is the one form that is left. */
  private static boolean readsTheSystemClock(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    List<JavaClass> parameters = target.getRawParameterTypes();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.util.Date", "java.util.GregorianCalendar" ->
          name.equals("<init>") && parameters.isEmpty();
      case "java.util.Calendar" -> name.equals("getInstance");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      default ->
          owner.startsWith("java.time.")
              && name.equals("now")
              && !(parameters.size() == 1 && parameters.get(0).isEquivalentTo(Clock.class));
    };
  }

  private static Stream<JavaClass> involved(JavaMember member) {
    return member.getAllInvolvedRawTypes().stream();
  }

  private static boolean hidden(JavaClass type) {
    return feature(type).equals("internal")
        || type.getPackageName().startsWith("com.fasterxml.jackson.core")
        || type.getPackageName().startsWith("org.slf4j");
  }

  private static Map<String, Integer> steps() {
    Map<String, Integer> steps = new HashMap<>();
    for (int i = 0; i < ORDER.size(); i++) {
      for (String feature : ORDER.get(i)) {
        steps.put(feature, i);
      }
    }
    return Map.copyOf(steps);
  }
}
