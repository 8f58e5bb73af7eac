package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.DestinationCode;
import org.jspecify.annotations.Nullable;

/**
 * A home visit as it was held (huisbezoek): when, by whom, what for, and what it brought.
 *
 * <p>What nobody asked is null, and is not the same as nothing: an empty list of problems says that
 * she has none, an empty set of needs that she wants no help. Residence status is not recorded.
 *
 * <p>Sources. This class is immutable and
 * thread-safe.
 *
 * @param on the day, in Dutch local time, not null
 * @param providers who held it, not null
 * @param purpose what for, not null
 * @param sections the parts that were held, each kind at most once, often empty, not null
 * @param whyPartMissing why a part was not held, 1 to {@value #MAX_TEXT} characters, or null
 * @param problems the problems as they stand, each topic once, or null where nobody asked
 * @param needs the topics with which she wants help, or null where nobody asked
 * @param domains the domains of the programme that it touched, not null
 * @param signals the risks that it saw, not null
 * @param contents what the youth nurse gave, not null
 * @param destination where she was referred to, or null; there where the contents name a referral
 * @param skills the skills practised, each listed one once, not null
 * @param maternity the findings of maternity care, or null for another visit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "on",
  "providers",
  "purpose",
  "sections",
  "whyPartMissing",
  "problems",
  "needs",
  "domains",
  "signals",
  "contents",
  "destination",
  "skills",
  "maternity"
})
public record HomeVisit(
    LocalDate on,
    VisitProviders providers,
    VisitPurpose purpose,
    List<VisitPart> sections,
    @Nullable String whyPartMissing,
    @Nullable List<Problem> problems,
    @Nullable Set<LifeDomain> needs,
    Set<VisitDomain> domains,
    Set<RiskSignal> signals,
    Set<VisitContent> contents,
    @Nullable DestinationCode destination,
    List<SkillPractice> skills,
    @Nullable MaternityFindings maternity)
    implements Disclosable {

  /** The longest text, in characters. */
  public static final int MAX_TEXT = 2000;

  /**
   * Copies the collections and checks what must not stand twice, and that a referral has where to.
   */
  public HomeVisit {
    requireNonNull(on, "on");
    requireNonNull(providers, "providers");
    requireNonNull(purpose, "purpose");
    sections = List.copyOf(sections);
    problems = problems == null ? null : List.copyOf(problems);
    needs = needs == null ? null : Ordered.of(needs);
    domains = Ordered.of(domains);
    signals = Ordered.of(signals);
    contents = Ordered.of(contents);
    skills = List.copyOf(skills);
    if (twice(sections, problems, skills)) {
      throw new IllegalArgumentException(
          "A visit must name each part, each problem topic and each listed skill once");
    }
    if (contents.contains(VisitContent.REFERRAL) != (destination != null)) {
      throw new IllegalArgumentException(
          "A visit that referred her must say where to, and no other visit does");
    }
    if (whyPartMissing != null
        && (whyPartMissing.isBlank() || whyPartMissing.length() > MAX_TEXT)) {
      throw new IllegalArgumentException("A reason must be 1 to " + MAX_TEXT + " characters");
    }
  }

  static boolean twice(
      List<VisitPart> sections, @Nullable List<Problem> problems, List<SkillPractice> skills) {
    List<SkillPractice.Skill> listed =
        skills.stream()
            .map(SkillPractice::skill)
            .filter(skill -> skill != SkillPractice.Skill.OTHER)
            .toList();
    return sections.stream().map(VisitPart::kind).distinct().count() < sections.size()
        || listed.stream().distinct().count() < listed.size()
        || (problems != null
            && problems.stream().map(Problem::topic).distinct().count() < problems.size());
  }

  /**
   * A visit of which nothing more was recorded.
   *
   * @param on the day, not null
   * @param providers who held it, not null
   * @param purpose what for, not null
   * @return the visit, never null
   */
  public static HomeVisit of(LocalDate on, VisitProviders providers, VisitPurpose purpose) {
    return new HomeVisit(
        on, providers, purpose, List.of(), null, null, null, Set.of(), Set.of(), Set.of(), null,
        List.of(), null);
  }

  /**
   * The same visit, with its parts.
   *
   * @param held the parts, not null
   * @param why why one was not held, or null
   * @return the visit, never null
   */
  public HomeVisit withSections(List<VisitPart> held, @Nullable String why) {
    return new HomeVisit(
        on,
        providers,
        purpose,
        held,
        why,
        problems,
        needs,
        domains,
        signals,
        contents,
        destination,
        skills,
        maternity);
  }

  /**
   * The same visit, with what she was asked: her problems, and the help she wants.
   *
   * @param found the problems, empty where there are none, not null
   * @param wanted the topics with which she wants help, empty where she wants none, not null
   * @return the visit, never null
   */
  public HomeVisit withAssessment(List<Problem> found, Set<LifeDomain> wanted) {
    requireNonNull(found, "found");
    requireNonNull(wanted, "wanted");
    return new HomeVisit(
        on,
        providers,
        purpose,
        sections,
        whyPartMissing,
        found,
        wanted,
        domains,
        signals,
        contents,
        destination,
        skills,
        maternity);
  }

  /**
   * The same visit, with the domains that it touched and the risks that it saw.
   *
   * @param touched the domains, not null
   * @param seen the risks, not null
   * @return the visit, never null
   */
  public HomeVisit withDomains(Set<VisitDomain> touched, Set<RiskSignal> seen) {
    return new HomeVisit(
        on,
        providers,
        purpose,
        sections,
        whyPartMissing,
        problems,
        needs,
        touched,
        seen,
        contents,
        destination,
        skills,
        maternity);
  }

  /**
   * The same visit, with what the youth nurse gave.
   *
   * @param given the contents, not null
   * @param to where she was referred to, or null where she was not
   * @return the visit, never null
   */
  public HomeVisit withContents(Set<VisitContent> given, @Nullable DestinationCode to) {
    return new HomeVisit(
        on,
        providers,
        purpose,
        sections,
        whyPartMissing,
        problems,
        needs,
        domains,
        signals,
        given,
        to,
        skills,
        maternity);
  }

  /**
   * The same visit, with the skills practised.
   *
   * @param practised the skills, not null
   * @return the visit, never null
   */
  public HomeVisit withSkills(List<SkillPractice> practised) {
    return new HomeVisit(
        on,
        providers,
        purpose,
        sections,
        whyPartMissing,
        problems,
        needs,
        domains,
        signals,
        contents,
        destination,
        practised,
        maternity);
  }

  /**
   * The same visit, with the findings of maternity care.
   *
   * @param findings the findings, not null
   * @return the visit, never null
   */
  public HomeVisit withMaternity(MaternityFindings findings) {
    requireNonNull(findings, "findings");
    return new HomeVisit(
        on,
        providers,
        purpose,
        sections,
        whyPartMissing,
        problems,
        needs,
        domains,
        signals,
        contents,
        destination,
        skills,
        findings);
  }

  /**
   * Makes a visit of an intake.
   *
   * @param intake the intake, not null
   * @return the visit, or a refusal with every reason; never null
   */
  public static Result<HomeVisit> from(HomeVisitIntake intake) {
    requireNonNull(intake, "intake");
    List<Reason> refusals = HomeVisitChecks.of(intake);
    return refusals.isEmpty()
        ? FromIntake.build(() -> HomeVisitChecks.build(intake))
        : Result.refused(refusals);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("on", DataCategory.REFERRAL, on),
        Part.ofWoman("providers", DataCategory.REFERRAL, providers),
        Part.ofWoman("purpose", DataCategory.REFERRAL, purpose),
        Part.ofWoman("sections", DataCategory.REFERRAL, sections),
        Part.ofWoman("whyPartMissing", DataCategory.SAFETY, whyPartMissing),
        Part.ofWoman("problems", DataCategory.REFERRAL, problems),
        Part.ofWoman("needs", DataCategory.OWN_WISH, needs),
        Part.ofWoman("domains", DataCategory.REFERRAL, domains),
        Part.ofWoman("signals", DataCategory.VULNERABILITY, signals),
        Part.ofWoman("contents", DataCategory.REFERRAL, contents),
        Part.ofWoman(
            "destination", DataCategory.REFERRAL, destination == null ? null : destination.value()),
        Part.ofWoman("skills", DataCategory.REFERRAL, skills),
        Part.ofWoman("maternity", DataCategory.REFERRAL, maternity));
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
