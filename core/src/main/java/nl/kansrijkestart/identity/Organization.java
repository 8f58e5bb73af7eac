package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.Source;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in the first 1,000 days: a practice, a hospital, a municipality,
 * a welfare organisation (organisatie).
 *
 * <p>{@link Roles#organization} makes one and checks its kind against the list of roles.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key in the host's system, not null
 * @param name the name, 1 to 200 characters, not null or blank
 * @param aliases other spellings of the name, not null, often empty
 * @param kind the kind of organisation, a role code, not null
 * @param domain the domain, or null where it is not known
 * @param numbers the numbers of the organisation in registers, not null
 * @param sources where the organisation is named, not null; empty for a host's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "name", "aliases", "kind", "domain", "numbers", "sources"})
public record Organization(
    OrganizationId id,
    String name,
    List<String> aliases,
    RoleCode kind,
    @Nullable Domain domain,
    Numbers numbers,
    List<Source> sources) {

  private static final int MAX_NAME = 200;

  /** Copies the lists and checks the names. */
  public Organization {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(numbers, "numbers");
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
    checkName(name);
    aliases.forEach(Organization::checkName);
  }

  /**
   * The numbers of an organisation in registers. Each may be missing: a neighbourhood team has no
   * AGB code, a practice no OIN.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param agb the AGB codes, not null, often empty; a practice may have one per kind of care
   * @param ura the subscriber number of the UZI register, or null
   * @param oin the number in government message traffic, or null
   * @param rsin the number of the legal person, or null
   * @param kvk the number in the trade register, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"agb", "ura", "oin", "rsin", "kvk"})
  public record Numbers(
      List<AgbCode> agb,
      @Nullable UraNumber ura,
      @Nullable Oin oin,
      @Nullable Rsin rsin,
      @Nullable KvkNumber kvk) {

    private static final Numbers NONE = new Numbers(List.of(), null, null, null, null);

    /** Copies the codes. */
    public Numbers {
      agb = List.copyOf(agb);
    }

    /**
     * No numbers.
     *
     * @return empty numbers, never null
     */
    public static Numbers none() {
      return NONE;
    }
  }

  private static void checkName(String name) {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "A name of an organisation must be 1 to " + MAX_NAME + " characters, and not blank");
    }
  }
}
