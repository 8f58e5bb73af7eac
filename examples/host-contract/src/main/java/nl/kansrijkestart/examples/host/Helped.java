package nl.kansrijkestart.examples.host;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.birth.BirthClassifier;
import nl.kansrijkestart.birth.BirthweightReference;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.GestationAtBirth;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.HandOver;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.meeting.CaseMeeting;
import nl.kansrijkestart.referral.meeting.CaseMeetingId;
import nl.kansrijkestart.referral.meeting.CaseTask;
import nl.kansrijkestart.referral.meeting.ChildOnAgenda;
import nl.kansrijkestart.referral.meeting.ConsultationStructure;
import nl.kansrijkestart.referral.meeting.Invitation;
import nl.kansrijkestart.referral.meeting.Participant;
import nl.kansrijkestart.referral.meeting.RegionalCooperations;
import nl.kansrijkestart.referral.nnz.ChoiceConversation;
import nl.kansrijkestart.referral.nnz.ChoiceFigures;
import nl.kansrijkestart.referral.nnz.ChoiceReport;
import nl.kansrijkestart.referral.outward.CaseStatus;
import nl.kansrijkestart.referral.prenatal.DutyCase;
import nl.kansrijkestart.referral.safety.SafetyNote;
import nl.kansrijkestart.referral.safety.SafetyNoteAccess;
import nl.kansrijkestart.referral.trajectory.ElementCheck;
import nl.kansrijkestart.referral.trajectory.Fidelity;
import nl.kansrijkestart.referral.trajectory.Subgoal;
import nl.kansrijkestart.referral.trajectory.WorkingElement;
import nl.kansrijkestart.referral.visit.HomeVisit;
import nl.kansrijkestart.referral.visit.Problem;
import nl.kansrijkestart.referral.visit.ProblemTopic;
import nl.kansrijkestart.referral.visit.VisitContext;
import nl.kansrijkestart.referral.visit.VisitOffer;
import nl.kansrijkestart.referral.visit.VisitProgramme;
import nl.kansrijkestart.referral.visit.VisitProviders;
import nl.kansrijkestart.referral.visit.VisitPurpose;
import nl.kansrijkestart.referral.visit.VisitSeries;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.followup.OutcomeMeasure;

/**
 * What a host keeps of the help itself: one record of each package around the referral. A safety
 * note has no form in JSON, on purpose; only that it was denied is written here.
 *
 * @param visits home visits, one of them held, not null
 * @param subgoal what is followed in a trajectory, not null
 * @param fidelity which elements of a method were used, not null
 * @param meeting a meeting about her, not null
 * @param structure a group that meets, not null
 * @param child whether a child is talked about there, not null
 * @param membership to which cooperation a practice belongs, not null
 * @param registration a registration with the team of Nu Niet Zwanger: about no pregnancy; not null
 * @param conversation a conversation about the wish for children, not null
 * @param figures what was published about these, not null
 * @param duty a woman to whom a home visit is due, not null
 * @param note what a visitor was answered who may not read a safety note, not null
 * @param handOver a hand-over to another organisation, not null
 * @param caseStatus what a municipal case shows, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "visits",
  "subgoal",
  "fidelity",
  "meeting",
  "structure",
  "child",
  "membership",
  "registration",
  "conversation",
  "figures",
  "duty",
  "note",
  "handOver",
  "caseStatus"
})
public record Helped(
    VisitSeries visits,
    Subgoal subgoal,
    Fidelity fidelity,
    CaseMeeting meeting,
    ConsultationStructure structure,
    ChildOnAgenda child,
    RegionalCooperations.Membership membership,
    ReferralRequest registration,
    ChoiceConversation conversation,
    ChoiceFigures figures,
    DutyCase duty,
    SafetyNoteAccess note,
    HandOver handOver,
    CaseStatus caseStatus) {

  private static final LocalDate OFFERED = LocalDate.of(2025, 2, 3);
  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final PersonId WOMAN = PersonId.of("client-1");
  private static final PregnancyId PREGNANCY = PregnancyId.of("pregnancy-1");
  private static final OrganizationId YOUTH_HEALTH = OrganizationId.of("youth-health-1");
  private static final PersonId NURSE = PersonId.of("nurse-1");
  private static final Actor VISITOR = Actor.of(RoleCode.of("YOUTH_NURSE"), NURSE, YOUTH_HEALTH);

  /**
   * One record of each package, made anew.
   *
   * @return the same each time
   */
  public static Helped afresh() {
    Packs packs = Packs.standard();
    VisitOffer offer =
        VisitOffer.made(
            WOMAN,
            PREGNANCY,
            "rid-visits-youth",
            Party.of(YOUTH_HEALTH).withKind(RoleCode.of("YOUTH_HEALTH_CARE")),
            OFFERED);
    VisitSeries visits = visited(packs, offer);
    ConsultationStructure structure =
        ConsultationStructure.from(
            packs.entry(ConsultationStructure.SECTION, "rid-cjg-aftercare", DAY).orElseThrow());
    return new Helped(
        visits,
        followed(),
        checked(),
        met(),
        ConsultationStructure.from(
            packs.entry(ConsultationStructure.SECTION, "rid-dvp", DAY).orElseThrow()),
        structure.discusses(
            BirthClassifier.of(BirthweightReference.hoftiezer2019())
                .classify(ChildSex.FEMALE, GestationAtBirth.parse("36+6"), null, null),
            Ternary.TRUE),
        RegionalCooperations.from(packs).all().get(0),
        new ReferralRequest(WOMAN, null, Set.of(LifeDomain.HEALTH), null, null, null, null, null),
        talked(),
        ChoiceFigures.from(packs.entries(ChoiceFigures.SECTION).get(0)),
        new DutyCase(
            WOMAN,
            PREGNANCY,
            Municipality.parse("GM0597"),
            VulnerabilityLevel.VULNERABLE,
            OFFERED,
            null,
            null,
            List.of(offer)),
        SafetyNote.of(
                WOMAN,
                Set.of(SafetyNote.Precaution.GO_TOGETHER),
                RoleCode.of("MIDWIFE"),
                DAY,
                DAY.plusDays(30))
            .readBy(VISITOR, visits, DAY.plusDays(1)),
        HandOver.toProvider(
            DestinationCode.of("NEIGHBOURHOOD_TEAM"), Party.of(OrganizationId.of("team-1"))),
        new CaseStatus(CaseStatus.Form.STATUS, CaseStatus.Label.TAKEN_UP, false));
  }

  private static VisitSeries visited(Packs packs, VisitOffer offer) {
    VisitProgramme programme =
        VisitProgramme.from(
            packs.entry(VisitProgramme.SECTION, offer.programme(), DAY).orElseThrow());
    VisitContext context = VisitContext.on(DAY).withVulnerability(VulnerabilityLevel.VULNERABLE);
    VisitProviders nurse = VisitProviders.of(Party.of(YOUTH_HEALTH, RoleCode.of("YOUTH_NURSE")));
    HomeVisit visit =
        HomeVisit.of(DAY, nurse, VisitPurpose.ASSESSMENT)
            .withAssessment(
                List.of(Problem.opened(ProblemTopic.MONEY, DAY)), Set.of(LifeDomain.HOUSING));
    VisitSeries accepted =
        made(VisitSeries.of(offer).answer(VisitOffer.Response.ACCEPTED, OFFERED.plusDays(2), DAY));
    VisitSeries planned =
        made(accepted.plan(DAY, nurse, Set.of(NURSE), "asked for", programme, context));
    return made(planned.hold(1, visit, programme, context));
  }

  private static Subgoal followed() {
    OutcomeMeasure measure =
        new OutcomeMeasure(
            OutcomeMeasure.Goal.SELF_RELIANCE,
            InstrumentId.of("pss-4"),
            "total",
            OutcomeMeasure.Better.HIGHER);
    return made(
        Subgoal.of(
            measure,
            new Subgoal.Figure(OFFERED, new BigDecimal("2.5"), Moment.Phase.PREGNANT),
            null));
  }

  private static Fidelity checked() {
    return made(
        Fidelity.of(
            Arrays.stream(WorkingElement.values())
                .map(element -> new ElementCheck(element, ElementCheck.Applied.YES, "seen"))
                .toList()));
  }

  private static CaseMeeting met() {
    return made(
        CaseMeeting.of(
            CaseMeetingId.of("meeting-1"),
            NeutralCode.of("K-1042"),
            null,
            WOMAN,
            DAY,
            Invitation.sent(OFFERED),
            List.of(new Participant(VISITOR, null, true)),
            List.of(new CaseTask(1, LifeDomain.HOUSING, VISITOR, null))));
  }

  private static ChoiceConversation talked() {
    return made(
        ChoiceConversation.from(
            new ChoiceReport(
                WOMAN,
                DAY,
                VISITOR,
                Ternary.TRUE,
                Ternary.FALSE,
                ChoiceConversation.Outcome.NO_CHOICE_YET,
                Ternary.FALSE,
                Ternary.UNKNOWN),
            DAY));
  }

  private static <T> T made(Result<T> result) {
    return result.match(
        value -> value,
        reasons -> {
          throw new IllegalStateException(reasons.toString());
        });
  }

  @Override
  public String toString() {
    return "Helped[masked]";
  }
}
