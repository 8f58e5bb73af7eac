package nl.kansrijkestart.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;

/** Says why a score is what it is: flags first, then cut-offs, then figures. */
final class ScoreReasons {

  private ScoreReasons() {}

  static List<Reason> of(
      ScoringPlan plan,
      Answers answers,
      List<Score.Flag> flags,
      List<Score.Verdict> verdicts,
      List<Score.OnScale> scales,
      int missing,
      Moment moment) {
    List<Reason> reasons = new ArrayList<>(flags(plan, answers, flags, moment));
    for (Score.Verdict verdict : verdicts) {
      CutOff cutOff =
          plan.instrument.cutOffs().stream()
              .filter(each -> each.id().equals(verdict.cutOff()))
              .findFirst()
              .orElseThrow();
      reasons.add(cutOff(plan, cutOff, verdict, missing));
      for (CutOff.Case each : cutOff.cases()) {
        String age = age(each.when());
        if (!age.isEmpty() && each.when().at(moment) == Ternary.TRUE) {
          reasons.add(
              reason(
                  ScreeningReasons.CUT_OFF_BY_AGE,
                  plan.rule,
                  cutOff.sources(),
                  Map.of("cutOff", cutOff.id(), "limits", each.text(), "age", age)));
        }
      }
    }
    for (int i = 0; i < scales.size(); i++) {
      reasons.add(figure(plan, plan.instrument.scales().get(i), scales.get(i)));
    }
    return reasons;
  }

  static List<Reason> flags(
      ScoringPlan plan, Answers answers, List<Score.Flag> flags, Moment moment) {
    List<Reason> reasons = new ArrayList<>();
    for (Score.Flag flag : flags) {
      CriticalItem critical =
          plan.instrument.critical().stream()
              .filter(each -> each.id().equals(flag.critical()))
              .findFirst()
              .orElseThrow();
      reasons.add(
          reason(
              code(flag, answers),
              plan.rule,
              critical.sources(),
              Map.of(
                  "critical",
                  flag.critical(),
                  "items",
                  flag.items().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    }
    boolean somebodyThere =
        answers.answers().stream()
            .map(Answer::missing)
            .anyMatch(why -> why != null && why.somebodyWasThere());
    boolean now = flags.stream().anyMatch(f -> f.state() != Score.Flag.State.ASK_WHEN_ALONE);
    if (now && !somebodyThere && moment.alone() != Ternary.FALSE) {
      reasons.add(Reason.of(ScreeningReasons.SHOW_HELP));
    }
    return reasons;
  }

  private static ReasonCode code(Score.Flag flag, Answers answers) {
    return switch (flag.state()) {
      case ALARM -> ScreeningReasons.ALARM;
      case ASK_WHEN_ALONE -> ScreeningReasons.ASK_WHEN_ALONE;
      case ASK_NOW ->
          flag.items().stream()
                  .allMatch(i -> Misfits.given(answers, i).missing() == MissingReason.REFUSED)
              ? ScreeningReasons.DECLINED
              : ScreeningReasons.ASK_NOW;
    };
  }

  private static Reason cutOff(
      ScoringPlan plan, CutOff cutOff, Score.Verdict verdict, int missing) {
    ReasonCode code =
        switch (verdict.reached()) {
          case TRUE ->
              missing == 0
                  ? ScreeningReasons.CUT_OFF_REACHED
                  : ScreeningReasons.CUT_OFF_REACHED_WHATEVER;
          case FALSE ->
              missing == 0
                  ? ScreeningReasons.CUT_OFF_NOT_REACHED
                  : ScreeningReasons.CUT_OFF_OUT_OF_REACH;
          case UNKNOWN ->
              missing == 0 ? ScreeningReasons.CUT_OFF_UNDETERMINED : ScreeningReasons.CUT_OFF_OPEN;
        };
    if (verdict.applies() != Ternary.TRUE) {
      return reason(
          ScreeningReasons.CUT_OFF_IF_IT_APPLIES,
          plan.rule,
          cutOff.sources(),
          Map.of(
              "cutOff",
              cutOff.id(),
              "limits",
              verdict.limits(),
              "reached",
              "reached-" + verdict.reached().name().toLowerCase(Locale.ROOT)));
    }
    return reason(
        code,
        plan.rule,
        cutOff.sources(),
        Map.of("cutOff", cutOff.id(), "limits", verdict.limits()));
  }

  /** The gestational ages for which a limit holds, in signs; empty where it holds for any. */
  private static String age(CutOff.When when) {
    String from = when.fromDay() == null ? "" : "≥ " + GestationalAge.ofDays(when.fromDay());
    String to = when.toDay() == null ? "" : "≤ " + GestationalAge.ofDays(when.toDay());
    return from.isEmpty() || to.isEmpty() ? from + to : from + " & " + to;
  }

  private static Reason figure(ScoringPlan plan, Scale scale, Score.OnScale figure) {
    List<Source> sources = scale.sources().isEmpty() ? plan.instrument.sources() : scale.sources();
    if (scale.ordinal()) {
      return figure.band() == null
          ? reason(ScreeningReasons.LEVEL_UNKNOWN, plan.rule, sources, Map.of("scale", scale.id()))
          : reason(
              ScreeningReasons.LEVEL,
              plan.rule,
              sources,
              Map.of("scale", scale.id(), "level", figure.lowest(), "band", figure.band()));
    }
    if (figure.lowest() != figure.highest()) {
      return reason(
          ScreeningReasons.INTERVAL,
          plan.rule,
          sources,
          Map.of(
              "scale",
              scale.id(),
              "lowest",
              value(figure.lowest(), scale),
              "highest",
              value(figure.highest(), scale),
              "missing",
              scale.items().size() - figure.answered()));
    }
    if (figure.prorated()) {
      return reason(
          ScreeningReasons.PRORATED,
          plan.rule,
          sources,
          Map.of(
              "scale",
              scale.id(),
              "total",
              value(figure.lowest(), scale),
              "answered",
              figure.answered(),
              "items",
              scale.items().size()));
    }
    return reason(
        figure.band() == null ? ScreeningReasons.TOTAL : ScreeningReasons.TOTAL_IN_BAND,
        plan.rule,
        sources,
        figure.band() == null
            ? Map.of(
                "scale",
                scale.id(),
                "total",
                value(figure.lowest(), scale),
                "min",
                value(figure.min(), scale),
                "max",
                value(figure.max(), scale))
            : Map.of(
                "scale",
                scale.id(),
                "total",
                value(figure.lowest(), scale),
                "min",
                value(figure.min(), scale),
                "max",
                value(figure.max(), scale),
                "band",
                figure.band()));
  }

  /** A figure as it is read: a mean to two decimals where the scale has a divisor. */
  private static Object value(int points, Scale scale) {
    return scale.divisor() == 1
        ? (Object) points
        : BigDecimal.valueOf(points)
            .divide(BigDecimal.valueOf(scale.divisor()), 2, RoundingMode.HALF_UP);
  }

  static Reason reason(
      ReasonCode code, RuleRef rule, List<Source> sources, Map<String, ?> parameters) {
    return Reason.of(code, rule, sources, parameters);
  }
}
