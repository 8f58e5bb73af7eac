package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.visit.Share;

/**
 * How far a trajectory was carried out as meant (programmagetrouwheid): the elements applied, of
 * those that apply, exact.
 *
 * <p>The formula, yes / (10 - not applicable), is a proposal of this library (C-53): the source
 * names the elements and no score. It says something of the work, never of her. Source: R-152
 * (003_09b18bbe4b80cd54.txt, L234-245). This class is immutable and thread-safe.
 *
 * @param checks each of the ten elements once, by number, not null
 * @param share the applied ones of those that apply, not null
 * @param reasons the ground, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"checks", "share", "reasons"})
public record Fidelity(List<ElementCheck> checks, Share share, List<Reason> reasons)
    implements Explained, Disclosable {

  /** Copies the lists and checks that the share is that of the ten elements. */
  public Fidelity {
    checks = List.copyOf(checks);
    reasons = List.copyOf(reasons);
    if (!refusals(checks).isEmpty() || !requireNonNull(share, "share").equals(shareOf(checks))) {
      throw new IllegalArgumentException(
          "Fidelity must be that of ten elements, each once; make it by of(...)");
    }
  }

  /**
   * The fidelity by a filled-in checklist.
   *
   * @param checks each of the ten elements once, in any order, not null
   * @return the fidelity, or a refusal with every reason: not exactly the ten elements, one applied
   *     without evidence, or none that applies; never null
   */
  public static Result<Fidelity> of(List<ElementCheck> checks) {
    List<ElementCheck> sorted =
        checks.stream().sorted(Comparator.comparing(ElementCheck::element)).toList();
    List<Reason> refusals = refusals(sorted);
    if (!refusals.isEmpty()) {
      return Result.refused(refusals);
    }
    Share share = shareOf(sorted);
    return Result.accepted(
        new Fidelity(
            sorted,
            share,
            List.of(
                reason(
                    TrajectoryReasons.FIDELITY,
                    Map.of("applied", share.part(), "applicable", share.whole())))));
  }

  private static List<Reason> refusals(List<ElementCheck> checks) {
    List<Reason> refusals = new ArrayList<>();
    Set<WorkingElement> missing = EnumSet.allOf(WorkingElement.class);
    Set<WorkingElement> twice = EnumSet.noneOf(WorkingElement.class);
    checks.stream()
        .map(ElementCheck::element)
        .filter(element -> !missing.remove(element))
        .forEach(twice::add);
    if (!missing.isEmpty() || !twice.isEmpty()) {
      refusals.add(
          reason(
              TrajectoryReasons.ELEMENTS_TEN,
              Map.of("missing", numbers(missing), "twice", numbers(twice))));
    }
    List<WorkingElement> bare =
        checks.stream()
            .filter(check -> check.applied() == ElementCheck.Applied.YES)
            .filter(check -> check.evidence() == null)
            .map(ElementCheck::element)
            .toList();
    if (!bare.isEmpty()) {
      refusals.add(reason(TrajectoryReasons.EVIDENCE_MISSING, Map.of("elements", numbers(bare))));
    }
    if (count(checks, ElementCheck.Applied.NOT_APPLICABLE) == checks.size()) {
      refusals.add(reason(TrajectoryReasons.ALL_NOT_APPLICABLE, Map.of()));
    }
    return refusals;
  }

  private static Share shareOf(List<ElementCheck> checks) {
    return Share.of(
        count(checks, ElementCheck.Applied.YES),
        checks.size() - count(checks, ElementCheck.Applied.NOT_APPLICABLE));
  }

  private static int count(List<ElementCheck> checks, ElementCheck.Applied applied) {
    return (int) checks.stream().filter(check -> check.applied() == applied).count();
  }

  private static String numbers(Collection<WorkingElement> elements) {
    return elements.isEmpty()
        ? "-"
        : elements.stream()
            .map(element -> String.valueOf(element.number()))
            .collect(Collectors.joining(", "));
  }

  private static Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, TrajectoryReasons.C53, TrajectoryReasons.ELEMENTS, parameters);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("checks", DataCategory.REFERRAL, checks),
        Part.ofWoman("applied", DataCategory.REFERRAL, share.part()),
        Part.ofWoman("applicable", DataCategory.REFERRAL, share.whole()));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
