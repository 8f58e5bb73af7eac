package nl.kansrijkestart.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Vulnerability;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;

/** Follows one family from the intake to the feedback of the desk. */
final class Journey {

  private static final PregnancyId PREGNANCY = PregnancyId.of("pregnancy-1");

  private final Say say;
  private final LocalDate asOf;

  Journey(Language language, LocalDate asOf) {
    this.say = new Say(language);
    this.asOf = asOf;
  }

  Report follow(String name, Intake<FamilyIntake> intake) {
    if (!intake.valid()) {
      return new Report(name, List.of(toMend(intake.violations())));
    }
    FamilyIntake family = intake.record().orElseThrow();
    Result<Client> client = Client.from(family.client());
    Result<Pregnancy> pregnancy =
        client.match(
            woman -> Pregnancy.from(family.pregnancy(), PREGNANCY, woman.id(), asOf),
            Result::refused);
    List<Report.Step> steps = new ArrayList<>();
    steps.add(
        new Report.Step(
            say.of("Intake", "Intake"),
            List.of(
                Report.Line.of(
                    say.of("Alles wat is ingevuld, klopt.", "All that was filled in is right."))),
            List.of()));
    steps.addAll(
        client.match(
            woman ->
                pregnancy.match(
                    known -> care(family, woman, known), reasons -> List.of(refused(reasons))),
            reasons -> List.of(refused(reasons))));
    return new Report(name, steps);
  }

  private List<Report.Step> care(FamilyIntake family, Client woman, Pregnancy pregnancy) {
    Packs packs = Packs.standard();
    CareSteps care = new CareSteps(say, asOf, packs);
    List<Report.Step> steps = new ArrayList<>();
    steps.add(care.dating(pregnancy));
    care.loss(pregnancy).ifPresent(steps::add);
    care.birth(family).ifPresent(steps::add);
    new ScoreSteps(say).scores(family, pregnancy).ifPresent(steps::add);
    Vulnerability vulnerability = care.assess(family, woman, pregnancy);
    steps.add(care.circumstances(vulnerability));
    Facts facts = OfferSteps.facts(family, woman, pregnancy, vulnerability, asOf);
    steps.add(new OfferSteps(say, asOf, packs).offers(facts, pregnancy));
    steps.addAll(new ReferralSteps(say, asOf, packs).follow(family, woman, pregnancy));
    return steps;
  }

  private Report.Step toMend(List<Violation> violations) {
    List<Report.Line> lines = new ArrayList<>();
    lines.add(
        Report.Line.of(
            say.of(
                "Er valt "
                    + violations.size()
                    + " keer iets te herstellen; er is nog niets besloten:",
                violations.size() + " things to mend; nothing was decided yet:")));
    for (Violation violation : violations) {
      String place =
          violation.path().isEmpty() ? say.of("(het geheel)", "(the whole)") : violation.path();
      lines.add(Report.Line.of(place + ": " + violation.text(say.language())));
    }
    return new Report.Step(say.of("Intake", "Intake"), lines, List.copyOf(violations));
  }

  private Report.Step refused(List<Reason> reasons) {
    return new Report.Step(
        say.of("Intake", "Intake"),
        List.of(new Report.Line(say.of("Niet overgenomen:", "Not taken over:"), reasons)),
        List.copyOf(reasons));
  }
}
