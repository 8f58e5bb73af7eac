package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * What one condition of an offer says about what is known (bevinding).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param fact the fact that was looked at, not null
 * @param met whether the condition is met; unknown where the fact is missing or the value doubtful;
 *     not null
 * @param reason the value that was used, the limit, the rule and its sources, not null
 * @param ask who judges, where the condition fails or is doubtful and practice says so; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"fact", "met", "reason", "ask"})
public record Finding(Fact<?> fact, Ternary met, Reason reason, List<RoleCode> ask)
    implements Disclosable {

  /** Checks that all parts are there. */
  public Finding {
    requireNonNull(fact, "fact");
    requireNonNull(met, "met");
    requireNonNull(reason, "reason");
    ask = List.copyOf(ask);
  }

  /** The reasons of the findings, and then whom to ask. */
  static List<Reason> reasons(Collection<Finding> findings) {
    List<Reason> reasons = new ArrayList<>();
    findings.forEach(finding -> reasons.add(finding.reason()));
    findings.stream()
        .flatMap(finding -> finding.ask().stream())
        .distinct()
        .map(role -> Reason.of(CatalogueReasons.ASK, Map.of("role", role.value())))
        .forEach(reasons::add);
    return List.copyOf(reasons);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("fact", fact.category(), fact.subject(), fact.id()),
        new Part("met", fact.category(), fact.subject(), met),
        new Part("reason", fact.category(), fact.subject(), reason),
        Part.ofWoman("ask", DataCategory.REFERRAL, ask));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
