package nl.kansrijkestart.pack;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.internal.schema.JsonPath;

/**
 * Packs that are used together, such as the national pack with those of a region.
 *
 * <p>No pack overrides another: an id that two packs use in one section is an error that names both
 * files. {@link #asOf} and {@link #forMunicipality} narrow the entries, in any order.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Packs {

  private final List<Pack> packs;
  private final Predicate<PackEntry> filter;

  private Packs(List<Pack> packs, Predicate<PackEntry> filter) {
    this.packs = packs;
    this.filter = filter;
  }

  /**
   * Packs used together.
   *
   * @param packs the packs, at least one, not null
   * @return the combination, never null
   * @throws PackException if two packs have the same id, or use the same id in the same section
   */
  public static Packs of(Pack... packs) {
    return of(Arrays.asList(packs));
  }

  /**
   * Packs used together.
   *
   * @param packs the packs, at least one, not null
   * @return the combination, never null
   * @throws PackException if two packs have the same id, or use the same id in the same section
   */
  public static Packs of(List<Pack> packs) {
    List<Pack> copy = List.copyOf(packs);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("Packs need at least one pack; Packs.standard() has four");
    }
    List<PackProblem> problems = duplicates(copy);
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new Packs(copy, entry -> true);
  }

  /**
   * The four packs that ship with the library: national, Rotterdam, Ridderkerk and Schiedam.
   *
   * @return the combination, never null
   */
  public static Packs standard() {
    return of(Pack.STANDARD.stream().map(Pack::standard).toList());
  }

  private static List<PackProblem> duplicates(List<Pack> packs) {
    List<PackProblem> problems = new ArrayList<>();
    Map<String, Pack> byId = new HashMap<>();
    Map<String, Pack> bySectionAndId = new HashMap<>();
    for (Pack pack : packs) {
      Pack same = byId.putIfAbsent(pack.id(), pack);
      if (same != null) {
        problems.add(duplicate(pack, JsonPath.field(JsonPath.ROOT, "id"), same, "a pack"));
        continue;
      }
      for (String section : pack.sections()) {
        for (PackEntry entry : pack.entries(section)) {
          Pack owner = bySectionAndId.putIfAbsent(section + "/" + entry.id(), pack);
          if (owner != null && owner != pack) {
            problems.add(
                duplicate(pack, entry.field("id").path(), owner, "an entry of this section"));
          }
        }
      }
    }
    return problems;
  }

  private static PackProblem duplicate(Pack pack, String path, Pack owner, String what) {
    return new PackProblem(
        pack.file(),
        path,
        "is already the id of " + what + " in " + owner.file(),
        "Give one of the two another id; no pack overrides another");
  }

  /**
   * These packs and one more, narrowed in the same way.
   *
   * @param other the pack to add, not null
   * @return the combination, never null
   * @throws PackException if the pack has the same id as another, or uses the same id in the same
   *     section
   */
  public Packs combinedWith(Pack other) {
    List<Pack> all = new ArrayList<>(packs);
    all.add(requireNonNull(other, "other"));
    return of(all).where(filter);
  }

  /**
   * These packs and others.
   *
   * @param other the packs to add, not null
   * @return the combination, narrowed in both ways, never null
   * @throws PackException if two packs have the same id, or use the same id in the same section
   */
  public Packs combinedWith(Packs other) {
    List<Pack> all = new ArrayList<>(packs);
    all.addAll(other.packs);
    return of(all).where(filter.and(other.filter));
  }

  /**
   * Only what holds on a day. The first and the last day of an entry both count; an end that is not
   * known does not limit.
   *
   * @param day the day, not null
   * @return the narrowed packs, never null
   */
  public Packs asOf(LocalDate day) {
    requireNonNull(day, "day");
    return where(entry -> entry.validity().contains(day) && entry.packValidity().contains(day));
  }

  /**
   * Only what holds for a municipality: the national entries and its own.
   *
   * @param municipality the municipality, not null
   * @return the narrowed packs, never null; for a municipality without a pack the national entries
   */
  public Packs forMunicipality(Municipality municipality) {
    requireNonNull(municipality, "municipality");
    return where(entry -> entry.municipality().map(municipality::equals).orElse(true));
  }

  private Packs where(Predicate<PackEntry> further) {
    return new Packs(packs, filter.and(further));
  }

  /**
   * The packs in the order in which they were combined.
   *
   * @return an immutable list, never null
   */
  public List<Pack> packs() {
    return packs;
  }

  /**
   * The entries of a section.
   *
   * @param section the name of the section, not null
   * @return an immutable list in the order of the packs and their files; empty if there are none;
   *     never null
   */
  public List<PackEntry> entries(String section) {
    requireNonNull(section, "section");
    return packs.stream().flatMap(pack -> pack.entries(section).stream()).filter(filter).toList();
  }

  /**
   * The entry with an id on a day.
   *
   * @param section the name of the section, not null
   * @param id the id of the entry, not null
   * @param day the day, not null
   * @return the entry, or empty if there is none on that day; never null
   */
  public Optional<PackEntry> entry(String section, String id, LocalDate day) {
    requireNonNull(id, "id");
    return asOf(day).entries(section).stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /**
   * The ids and versions of the packs.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return packs.toString();
  }
}
