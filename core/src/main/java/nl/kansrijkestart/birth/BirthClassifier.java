package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * Says of a child at birth whether it came early, was small or light, and where its weight lies
 * among its peers.
 *
 * <pre>{@code
 * BirthClassifier classifier = BirthClassifier.of(BirthweightReference.hoftiezer2019());
 * BirthClassification answer = classifier.classify(child);
 * if (answer.smallForGestationalAge() == Ternary.UNKNOWN) {
 *   askFor(answer.gaps());
 * }
 * }</pre>
 *
 * <p>Build it once and share it: to classify is a few table look-ups, fit for files of millions of
 * births. This class is immutable and thread-safe.
 */
public final class BirthClassifier {

  private static final int WEEK_26 = 26 * 7;
  private static final int WEEK_32 = 32 * 7;

  private final BirthweightReference reference;
  private final BirthCutoffs cutoffs;
  private final int pretermDays;
  private final int smallBands;

  private BirthClassifier(BirthweightReference reference, BirthCutoffs cutoffs) {
    this.reference = requireNonNull(reference, "reference");
    this.cutoffs = requireNonNull(cutoffs, "cutoffs");
    this.pretermDays = cutoffs.pretermWeeks().below() * 7;
    this.smallBands = CentileBand.CENTILES.indexOf(cutoffs.smallCentile().below()) + 1;
  }

  /**
   * A classifier with the limits of the Dutch key figures.
   *
   * @param reference the birthweight reference, not null
   * @return the classifier, never null
   */
  public static BirthClassifier of(BirthweightReference reference) {
    return of(reference, BirthCutoffs.dutch());
  }

  /**
   * A classifier with limits of the host's choice.
   *
   * @param reference the birthweight reference, not null
   * @param cutoffs the limits, not null
   * @return the classifier, never null
   */
  public static BirthClassifier of(BirthweightReference reference, BirthCutoffs cutoffs) {
    return new BirthClassifier(reference, cutoffs);
  }

  /**
   * Classifies a child. A stillborn child gets no Apgar score: whether it was low stays unknown,
   * without a gap, so that nobody is asked for it.
   *
   * @param child the child, not null
   * @return the answer, with unknown and what is missing wherever a fact is absent; never null
   */
  public BirthClassification classify(Child child) {
    boolean stillborn = child.vitalStatus() == VitalStatus.STILLBORN;
    BirthClassification answer =
        classify(
            child.sex(),
            child.gestation(),
            child.birthweightGrams(),
            stillborn ? null : child.apgar5());
    return stillborn ? answer.withoutApgar() : answer;
  }

  /**
   * Classifies by the facts alone, for a caller who has no child record, such as a file of births.
   *
   * @param sex the sex, not null
   * @param gestation the gestational age at birth, or null where it is unknown
   * @param birthweightGrams the birthweight in completed grams, or null where it is unknown
   * @param apgar5 the Apgar score at five minutes, or null where it is unknown
   * @return the answer, with unknown and what is missing wherever a fact is absent; never null
   */
  public BirthClassification classify(
      ChildSex sex,
      @Nullable GestationAtBirth gestation,
      @Nullable Integer birthweightGrams,
      @Nullable Integer apgar5) {
    requireNonNull(sex, "sex");
    int gaps =
        (sex == ChildSex.UNKNOWN ? BirthGap.SEX.bit() : 0)
            | (gestation == null ? BirthGap.GESTATION.bit() : 0)
            | (birthweightGrams == null ? BirthGap.BIRTHWEIGHT.bit() : 0)
            | (apgar5 == null ? BirthGap.APGAR5.bit() : 0);
    CentileBand band = null;
    Ternary small = Ternary.UNKNOWN;
    if (gestation != null && birthweightGrams != null && sex != ChildSex.UNKNOWN) {
      int first = gestation.earliestDays();
      int last = gestation.latestDays();
      if (reference.covers(first) && reference.covers(last)) {
        int lowest = reference.centilesAtOrBelow(sex, first, birthweightGrams);
        int highest = lowest;
        for (int day = first + 1; day <= last; day++) {
          int count = reference.centilesAtOrBelow(sex, day, birthweightGrams);
          lowest = Math.min(lowest, count);
          highest = Math.max(highest, count);
        }
        small = small(lowest, highest);
        if (lowest == highest) {
          band = CentileBand.above(lowest);
        } else {
          gaps |= BirthGap.DAY_OF_GESTATION.bit();
        }
      } else {
        gaps |= gapOutside(first, last).bit();
      }
    }
    return new BirthClassification(
        gestation,
        category(gestation),
        gestation == null ? Ternary.UNKNOWN : gestation.before(pretermDays),
        band,
        small,
        below(birthweightGrams, cutoffs.lowBirthweightGrams().below()),
        below(apgar5, cutoffs.lowApgar().below()),
        BirthGap.of(gaps),
        cutoffs,
        reference.info());
  }

  private BirthGap gapOutside(int first, int last) {
    boolean partlyInside = reference.covers(first) || reference.covers(last);
    return partlyInside ? BirthGap.DAY_OF_GESTATION : BirthGap.REFERENCE_FOR_GESTATION;
  }

  private Ternary small(int lowest, int highest) {
    if (highest < smallBands) {
      return Ternary.TRUE;
    }
    return lowest >= smallBands ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  private PretermCategory category(@Nullable GestationAtBirth gestation) {
    if (gestation == null) {
      return PretermCategory.UNKNOWN;
    }
    int day = gestation.earliestDays();
    if (day >= pretermDays) {
      return PretermCategory.NOT_PRETERM;
    }
    if (day >= WEEK_32) {
      return PretermCategory.FROM_32_WEEKS;
    }
    return day >= WEEK_26 ? PretermCategory.FROM_26_WEEKS : PretermCategory.BEFORE_26_WEEKS;
  }

  private static Ternary below(@Nullable Integer value, int limit) {
    return value == null ? Ternary.UNKNOWN : Ternary.of(value < limit);
  }
}
