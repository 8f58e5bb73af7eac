package nl.kansrijkestart.referral.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;

/** A woman, who visits her, and the programmes of the packs. All invented. */
public final class VisitFixtures {

  public static final PersonId WOMAN = PersonId.of("woman-1");
  public static final PregnancyId PREGNANCY = PregnancyId.of("p-1");
  public static final OrganizationId CJG = OrganizationId.of("cjg-1");
  public static final OrganizationId MATERNITY = OrganizationId.of("maternity-1");
  public static final LocalDate OFFERED = LocalDate.of(2025, 2, 3);
  public static final LocalDate YES = LocalDate.of(2025, 2, 5);
  public static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  public static final PersonId VISITOR = PersonId.of("visitor-1");
  public static final VisitProviders NURSE =
      VisitProviders.of(Party.of(CJG, RoleCode.of("YOUTH_NURSE")));
  public static final VisitProviders MIDWIFE =
      VisitProviders.of(Party.of(OrganizationId.of("practice-1"), RoleCode.of("MIDWIFE")));
  public static final VisitProviders CARER =
      VisitProviders.of(Party.of(MATERNITY, RoleCode.of("MATERNITY_CARER")));
  public static final VisitContext CONTEXT =
      VisitContext.on(DAY).withVulnerability(VulnerabilityLevel.VULNERABLE);

  private VisitFixtures() {}

  public static VisitProgramme programme(String id) {
    return VisitProgramme.from(
        Packs.standard().entry(VisitProgramme.SECTION, id, DAY).orElseThrow());
  }

  public static VisitOffer offer(String programme) {
    return VisitOffer.made(
        WOMAN,
        PREGNANCY,
        programme,
        Party.of(CJG).withKind(RoleCode.of("YOUTH_HEALTH_CARE")),
        OFFERED);
  }

  public static VisitSeries accepted(String programme) {
    return ok(VisitSeries.of(offer(programme)).answer(VisitOffer.Response.ACCEPTED, YES, DAY));
  }

  public static HomeVisit assessment(LocalDate on, VisitProviders providers) {
    return HomeVisit.of(on, providers, VisitPurpose.ASSESSMENT)
        .withAssessment(
            List.of(Problem.opened(ProblemTopic.MONEY, on)), Set.of(LifeDomain.HOUSING));
  }

  public static VisitSeries visited(
      VisitSeries series, HomeVisit visit, VisitProgramme programme, VisitContext context) {
    VisitSeries planned =
        ok(
            series.plan(
                visit.on(), visit.providers(), Set.of(VISITOR), "asked for", programme, context));
    int number = planned.visits().get(planned.visits().size() - 1).number();
    return ok(planned.hold(number, visit, programme, context));
  }

  public static <T> T ok(Result<T> result) {
    return result.match(
        value -> value,
        reasons -> {
          throw new AssertionError(reasons.toString());
        });
  }

  public static List<ReasonCode> codes(Result<?> result) {
    return result.reasons().stream().map(Reason::code).toList();
  }

  public static boolean refused(Result<?> result) {
    return result.match(value -> false, reasons -> true);
  }
}
