package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.internal.data.Bundled;

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

  private static final List<String> BUNDLED = List.of("phq-2.v1.json");

  private final List<Instrument> instruments;

  private InstrumentRegistry(List<Instrument> instruments) {
    this.instruments = instruments;
  }

  /**
   * The instruments that ship with the library: PHQ-2.
   *
   * @return the registry, never null
   */
  public static InstrumentRegistry bundled() {
    return of(BUNDLED.stream().map(file -> Instrument.read(file, resource(file))).toList());
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
    if (find(instrument.id(), instrument.version()).isPresent()) {
      throw new IllegalArgumentException(
          "An instrument must be registered once for each version: " + instrument.id());
    }
    List<Instrument> more = new ArrayList<>(instruments);
    more.add(instrument);
    return new InstrumentRegistry(List.copyOf(more));
  }

  /**
   * All instruments, in the order in which they were added.
   *
   * @return an immutable list, never null
   */
  public List<Instrument> instruments() {
    return instruments;
  }

  /**
   * One version of an instrument.
   *
   * @param id the code of the instrument, not null
   * @param version the version of the form, not null
   * @return the instrument, or empty where it is not here, never null
   */
  public Optional<Instrument> find(InstrumentId id, String version) {
    requireNonNull(version, "version");
    return versions(id).stream().filter(each -> each.version().equals(version)).findFirst();
  }

  /**
   * All versions of an instrument.
   *
   * @param id the code of the instrument, not null
   * @return an immutable list, empty where there is no definition at all, never null
   */
  public List<Instrument> versions(InstrumentId id) {
    requireNonNull(id, "id");
    return instruments.stream().filter(each -> each.id().equals(id)).toList();
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
    return "InstrumentRegistry" + instruments.stream().map(Instrument::id).toList();
  }
}
