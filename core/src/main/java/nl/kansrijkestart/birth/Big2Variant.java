package nl.kansrijkestart.birth;

import static nl.kansrijkestart.birth.Big2Verdict.Ground.BELOW_24_WEEKS;
import static nl.kansrijkestart.birth.Big2Verdict.Ground.BOTH;
import static nl.kansrijkestart.birth.Big2Verdict.Ground.CENTILE_MISSING;
import static nl.kansrijkestart.birth.Big2Verdict.Ground.INCOMPLETE;
import static nl.kansrijkestart.birth.Big2Verdict.Ground.NEITHER;
import static nl.kansrijkestart.birth.Big2Verdict.Ground.PRETERM;
import static nl.kansrijkestart.birth.Big2Verdict.Ground.SMALL;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.kansrijkestart.birth.Big2Verdict.Ground;
import nl.kansrijkestart.decision.Ternary;

/**
 * How BIG2 (vroeggeboorte en/of te laag gewicht voor de zwangerschapsduur) counts children; never
 * unnamed, since the variants give different figures. Show them side by side.
 *
 * <p>Both are about all live-born and stillborn children of at least 24+0, per child, multiples
 * included; a child that is both early and small counts once. Source: RIVM, Landelijke Monitor
 * Kansrijke Start 2024.
 */
public enum Big2Variant {

  /**
   * As the code of RIVM counts: a child that is not early and has no centile stays in the
   * denominator as not BIG2. A child without gestational age is left out.
   *
   * <p>The figure comes out too low where weights are missing. Kept because published figures are
   * made so.
   */
  @JsonProperty("rivm")
  RIVM,

  /**
   * Complete cases: only children of whom both components are known. An early child without a
   * centile is left out as well, although it is known to be early: to keep it would add to the
   * numerator only children of the incomplete ones, and so raise the figure. Of the one child
   * {@link BirthClassification#pretermOrSmall} still says so.
   */
  @JsonProperty("complete-case")
  COMPLETE_CASE;

  /** The first completed week of the births that BIG2 is about. */
  public static final int FIRST_WEEK = 24;

  private static final int PRETERM_WEEKS = 37;
  private static final int SMALL_CENTILE = 10;

  /**
   * How a child counts.
   *
   * @param child the classification of the child, by the limits of the Dutch key figures for
   *     preterm and small, not null
   * @return the verdict, never null
   * @throws IllegalArgumentException if it was made with another limit for preterm or small: what
   *     follows would be another figure under this name
   */
  public Big2Verdict judge(BirthClassification child) {
    if (child.cutoffs().pretermWeeks().below() != PRETERM_WEEKS
        || child.cutoffs().smallCentile().below() != SMALL_CENTILE) {
      throw new IllegalArgumentException(
          "BIG2 counts births before 37 weeks and weights below p10: classify by these limits");
    }
    return new Big2Verdict(
        this,
        ground(child),
        child.smallForGestationalAge().known() ? List.of() : BirthGap.ofCentile(child.gaps()));
  }

  private Ground ground(BirthClassification child) {
    GestationAtBirth gestation = child.gestation();
    if (gestation == null) {
      return INCOMPLETE;
    }
    if (gestation.before(FIRST_WEEK * 7) == Ternary.TRUE) {
      return BELOW_24_WEEKS;
    }
    boolean preterm = child.preterm() == Ternary.TRUE;
    return switch (child.smallForGestationalAge()) {
      case TRUE -> preterm ? BOTH : SMALL;
      case FALSE -> preterm ? PRETERM : NEITHER;
      case UNKNOWN -> this == COMPLETE_CASE ? INCOMPLETE : preterm ? PRETERM : CENTILE_MISSING;
    };
  }
}
