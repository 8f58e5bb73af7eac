package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/fhir.md says that a host may leave out: a JVM without these jars reads and writes. */
class LeanClassPathTest {

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*");

  /** Names of artifacts in the page, with * for any ending. */
  private static List<Pattern> excluded() throws IOException {
    Path page =
        Stream.of(Path.of("docs/fhir.md"), Path.of("../docs/fhir.md"))
            .filter(Files::isReadable)
            .findFirst()
            .orElseThrow();
    List<Pattern> names = new ArrayList<>();
    boolean within = false;
    for (String line : Files.readAllLines(page)) {
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

  private static boolean isTestOnly(String jar) {
    return Stream.of("junit", "assertj", "byte-buddy", "opentest4j", "apiguardian", "jazzer")
        .anyMatch(jar::startsWith);
  }

  private static List<String> classPath() {
    if (LeanClassPathTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .toList();
    }
    return List.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)));
  }

  private record Child(int status, String out) {}

  private static Child run(List<String> classPath, Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xshare:auto");
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add("nl.kansrijkestart.fhir.LeanMain");
    command.addAll(Arrays.asList(arguments));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Child(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8));
  }

  @Test
  void should_read_and_write_json_and_xml_without_what_a_host_may_leave_out(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<Pattern> excluded = excluded();
    assertThat(excluded).hasSizeGreaterThan(10);
    List<String> all = classPath();
    Assumptions.assumeTrue(
        all.stream().anyMatch(one -> one.contains("hapi-fhir-structures-r4")),
        "skipped: the class path stands in a manifest here");
    List<String> lean =
        all.stream()
            .filter(
                one -> {
                  String jar = Path.of(one).getFileName().toString();
                  return !jar.endsWith(".jar")
                      || (!isTestOnly(jar)
                          && !jar.contains("dstu3")
                          && excluded.stream().noneMatch(name -> name.matcher(jar).matches()));
                })
            .collect(Collectors.toList());
    assertThat(lean.size()).isLessThan(all.size() - 10);
    Child child = run(lean, folder);
    assertThat(child.out()).isEqualToIgnoringNewLines("read and written");
    assertThat(child.status()).isZero();
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
