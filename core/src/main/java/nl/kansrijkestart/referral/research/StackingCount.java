package nl.kansrijkestart.referral.research;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.referral.visit.ProblemTopic;

/**
 * Counts for a {@link StackingReport}, and hides it where a figure or its complement is too small.
 */
final class StackingCount {

  private static final int MOST_DOMAINS = ProblemTopic.values().length;

  private StackingCount() {}

  static StackingReport report(
      List<StackingCase> cases,
      LocalDate since,
      LocalDate until,
      LocalDate asOf,
      List<Integer> bands,
      int limit) {
    requireNonNull(asOf, "asOf");
    if (limit < 1) {
      throw new IllegalArgumentException("The smallest number that may be told must be 1 or more");
    }
    if (!requireNonNull(until, "until").isAfter(requireNonNull(since, "since"))
        || until.isAfter(asOf)) {
      throw new IllegalArgumentException(
          "The period must have a day or more, and be over on the day that is looked at");
    }
    requireRising(bands);
    List<StackingCase> counted =
        cases.stream()
            .filter(one -> !one.registeredOn().isBefore(since))
            .filter(one -> one.registeredOn().isBefore(until))
            .toList();
    if (counted.stream().map(StackingCase::client).distinct().count() < counted.size()) {
      throw new IllegalArgumentException("Each client must stand among the cases once");
    }
    return totals(counted, bands, limit);
  }

  private static void requireRising(List<Integer> bands) {
    boolean rising =
        !bands.isEmpty()
            && bands.get(0) == 0
            && IntStream.range(1, bands.size()).allMatch(i -> bands.get(i) > bands.get(i - 1))
            && bands.get(bands.size() - 1) <= MOST_DOMAINS;
    if (!rising) {
      throw new IllegalArgumentException(
          "The bands must rise from 0, and not beyond the " + MOST_DOMAINS + " problem topics");
    }
  }

  private static StackingReport totals(List<StackingCase> cases, List<Integer> lowest, int limit) {
    if (cases.isEmpty() && limit == 1) {
      return new StackingReport.Nobody(List.of(reason(ResearchReasons.STACKING_NOBODY, Map.of())));
    }
    int[] clients = new int[MOST_DOMAINS + 1];
    int unknown = 0;
    for (StackingCase one : cases) {
      Set<ProblemTopic> domains = one.domains();
      if (domains == null) {
        unknown++;
      } else {
        clients[domains.size()]++;
      }
    }
    int known = cases.size() - unknown;
    List<StackingReport.Band> bands = bands(clients, lowest);
    if ((limit > 1 && known < limit)
        || small(unknown, limit)
        || bands.stream().anyMatch(band -> small(band.clients(), limit))
        || tellsOfEach(bands, known, limit)) {
      return new StackingReport.Hidden(
          List.of(reason(ResearchReasons.STACKING_HIDDEN, Map.of("limit", limit))));
    }
    return new StackingReport.Counted(
        bands,
        unknown,
        List.of(
            reason(ResearchReasons.STACKING_COUNTED, Map.of("known", known, "unknown", unknown))));
  }

  private static List<StackingReport.Band> bands(int[] clients, List<Integer> lowest) {
    List<StackingReport.Band> bands = new ArrayList<>();
    for (int i = 0; i < lowest.size(); i++) {
      int most = i + 1 < lowest.size() ? lowest.get(i + 1) - 1 : MOST_DOMAINS;
      bands.add(
          new StackingReport.Band(
              lowest.get(i),
              most,
              IntStream.rangeClosed(lowest.get(i), most).map(number -> clients[number]).sum()));
    }
    return bands;
  }

  /**
   * Whether all who were counted, or nearly all, stand in one band, so that it tells of each of
   * them. Whose domains are not known blur nothing: somebody may know that hers are. One band for
   * all tells of nobody, and a limit of 1 hides nothing.
   */
  private static boolean tellsOfEach(List<StackingReport.Band> bands, int known, int limit) {
    return limit > 1
        && bands.size() > 1
        && bands.stream().anyMatch(band -> known - band.clients() < limit);
  }

  private static boolean small(int count, int limit) {
    return count > 0 && count < limit;
  }

  private static Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, ResearchReasons.STACKING, ResearchReasons.PILE_UP, parameters);
  }
}
