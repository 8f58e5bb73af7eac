package nl.kansrijkestart.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataSubject;

/**
 * Whether a woman has a problem in the sense of a definition.
 *
 * <p>Yes: one of its domains or examples is present, or a part of one. No: all its domains were
 * asked and are absent, nothing of them is present, and no example was left without an answer where
 * a professional wrote down why, such as violence that could not be asked about with the partner
 * there. Else unknown.
 */
record ProblemCheck(Ternary problem, List<Reason> reasons) {

  static ProblemCheck of(
      VulnerabilityDefinition definition, Circumstances codes, CircumstanceProfile profile) {
    Collection<CircumstanceCode> problems =
        Stream.concat(definition.problemDomains().stream(), definition.examples().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<CircumstanceCode> present =
        profile.risks().stream()
            .filter(risk -> risk.subject() == DataSubject.WOMAN)
            .map(Circumstance::code)
            .filter(code -> problems.stream().anyMatch(general -> codes.within(code, general)))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Reason> reasons = new ArrayList<>();
    if (!present.isEmpty()) {
      reasons.add(
          reason(
              definition, ClientReasons.PROBLEM_PRESENT, Map.of("circumstances", joined(present))));
      return new ProblemCheck(Ternary.TRUE, reasons);
    }
    List<CircumstanceCode> open =
        Stream.concat(
                definition.problemDomains().stream()
                    .filter(code -> profile.status(code) != Status.ABSENT),
                definition.examples().stream()
                    .filter(code -> leftOpen(code, profile))
                    .filter(
                        code ->
                            definition.problemDomains().stream()
                                .noneMatch(domain -> codes.within(code, domain))))
            .toList();
    if (open.isEmpty()) {
      reasons.add(reason(definition, ClientReasons.PROBLEM_ABSENT, Map.of()));
      return new ProblemCheck(Ternary.FALSE, reasons);
    }
    reasons.add(
        reason(definition, ClientReasons.PROBLEM_UNKNOWN, Map.of("circumstances", joined(open))));
    return new ProblemCheck(Ternary.UNKNOWN, reasons);
  }

  /** Whether it stands in the record that there is no answer: not the same as no record of it. */
  private static boolean leftOpen(CircumstanceCode code, CircumstanceProfile profile) {
    return profile.status(code) == Status.NOT_ASKED
        && profile.observations().stream()
            .anyMatch(item -> item.subject() == DataSubject.WOMAN && item.code().equals(code));
  }

  static Reason reason(
      VulnerabilityDefinition definition, ReasonCode code, Map<String, String> parameters) {
    return Reason.of(code, definition.rule(), definition.sources(), parameters);
  }

  private static String joined(Collection<CircumstanceCode> codes) {
    return codes.stream().map(CircumstanceCode::value).collect(Collectors.joining(", "));
  }
}
