package nl.kansrijkestart.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Big2Variant;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.BirthClassification;
import nl.kansrijkestart.birth.BirthClassifier;
import nl.kansrijkestart.birth.BirthFixtures;
import nl.kansrijkestart.birth.BirthweightReference;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.MortalityDefinition;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.policy.WhatIf;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.DeskRegistration;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.meeting.CaseMeeting;
import nl.kansrijkestart.referral.meeting.CaseMeetingId;
import nl.kansrijkestart.referral.meeting.CaseTask;
import nl.kansrijkestart.referral.meeting.Invitation;
import nl.kansrijkestart.referral.meeting.Participant;
import nl.kansrijkestart.referral.nnz.NewChildWish;
import nl.kansrijkestart.referral.trajectory.ElementCheck;
import nl.kansrijkestart.referral.trajectory.Fidelity;
import nl.kansrijkestart.referral.trajectory.GuidancePlan;
import nl.kansrijkestart.referral.trajectory.HomeStartGoals;
import nl.kansrijkestart.referral.trajectory.PlanGoal;
import nl.kansrijkestart.referral.trajectory.VulnerabilityMarkers;
import nl.kansrijkestart.referral.trajectory.WorkingElement;
import nl.kansrijkestart.referral.visit.ProblemTopic;

/** Synthetic instances of every public record that the library hands out. */
public final class Samples {

  private static final Map<Class<?>, List<Object>> BY_TYPE = load();

  private Samples() {}

  /** The samples of exactly that type; empty if there are none. */
  public static List<Object> of(Class<?> type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }

  private static Map<Class<?>, List<Object>> load() {
    Map<Class<?>, List<Object>> byType = new LinkedHashMap<>();
    Stream.of(decision(), birth(), disclosure(), catalogue(), trajectory(), meeting())
        .flatMap(samples -> samples)
        .forEach(
            sample ->
                byType.merge(
                    sample.getClass(),
                    List.of(sample),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return byType;
  }

  private static Stream<Object> birth() {
    Birth birth = BirthFixtures.twins();
    Child child = birth.children().get(0);
    BirthClassification classification =
        BirthClassifier.of(BirthweightReference.hoftiezer2019()).classify(child);
    return Stream.of(
        birth,
        child,
        classification,
        Big2Variant.RIVM.judge(classification),
        MortalityDefinition.presets().get(0).judge(child));
  }

  private static Stream<Object> disclosure() {
    DeskRegistration registration =
        DeskRegistration.of(
            RecordRef.of("case-1"),
            SafeContact.unknown(),
            NeutralCode.of("K-1042"),
            ConsentId.of("c-1"),
            "Quxmarker");
    return Stream.of(registration, registration.contact());
  }

  private static Stream<Object> catalogue() {
    Facts facts = Facts.none().with(Fact.DISTRICT, "quxmarker");
    return Stream.of(new WhatIf.Person("Quxmarker", facts, LocalDate.of(2022, 2, 10)));
  }

  private static Stream<Object> trajectory() {
    List<ElementCheck> checks =
        Stream.of(WorkingElement.values())
            .map(element -> new ElementCheck(element, ElementCheck.Applied.YES, "Quxmarker"))
            .toList();
    GuidancePlan plan =
        new GuidancePlan(
            PersonId.of("Quxmarker-3"),
            PregnancyId.of("Quxmarker"),
            List.of(
                PlanGoal.main(PlanGoal.Domain.MEDICAL),
                PlanGoal.ofWoman(PlanGoal.Domain.SOCIAL, "Quxmarker")),
            null);
    VulnerabilityMarkers markers =
        new VulnerabilityMarkers(
            PersonId.of("Quxmarker-3"),
            PregnancyId.of("Quxmarker"),
            List.of(
                new VulnerabilityMarkers.Observed(
                    VulnerabilityMarkers.Marker.MULTI_PROBLEM,
                    LocalDate.of(1987, 6, 5),
                    null,
                    Set.of(ProblemTopic.MONEY, ProblemTopic.WORK))));
    HomeStartGoals goals =
        new HomeStartGoals(
            PersonId.of("Quxmarker-3"), Set.of(HomeStartGoals.Goal.OTHER), "Quxmarker");
    NewChildWish wish =
        new NewChildWish(
            PersonId.of("Quxmarker-3"),
            LocalDate.of(1987, 6, 5),
            RoleCode.of("YOUTH_NURSE"),
            Ternary.TRUE);
    return Stream.concat(
        Stream.of(plan, markers, markers.observed().get(0), goals, wish),
        Fidelity.of(checks).match(Stream::of, reasons -> Stream.empty()));
  }

  private static Stream<Object> meeting() {
    Actor nurse =
        Actor.of(
            RoleCode.of("YOUTH_NURSE"), PersonId.of("Quxmarker-1"), OrganizationId.of("Quxmarker"));
    CaseTask task = new CaseTask(1, LifeDomain.HOUSING, nurse, null);
    return CaseMeeting.of(
            CaseMeetingId.of("m-1"),
            NeutralCode.of("K-1042"),
            null,
            PersonId.of("Quxmarker-2"),
            LocalDate.of(2025, 3, 10),
            Invitation.sent(LocalDate.of(2025, 3, 3)),
            List.of(new Participant(nurse, null, true)),
            List.of(task))
        .match(Stream::of, reasons -> Stream.empty());
  }

  private static Stream<Object> decision() {
    Source source =
        new Source("Project page", "L1", LocalDate.of(2022, 2, 10), null, Confidence.UNCONFIRMED);
    Reason reason =
        new Reason(
            ReasonCode.parse("intake.TOO_MANY"),
            RuleRef.of("RULE-1", "1"),
            List.of(source),
            Map.of("max", 3));
    return Stream.of(
        source,
        reason,
        Reason.of(ReasonCode.parse("intake.REQUIRED")),
        new Violation("a[0].b", reason),
        new Result.Accepted<>("x", List.of(reason)),
        new Result.Refused<>(List.of(reason)));
  }
}
