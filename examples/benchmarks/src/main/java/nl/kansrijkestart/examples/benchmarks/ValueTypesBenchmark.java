package nl.kansrijkestart.examples.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.identity.AgbCode;
import nl.kansrijkestart.identity.BigNumber;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.KvkNumber;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.Oin;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.PostalCode;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Rsin;
import nl.kansrijkestart.identity.UraNumber;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Construct and check each value type. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValueTypesBenchmark {

  // fields that are not final, so that the compiler does not know them
  private String bsn = "111222333";
  private String agb = "01000001";
  private String big = "19000000001";
  private String ura = "00000001";
  private String oin = "00000001111222333000";
  private String rsin = "111222333";
  private String kvk = "12345678";
  private String postalCode = "2611 ET";
  private String municipality = "GM0599";
  private String id = "client-1";
  private String role = "MIDWIFE";
  private String age = "20+3";
  private int days = 143;
  private LocalDate start = LocalDate.of(2025, 1, 1);
  private LocalDate end = LocalDate.of(2025, 12, 31);

  /** An age out of days. */
  @Benchmark
  public Object gestationalAgeOfDays() {
    return GestationalAge.ofDays(days);
  }

  /** An age out of its text. */
  @Benchmark
  public Object gestationalAgeParse() {
    return GestationalAge.parse(age);
  }

  /** A BSN, 11-test included. */
  @Benchmark
  public Object bsn() {
    return Bsn.parse(bsn);
  }

  /** An AGB code. */
  @Benchmark
  public Object agbCode() {
    return AgbCode.parse(agb);
  }

  /** A BIG number. */
  @Benchmark
  public Object bigNumber() {
    return BigNumber.parse(big);
  }

  /** A URA. */
  @Benchmark
  public Object uraNumber() {
    return UraNumber.parse(ura);
  }

  /** An OIN. */
  @Benchmark
  public Object oin() {
    return Oin.parse(oin);
  }

  /** An RSIN, 11-test included. */
  @Benchmark
  public Object rsin() {
    return Rsin.parse(rsin);
  }

  /** A KvK number. */
  @Benchmark
  public Object kvkNumber() {
    return KvkNumber.parse(kvk);
  }

  /** A postal code with a blank in it. */
  @Benchmark
  public Object postalCode() {
    return PostalCode.parse(postalCode);
  }

  /** A municipality. */
  @Benchmark
  public Object municipality() {
    return Municipality.parse(municipality);
  }

  /** A key of a person. */
  @Benchmark
  public Object personId() {
    return PersonId.of(id);
  }

  /** A key of an organisation. */
  @Benchmark
  public Object organizationId() {
    return OrganizationId.of(id);
  }

  /** A role. */
  @Benchmark
  public Object roleCode() {
    return RoleCode.of(role);
  }

  /** A range of days. */
  @Benchmark
  public Object closedDateRange() {
    return ClosedDateRange.of(start, end);
  }
}
