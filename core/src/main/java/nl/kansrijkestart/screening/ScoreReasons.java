package nl.kansrijkestart.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;

/** Says why a score is what it is: flags first, then cut-offs, then figures. */
final class ScoreReasons {

  private static final Reason SHOW_HELP = Reason.of(ScreeningReasons.SHOW_HELP);

  private ScoreReasons() {}

  static List<Reason> of(
      Filled filled,
      CriticalPlan.Flagged[] flagged,
      CutOffPlan.Situation[] situations,
      Score.Verdict[] verdicts,
      Score.OnScale[] figures,
      Moment moment) {
    List<Reason> reasons =
        new ArrayList<>(flagged.length + 1 + 2 * situations.length + figures.length);
    addFlags(filled, flagged, moment, reasons);
    for (int i = 0; i < situations.length; i++) {
      situations[i].explain(verdicts[i], filled.missing == 0, reasons);
    }
    for (int i = 0; i < figures.length; i++) {
      reasons.add(filled.plan.scales[i].reason(figures[i]));
    }
    return reasons;
  }

  static void addFlags(
      Filled filled, CriticalPlan.Flagged[] flagged, Moment moment, List<Reason> reasons) {
    boolean now = false;
    for (CriticalPlan.Flagged each : flagged) {
      reasons.add(each.reason);
      now |= each.flag.state() != Score.Flag.State.ASK_WHEN_ALONE;
    }
    if (now && !filled.somebodyThere && moment.alone() != Ternary.FALSE) {
      reasons.add(SHOW_HELP);
    }
  }

  static Reason cutOff(ScoringPlan plan, CutOff cutOff, Score.Verdict verdict, boolean complete) {
    ReasonCode code =
        switch (verdict.reached()) {
          case TRUE ->
              complete
                  ? ScreeningReasons.CUT_OFF_REACHED
                  : ScreeningReasons.CUT_OFF_REACHED_WHATEVER;
          case FALSE ->
              complete
                  ? ScreeningReasons.CUT_OFF_NOT_REACHED
                  : ScreeningReasons.CUT_OFF_OUT_OF_REACH;
          case UNKNOWN ->
              complete ? ScreeningReasons.CUT_OFF_UNDETERMINED : ScreeningReasons.CUT_OFF_OPEN;
        };
    if (verdict.applies() != Ternary.TRUE) {
      return Reason.of(
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
    return Reason.of(
        code,
        plan.rule,
        cutOff.sources(),
        Map.of("cutOff", cutOff.id(), "limits", verdict.limits()));
  }

  /** Which limit holds, by how far the pregnancy is; nothing where it holds for any age. */
  static List<Reason> byAge(ScoringPlan plan, CutOff cutOff, CutOff.Case each) {
    String age = age(each.when());
    return age.isEmpty()
        ? List.of()
        : List.of(
            Reason.of(
                ScreeningReasons.CUT_OFF_BY_AGE,
                plan.rule,
                cutOff.sources(),
                Map.of("cutOff", cutOff.id(), "limits", each.text(), "age", age)));
  }

  /** The gestational ages for which a limit holds, in signs; empty where it holds for any. */
  private static String age(CutOff.When when) {
    String from = when.fromDay() == null ? "" : "≥ " + GestationalAge.ofDays(when.fromDay());
    String to = when.toDay() == null ? "" : "≤ " + GestationalAge.ofDays(when.toDay());
    return from.isEmpty() || to.isEmpty() ? from + to : from + " & " + to;
  }

  static Reason figure(ScoringPlan plan, Scale scale, Score.OnScale figure) {
    List<Source> sources = scale.sources().isEmpty() ? plan.instrument.sources() : scale.sources();
    if (scale.ordinal()) {
      return figure.band() == null
          ? Reason.of(
              ScreeningReasons.LEVEL_UNKNOWN, plan.rule, sources, Map.of("scale", scale.id()))
          : Reason.of(
              ScreeningReasons.LEVEL,
              plan.rule,
              sources,
              Map.of("scale", scale.id(), "level", figure.lowest(), "band", figure.band()));
    }
    if (figure.lowest() != figure.highest()) {
      return Reason.of(
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
      return Reason.of(
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
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("scale", scale.id());
    parameters.put("total", value(figure.lowest(), scale));
    parameters.put("min", value(figure.min(), scale));
    parameters.put("max", value(figure.max(), scale));
    if (figure.band() == null) {
      return Reason.of(ScreeningReasons.TOTAL, plan.rule, sources, parameters);
    }
    parameters.put("band", figure.band());
    return Reason.of(ScreeningReasons.TOTAL_IN_BAND, plan.rule, sources, parameters);
  }

  /** A figure as it is read: a mean to two decimals where the scale has a divisor. */
  private static Object value(int points, Scale scale) {
    return scale.divisor() == 1
        ? (Object) points
        : BigDecimal.valueOf(points)
            .divide(BigDecimal.valueOf(scale.divisor()), 2, RoundingMode.HALF_UP);
  }
}
