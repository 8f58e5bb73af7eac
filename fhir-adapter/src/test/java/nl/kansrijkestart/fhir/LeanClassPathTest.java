package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/fhir.md says that a host may leave out: a JVM without these jars reads and writes. */
class LeanClassPathTest {

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*");

  private static String page() throws IOException {
    return Files.readString(
        Stream.of(Path.of("docs/fhir.md"), Path.of("../docs/fhir.md"))
            .filter(Files::isReadable)
            .findFirst()
            .orElseThrow());
  }

  /** Names of artifacts in the page, with * for any ending. */
  private static List<Pattern> excluded() throws IOException {
    List<Pattern> names = new ArrayList<>();
    boolean within = false;
    for (String line : page().lines().toList()) {
      if (line.startsWith("## ")) {
        within = line.equals("## What a host may leave out");
      }
      var row = ROW.matcher(line);
      if (within && row.matches()) {
        String artifact = row.group(1).substring(row.group(1).indexOf(':') + 1);
        names.add(Pattern.compile(artifact.replace(".", "\\.").replace("*", ".*") + "-[0-9].*"));
      }
    }
    return names;
  }

  /** What a host keeps beside core; the rest of the class path of the tests is not needed. */
  private static final Set<String> KEPT =
      Set.of(
          "commons-codec",
          "commons-io",
          "commons-lang3",
          "commons-text",
          "error_prone_annotations",
          "failureaccess",
          "guava",
          "hapi-fhir-base",
          "hapi-fhir-caching-api",
          "hapi-fhir-structures-r4",
          "j2objc-annotations",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jackson-datatype-jsr310",
          "jakarta.annotation-api",
          "jakarta.validation-api",
          "jcl-over-slf4j",
          "jspecify",
          "jsr305",
          "listenablefuture",
          "opentelemetry-api",
          "opentelemetry-context",
          "opentelemetry-instrumentation-annotations",
          "org.hl7.fhir.r4",
          "org.hl7.fhir.utilities",
          "slf4j-api");

  @Test
  void should_read_write_classify_and_refer_without_what_a_host_may_leave_out(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<Pattern> excluded = excluded();
    assertThat(excluded).hasSizeGreaterThan(10);
    List<String> lean = new ArrayList<>();
    Map<String, Path> kept = new TreeMap<>();
    for (String one : ChildJvm.classPath()) {
      Path path = Path.of(one);
      String jar = path.getFileName().toString();
      assertThat(excluded)
          .as(jar)
          .noneMatch(name -> name.matcher(jar).matches() && KEPT.contains(artifact(jar)));
      if (!jar.endsWith(".jar") || jar.matches("(kansrijkestart|slf4j-nop)-.*")) {
        // the project itself, and a backend that keeps the log of HAPI silent
        lean.add(one);
      } else if (KEPT.contains(artifact(jar)) && kept.putIfAbsent(artifact(jar), path) == null) {
        lean.add(one);
      }
    }
    Assumptions.assumeTrue(
        kept.containsKey("hapi-fhir-structures-r4"),
        "skipped: the class path stands in a manifest here");
    assertThat(kept.keySet()).isEqualTo(KEPT);
    long bytes = 0;
    for (Path jar : kept.values()) {
      bytes += Files.size(jar);
    }
    assertThat(page())
        .contains(
            "keeps core and "
                + kept.size()
                + " jars of "
                + Math.round(bytes / 1_000_000.0)
                + " MB");

    ChildJvm child = ChildJvm.run(LeanMain.class, lean, folder, "-Xshare:auto");

    assertThat(child.out()).isEqualToIgnoringNewLines("read and written");
    assertThat(child.status()).isZero();
  }

  private static String artifact(String jar) {
    return jar.replaceFirst("-[0-9].*", "");
  }

  @Test
  void should_name_no_class_of_stu3_outside_its_package() throws IOException {
    Path classes = Path.of("target/classes/nl/kansrijkestart/fhir");
    Assumptions.assumeTrue(Files.isDirectory(classes), "skipped: no compiled classes here");
    Path ofStu3 = classes.resolve("stu3");
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> others =
          files
              .filter(one -> one.toString().endsWith(".class") && !one.startsWith(ofStu3))
              .toList();
      assertThat(others).hasSizeGreaterThan(150);
      for (Path file : others) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.getFileName().toString())
            .doesNotContain("org/hl7/fhir/dstu3");
      }
    }
  }
}
