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
 * asked and are absent, and nothing of them is present. Else unknown.
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
        definition.problemDomains().stream()
            .filter(code -> profile.status(code) != Status.ABSENT)
            .toList();
    if (open.isEmpty()) {
      reasons.add(reason(definition, ClientReasons.PROBLEM_ABSENT, Map.of()));
      return new ProblemCheck(Ternary.FALSE, reasons);
    }
    reasons.add(
        reason(definition, ClientReasons.PROBLEM_UNKNOWN, Map.of("circumstances", joined(open))));
    return new ProblemCheck(Ternary.UNKNOWN, reasons);
  }

  static Reason reason(
      VulnerabilityDefinition definition, ReasonCode code, Map<String, String> parameters) {
    return Reason.of(code, definition.rule(), definition.sources(), parameters);
  }

  private static String joined(Collection<CircumstanceCode> codes) {
    return codes.stream().map(CircumstanceCode::value).collect(Collectors.joining(", "));
  }
}
