package nl.kansrijkestart.fhir;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A main class in a JVM of its own; it is stopped after five minutes. */
public record ChildJvm(int status, String out) {

  /** The class path of the tests. */
  public static List<String> classPath() {
    if (ChildJvm.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .toList();
    }
    return List.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)));
  }

  /** Runs it, and waits for the end. */
  public static ChildJvm run(Class<?> main, List<String> classPath, Path folder, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(main.getName());
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new ChildJvm(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8));
  }
}
