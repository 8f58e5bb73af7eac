package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.Packs;

/**
 * Which practice belongs to which regional cooperation of obstetrics (verloskundig
 * samenwerkingsverband, VSV), read from the section {@value #SECTION} of packs. A practice belongs
 * to one at most on any day: the agreements on referral and back-referral of that one hold for it.
 *
 * <pre>{@code
 * RegionalCooperations cooperations = RegionalCooperations.from(Packs.standard());
 * Optional<OrganizationId> vsv = cooperations.of(practice, today).map(Membership::cooperation);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RegionalCooperations {

  /** The section of a pack that says which practice belongs to which cooperation. */
  public static final String SECTION = "cooperations";

  private final List<Membership> memberships;

  private RegionalCooperations(List<Membership> memberships) {
    this.memberships = List.copyOf(memberships);
  }

  /**
   * That a practice belongs to a cooperation (deelname aan een VSV).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param practice the practice, not null
   * @param cooperation the cooperation, another organisation, not null
   * @param holds the days on which it does, both ends inclusive; an end that the source does not
   *     give does not limit; not null
   * @param rule the entry as a reference, for reasons, not null
   * @param sources what it stands on, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"practice", "cooperation", "holds", "rule", "sources"})
  public record Membership(
      OrganizationId practice,
      OrganizationId cooperation,
      ClosedDateRange holds,
      RuleRef rule,
      List<Source> sources) {

    /** Copies the sources and checks that no practice is its own cooperation. */
    public Membership {
      requireNonNull(practice, "practice");
      requireNonNull(cooperation, "cooperation");
      requireNonNull(holds, "holds");
      requireNonNull(rule, "rule");
      sources = List.copyOf(sources);
      if (practice.equals(cooperation)) {
        throw new IllegalArgumentException("A practice must not be its own cooperation");
      }
    }
  }

  /**
   * Reads which practice belongs to which cooperation.
   *
   * @param packs the packs, not null
   * @return the memberships, never null
   * @throws nl.kansrijkestart.pack.PackException if an entry cannot be read, or a practice stands
   *     in two entries that hold on one day; two without days hold on every day
   */
  public static RegionalCooperations from(Packs packs) {
    Map<String, ClosedDateRange> packDays =
        packs.packs().stream().collect(toMap(Pack::id, Pack::validity));
    List<Membership> read = new ArrayList<>();
    for (PackEntry entry : packs.entries(SECTION)) {
      ClosedDateRange days =
          packDays
              .getOrDefault(entry.packId(), ClosedDateRange.always())
              .intersection(entry.validity())
              .orElseThrow();
      Membership membership = membership(entry, days);
      if (read.stream()
          .anyMatch(
              earlier ->
                  earlier.practice().equals(membership.practice())
                      && earlier.holds().overlaps(days))) {
        throw entry
            .field("practice")
            .refused(
                "must not belong to two cooperations on one day",
                "Give both entries the days on which they hold, or remove one");
      }
      read.add(membership);
    }
    return new RegionalCooperations(read);
  }

  private static Membership membership(PackEntry entry, ClosedDateRange days) {
    entry.onlyFields("practice", "cooperation");
    OrganizationId practice = entry.field("practice").parsed(OrganizationId::of);
    OrganizationId cooperation = entry.field("cooperation").parsed(OrganizationId::of);
    if (practice.equals(cooperation)) {
      throw entry
          .field("cooperation")
          .refused("must be another organisation than the practice", "Name the cooperation");
    }
    return new Membership(practice, cooperation, days, entry.rule(), entry.sources());
  }

  /**
   * Every membership, those of every date.
   *
   * @return an immutable list in the order of the packs, never null
   */
  public List<Membership> all() {
    return memberships;
  }

  /**
   * To which cooperation a practice belongs.
   *
   * @param practice the practice, not null
   * @param on the day, not null
   * @return the membership, or empty where no source says so, which does not mean that there is
   *     none; never null
   */
  public Optional<Membership> of(OrganizationId practice, LocalDate on) {
    requireNonNull(practice, "practice");
    requireNonNull(on, "on");
    return memberships.stream()
        .filter(each -> each.practice().equals(practice) && each.holds().contains(on))
        .findFirst();
  }

  /**
   * The practices of which a source says that they belong to a cooperation.
   *
   * @param cooperation the cooperation, not null
   * @param on the day, not null
   * @return an immutable list in the order of the packs, not said to be complete; never null
   */
  public List<OrganizationId> practices(OrganizationId cooperation, LocalDate on) {
    requireNonNull(cooperation, "cooperation");
    requireNonNull(on, "on");
    return memberships.stream()
        .filter(each -> each.cooperation().equals(cooperation) && each.holds().contains(on))
        .map(Membership::practice)
        .toList();
  }
}
