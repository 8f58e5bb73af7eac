package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;

/**
 * A referral desk of a municipality and its rules (aanmeldpunt), read from the section {@code
 * desks} of a pack. Another municipality is another entry, no code.
 *
 * <pre>{@code
 * PackEntry entry = Packs.standard().entry("desks", "rotterdam-desk", today).orElseThrow();
 * Desk desk = Desk.from(entry, Party.of(OrganizationId.of("desk-1")));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the name, not null
 * @param office the organisation that runs the desk, with its kind where known, not null
 * @param referrers the roles that may refer to it, not null
 * @param selfReferral whether she may come of her own accord
 * @param municipality the municipality that it is for, by where she actually stays, not null
 * @param destinations the destinations that it chooses from, each code and alias once, not null
 * @param outreach how many tries in vain to reach her there must be before she counts as lost; 1 or
 *     more; no source gives a number, so it is 1 where the pack says nothing
 * @param rule the rules as a reference, for reasons, not null
 * @param sources what the rules stand on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "name",
  "office",
  "referrers",
  "selfReferral",
  "municipality",
  "destinations",
  "outreach",
  "rule",
  "sources"
})
public record Desk(
    LocalizedText name,
    Party office,
    Set<RoleCode> referrers,
    boolean selfReferral,
    Municipality municipality,
    List<Destination> destinations,
    int outreach,
    RuleRef rule,
    List<Source> sources) {

  /** The section of a pack that holds desks. */
  public static final String SECTION = "desks";

  /** Copies the collections and checks that the office is real and no destination stands twice. */
  public Desk {
    requireNonNull(name, "name");
    requireNonNull(office, "office");
    referrers = Ordered.roles(referrers);
    requireNonNull(municipality, "municipality");
    destinations = List.copyOf(destinations);
    requireNonNull(rule, "rule");
    sources = List.copyOf(sources);
    if (office.organization() == null) {
      throw new IllegalArgumentException("A desk must name the organisation that runs it");
    }
    if (outreach < 1) {
      throw new IllegalArgumentException("A desk must try 1 or more times to reach her");
    }
    if (!once(destinations)) {
      throw new IllegalArgumentException("A desk must name each destination and alias once");
    }
  }

  private static boolean once(List<Destination> destinations) {
    List<DestinationCode> codes =
        destinations.stream()
            .flatMap(to -> Stream.concat(Stream.of(to.code()), to.aliases().stream()))
            .toList();
    return new HashSet<>(codes).size() == codes.size();
  }

  /**
   * Reads a desk from a pack.
   *
   * @param entry the entry of the section {@link #SECTION}, not null
   * @param office the organisation of the host that runs the desk, with its kind where known; a
   *     consent for a kind of organisation reaches only an office whose kind is given; not null
   * @return the desk, never null
   * @throws nl.kansrijkestart.pack.PackException if the entry cannot be read, or would let a
   *     professional refer without her consent, judge by the register in place of the stay, or
   *     accept after the birth
   */
  public static Desk from(PackEntry entry, Party office) {
    requireNonNull(entry, "entry");
    DeskEntry read = new DeskEntry(entry);
    read.refuseWhatIsNotSupported();
    List<Destination> destinations = read.destinations();
    if (!once(destinations)) {
      throw entry
          .field("destinations")
          .refused("must name each destination and alias once", "Remove the one that stands twice");
    }
    return new Desk(
        entry.field("name").localized(),
        office,
        new HashSet<>(read.referrers()),
        read.selfReferral(),
        read.municipality(),
        destinations,
        read.outreach(),
        entry.rule(),
        entry.sources());
  }

  /**
   * The destination with a code or alias.
   *
   * @param code the code, also a former one, not null
   * @return the destination, or empty where the desk does not have it
   */
  public Optional<Destination> destination(DestinationCode code) {
    requireNonNull(code, "code");
    return destinations.stream().filter(destination -> destination.answersTo(code)).findFirst();
  }
}
