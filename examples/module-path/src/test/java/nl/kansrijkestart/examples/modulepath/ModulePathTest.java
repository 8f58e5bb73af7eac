package nl.kansrijkestart.examples.modulepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;

class ModulePathTest {

  private static final Module CORE = GestationalAge.class.getModule();
  private static final Module HOST = Registration.class.getModule();
  private static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 3, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final Registration registration = new Registration(CLOCK);

  @Test
  void should_run_core_as_a_named_module_out_of_its_jar() {
    assertThat(HOST.isNamed()).isTrue();
    assertThat(CORE.getName()).isEqualTo("nl.kansrijkestart.core");
    assertThat(CORE.getDescriptor().isAutomatic()).isFalse();
    assertThat(jar()).hasExtension("jar");
  }

  @Test
  void should_stay_a_small_jar() {
    assertThat(jar().toFile()).isFile();
    assertThat(jar().toFile().length()).isLessThan(2_000_000);
  }

  @Test
  void should_give_no_package_more_than_its_share_of_the_jar() throws IOException {
    Map<String, Long> bytes;
    try (ZipFile zip = new ZipFile(jar().toFile())) {
      bytes =
          zip.stream()
              .filter(entry -> entry.getName().startsWith("nl/kansrijkestart/"))
              .filter(entry -> entry.getName().endsWith(".class"))
              .collect(
                  Collectors.groupingBy(
                      entry -> entry.getName().substring(0, entry.getName().lastIndexOf('/')),
                      Collectors.summingLong(ZipEntry::getCompressedSize)));
    }
    assertThat(bytes).hasSizeGreaterThan(10);
    assertThat(bytes).allSatisfy((name, size) -> assertThat(size).isLessThan(130_000));
  }

  @Test
  void should_run_the_validation_provider_as_a_module_too() {
    assertThat(CORE.getLayer().findModule("org.hibernate.validator")).isPresent();
  }

  @Test
  void should_read_a_valid_intake() {
    // WHEN
    Intake<RegistrationIntake> read =
        read("{'bsn':'111222333','registeredOn':'2026-03-01','interpreterNeeded':'unknown'}");
    // THEN
    assertThat(read.violations()).isEmpty();
    assertThat(read.record())
        .contains(new RegistrationIntake("111222333", LocalDate.of(2026, 3, 1), Ternary.UNKNOWN));
  }

  @Test
  void should_report_every_violation_with_its_text_in_both_languages() {
    // WHEN
    Intake<RegistrationIntake> read =
        read("{'bsn':'123456789','registeredOn':'2026-03-02','interpreterNeeded':'perhaps','x':1}");
    // THEN
    assertThat(read.violations())
        .extracting(
            violation -> violation.path(), violation -> violation.reason().code().toString())
        .containsExactlyInAnyOrder(
            tuple("", "intake.UNKNOWN_FIELD"),
            tuple("interpreterNeeded", "intake.UNKNOWN_CODE"),
            tuple("bsn", "identity.BSN_INVALID"),
            tuple("registeredOn", "intake.IN_FUTURE"));
    assertThat(read.violations())
        .allSatisfy(
            violation ->
                assertThat(violation.text(Language.NL))
                    .contains(" ")
                    .isNotEqualTo(violation.text(Language.EN)));
  }

  @Test
  void should_keep_its_internals_to_itself() {
    // GIVEN
    Set<String> internal =
        CORE.getPackages().stream()
            .filter(name -> name.contains(".internal"))
            .collect(Collectors.toSet());
    // THEN
    assertThat(internal).isNotEmpty();
    assertThat(internal)
        .noneMatch(name -> CORE.isExported(name, HOST))
        .noneMatch(name -> CORE.isOpen(name, HOST));
  }

  @Test
  void should_export_every_other_package_that_holds_types() {
    // GIVEN
    Set<String> exported =
        CORE.getDescriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    // THEN
    assertThat(
            CORE.getPackages().stream()
                .filter(name -> !name.contains(".internal"))
                .filter(ModulePathTest::holdsTypes))
        .isSubsetOf(exported);
  }

  @Test
  void should_find_the_texts_of_every_reason_of_core() throws Exception {
    // GIVEN
    List<ReasonCode> codes = new ArrayList<>();
    for (Class<?> reasons : reasonClasses()) {
      for (Field field : reasons.getFields()) {
        if (field.get(null) instanceof ReasonCode code) {
          codes.add(code);
        }
      }
    }
    // THEN
    assertThat(codes).isNotEmpty();
    for (ReasonCode code : codes) {
      Map<String, Object> parameters = new HashMap<>();
      code.parameters().forEach(name -> parameters.put(name, 1));
      assertThat(Reason.of(code, parameters).text(Language.NL))
          .as(code.toString())
          .isNotEqualTo(code.toString());
    }
  }

  private static List<Class<?>> reasonClasses() throws Exception {
    try (ModuleReader reader = reference().open();
        Stream<String> names = reader.list()) {
      List<Class<?>> found = new ArrayList<>();
      for (String name : names.filter(file -> file.endsWith("Reasons.class")).toList()) {
        Class<?> type = Class.forName(name.replace('/', '.').replaceFirst("\\.class$", ""));
        if (Modifier.isPublic(type.getModifiers())) {
          found.add(type);
        }
      }
      return found;
    }
  }

  private static Path jar() {
    return Path.of(reference().location().orElseThrow());
  }

  private static ModuleReference reference() {
    return CORE.getLayer().configuration().findModule(CORE.getName()).orElseThrow().reference();
  }

  /** A package of resources only has no package-info. */
  private static boolean holdsTypes(String name) {
    String info = "/" + name.replace('.', '/') + "/package-info.class";
    return GestationalAge.class.getResource(info) != null;
  }

  private Intake<RegistrationIntake> read(String json) {
    InputStream in =
        new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return registration.read(in);
  }
}
