package nl.kansrijkestart.referral.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.referral.DestinationCode;
import org.jspecify.annotations.Nullable;

/** What an intake of a visit must keep beyond its annotations, and the visit that it becomes. */
final class HomeVisitChecks {

  private HomeVisitChecks() {}

  static List<Reason> of(HomeVisitIntake in) {
    return contradictions(in).stream().map(Violation::reason).toList();
  }

  /** What contradicts what, at the field to mend. */
  static List<Violation> contradictions(HomeVisitIntake in) {
    List<Violation> found = new ArrayList<>();
    report(
        found,
        in.contents().contains(VisitContent.REFERRAL) != (in.destination() != null),
        "destination",
        VisitReasons.DESTINATION_MISSING);
    report(
        found,
        in.problems().stream().anyMatch(HomeVisitChecks::backwards),
        "problems",
        VisitReasons.PROBLEM_DAYS);
    report(
        found,
        in.skills().stream()
            .anyMatch(
                skill ->
                    skill != null
                        && (skill.skill() == SkillPractice.Skill.OTHER) != (skill.words() != null)),
        "skills",
        VisitReasons.SKILL_WORDS);
    report(
        found,
        in.sections().stream()
            .anyMatch(
                part ->
                    part != null
                        && (part.kind() == VisitPart.Kind.CHILD) == part.activities().isEmpty()),
        "sections",
        VisitReasons.PART_ACTIVITY);
    report(found, repeated(in.sections(), HomeVisitIntake.SectionIntake::kind), "sections");
    report(found, repeated(in.problems(), HomeVisitIntake.ProblemIntake::topic), "problems");
    report(found, skillTwice(in), "skills");
    report(
        found,
        (in.joint() == null) != (in.jointRole() == null)
            || (in.joint() != null && in.joint().equals(in.lead())),
        "joint",
        VisitReasons.JOINT_INCOMPLETE);
    return found;
  }

  private static void report(List<Violation> found, boolean twice, String field) {
    report(found, twice, field, VisitReasons.PART_TWICE);
  }

  private static void report(List<Violation> found, boolean wrong, String field, ReasonCode code) {
    if (wrong) {
      found.add(new Violation(field, VisitReasons.of(code, VisitReasons.SERIES)));
    }
  }

  private static boolean backwards(HomeVisitIntake.@Nullable ProblemIntake problem) {
    return problem != null
        && problem.since() != null
        && problem.openedOn() != null
        && problem.since().isBefore(problem.openedOn());
  }

  private static boolean skillTwice(HomeVisitIntake in) {
    return repeated(
        in.skills().stream()
            .filter(skill -> skill != null && skill.skill() != SkillPractice.Skill.OTHER)
            .toList(),
        HomeVisitIntake.SkillIntake::skill);
  }

  private static <T> boolean repeated(List<T> items, Function<T, ?> key) {
    List<?> keys = items.stream().filter(Objects::nonNull).map(key).toList();
    return new HashSet<>(keys).size() < keys.size();
  }

  static HomeVisit build(HomeVisitIntake in) {
    VisitProviders lead =
        VisitProviders.of(Party.of(OrganizationId.of(in.lead()), RoleCode.of(in.leadRole())));
    return new HomeVisit(
        in.on(),
        in.joint() == null || in.jointRole() == null
            ? lead
            : lead.with(Party.of(OrganizationId.of(in.joint()), RoleCode.of(in.jointRole()))),
        in.purpose(),
        in.sections().stream()
            .map(
                part ->
                    new VisitPart(
                        part.kind(), part.minutes(), Set.copyOf(part.activities()), part.note()))
            .toList(),
        in.whyPartMissing(),
        asked(in.problemsAsked(), in.problems())
            ? in.problems().stream()
                .map(
                    problem ->
                        new Problem(
                            problem.topic(), problem.openedOn(), problem.status(), problem.since()))
                .toList()
            : null,
        asked(in.needsAsked(), in.needs()) ? Set.copyOf(in.needs()) : null,
        Set.copyOf(in.domains()),
        Set.copyOf(in.signals()),
        Set.copyOf(in.contents()),
        in.destination() == null ? null : DestinationCode.of(in.destination()),
        in.skills().stream()
            .map(skill -> new SkillPractice(skill.skill(), skill.words(), skill.progress()))
            .toList(),
        in.maternity() == null ? null : maternity(in.maternity()));
  }

  /** What is filled in was asked. */
  private static boolean asked(@Nullable Boolean said, List<?> items) {
    return Boolean.TRUE.equals(said) || !items.isEmpty();
  }

  private static MaternityFindings maternity(HomeVisitIntake.MaternityIntake in) {
    return new MaternityFindings(
        in.need(),
        in.expectations(),
        in.indicatedHours(),
        in.safeForWoman(),
        in.safeForChild(),
        in.safeForProfessional(),
        in.homeBirthPossible());
  }
}
