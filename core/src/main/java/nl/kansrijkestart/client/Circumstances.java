package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.client.CircumstanceDefinition.ExchangeCode;
import nl.kansrijkestart.internal.data.Bundled;
import nl.kansrijkestart.internal.json.EnumCodes;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.DataCategory;

/**
 * The circumstances that can be recorded (codelijst).
 *
 * <p>The library ships those that its sources name. A host or municipality adds its own in the
 * section {@value #SECTION} of a pack.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Circumstances {

  /** The section of a pack that holds circumstances. */
  public static final String SECTION = "circumstances";

  private final Map<CircumstanceCode, CircumstanceDefinition> byCode;

  private Circumstances(Map<CircumstanceCode, CircumstanceDefinition> byCode) {
    this.byCode = byCode;
  }

  /**
   * The circumstances that ship with the library.
   *
   * @return the list, never null
   */
  public static Circumstances standard() {
    return Standard.INSTANCE;
  }

  /** Read once, when it is first asked for. */
  private static final class Standard {
    static final Circumstances INSTANCE = of(Packs.of(file()));

    private static Pack file() {
      String name = "circumstances.json";
      return Pack.read(name, Bundled.open(Circumstances.class, name));
    }
  }

  /**
   * Circumstances that a host defines itself.
   *
   * @param definitions the definitions, each code once, not null
   * @return the list, never null
   * @throws IllegalArgumentException if a code occurs twice, or is part of one that is not there or
   *     in the end of itself
   */
  public static Circumstances of(Collection<CircumstanceDefinition> definitions) {
    Map<CircumstanceCode, CircumstanceDefinition> byCode = new LinkedHashMap<>();
    for (CircumstanceDefinition definition : definitions) {
      if (byCode.put(definition.code(), definition) != null) {
        throw new IllegalArgumentException("Each circumstance code may be defined once");
      }
    }
    Circumstances circumstances = new Circumstances(Map.copyOf(byCode));
    byCode.keySet().forEach(circumstances::requireTop);
    return new Circumstances(byCode);
  }

  private void requireTop(CircumstanceCode code) {
    Set<CircumstanceCode> passed = new HashSet<>();
    CircumstanceCode next = code;
    while (next != null) {
      CircumstanceDefinition definition = byCode.get(next);
      if (definition == null || !passed.add(next)) {
        throw new IllegalArgumentException(
            "What a circumstance is part of must be defined, and not be a part of it in turn");
      }
      next = definition.partOf();
    }
  }

  /**
   * The circumstances in the section {@value #SECTION} of packs.
   *
   * @param packs the packs, for one day, not null
   * @return the list, never null
   * @throws nl.kansrijkestart.pack.PackException if an entry breaks a rule
   */
  public static Circumstances of(Packs packs) {
    return of(packs.entries(SECTION).stream().map(Circumstances::read).toList());
  }

  private static CircumstanceDefinition read(PackEntry entry) {
    entry.onlyFields("kind", "domain", "category", "partOf", "name", "exchange");
    CircumstanceCode code = entry.field("id").parsed(CircumstanceCode::of);
    Map<String, DataCategory> categories = new LinkedHashMap<>(EnumCodes.of(DataCategory.class));
    categories.values().retainAll(Circumstance.CATEGORIES);
    return new CircumstanceDefinition(
        code,
        entry.field("kind").oneOf(EnumCodes.of(Circumstance.Kind.class)),
        entry.field("domain").oneOf(EnumCodes.of(LifeDomain.class)),
        entry.field("category").oneOf(categories),
        entry.field("partOf").optional(value -> value.parsed(CircumstanceCode::of)).orElse(null),
        entry.field("name").localized(),
        entry
            .field("exchange")
            .optional(
                list ->
                    list.list(
                        item -> {
                          item.onlyFields("system", "code", "sources");
                          return new ExchangeCode(
                              item.field("system").text(), item.field("code").text());
                        }))
            .orElse(List.of()),
        entry.sources());
  }

  /**
   * These and others.
   *
   * @param other the others, not null
   * @return the combined list, never null
   * @throws IllegalArgumentException if a code is in both
   */
  public Circumstances combinedWith(Circumstances other) {
    List<CircumstanceDefinition> all = new ArrayList<>(definitions());
    all.addAll(other.definitions());
    return of(all);
  }

  /**
   * All definitions, in the order in which they were given.
   *
   * @return an immutable list, never null
   */
  public List<CircumstanceDefinition> definitions() {
    return List.copyOf(byCode.values());
  }

  /**
   * The definition of a code.
   *
   * @param code the code, not null
   * @return the definition, empty if it is not known here; never null
   */
  public Optional<CircumstanceDefinition> find(CircumstanceCode code) {
    return Optional.ofNullable(byCode.get(requireNonNull(code, "code")));
  }

  /** Whether a code is the same as, or a part of, a more general one. */
  boolean within(CircumstanceCode code, CircumstanceCode general) {
    CircumstanceCode next = code;
    while (next != null && !next.equals(general)) {
      CircumstanceDefinition definition = byCode.get(next);
      next = definition == null ? null : definition.partOf();
    }
    return next != null;
  }

  /**
   * The number of definitions.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Circumstances[" + byCode.size() + " definitions]";
  }
}
