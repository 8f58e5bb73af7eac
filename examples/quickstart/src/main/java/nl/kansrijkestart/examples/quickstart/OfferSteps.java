package nl.kansrijkestart.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Vulnerability;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.Pregnancy;

/** What she can get: the host turns its records into facts, the catalogue judges. */
final class OfferSteps {

  private final Say say;
  private final LocalDate asOf;
  private final Packs packs;

  OfferSteps(Say say, LocalDate asOf, Packs packs) {
    this.say = say;
    this.asOf = asOf;
    this.packs = packs;
  }

  /** What is not known is left out: the catalogue then asks for it. */
  static Facts facts(
      FamilyIntake family,
      Client woman,
      Pregnancy pregnancy,
      Vulnerability vulnerability,
      LocalDate asOf) {
    Facts facts =
        Facts.from(woman, pregnancy, vulnerability, asOf)
            .with(Fact.WANTS_SUPPORT, family.wantsSupport())
            .with(Fact.INDICATION_PRESENT, family.indication());
    return woman.birthDate() == null
        ? facts
        : facts.withAgeAtRegistration(woman.birthDate(), pregnancy.registeredOn());
  }

  Report.Step offers(Facts motherFacts, Pregnancy pregnancy) {
    Catalogue catalogue =
        Catalogue.of(
            motherFacts
                .value(Fact.MUNICIPALITY_OF_STAY)
                .map(packs::forMunicipality)
                .orElse(packs)
                .asOf(asOf));
    List<Report.Line> lines = new ArrayList<>();
    List<Object> answers = new ArrayList<>();
    for (Facts facts : perChild(motherFacts, pregnancy)) {
      for (Intervention offer : catalogue.interventions()) {
        if (!offer.proposed()) {
          continue; // a national frame, an offer in development or one for professionals
        }
        Eligibility answer = catalogue.eligibility(offer.id(), facts, asOf);
        lines.add(
            new Report.Line(
                offer.name().in(say.language()) + ": " + verdict(answer), answer.reasons()));
        answers.add(answer);
      }
    }
    return new Report.Step(say.of("Aanbod", "Offers"), lines, answers);
  }

  /** Rules on a child run per child: once for each child that was born, else once. */
  private static List<Facts> perChild(Facts facts, Pregnancy pregnancy) {
    List<Facts> perChild = new ArrayList<>();
    for (ChildCourse course : pregnancy.courses()) {
      Ending ending = course.ending();
      if (ending != null && ending.endedOn() != null) {
        perChild.add(
            facts
                .with(Fact.CHILD_BIRTH_DATE, ending.bornAliveOn().orElse(null))
                .with(Fact.CHILD_LIVING, !ending.loss()));
      }
    }
    return perChild.isEmpty() ? List.of(facts) : perChild;
  }

  private String verdict(Eligibility answer) {
    return answer.match(
        eligible -> say.of("komt in aanmerking", "fits"),
        not -> say.of("past nu niet", "does not fit"),
        missing -> say.of("nog niet te zeggen", "cannot be said yet"),
        notNow -> say.of("nu niet", "not now"));
  }
}
