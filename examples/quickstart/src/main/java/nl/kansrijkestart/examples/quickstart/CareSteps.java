package nl.kansrijkestart.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kansrijkestart.birth.Big2Variant;
import nl.kansrijkestart.birth.Big2Verdict;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.BirthClassification;
import nl.kansrijkestart.birth.BirthClassifier;
import nl.kansrijkestart.birth.BirthweightReference;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceIntake;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Vulnerability;
import nl.kansrijkestart.client.VulnerabilityDefinition;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.DueDate;
import nl.kansrijkestart.pregnancy.Gestation;
import nl.kansrijkestart.pregnancy.LossConsequences;
import nl.kansrijkestart.pregnancy.Pregnancy;

/** What the record of the midwife knows: dating, birth, circumstances. */
final class CareSteps {

  private final Say say;
  private final LocalDate asOf;
  private final Packs packs;

  CareSteps(Say say, LocalDate asOf, Packs packs) {
    this.say = say;
    this.asOf = asOf;
    this.packs = packs;
  }

  Report.Step dating(Pregnancy pregnancy) {
    DueDate due = pregnancy.dueDate();
    Gestation gestation = pregnancy.gestationOn(asOf);
    List<Report.Line> lines = new ArrayList<>();
    lines.add(
        new Report.Line(
            due.match(
                known -> say.of("Uitgerekend op ", "Due on ") + known.date(),
                unknown -> say.of("Uitgerekende datum onbekend", "Due date unknown")),
            due.reasons()));
    lines.add(
        Report.Line.of(
            gestation.match(
                known -> asOf + ": " + known.age() + say.of(" weken", " weeks"),
                outside -> asOf + say.of(": niet (meer) zwanger", ": not pregnant (any more)"),
                unknown -> asOf + say.of(": duur onbekend", ": how far is unknown"))));
    List<Reason> remarks =
        pregnancy.remarks(asOf).stream().filter(remark -> !due.reasons().contains(remark)).toList();
    if (!remarks.isEmpty()) {
      lines.add(new Report.Line(say.of("Let op", "Note"), remarks));
    }
    return new Report.Step(say.of("Zwangerschap", "Pregnancy"), lines, List.of(due, gestation));
  }

  Optional<Report.Step> loss(Pregnancy pregnancy) {
    LossConsequences consequences = pregnancy.lossConsequences(asOf);
    boolean lost =
        pregnancy.courses().stream()
            .anyMatch(course -> course.ending() != null && course.ending().lossBy(asOf));
    if (!lost) {
      return Optional.empty();
    }
    List<Report.Line> lines = new ArrayList<>();
    for (LossConsequences.Effect effect : LossConsequences.Effect.values()) {
      Map<Integer, List<String>> activities = new TreeMap<>();
      for (LossConsequences.Item item : consequences.items()) {
        if (item.effect() == effect) {
          activities
              .computeIfAbsent(item.child() == null ? 0 : item.child(), child -> new ArrayList<>())
              .add(code(item.activity()));
        }
      }
      activities.forEach(
          (child, names) ->
              lines.add(Report.Line.of(whose(child) + verb(effect) + String.join(", ", names))));
    }
    lines.add(new Report.Line(say.of("Waarom", "Why"), consequences.reasons()));
    return Optional.of(new Report.Step(say.of("Verlies", "Loss"), lines, List.of(consequences)));
  }

  private String whose(int child) {
    return child == 0 ? say.of("Moeder", "Mother") : say.of("Kind ", "Child ") + child;
  }

  private String verb(LossConsequences.Effect effect) {
    return switch (effect) {
      case STOPS -> say.of(", stopt: ", ", stops: ");
      case GOES_ON -> say.of(", gaat door: ", ", goes on: ");
      case ASK_HER -> say.of(", vraag het haar: ", ", ask her: ");
    };
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Optional<Report.Step> birth(FamilyIntake family) {
    if (family.birth() == null) {
      return Optional.empty();
    }
    BirthClassifier classifier = BirthClassifier.of(BirthweightReference.hoftiezer2019());
    List<Report.Line> lines = new ArrayList<>();
    List<Object> answers = new ArrayList<>();
    Birth.from(family.birth(), asOf)
        .match(
            birth -> {
              for (Child child : birth.children()) {
                BirthClassification found = classifier.classify(child);
                Big2Verdict big2 = Big2Variant.RIVM.judge(found);
                lines.add(
                    new Report.Line(
                        say.of("Kind ", "Child ")
                            + child.birthOrder()
                            + ": "
                            + code(child.vitalStatus()),
                        found.reasons()));
                lines.add(new Report.Line("BIG2", big2.reasons()));
                answers.add(found);
                answers.add(big2);
              }
              return null;
            },
            reasons -> {
              lines.add(new Report.Line(say.of("Niet overgenomen", "Not taken over"), reasons));
              return null;
            });
    return Optional.of(new Report.Step(say.of("Geboorte", "Birth"), lines, answers));
  }

  Vulnerability assess(FamilyIntake family, Client woman, Pregnancy pregnancy) {
    Circumstances codes = Circumstances.standard();
    CircumstanceProfile profile = CircumstanceProfile.empty(woman.id());
    for (CircumstanceIntake intake : family.circumstances()) {
      CircumstanceProfile before = profile;
      profile = Circumstance.from(intake, codes).match(before::with, reasons -> before);
    }
    Vulnerability assessed =
        Vulnerability.assess(
            pregnancy.id(),
            VulnerabilityDefinition.of(
                packs, woman.residence().municipalityOfStay().orElse(null), asOf),
            codes,
            profile,
            Ternary.ofNullable(family.overcomesAlone()),
            asOf);
    return family.judgement() == null
        ? assessed
        : Vulnerability.Judgement.from(family.judgement(), Roles.standard())
            .match(assessed::withJudgement, reasons -> assessed);
  }

  Report.Step circumstances(Vulnerability vulnerability) {
    Vulnerability.Status status = vulnerability.statusOn(asOf);
    return new Report.Step(
        say.of("Omstandigheden", "Circumstances"),
        List.of(
            new Report.Line(
                say.of("Kwetsbaarheid: ", "Vulnerability: ") + status.level().code(),
                status.reasons())),
        List.of(status));
  }
}
