package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which municipalities there were, and when (register van gemeenten).
 *
 * <p>A host supplies the list that it works with, such as that of CBS for the years of its data. A
 * register is <em>complete</em> or <em>partial</em>: what is not in a complete one does not exist;
 * what is not in a partial one is unknown, and the answer says that only the form was checked. The
 * library ships a partial one with the three municipalities whose codes it verified.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MunicipalityRegister {

  private static final MunicipalityRegister NONE = new MunicipalityRegister(List.of(), false);

  private final boolean complete;
  private final List<Entry> entries;
  private final Map<Municipality, List<Entry>> byCode;

  private MunicipalityRegister(List<Entry> entries, boolean complete) {
    this.complete = complete;
    this.entries = List.copyOf(entries);
    this.byCode = new TreeMap<>();
    for (Entry entry : entries) {
      List<Entry> same = byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>());
      if (same.stream().anyMatch(entry::overlaps)) {
        throw new IllegalArgumentException(
            "Entries of "
                + entry.code()
                + " must not overlap; end the one before the other starts");
      }
      same.add(entry);
    }
  }

  /** Read when first asked for, and once. */
  private static final class Standard {
    static final MunicipalityRegister REGISTER =
        RoleFiles.municipalities("municipalities.json", RoleFiles.shipped("municipalities.json"));
  }

  /**
   * A municipality during a time.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param code the municipality, not null
   * @param name its name, not null or blank
   * @param validFrom the first day, inclusive, or null where the source does not tell
   * @param validTo the last day, inclusive, or null where it still holds or the source does not
   *     tell; not before {@code validFrom}
   * @param sources where the code stands, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"code", "name", "validFrom", "validTo", "sources"})
  public record Entry(
      Municipality code,
      String name,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<Source> sources) {

    /** Checks the name and the order of the days. */
    public Entry {
      requireNonNull(code, "code");
      requireNonNull(name, "name");
      sources = List.copyOf(sources);
      if (name.isBlank()) {
        throw new IllegalArgumentException("An entry of " + code + " needs a name");
      }
      if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
        throw new IllegalArgumentException(
            "An entry of " + code + " must end on or after its first day");
      }
    }

    /**
     * Whether the entry holds on a day; an end that is not known counts as open.
     *
     * @param day the day, not null
     * @return true from the first up to and including the last day
     */
    public boolean holdsOn(LocalDate day) {
      return !(validFrom != null && day.isBefore(validFrom))
          && !(validTo != null && day.isAfter(validTo));
    }

    private boolean overlaps(Entry other) {
      return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Entry other) {
      return validTo != null && other.validFrom != null && validTo.isBefore(other.validFrom);
    }
  }

  /**
   * A complete register: a code that it does not hold does not exist.
   *
   * @param entries the municipalities, each code more than once only at different times, not null
   * @return the register, never null
   * @throws IllegalArgumentException if entries of one code overlap
   */
  public static MunicipalityRegister of(List<Entry> entries) {
    return new MunicipalityRegister(entries, true);
  }

  /**
   * A register that holds some municipalities only.
   *
   * @param entries the municipalities, each code more than once only at different times, not null
   * @return the register, never null
   * @throws IllegalArgumentException if entries of one code overlap
   */
  public static MunicipalityRegister partial(List<Entry> entries) {
    return new MunicipalityRegister(entries, false);
  }

  /**
   * No register: every check covers the form only, and says so.
   *
   * @return the empty register, never null
   */
  public static MunicipalityRegister none() {
    return NONE;
  }

  /**
   * The three municipalities whose codes were verified: Rotterdam, Schiedam and Ridderkerk.
   *
   * @return a partial register, never null
   */
  public static MunicipalityRegister standard() {
    return Standard.REGISTER;
  }

  /**
   * Reads a register in the form of the {@code municipalities.json} of this library, and closes the
   * stream.
   *
   * @param in the JSON text, UTF-8, not null
   * @return the register, never null
   * @throws IllegalArgumentException if it cannot be read; the message names the place and the rule
   */
  public static MunicipalityRegister read(InputStream in) {
    return RoleFiles.municipalities("municipalities", requireNonNull(in, "in"));
  }

  /**
   * The entries, in the order given.
   *
   * @return an immutable list, never null
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Whether the register holds every municipality.
   *
   * @return false for a partial one
   */
  public boolean complete() {
    return complete;
  }

  /**
   * Whether a code was that of a municipality on a day.
   *
   * @param municipality the municipality, not null
   * @param day the day, such as that of the birth, not null
   * @return the answer with its reason, never null
   */
  public MunicipalityCheck check(Municipality municipality, LocalDate day) {
    requireNonNull(municipality, "municipality");
    requireNonNull(day, "day");
    List<Entry> held = byCode.getOrDefault(municipality, List.of());
    Map<String, String> code = Map.of("municipality", municipality.toString());
    for (Entry entry : held) {
      if (entry.holdsOn(day)) {
        Reason found =
            new Reason(
                IdentityReasons.MUNICIPALITY_REGISTERED, null, entry.sources(), Map.copyOf(code));
        return new MunicipalityCheck.Registered(municipality, entry.name(), List.of(found));
      }
    }
    if (!held.isEmpty()) {
      Reason otherDay = Reason.of(IdentityReasons.MUNICIPALITY_NOT_ON_DAY, code);
      return new MunicipalityCheck.NotRegistered(municipality, List.of(otherDay));
    }
    return complete
        ? new MunicipalityCheck.NotRegistered(
            municipality, List.of(Reason.of(IdentityReasons.MUNICIPALITY_NOT_REGISTERED, code)))
        : new MunicipalityCheck.FormatOnly(
            municipality, List.of(Reason.of(IdentityReasons.MUNICIPALITY_FORMAT_ONLY, code)));
  }
}
