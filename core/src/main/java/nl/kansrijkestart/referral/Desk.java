package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import org.jspecify.annotations.Nullable;

/**
 * A referral desk of a municipality and its rules (aanmeldpunt), read from the section {@code
 * desks} of a pack. Another municipality is another entry, no code; and so is a desk for one offer,
 * such as the team of Nu Niet Zwanger or a food bank: see {@link Terms}.
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
 * @param terms in what it differs from a general desk for pregnant women, not null
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
  "terms",
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
    Terms terms,
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
    requireNonNull(terms, "terms");
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

  /**
   * A general desk for pregnant women, on the terms of {@link Terms#general}.
   *
   * @param name the name, not null
   * @param office the organisation that runs the desk, not null
   * @param referrers the roles that may refer to it, not null
   * @param selfReferral whether she may come of her own accord
   * @param municipality the municipality that it is for, not null
   * @param destinations the destinations, each code and alias once, not null
   * @param outreach how many tries in vain there must be before she counts as lost, 1 or more
   * @param rule the rules as a reference, not null
   * @param sources what the rules stand on, not null
   */
  public Desk(
      LocalizedText name,
      Party office,
      Set<RoleCode> referrers,
      boolean selfReferral,
      Municipality municipality,
      List<Destination> destinations,
      int outreach,
      RuleRef rule,
      List<Source> sources) {
    this(
        name,
        office,
        referrers,
        selfReferral,
        municipality,
        destinations,
        outreach,
        Terms.general(),
        rule,
        sources);
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
   *     professional refer without her consent, judge by the register in place of the stay, or end
   *     at another moment than the birth
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
        read.terms(),
        entry.rule(),
        entry.sources());
  }

  /**
   * The general desk of a municipality among the entries of its packs: the first that is not for
   * one offer alone.
   *
   * @param entries the entries of the section {@link #SECTION} that hold on the day, not null
   * @return the entry, or empty where no pack has a general desk: then ask the municipality
   */
  public static Optional<PackEntry> general(List<PackEntry> entries) {
    return entries.stream().filter(entry -> !entry.field("offer").present()).findFirst();
  }

  /**
   * The desk that registers for one offer, among the entries of the packs of a municipality.
   *
   * @param entries the entries of the section {@link #SECTION} that hold on the day, not null
   * @param offer the offer, not null
   * @return the entry, or empty where no pack has one
   */
  public static Optional<PackEntry> forOffer(List<PackEntry> entries, InterventionId offer) {
    requireNonNull(offer, "offer");
    return entries.stream()
        .filter(
            entry ->
                entry
                    .field("offer")
                    .optional(value -> value.parsed(InterventionId::of))
                    .filter(offer::equals)
                    .isPresent())
        .findFirst();
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

  /**
   * In what a desk differs from a general desk for pregnant women (voorwaarden van een
   * aanmeldpunt): one offer only, other people who handle what comes in, another purpose of the
   * consent, no birth as the limit. What no source says is left out.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param offer the one offer that it registers for, or null for a general desk
   * @param purpose the purpose that her consent must name, not null
   * @param handledBy the roles or kinds of organisation that handle what comes in; the first is the
   *     reader whom a consent names; at least one, each once, not null
   * @param untilBirth whether it is for a pregnancy that goes on: it then asks which pregnancy, and
   *     takes nothing from the moment of birth on
   * @param othersGoTo the role in one's own organisation to which who may not register is sent, or
   *     null where no source names one
   * @param channels the ways by which a registration comes in; empty where no source says; not null
   * @param contactApart whether her question must hold no mail address or telephone number, because
   *     these belong in the contact arrangement alone
   * @param asks what it asks beyond that; empty where it asks nothing more; null is taken as empty
   * @param team the disciplines that work in its team; empty where no source says; null is taken as
   *     empty
   * @param pilot whether the desk is a pilot; null where no source says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "offer",
    "purpose",
    "handledBy",
    "untilBirth",
    "othersGoTo",
    "channels",
    "contactApart",
    "asks",
    "team",
    "pilot"
  })
  public record Terms(
      @Nullable InterventionId offer,
      Purpose purpose,
      List<RoleCode> handledBy,
      boolean untilBirth,
      @Nullable RoleCode othersGoTo,
      Set<Channel> channels,
      boolean contactApart,
      Set<Ask> asks,
      Set<RoleCode> team,
      @Nullable Boolean pilot) {

    static final RoleCode ASSESSOR = RoleCode.of("DESK_ASSESSOR");

    /** How a registration comes in (wijze van aanmelden). */
    public enum Channel {
      /** Spoken, face to face (mondeling). */
      @JsonProperty("oral")
      ORAL,
      /** On a form (formulier). */
      @JsonProperty("form")
      FORM,
      /** By telephone (telefonisch). */
      @JsonProperty("phone")
      PHONE,
      /** Digitally (digitaal). */
      @JsonProperty("digital")
      DIGITAL
    }

    /** What a desk asks beyond the rules of every desk (aanvullende voorwaarde). */
    public enum Ask {
      /** Why her situation is complex, from the professional who sends it (complexe situatie). */
      @JsonProperty("complexity")
      COMPLEXITY,
      /**
       * After the birth it closes where a partner outside took over, or she does not want that
       * (overdracht na de geboorte). Before the birth nothing is asked.
       */
      @JsonProperty("hand-over-after-birth")
      HAND_OVER_AFTER_BIRTH,
      /** Whoever held the intake gives the help, without exception (dezelfde hulpverlener). */
      @JsonProperty("same-worker")
      SAME_WORKER
    }

    /** Copies the collections and checks that somebody handles what comes in. */
    public Terms {
      requireNonNull(purpose, "purpose");
      handledBy = List.copyOf(handledBy);
      channels = Ordered.by(requireNonNull(channels, "channels"), Channel::ordinal);
      asks = Ordered.by(asks == null ? Set.of() : asks, Ask::ordinal);
      team = Ordered.roles(team == null ? Set.of() : team);
      if (handledBy.isEmpty() || handledBy.size() != Set.copyOf(handledBy).size()) {
        throw new IllegalArgumentException(
            "A desk must name who handles what comes in: one or more roles, each once");
      }
    }

    /**
     * Terms that ask nothing more, of a desk of which no team is known.
     *
     * @param offer the one offer that it registers for, or null for a general desk
     * @param purpose the purpose that her consent must name, not null
     * @param handledBy who handles what comes in, at least one, each once, not null
     * @param untilBirth whether it is for a pregnancy that goes on
     * @param othersGoTo the role to which who may not register is sent, or null
     * @param channels the ways by which a registration comes in, not null
     * @param contactApart whether her question must hold no mail address or telephone number
     */
    public Terms(
        @Nullable InterventionId offer,
        Purpose purpose,
        List<RoleCode> handledBy,
        boolean untilBirth,
        @Nullable RoleCode othersGoTo,
        Set<Channel> channels,
        boolean contactApart) {
      this(
          offer,
          purpose,
          handledBy,
          untilBirth,
          othersGoTo,
          channels,
          contactApart,
          Set.of(),
          Set.of(),
          null);
    }

    /**
     * The terms of a general desk for pregnant women: all offers, assessors of the desk, until the
     * birth.
     *
     * @return the terms, never null
     */
    public static Terms general() {
      return new Terms(null, Purpose.REFERRAL, List.of(ASSESSOR), true, null, Set.of(), false);
    }
  }
}
