package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;

/**
 * Which domains of a programme the visits did not touch yet (volledigheid).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param missing the domains that no visit touched, empty where all were, not null
 * @param reasons why, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"missing", "reasons"})
public record VisitCompleteness(Set<VisitDomain> missing, List<Reason> reasons)
    implements Explained {

  /** Copies the collections. */
  public VisitCompleteness {
    missing = Ordered.of(missing);
    reasons = List.copyOf(reasons);
  }

  static VisitCompleteness of(
      VisitProgramme programme, Set<VisitDomain> meant, List<HomeVisit> visits) {
    Set<VisitDomain> missing = new TreeSet<>(meant);
    visits.forEach(visit -> missing.removeAll(visit.domains()));
    Reason reason =
        missing.isEmpty()
            ? VisitReasons.of(VisitReasons.DOMAINS_COMPLETE, programme.ground())
            : VisitReasons.of(
                VisitReasons.DOMAINS_MISSING,
                programme.ground(),
                Map.of(
                    "missing",
                    missing.stream().map(VisitDomain::code).collect(Collectors.joining(", "))));
    return new VisitCompleteness(missing, List.of(reason));
  }

  /**
   * Whether all domains were touched.
   *
   * @return true if none is missing
   */
  public boolean complete() {
    return missing.isEmpty();
  }
}
