package nl.kansrijkestart.examples.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.PersonName;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.client.ClientMapper;
import nl.kansrijkestart.fhir.pregnancy.PregnancyMapper;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.SafeContact;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
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

/**
 * What mapping adds to what HAPI does by itself, for a bundle of clients, or of clients each with a
 * pregnancy of eight resources.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FhirBenchmark {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final int OF_ONE = 9;

  /** How many resources: 1, or a number of clients with a pregnancy each. */
  @Param({"1", "9", "99"})
  public int entries;

  private final FhirContext context = FhirContext.forR4();
  private final FhirReader reader = FhirReader.standard();
  private final List<Client> clients = new ArrayList<>();
  private final List<Pregnancy> pregnancies = new ArrayList<>();
  private Bundle bundle = new Bundle();
  private String json = "";
  private String sent = "";

  /**
   * Makes the records and their bundle.
   *
   * @throws IllegalStateException if what is read is not what was written
   */
  @Setup
  public void fill() {
    clients.clear();
    pregnancies.clear();
    for (int i = 0; i < Math.max(1, entries / OF_ONE); i++) {
      PersonId woman = PersonId.of("woman-" + i);
      clients.add(
          new Client(
              woman,
              new PersonName("Anna", null, "Voorbeeld"),
              Bsn.parse("111222333"),
              LocalDate.of(1998, 3, 2),
              new Communication("ti", Ternary.TRUE, Ternary.UNKNOWN),
              Residence.unknown(),
              null,
              SafeContact.unknown()));
      if (entries >= OF_ONE) {
        pregnancies.add(pregnancy(i, woman));
      }
    }
    bundle = map();
    json = encode();
    if (bundle.getEntry().size() != entries
        || !json.equals(context.newJsonParser().encodeResourceToString(parse()))
        || !json.equals(mapAndEncode())
        || !readBack(clients, Client.class, parseAndRead())
        || !readBack(pregnancies, Pregnancy.class, parseAndRead())) {
      throw new IllegalStateException("What is read is not what was written");
    }
    Bundle more = bundle.copy();
    FhirSender.addTo(more);
    sent = context.newJsonParser().encodeResourceToString(more);
    if (!readBack(clients, Client.class, parseAndReadOfSender())
        || !readBack(pregnancies, Pregnancy.class, parseAndReadOfSender())
        || parseAndReadOfSender().carried().isEmpty()) {
      throw new IllegalStateException("What a sender adds changes what is read");
    }
  }

  private static <T> boolean readBack(List<T> written, Class<T> type, FhirImport read) {
    return written.equals(read.all(type));
  }

  private static Pregnancy pregnancy(int number, PersonId woman) {
    LocalDate zero = LocalDate.of(2025, 1, 6);
    return new Pregnancy(
        PregnancyId.of("pregnancy-" + number),
        woman,
        zero.plusDays(60),
        new DatingHistory(
            IntStream.range(0, 4)
                .<Dating>mapToObj(
                    i ->
                        i == 0
                            ? new Dating.LastPeriod(zero.plusDays(60), zero, Ternary.TRUE)
                            : new Dating.DefinitiveDueDate(
                                zero.plusDays(60 + i), zero.plusDays(280 + i)))
                .toList()),
        1,
        Gravidity.of(2),
        Parity.dutch(1),
        Ternary.FALSE,
        List.of());
  }

  /** HAPI reads the text. */
  @Benchmark
  public Bundle parse() {
    return context.newJsonParser().parseResource(Bundle.class, json);
  }

  /** HAPI reads the text, and the adapter makes domain records of it. */
  @Benchmark
  public FhirImport parseAndRead() {
    return reader.read(parse(), DAY);
  }

  /** HAPI reads a text with all that a sender adds. */
  @Benchmark
  public Bundle parseOfSender() {
    return context.newJsonParser().parseResource(Bundle.class, sent);
  }

  /** The same, and the adapter makes the same records of it, and tells what was not read. */
  @Benchmark
  public FhirImport parseAndReadOfSender() {
    return reader.read(parseOfSender(), DAY);
  }

  /** HAPI writes the text. */
  @Benchmark
  public String encode() {
    return context.newJsonParser().encodeResourceToString(bundle);
  }

  /** The adapter makes resources of domain records, and HAPI writes the text. */
  @Benchmark
  public String mapAndEncode() {
    return context.newJsonParser().encodeResourceToString(map());
  }

  private Bundle map() {
    Bundle made = new Bundle();
    made.setType(Bundle.BundleType.COLLECTION);
    clients.forEach(client -> add(made, ClientMapper.toFhir(client)));
    pregnancies.forEach(one -> PregnancyMapper.toFhir(one).forEach(each -> add(made, each)));
    return made;
  }

  private static void add(Bundle made, Resource resource) {
    made.addEntry().setResource(resource);
  }
}
