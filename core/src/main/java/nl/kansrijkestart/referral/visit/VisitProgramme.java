package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.jspecify.annotations.Nullable;

/**
 * A programme of home visits and its rules (huisbezoekprogramma), read from the section {@value
 * #SECTION} of a pack. Another municipality is another entry, no code.
 *
 * <pre>{@code
 * PackEntry entry =
 *     Packs.standard().entry(VisitProgramme.SECTION, "rid-visits-youth", today).orElseThrow();
 * VisitProgramme programme = VisitProgramme.from(entry);
 * }</pre>
 *
 * <p>What a source does not say is left out, and then does not limit. No rule here ends help: one
 * visit more than the programme has asks for a reason, and being vulnerable is advice. This class
 * is immutable and thread-safe.
 *
 * @param id the id, not null
 * @param name the name, not null
 * @param roles the roles that carry it out; empty where the sources do not say; not null
 * @param jointWith the kinds of organisation that come along, often empty, not null
 * @param prenatal whether it is held before the birth only
 * @param vulnerable whether it is meant for vulnerable women
 * @param suspicion whether it goes on a recorded suspicion
 * @param assessFirst whether the first visit must look at problems and needs before the second
 * @param most how many visits it has at most, or null where the sources do not say
 * @param domains the domains that the visits touch together, often empty, not null
 * @param from the first gestational age at which the visit is meant, inclusive, or null
 * @param to the last gestational age, inclusive, or null
 * @param minutes how long each part is meant to be, in minutes, often empty, not null
 * @param leastHours the fewest indicated hours of maternity care, inclusive, or null
 * @param mostHours the most indicated hours, inclusive, or null
 * @param rule the rules as a reference, for reasons, not null
 * @param sources what the rules stand on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "name",
  "roles",
  "jointWith",
  "prenatal",
  "vulnerable",
  "suspicion",
  "assessFirst",
  "most",
  "domains",
  "from",
  "to",
  "minutes",
  "leastHours",
  "mostHours",
  "rule",
  "sources"
})
public record VisitProgramme(
    String id,
    LocalizedText name,
    Set<RoleCode> roles,
    Set<RoleCode> jointWith,
    boolean prenatal,
    boolean vulnerable,
    boolean suspicion,
    boolean assessFirst,
    @Nullable Integer most,
    Set<VisitDomain> domains,
    @Nullable GestationalAge from,
    @Nullable GestationalAge to,
    Map<VisitPart.Kind, Integer> minutes,
    @Nullable Integer leastHours,
    @Nullable Integer mostHours,
    RuleRef rule,
    List<Source> sources) {

  /** The section of a pack that holds programmes of home visits. */
  public static final String SECTION = "homeVisits";

  static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  /** Copies the collections and checks that limits come in pairs and in order. */
  public VisitProgramme {
    requireNonNull(name, "name");
    roles = sorted(roles);
    jointWith = sorted(jointWith);
    domains = Ordered.of(domains);
    minutes = Collections.unmodifiableMap(new TreeMap<>(minutes));
    requireNonNull(rule, "rule");
    sources = List.copyOf(sources);
    if (!ID.matcher(requireNonNull(id, "id")).matches()) {
      throw new IllegalArgumentException(
          "A programme id must be 1 to 80 lower-case letters, digits and hyphens");
    }
    if (most != null && most < 1) {
      throw new IllegalArgumentException("A programme must have 1 or more visits");
    }
    requirePair(from, to, "weeks");
    requirePair(leastHours, mostHours, "hours");
    if (minutes.values().stream().anyMatch(length -> length < 1)) {
      throw new IllegalArgumentException("A part of a visit must be 1 or more minutes");
    }
  }

  private static Set<RoleCode> sorted(Set<RoleCode> roles) {
    return Collections.unmodifiableSet(
        new LinkedHashSet<>(roles.stream().sorted(Comparator.comparing(RoleCode::value)).toList()));
  }

  private static <T extends Comparable<T>> void requirePair(
      @Nullable T least, @Nullable T most, String what) {
    if ((least == null) != (most == null)
        || (least != null && most != null && least.compareTo(most) > 0)) {
      throw new IllegalArgumentException(
          "The " + what + " of a programme must have both ends, in order, or none");
    }
  }

  /**
   * Reads a programme from a pack.
   *
   * @param entry the entry of the section {@link #SECTION}, not null
   * @return the programme, never null
   * @throws nl.kansrijkestart.pack.PackException if the entry cannot be read
   */
  public static VisitProgramme from(PackEntry entry) {
    return new VisitProgrammeEntry(requireNonNull(entry, "entry")).read();
  }

  /**
   * Whether the visit meant for some weeks is due, by the day in the context (tijdvak). Declined is
   * never overdue, and nothing is after the birth or another end of the pregnancy.
   *
   * @param series the visits so far, not null
   * @param context what is known, not null
   * @return where it stands, or empty where the programme names no weeks
   */
  public Optional<VisitWindow> window(VisitSeries series, VisitContext context) {
    requireOwn(series);
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(VisitWindow.of(this, from, to, series, context));
  }

  /**
   * Which domains the visits did not touch yet (volledigheid). After another end of the pregnancy,
   * or the death of the child, becoming a mother is not among them, touched or not: nothing is said
   * of it. Her health, her surroundings and provisions for her stay.
   *
   * @param series the visits so far, not null
   * @param context what is known, not null
   * @return the missing ones, or empty where no domains are meant
   */
  public Optional<VisitCompleteness> completeness(VisitSeries series, VisitContext context) {
    requireOwn(series);
    Set<VisitDomain> meant = new TreeSet<>(domains);
    if (context.afterLoss(context.asOf())) {
      meant.remove(VisitDomain.MOTHERHOOD);
    }
    return meant.isEmpty()
        ? Optional.empty()
        : Optional.of(VisitCompleteness.of(this, meant, series.held()));
  }

  /**
   * Whether a visit had its parts (opbouw). After another end of the pregnancy, or the death of the
   * child, the part for the child is not among them, held or not: nothing is said of it.
   *
   * @param visit the visit, not null
   * @param context what is known, not null
   * @return how it was built up, or empty where no parts are meant
   */
  public Optional<VisitStructure> structure(HomeVisit visit, VisitContext context) {
    Map<VisitPart.Kind, Integer> meant = new TreeMap<>(minutes);
    if (context.afterLoss(visit.on())) {
      meant.remove(VisitPart.Kind.CHILD);
    }
    return meant.isEmpty() ? Optional.empty() : Optional.of(VisitStructure.of(this, meant, visit));
  }

  VisitReasons.Ground ground() {
    return new VisitReasons.Ground(rule, sources);
  }

  void requireOwn(VisitSeries series) {
    if (!requireNonNull(series, "series").offer().programme().equals(id)) {
      throw new IllegalArgumentException(
          "A series of visits must be judged by the programme that was offered");
    }
  }
}
