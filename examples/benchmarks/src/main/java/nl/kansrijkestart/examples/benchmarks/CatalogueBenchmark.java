package nl.kansrijkestart.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.decision.Ternary;
import org.kie.dmn.api.core.DMNContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Which offers fit one woman, beside Drools DMN with the same offers in its two forms ({@link
 * DmnCatalogue}), over seeded profiles with a quarter of the facts missing. Before Drools is
 * measured the answers to {@code compared} profiles are compared; a difference fails the benchmark.
 * {@link #main} compares more of them without measuring.
 *
 * <p>Targets: which offers fit among 40 in 2 microseconds, 200 in 6, 1,000 in 20; with every
 * finding three times that; loading 1,000 offers from a pack file 50 milliseconds.
 *
 * <p>What cannot be compared. DMN is a general language of decisions that analysts draw, and Drools
 * records every decision that it takes; its questions are made beforehand. A table knows hits only.
 * No form of it says why an offer does not fit, or from which day it does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CatalogueBenchmark {

  private static final int PROFILES = 2_000;

  /** How many offers there are. */
  @Param({"40", "200", "1000"})
  public int offers;

  /** Of how many profiles the answers are compared before measuring. */
  @Param("2000")
  public int compared;

  private byte[] file;
  private Catalogue catalogue;
  private final List<Facts> profiles = new ArrayList<>();
  private int next;

  /** Makes offers and profiles. */
  @Setup
  public void make() {
    file = CatalogueOffers.file(offers);
    catalogue = CatalogueOffers.load(file);
    CatalogueProfiles made = new CatalogueProfiles();
    for (int i = 0; i < PROFILES; i++) {
      profiles.add(made.next());
    }
  }

  /** The same offers and questions for Drools. */
  @State(Scope.Benchmark)
  public static class Drools {

    private DmnCatalogue table;
    private DmnCatalogue expressions;
    private final List<DMNContext> rows = new ArrayList<>();
    private final List<DMNContext> terms = new ArrayList<>();

    /**
     * Makes them, and compares the answers.
     *
     * @param ours the offers and profiles
     */
    @Setup
    public void compare(CatalogueBenchmark ours) {
      table = DmnCatalogue.table(ours.catalogue);
      expressions = DmnCatalogue.expressions(ours.catalogue);
      for (Facts facts : ours.profiles) {
        rows.add(table.question(facts, CatalogueProfiles.TODAY));
        terms.add(expressions.question(facts, CatalogueProfiles.TODAY));
      }
      int hits = 0;
      CatalogueProfiles made = new CatalogueProfiles();
      for (int i = 0; i < ours.compared; i++) {
        hits += compare(ours.catalogue, made.next());
      }
      if (hits == 0) {
        throw new IllegalStateException("Some offers must fit somebody");
      }
    }

    private int compare(Catalogue catalogue, Facts facts) {
      Set<String> ids = new HashSet<>();
      catalogue.fitting(facts, CatalogueProfiles.TODAY).forEach(id -> ids.add(id.value()));
      Object hits = table.ask(table.question(facts, CatalogueProfiles.TODAY));
      if (!ids.equals(new HashSet<>((Collection<?>) hits))) {
        throw new IllegalStateException("Hit sets differ");
      }
      Map<?, ?> known =
          (Map<?, ?>) expressions.ask(expressions.question(facts, CatalogueProfiles.TODAY));
      for (Eligibility verdict : catalogue.eligibility(facts, CatalogueProfiles.TODAY)) {
        Object theirs = known.get(verdict.intervention().value());
        if (verdict.fits() != Ternary.ofNullable((Boolean) theirs)) {
          throw new IllegalStateException("Verdicts differ on " + verdict.intervention());
        }
      }
      return ids.size();
    }
  }

  private int next() {
    next = next == PROFILES - 1 ? 0 : next + 1;
    return next;
  }

  /** The offers that fit. */
  @Benchmark
  public List<InterventionId> fitting() {
    return catalogue.fitting(profiles.get(next()), CatalogueProfiles.TODAY);
  }

  /** The verdict on every offer. */
  @Benchmark
  public void verdicts(Blackhole hole) {
    for (Eligibility each : catalogue.eligibility(profiles.get(next()), CatalogueProfiles.TODAY)) {
      hole.consume(each);
    }
  }

  /** The verdict on every offer, with every finding and its reason. */
  @Benchmark
  public void explained(Blackhole hole) {
    for (Eligibility each : catalogue.eligibility(profiles.get(next()), CatalogueProfiles.TODAY)) {
      each.findings().forEach(hole::consume);
    }
  }

  /** From the bytes of a pack file to a catalogue that answers. */
  @Benchmark
  public Catalogue load() {
    return CatalogueOffers.load(file);
  }

  /**
   * Drools: the offers that hit in one table.
   *
   * @param drools the table
   * @return the ids
   */
  @Benchmark
  public Object dmnTable(Drools drools) {
    return drools.table.ask(drools.rows.get(next()));
  }

  /**
   * Drools: true, false or null for every offer.
   *
   * @param drools the expressions
   * @return the verdicts by id
   */
  @Benchmark
  public Object dmnExpressions(Drools drools) {
    return drools.expressions.ask(drools.terms.get(next()));
  }

  /**
   * Compares answers without measuring, or loads a pack file once, cold.
   *
   * @param args the number of offers and of profiles; or the number of offers and a file to write
   *     them to; or the file alone, to load it
   * @throws IOException if the file cannot be written or read
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 1) {
      long start = System.nanoTime();
      int read = CatalogueOffers.load(Files.readAllBytes(Path.of(args[0]))).interventions().size();
      System.out.println(
          read
              + " offers and frameworks loaded in "
              + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
              + " ms");
    } else if (!args[1].matches("[0-9]+")) {
      Files.write(Path.of(args[1]), CatalogueOffers.file(Integer.parseInt(args[0])));
    } else {
      CatalogueBenchmark ours = new CatalogueBenchmark();
      ours.offers = Integer.parseInt(args[0]);
      ours.compared = Integer.parseInt(args[1]);
      ours.make();
      new Drools().compare(ours);
      System.out.println("The answers to " + ours.compared + " profiles are equal");
    }
  }
}
