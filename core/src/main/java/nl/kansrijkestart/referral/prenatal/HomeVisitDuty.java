package nl.kansrijkestart.referral.prenatal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.referral.visit.Share;
import nl.kansrijkestart.referral.visit.VisitOffer;
import org.jspecify.annotations.Nullable;

/**
 * The duty of a municipality to offer every vulnerable pregnant woman a home visit by youth health
 * care (plicht tot aanbod van een prenataal huisbezoek, Wet publieke gezondheid), from 1 July 2022.
 *
 * <p>The duty is to offer, and lies with the municipality: a visit that she declined is an offer
 * made, and nothing is asked of her. From which day it holds and who carries it out are data, in
 * the section {@value #SECTION}.
 *
 * <pre>{@code
 * HomeVisitDuty duty = HomeVisitDuty.of(Packs.standard(), municipality, today);
 * DutyReport report = duty.report(cases, since, until, today, openDays, limit);
 * }</pre>
 *
 * <p>Source: and R-079 (000_eb423f63e596da97.txt, L102; 001_032837c8bf6776cc.txt,
 * L116-118), C-02. This class is immutable and thread-safe.
 *
 * @param municipality the municipality, not null
 * @param from the first day on which the duty holds, not null
 * @param executor the organisation that carries it out, or null where the data name none
 * @param rule the rule as a reference, for reasons, not null
 * @param sources what it stands on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"municipality", "from", "executor", "rule", "sources"})
public record HomeVisitDuty(
    Municipality municipality,
    LocalDate from,
    @Nullable OrganizationId executor,
    RuleRef rule,
    List<Source> sources) {

  /** The section of a pack that holds the duty and who carries it out. */
  public static final String SECTION = "homeVisitDuties";

  private static final RoleCode YOUTH_HEALTH_CARE = RoleCode.of("YOUTH_HEALTH_CARE");

  /** Copies the sources. */
  public HomeVisitDuty {
    requireNonNull(municipality, "municipality");
    requireNonNull(from, "from");
    requireNonNull(rule, "rule");
    sources = List.copyOf(sources);
  }

  /**
   * The duty of a municipality.
   *
   * @param packs the packs; the national one says from when, that of the municipality by whom; not
   *     null
   * @param municipality the municipality, not null
   * @param day the day on which the data must hold, not null
   * @return the duty, without an executing organisation where the packs name none; never null
   * @throws nl.kansrijkestart.pack.PackException if an entry cannot be read
   * @throws IllegalArgumentException if no pack says from when the duty holds
   */
  public static HomeVisitDuty of(Packs packs, Municipality municipality, LocalDate day) {
    requireNonNull(municipality, "municipality");
    LocalDate from = null;
    OrganizationId executor = null;
    RuleRef rule = null;
    List<Source> sources = new ArrayList<>();
    for (PackEntry entry : packs.forMunicipality(municipality).asOf(day).entries(SECTION)) {
      entry.onlyFields("dutyFrom", "executor");
      if (entry.field("dutyFrom").present()) {
        from = entry.field("dutyFrom").date();
        rule = entry.rule();
      }
      if (entry.field("executor").present() && entry.municipality().isPresent()) {
        executor = entry.field("executor").parsed(OrganizationId::of);
      }
      sources.addAll(entry.sources());
    }
    if (from == null || rule == null) {
      throw new IllegalArgumentException("A pack must say from which day the duty holds");
    }
    return new HomeVisitDuty(municipality, from, executor, rule, sources);
  }

  /**
   * Counts, of a closed period, whom the duty is about and who of them was offered a visit. Counted
   * is who became known in the period, was judged vulnerable, was known while pregnant, and was
   * pregnant on or after the first day of the duty, in this municipality. An offer counts if youth
   * health care made it for this pregnancy, on or after the first day of the duty and before the
   * end of the pregnancy, whatever she said; one of before that day was no offer under the duty,
   * and who was still pregnant then is to be offered one. Youth health care made it where {@link
   * VisitOffer#by()} is the executing organisation, or names the kind {@code YOUTH_HEALTH_CARE} as
   * in {@code Party.of(organization).withKind(...)}; any other offer is passed over.
   *
   * <p>A woman who is newly known, still pregnant and without an offer so far is <em>open</em>:
   * neither offered nor not. She is counted apart, and told of where they are not too few.
   *
   * <p>A woman whose pregnancy ended without a birth before any offer is no longer to be offered
   * one, and is left out. So is one of whom neither a birth nor another end is known more than
   * {@value GestationalAge#MAX_DAYS} days after she became known, and one of whom it is not known
   * where she stays. A remark tells of each where they are not too few.
   *
   * <p>Periods that overlap, and one period looked at on two days, are one release family: the
   * difference of two such reports may be about one woman. Not both must be published. Periods that
   * follow each other share no woman.
   *
   * @param cases the women, at the source, each pregnancy once, not null
   * @param since the first day of the period in which she became known, inclusive, not null
   * @param until the day after the last one, exclusive, after {@code since} and not after {@code
   *     asOf}, not null
   * @param asOf the day up to which offers and ends are looked at, inclusive, not null
   * @param openDays for how many days a woman is newly known, from the day on which she became
   *     known or, if later, the first day of the duty, that day included; 0 where nobody is; the
   *     caller's choice, since no source says within which time the offer must be made
   * @param limit the smallest number that may be told, 1 or more; the caller's choice, since no
   *     source gives one (C-42)
   * @return the totals, or that they are too small to be told; never null
   * @throws IllegalArgumentException if the limit is less than 1, the open days are negative, the
   *     period is empty or not over, or a pregnancy stands twice among the cases that count
   */
  public DutyReport report(
      List<DutyCase> cases,
      LocalDate since,
      LocalDate until,
      LocalDate asOf,
      int openDays,
      int limit) {
    requireNonNull(asOf, "asOf");
    if (limit < 1) {
      throw new IllegalArgumentException("The smallest number that may be told must be 1 or more");
    }
    if (openDays < 0) {
      throw new IllegalArgumentException("The days for which she is newly known must be 0 or more");
    }
    if (!requireNonNull(until, "until").isAfter(requireNonNull(since, "since"))
        || until.isAfter(asOf)) {
      throw new IllegalArgumentException(
          "The period must have a day or more, and be over on the day that is looked at");
    }
    List<Reason> notes = new ArrayList<>();
    if (executor == null) {
      notes.add(reason(DutyReasons.NO_EXECUTOR, Map.of()));
    }
    if (asOf.isBefore(from)) {
      notes.add(reason(DutyReasons.NOT_YET, Map.of("from", from.toString())));
      return new DutyReport.Nobody(notes);
    }
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    List<DutyCase> under =
        cases.stream()
            .filter(one -> !one.knownOn().isBefore(since) && one.knownOn().isBefore(until))
            .filter(this::comesUnder)
            .toList();
    requireOnce(under);
    under.forEach(one -> counts.merge(standing(one, asOf, openDays), 1, Integer::sum));
    return totals(counts, limit, notes);
  }

  /** One woman counted twice makes a wrong total, and may lift a small one over the limit. */
  private static void requireOnce(List<DutyCase> cases) {
    long different =
        cases.stream().map(one -> List.of(one.person(), one.pregnancy())).distinct().count();
    if (different < cases.size()) {
      throw new IllegalArgumentException("Each pregnancy must stand among the cases once");
    }
  }

  /** How a woman stands in the count. */
  private enum Standing {
    OFFERED,
    NOT_OFFERED,
    OPEN,
    ENDED_FIRST,
    END_UNKNOWN,
    LEVEL_UNKNOWN,
    STAY_UNKNOWN,
    NOT_MEANT
  }

  private Standing standing(DutyCase one, LocalDate asOf, int openDays) {
    return switch (one.vulnerability()) {
      case UNKNOWN -> one.municipality() == null ? Standing.NOT_MEANT : Standing.LEVEL_UNKNOWN;
      case NONE, POTENTIAL -> Standing.NOT_MEANT;
      case VULNERABLE, VERY_VULNERABLE -> vulnerable(one, asOf, openDays);
    };
  }

  private Standing vulnerable(DutyCase one, LocalDate asOf, int openDays) {
    if (one.municipality() == null) {
      return Standing.STAY_UNKNOWN;
    }
    if (end(one) == null && asOf.isAfter(one.knownOn().plusDays(GestationalAge.MAX_DAYS))) {
      return Standing.END_UNKNOWN;
    }
    if (offered(one, asOf)) {
      return Standing.OFFERED;
    }
    LocalDate end = end(one);
    if (end != null && !end.isAfter(asOf)) {
      return one.bornOn() == null ? Standing.ENDED_FIRST : Standing.NOT_OFFERED;
    }
    LocalDate first = one.knownOn().isBefore(from) ? from : one.knownOn();
    return asOf.isBefore(first.plusDays(openDays)) ? Standing.OPEN : Standing.NOT_OFFERED;
  }

  private DutyReport totals(Map<Standing, Integer> counts, int limit, List<Reason> notes) {
    remark(Standing.LEVEL_UNKNOWN, DutyReasons.LEVEL_UNKNOWN, counts, limit, notes);
    remark(Standing.STAY_UNKNOWN, DutyReasons.STAY_UNKNOWN, counts, limit, notes);
    remark(Standing.END_UNKNOWN, DutyReasons.END_UNKNOWN, counts, limit, notes);
    remark(Standing.ENDED_FIRST, DutyReasons.ENDED_FIRST, counts, limit, notes);
    int open = counts.getOrDefault(Standing.OPEN, 0);
    if (open > 0 && open >= limit) {
      notes.add(reason(DutyReasons.OPEN, Map.of("open", open)));
    }
    int offered = counts.getOrDefault(Standing.OFFERED, 0);
    int known = offered + counts.getOrDefault(Standing.NOT_OFFERED, 0);
    if (known == 0 && limit == 1) {
      if (open == 0) {
        notes.add(0, reason(DutyReasons.NOBODY, Map.of()));
      }
      return new DutyReport.Nobody(notes);
    }
    if (known < limit || small(offered, limit) || small(known - offered, limit)) {
      notes.add(0, reason(DutyReasons.HIDDEN, Map.of("limit", limit)));
      return new DutyReport.Hidden(notes);
    }
    notes.add(0, reason(DutyReasons.COUNTED, Map.of("offered", offered, "known", known)));
    return new DutyReport.Counted(Share.of(offered, known), notes);
  }

  private void remark(
      Standing standing,
      ReasonCode code,
      Map<Standing, Integer> counts,
      int limit,
      List<Reason> notes) {
    if (counts.getOrDefault(standing, 0) >= limit) {
      notes.add(reason(code, Map.of()));
    }
  }

  private static boolean small(int count, int limit) {
    return count > 0 && count < limit;
  }

  private boolean comesUnder(DutyCase one) {
    LocalDate end = end(one);
    return (one.municipality() == null || municipality.equals(one.municipality()))
        && (end == null || (!end.isBefore(from) && !one.knownOn().isAfter(end)));
  }

  private static @Nullable LocalDate end(DutyCase one) {
    return one.bornOn() == null ? one.endedOn() : one.bornOn();
  }

  private boolean offered(DutyCase one, LocalDate asOf) {
    LocalDate end = end(one);
    return one.offers().stream()
        .filter(offer -> offer.pregnancy().equals(one.pregnancy()))
        .filter(offer -> !offer.offeredOn().isBefore(from))
        .filter(offer -> !offer.offeredOn().isAfter(asOf))
        .filter(offer -> end == null || !offer.offeredOn().isAfter(end))
        .map(VisitOffer::by)
        .anyMatch(
            by ->
                YOUTH_HEALTH_CARE.equals(by.kind())
                    || (executor != null && executor.equals(by.organization())));
  }

  private Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, rule, sources, parameters);
  }
}
