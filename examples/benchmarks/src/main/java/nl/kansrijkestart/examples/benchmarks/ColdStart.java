package nl.kansrijkestart.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cold start of a program: starts it as a new process, eleven times, and prints how long the
 * whole process took.
 *
 * <pre>{@code
 * java -cp examples/benchmarks/target/benchmarks.jar \
 *     nl.kansrijkestart.examples.benchmarks.ColdStart \
 *     examples/quickstart/target/quickstart.jar --format json
 * }</pre>
 */
public final class ColdStart {

  private static final int RUNS = 11;

  private ColdStart() {}

  /**
   * Measures and prints.
   *
   * @param args the jar to run, then its arguments
   * @throws IOException if the process cannot be started
   * @throws InterruptedException if the measurement is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      System.err.println("Give the jar to start, then its arguments");
      System.exit(2);
    }
    long[] millis = measure(RUNS, Path.of(args[0]), Arrays.asList(args).subList(1, args.length));
    System.out.printf(
        "median %d ms of %d whole processes, fastest %d, slowest %d%n",
        median(millis), RUNS, millis[0], millis[RUNS - 1]);
  }

  /** The times of the runs in milliseconds, from fast to slow; a run that fails is an error. */
  static long[] measure(int runs, Path jar, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    long[] millis = new long[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      process.getOutputStream().close();
      int exit = process.waitFor();
      millis[i] = (System.nanoTime() - start) / 1_000_000;
      if (exit != 0) {
        throw new IllegalStateException("The process ended with exit code " + exit);
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  static long median(long[] sorted) {
    return sorted[sorted.length / 2];
  }
}
