package nl.kansrijkestart.examples.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.AnswersIntake;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.ModelCard;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.Scale;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.Scoring;

/**
 * What her questionnaires say, for the professional: first what asks for action, of all forms, then
 * form by form the figures, the cut-offs that hold, and why.
 *
 * <p>The name of the step says nothing of what is in it: titles are read over a shoulder.
 */
final class ScoreSteps {

  private final Say say;
  private final InstrumentRegistry registry = InstrumentRegistry.bundled();
  private final Scoring scoring = Scoring.with(registry);
  private final List<Report.Line> flags = new ArrayList<>();
  private final List<Report.Line> figures = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();

  ScoreSteps(Say say) {
    this.say = say;
  }

  Optional<Report.Step> scores(FamilyIntake family, Pregnancy pregnancy) {
    Stream.concat(Stream.ofNullable(family.answers()), family.forms().stream())
        .forEach(form -> add(form, pregnancy));
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Step(
                say.of("Vragenlijsten", "Questionnaires"),
                Stream.concat(flags.stream(), figures.stream()).toList(),
                answers));
  }

  private void add(AnswersIntake form, Pregnancy pregnancy) {
    Answers.from(form)
        .match(
            filled -> add(filled, Moment.of(pregnancy, filled.answeredOn())),
            reasons -> {
              figures.add(new Report.Line(say.of("Niet overgenomen", "Not taken over"), reasons));
              return answers.addAll(reasons);
            });
  }

  private boolean add(Answers filled, Moment moment) {
    String form = filled.instrument().value();
    Score score = scoring.score(filled, moment);
    score.flags().forEach(flag -> flags.add(Report.Line.of(flag(form, flag))));
    if (score instanceof Score.Refused refused) {
      refuse(form, refused);
    } else {
      score.scales().forEach(scale -> figures.add(Report.Line.of(form + figure(scale))));
      boolean whole = score instanceof Score.Complete;
      score
          .cutOffs()
          .forEach(verdict -> figures.add(Report.Line.of(form + verdict(verdict, whole))));
      figures.add(
          new Report.Line(
              form
                  + say.of(" van ", " of ")
                  + filled.answeredOn()
                  + ", "
                  + when(moment)
                  + say.of(", want:", ", because:"),
              score.reasons()));
    }
    return answers.add(score);
  }

  private void refuse(String form, Score.Refused refused) {
    figures.add(new Report.Line(form + say.of(": geen score", ": no score"), refused.reasons()));
    if (registry.versions(refused.instrument()).isEmpty()) {
      registry
          .card(refused.instrument())
          .map(ModelCard::supply)
          .ifPresent(
              supply ->
                  figures.add(
                      Report.Line.of(
                          form + say.of(", lever aan: ", ", to supply: ") + in(supply))));
    }
  }

  private String flag(String form, Score.Flag flag) {
    String what =
        switch (flag.state()) {
          case ALARM -> say.of("Handel nu", "Act now");
          case ASK_NOW -> say.of("Vraag nu", "Ask now");
          case ASK_WHEN_ALONE -> say.of("Vraag als zij alleen is", "Ask when she is alone");
        };
    return what
        + " ("
        + form
        + say.of(", vraag ", ", question ")
        + flag.items().stream().map(String::valueOf).collect(Collectors.joining(", "))
        + "): "
        + in(flag.name())
        + say.of(". Wie: ", ". Who: ")
        + in(flag.who())
        + say.of(". Wanneer: ", ". By when: ")
        + in(flag.within())
        + ".";
  }

  private String figure(Score.OnScale on) {
    String name = on.scale().equals(Scale.TOTAL) ? ": " : ", " + in(on.name()) + ": ";
    String points =
        on.points().isPresent()
            ? points(on.lowest(), on)
            : points(on.lowest(), on) + say.of(" tot en met ", " to ") + points(on.highest(), on);
    String possible =
        " (" + points(on.min(), on) + say.of(" tot en met ", " to ") + points(on.max(), on) + ")";
    return name + points + possible + (on.bandName() == null ? "" : ", " + in(on.bandName()));
  }

  /** Points, or their mean where the scale is read as one. */
  private static String points(int points, Score.OnScale on) {
    return on.divisor() == 1
        ? String.valueOf(points)
        : BigDecimal.valueOf(points)
            .divide(BigDecimal.valueOf(on.divisor()), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private String verdict(Score.Verdict verdict, boolean whole) {
    String rest = whole ? "" : say.of(", wat de rest ook is", ", whatever the rest is");
    String reached =
        switch (verdict.reached()) {
          case TRUE -> say.of("bereikt", "reached") + rest;
          case FALSE ->
              (whole ? say.of("niet bereikt", "not reached") : say.of("onhaalbaar", "out of reach"))
                  + rest;
          case UNKNOWN -> say.of("nog niet te zeggen", "cannot be told yet");
        };
    return switch (verdict.applies()) {
          case TRUE -> ", ";
          default -> say.of(", als dit voor haar geldt: ", ", if it holds for her: ");
        }
        + verdict.limits()
        + ": "
        + reached
        + ". "
        + in(verdict.name());
  }

  /** What decides which cut-off holds. */
  private String when(Moment moment) {
    return switch (moment.phase()) {
      case PREGNANT ->
          moment.fromDay() == null || !moment.fromDay().equals(moment.toDay())
              ? say.of("zwanger, duur onbekend", "pregnant, how far is unknown")
              : say.of("bij ", "at ")
                  + GestationalAge.ofDays(moment.fromDay())
                  + say.of(" weken", " weeks");
      case POSTPARTUM -> say.of("na de bevalling", "after the birth");
      default -> say.of("moment onbekend", "moment unknown");
    };
  }

  private String in(LocalizedText text) {
    return text.in(say.language());
  }
}
