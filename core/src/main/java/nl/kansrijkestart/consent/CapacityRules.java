package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.internal.json.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * Who must consent, by age, court order and date (regels voor bekwaamheid). Where no regime is set
 * for a person, nothing is permitted.
 *
 * <p>The shipped rules hold points that a lawyer has not confirmed; their source says so. This
 * class is immutable and thread-safe.
 *
 * @param version the version of the data, not null
 * @param authorityFromAge the age in completed years from which a parent can hold authority,
 *     inclusive; null where no rule is set: then no holder of authority counts
 * @param authoritySource where that age comes from, or null where no rule is set
 * @param regimes the regimes; of those that apply to a person the first one counts; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"version", "authorityFromAge", "authoritySource", "regimes"})
public record CapacityRules(
    String version,
    @Nullable Integer authorityFromAge,
    @Nullable Source authoritySource,
    List<Regime> regimes) {

  private static final String SHIPPED = "capacity.json";

  /** Copies the regimes. */
  public CapacityRules {
    requireNonNull(version, "version");
    regimes = List.copyOf(regimes);
  }

  /**
   * Who must consent for persons of certain ages.
   *
   * @param id the key of the regime, not null
   * @param fromAge the age in completed years from which it holds, inclusive, or null
   * @param toAge the age in completed years up to which it holds, inclusive, or null
   * @param courtAppointed whether it holds where a curator or mentor is named, at any age within
   *     the limits; else only where none is
   * @param needs of each of these groups one must consent, not null, not empty
   * @param legalException whether a recorded legal exception lets the person decide alone
   * @param validFrom the first day on which it holds, inclusive, or null if not known
   * @param validTo the last day on which it holds, inclusive, or null if it has no end
   * @param source where it comes from, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "id",
    "fromAge",
    "toAge",
    "courtAppointed",
    "needs",
    "legalException",
    "validFrom",
    "validTo",
    "source"
  })
  public record Regime(
      String id,
      @Nullable Integer fromAge,
      @Nullable Integer toAge,
      boolean courtAppointed,
      List<Set<ConsentCapacity>> needs,
      boolean legalException,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Source source) {

    /** Copies the groups and checks that each can be met. */
    public Regime {
      requireNonNull(id, "id");
      needs = needs.stream().map(group -> Sets.ordered(ConsentCapacity.class, group)).toList();
      requireNonNull(source, "source");
      if (needs.isEmpty()
          || needs.stream().anyMatch(g -> g.isEmpty() || g.contains(ConsentCapacity.UNSET))) {
        throw new IllegalArgumentException(
            "A regime must name who consents, in capacities that are set");
      }
    }

    private boolean appliesTo(CapacityFacts facts, int age, LocalDate day) {
      boolean appointed =
          facts.representatives().stream()
              .anyMatch(
                  r ->
                      r.capacity() == ConsentCapacity.CURATOR
                          || r.capacity() == ConsentCapacity.MENTOR);
      return courtAppointed == appointed
          && (fromAge == null || age >= fromAge)
          && (toAge == null || age <= toAge)
          && (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }

  /**
   * The rules that come with the library.
   *
   * @return the rules, never null
   */
  public static CapacityRules shipped() {
    return read(requireNonNull(CapacityRules.class.getResourceAsStream(SHIPPED), SHIPPED));
  }

  /**
   * Reads rules of a host, and closes the stream.
   *
   * @param in JSON in the form of the shipped file, not null
   * @return the rules, never null
   * @throws IllegalArgumentException if the file breaks a rule; names the path, never a value
   */
  public static CapacityRules read(InputStream in) {
    DataObject root = DataObject.read(SHIPPED, in);
    root.only("schema", "version", "about", "licence", "authority", "regimes");
    if (!root.text("schema").equals("capacity/1")) {
      throw new IllegalArgumentException(SHIPPED + ": $.schema must be capacity/1");
    }
    List<Regime> regimes =
        root.objects("regimes").stream().map(o -> o.build(CapacityRules::regime)).toList();
    List<DataObject> authority = root.objects("authority");
    return new CapacityRules(
        root.text("version"),
        authority.isEmpty() ? null : age(authority.get(0), "fromAge"),
        authority.isEmpty() ? null : source(authority.get(0)),
        regimes);
  }

  private static Regime regime(DataObject fields) {
    fields.only(
        "id",
        "fromAge",
        "toAge",
        "courtAppointed",
        "needs",
        "legalException",
        "validFrom",
        "validTo",
        "sources");
    return new Regime(
        fields.text("id"),
        age(fields, "fromAge"),
        age(fields, "toAge"),
        fields.truth("courtAppointed"),
        fields.objects("needs").stream()
            .map(need -> Set.copyOf(need.values("anyOf", CapacityRules::capacity)))
            .toList(),
        fields.truth("legalException"),
        fields.optionalDate("validFrom"),
        fields.optionalDate("validTo"),
        source(fields));
  }

  private static @Nullable Integer age(DataObject fields, String name) {
    return fields.optionalText(name) == null ? null : fields.value(name, Integer::valueOf);
  }

  private static ConsentCapacity capacity(String code) {
    return ConsentCapacity.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Source source(DataObject fields) {
    List<DataObject> sources = fields.objects("sources");
    if (sources.size() != 1) {
      throw new IllegalArgumentException("it must name one source");
    }
    DataObject source = sources.get(0);
    return new Source(
        source.text("document"),
        source.optionalText("passage"),
        null,
        null,
        source.constant("confidence", Confidence.class));
  }

  /** The regime for this person on this day; empty where none is set or the age is not known. */
  Optional<Regime> regime(CapacityFacts facts, LocalDate day) {
    Integer age = facts.age();
    return age == null
        ? Optional.empty()
        : regimes.stream().filter(regime -> regime.appliesTo(facts, age, day)).findFirst();
  }
}
