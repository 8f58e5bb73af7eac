package nl.kansrijkestart.pack;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.internal.data.Bundled;

/**
 * A file of dated, sourced data of the country or of one municipality (gegevenspakket).
 *
 * <p>Its form is the JSON Schema that {@link #schema()} gives. Beyond the schema a pack is refused
 * if an id occurs twice on the same day, a range of days ends before it starts or lies outside that
 * of the pack, a source or document that is referred to is not declared, a source is printed before
 * it was published, a passage lies in a damaged part of its document, or an entry starts after its
 * sources were printed and is not marked as announced.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Pack {

  /** The largest file in bytes: 8 MiB. Of a larger one no more than this is read. */
  public static final int MAX_BYTES = 8 << 20;

  static final String SCHEMA = "/nl/kansrijkestart/pack/pack-1.schema.json";
  static final List<String> STANDARD = List.of("national", "rotterdam", "ridderkerk", "schiedam");

  private final PackHead head;
  private final Map<String, List<PackEntry>> sections;

  Pack(PackHead head, Map<String, List<PackEntry>> sections) {
    this.head = head;
    this.sections = sections;
  }

  /**
   * Reads a pack and closes the stream.
   *
   * @param file the name to use in errors, such as the name of the file, not null or blank
   * @param in the JSON text, UTF-8, at most {@link #MAX_BYTES}, not null
   * @return the pack, never null
   * @throws PackException if the pack breaks a rule; it lists all broken rules, up to 100
   * @throws UncheckedIOException if the stream itself fails
   */
  public static Pack read(String file, InputStream in) {
    requireNonNull(in, "in");
    if (requireNonNull(file, "file").isBlank()) {
      throw new IllegalArgumentException("A pack needs a name to show in errors");
    }
    return PackReader.read(file, in);
  }

  /**
   * A pack that ships with the library.
   *
   * @param id {@code national}, {@code rotterdam}, {@code ridderkerk} or {@code schiedam}, not null
   * @return the pack, never null
   * @throws IllegalArgumentException if it is none of these
   */
  public static Pack standard(String id) {
    if (!STANDARD.contains(requireNonNull(id, "id"))) {
      throw new IllegalArgumentException("The packs that ship are " + STANDARD);
    }
    String file = id + ".json";
    return read(file, resource(file));
  }

  /**
   * The JSON Schema of packs (draft 2020-12), to check a pack while writing it.
   *
   * @return the schema as JSON, never null
   */
  public static String schema() {
    try (InputStream in = resource("pack-1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Bundled.open(Pack.class, name);
  }

  /**
   * The name of the file, as it was given when the pack was read.
   *
   * @return the name, never null
   */
  public String file() {
    return head.file();
  }

  /**
   * The id, unique among the packs that are combined.
   *
   * @return 1 to 80 lower-case letters, digits and hyphens, never null
   */
  public String id() {
    return head.id();
  }

  /**
   * The version of the content.
   *
   * @return the version, such as {@code 2026.1}, never null
   */
  public String version() {
    return head.version();
  }

  /**
   * The name for readers.
   *
   * @return the name, never null
   */
  public LocalizedText name() {
    return head.name();
  }

  /**
   * The municipality whose data it holds (gemeente).
   *
   * @return the municipality, or empty for a national pack; never null
   */
  public Optional<Municipality> municipality() {
    return Optional.ofNullable(head.municipality());
  }

  /**
   * The days on which the pack holds, as far as they are known.
   *
   * @return the days, both ends inclusive, never null
   */
  public ClosedDateRange validity() {
    return head.validity();
  }

  /**
   * The licence under which the content may be used.
   *
   * @return the licence, an SPDX id where there is one, never null
   */
  public String licence() {
    return head.licence();
  }

  /**
   * The names of the sections.
   *
   * @return an immutable set, never null
   */
  public Set<String> sections() {
    return sections.keySet();
  }

  /**
   * The entries of a section, those of every date.
   *
   * @param section the name of the section, not null
   * @return an immutable list in the order of the file, empty if there is no such section; never
   *     null
   */
  public List<PackEntry> entries(String section) {
    return sections.getOrDefault(requireNonNull(section, "section"), List.of());
  }

  /**
   * The id and version.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return head.id() + " " + head.version();
  }
}
