package nl.kansrijkestart.catalogue.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Finding;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about the offers of a catalogue, for whoever writes them (controle van de catalogus).
 *
 * <p>Looks for criteria that nobody can meet or that exclude nobody, branches without effect, aimed
 * windows outside of the criteria, offers for the same people, offers and packs that ended, and
 * sources that are missing or not confirmed. Criteria are compared in every situation that they
 * tell apart, so that an answer is exact; where there are more than {@link #MAX_COMBINATIONS} of
 * these for one question, or {@link #MAX_STEPS} in all, it says that it is not decided.
 *
 * <pre>{@code
 * CatalogueLint lint = CatalogueLint.of(Packs.standard(), day, 90);
 * lint.findings().forEach(finding -> show(finding.reason().text(Language.NL)));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param asOf the day on which it was looked at, not null
 * @param endingWithinDays in how many days an end is soon, 0 or more
 * @param findings what was found, by offer in the order of the packs; findings on packs come first;
 *     not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"asOf", "endingWithinDays", "findings"})
public record CatalogueLint(LocalDate asOf, int endingWithinDays, List<Finding> findings)
    implements Explained {

  /** How many combinations of values are looked at for one question: 200,000. */
  public static final int MAX_COMBINATIONS = 200_000;

  /**
   * How many steps are taken in all for the criteria of the offers, and again for their overlap:
   * 1,000,000. One is a combination that is looked at, a condition of criteria that are compared,
   * or a value that it is judged for beforehand. What is left after that is not decided.
   */
  public static final int MAX_STEPS = 1_000_000;

  /** Copies the list. */
  public CatalogueLint {
    requireNonNull(asOf, "asOf");
    findings = List.copyOf(findings);
    if (endingWithinDays < 0) {
      throw new IllegalArgumentException("The days within which an offer ends must be 0 or more");
    }
  }

  /**
   * Looks at the offers of packs: those that hold on the day, and of the others whether they ended.
   *
   * @param packs the packs, of any day, not null
   * @param asOf the day, not null
   * @param endingWithinDays in how many days an end is soon, 0 or more
   * @return what was found, never null
   * @throws PackException if an offer breaks a rule
   */
  public static CatalogueLint of(Packs packs, LocalDate asOf, int endingWithinDays) {
    LintData data = new LintData(requireNonNull(asOf, "asOf"), endingWithinDays, MAX_STEPS);
    packs.packs().forEach(data::pack);
    List<Intervention> all = new ArrayList<>();
    for (PackEntry entry : packs.entries(Catalogue.SECTION)) {
      all.add(Intervention.from(entry));
    }
    return of(data, all, Catalogue.of(packs.asOf(asOf)));
  }

  /**
   * Looks at the offers of a catalogue.
   *
   * @param catalogue the offers, not null
   * @param asOf the day, not null
   * @param endingWithinDays in how many days an end is soon, 0 or more
   * @return what was found, never null
   */
  public static CatalogueLint of(Catalogue catalogue, LocalDate asOf, int endingWithinDays) {
    return of(catalogue, asOf, endingWithinDays, MAX_STEPS);
  }

  static CatalogueLint of(Catalogue catalogue, LocalDate asOf, int endingWithinDays, int steps) {
    LintData data = new LintData(requireNonNull(asOf, "asOf"), endingWithinDays, steps);
    return of(data, catalogue.interventions(), catalogue);
  }

  private static CatalogueLint of(LintData data, List<Intervention> all, Catalogue catalogue) {
    LintOverlap overlap = LintOverlap.of(catalogue, data);
    for (InterventionId id : all.stream().map(Intervention::id).distinct().toList()) {
      data.dates(all.stream().filter(each -> each.id().equals(id)).toList());
      catalogue
          .find(id)
          .ifPresent(
              offer -> {
                new LintCriteria(catalogue, offer, data).look();
                overlap.show(id, data);
                data.sources(offer);
                data.roles(offer);
              });
    }
    return new CatalogueLint(data.asOf(), data.endingWithinDays(), data.findings());
  }

  @Override
  public List<Reason> reasons() {
    return findings.stream().map(Finding::reason).toList();
  }

  /** How much a finding weighs (ernst). */
  public enum Severity {
    /** To be mended: the offer cannot do what it is meant to do (probleem). */
    @JsonProperty("problem")
    PROBLEM,
    /** To be known; it may well be right (aandachtspunt). */
    @JsonProperty("notice")
    NOTICE
  }

  /**
   * One thing that is odd (bevinding). Its kind is the code of the reason.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param severity how much it weighs, not null
   * @param offer the offer, or null where it is about a pack
   * @param reason what it is, with the sources of the offer or the condition; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"severity", "offer", "reason"})
  public record Finding(Severity severity, @Nullable InterventionId offer, Reason reason)
      implements Explained {

    /** Checks that the parts are there. */
    public Finding {
      requireNonNull(severity, "severity");
      requireNonNull(reason, "reason");
    }

    @Override
    public List<Reason> reasons() {
      return List.of(reason);
    }
  }
}
