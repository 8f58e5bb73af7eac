package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.internal.data.Bundled;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that can be scored, every version of them (instrumentenregister).
 *
 * <p>Old versions stay, so that an old form can still be scored as it was. An instrument whose
 * weights are not public is not here until the host adds a definition that it may use:
 *
 * <pre>{@code
 * InstrumentRegistry registry =
 *     InstrumentRegistry.bundled().with(Instrument.read("r4u.json", in));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InstrumentRegistry {

  private static final InstrumentRegistry BUNDLED =
      new InstrumentRegistry(
          Stream.of(
                  "phq-2.v1.json",
                  "phq-9.v1.json",
                  "gad-2.v1.json",
                  "gad-7.v1.json",
                  "epds.v1.json",
                  "pss-4.v1.json",
                  "pss-10.v1.json",
                  "pss-14.v1.json",
                  "mspss.v1.json",
                  "audit-c.v1.json",
                  "t-ace.v1.json",
                  "tweak.vhigh.json",
                  "tweak.vhold.json",
                  "tweak.vtwo.json",
                  "hits.v1.json",
                  "maas.v1.json",
                  "pbq.v1.json",
                  "zrm.v2013.json",
                  "zrm.v2017.json",
                  "ichom-pcb-nl.vbuzz.json")
              .map(Entry::of)
              .toList());

  private final List<Entry> entries;
  private final Map<InstrumentId, List<Entry>> versions;

  private InstrumentRegistry(List<Entry> entries) {
    this.entries = entries;
    versions = entries.stream().collect(Collectors.groupingBy(entry -> entry.id));
  }

  /**
   * The instruments that ship with the library. Each is read when it is first asked for.
   *
   * @return the registry, never null
   */
  public static InstrumentRegistry bundled() {
    return BUNDLED;
  }

  /**
   * What counts as tolerance in a variant of the TWEAK (verdraagt), for 2 points. The published
   * variants disagree, so none is the default.
   */
  public enum TweakTolerance {
    /** She feels the effect only from three drinks on. */
    @JsonProperty("high")
    HIGH,
    /** She can hold five drinks. */
    @JsonProperty("hold")
    HOLD,
    /** Two drinks or more. */
    @JsonProperty("two")
    TWO
  }

  /**
   * A variant of the TWEAK (vijf vragen naar alcohol) with the points and the cut-off of a source
   * of the caller's own: the published variants disagree on all three. It ships in three variants,
   * one for each form of tolerance; this makes another one of these. Add it with {@link #with}.
   *
   * <pre>{@code
   * Instrument tweak = InstrumentRegistry.tweak(TweakTolerance.HOLD, 2, 3, source);
   * }</pre>
   *
   * @param tolerance what counts as tolerance, not null
   * @param worryPoints the points for worry, 1 or 2
   * @param cutOff the total from which to talk on, inclusive, in points; 1 to the highest total of
   *     the variant, which is 6 or 7
   * @param source what points and cut-off stand on, not null
   * @return the variant; its version names the parameters, such as {@code hold-worry-2-from-3};
   *     never null
   * @throws IllegalArgumentException if the points or the cut-off are others
   */
  public static Instrument tweak(
      TweakTolerance tolerance, int worryPoints, int cutOff, Source source) {
    String version = tolerance.name().toLowerCase(Locale.ROOT);
    Instrument shipped = bundled().find(InstrumentId.of("tweak"), version).orElseThrow();
    return TweakVariant.of(shipped, worryPoints, cutOff, source);
  }

  /**
   * A registry of these instruments.
   *
   * @param instruments the instruments, each version once, not null
   * @return the registry, never null
   * @throws IllegalArgumentException if a version of an instrument is there twice
   */
  public static InstrumentRegistry of(List<Instrument> instruments) {
    InstrumentRegistry registry = new InstrumentRegistry(List.of());
    for (Instrument instrument : instruments) {
      registry = registry.with(instrument);
    }
    return registry;
  }

  /**
   * This registry and one more instrument, or one more version of it.
   *
   * @param instrument the instrument, not null
   * @return the registry, never null
   * @throws IllegalArgumentException if that version is already there: none overrides another
   */
  public InstrumentRegistry with(Instrument instrument) {
    requireNonNull(instrument, "instrument");
    if (entry(instrument.id(), instrument.version()) != null) {
      throw new IllegalArgumentException(
          "An instrument must be registered once for each version: " + instrument.id());
    }
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(instrument.id(), instrument.version(), new ScoringPlan(instrument)));
    return new InstrumentRegistry(List.copyOf(more));
  }

  /**
   * All instruments, in the order in which they were added.
   *
   * @return an immutable list, never null
   */
  public List<Instrument> instruments() {
    return entries.stream().map(entry -> entry.plan().instrument).toList();
  }

  /**
   * One version of an instrument.
   *
   * @param id the code of the instrument, not null
   * @param version the version of the form, not null
   * @return the instrument, or empty where it is not here, never null
   */
  public Optional<Instrument> find(InstrumentId id, String version) {
    ScoringPlan plan = plan(requireNonNull(id, "id"), requireNonNull(version, "version"));
    return plan == null ? Optional.empty() : Optional.of(plan.instrument);
  }

  /**
   * All versions of an instrument.
   *
   * @param id the code of the instrument, not null
   * @return an immutable list, empty where there is no definition at all, never null
   */
  public List<Instrument> versions(InstrumentId id) {
    return of(requireNonNull(id, "id")).stream().map(entry -> entry.plan().instrument).toList();
  }

  /** The versions of an instrument, without reading any. */
  List<String> versionsOf(InstrumentId id) {
    return of(id).stream().map(entry -> entry.version).toList();
  }

  private List<Entry> of(InstrumentId id) {
    return versions.getOrDefault(id, List.of());
  }

  /**
   * What is publicly known of an instrument that is not scored without a definition of the host,
   * such as {@code r4u} or {@code kipppi}.
   *
   * @param id the code of the instrument, not null
   * @return the card, or empty where the library knows none, never null
   */
  public Optional<ModelCard> card(InstrumentId id) {
    requireNonNull(id, "id");
    return cards().stream().filter(card -> card.id().equals(id)).findFirst();
  }

  /**
   * What is publicly known of all instruments that are not scored without a definition of the host.
   *
   * @return an immutable list, never null
   */
  public List<ModelCard> cards() {
    return Cards.SHIPPED;
  }

  /** Why an instrument of which no version is here is not scored, and what to supply. */
  List<Reason> withoutDefinition(InstrumentId id) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(ScreeningReasons.NO_DEFINITION, Map.of("instrument", id.value())));
    card(id)
        .filter(card -> card.owner() != null)
        .ifPresent(
            card ->
                reasons.add(
                    new Reason(
                        ScreeningReasons.OWNER,
                        null,
                        card.sources(),
                        Map.of("instrument", id.value(), "owner", String.valueOf(card.owner())))));
    return reasons;
  }

  /** Read once, when somebody asks for an instrument without a definition. */
  private static final class Cards {
    private static final List<ModelCard> SHIPPED = ModelCard.shipped();
  }

  @Nullable ScoringPlan plan(InstrumentId id, String version) {
    Entry entry = entry(id, version);
    return entry == null ? null : entry.plan();
  }

  private @Nullable Entry entry(InstrumentId id, String version) {
    List<Entry> known = of(id);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).version.equals(version)) {
        return known.get(i);
      }
    }
    return null;
  }

  /**
   * The JSON Schema of instrument files (draft 2020-12).
   *
   * @return the schema as JSON, never null
   */
  public static String schema() {
    try (InputStream in = resource("instrument-1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Bundled.open(InstrumentRegistry.class, name);
  }

  /**
   * The ids of the instruments.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "InstrumentRegistry" + entries.stream().map(entry -> entry.id).toList();
  }

  /** An instrument, read when it is first asked for; two threads may both read it. */
  private static final class Entry {

    private final InstrumentId id;
    private final String version;
    private volatile @Nullable ScoringPlan plan;

    private Entry(InstrumentId id, String version, @Nullable ScoringPlan plan) {
      this.id = id;
      this.version = version;
      this.plan = plan;
    }

    /** Of a bundled file by its name: id, {@code .v}, version, {@code .json}. */
    private static Entry of(String file) {
      int dot = file.indexOf(".v");
      return new Entry(
          InstrumentId.of(file.substring(0, dot)),
          file.substring(dot + 2, file.length() - ".json".length()),
          null);
    }

    private ScoringPlan plan() {
      ScoringPlan ready = plan;
      if (ready == null) {
        String file = id + ".v" + version + ".json";
        ready = new ScoringPlan(Instrument.read(file, resource(file)));
        plan = ready;
      }
      return ready;
    }
  }
}
