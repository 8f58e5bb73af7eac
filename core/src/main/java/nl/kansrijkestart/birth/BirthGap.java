package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is missing to judge a birth in full (ontbrekend gegeven). */
public enum BirthGap {
  /** The sex of the child. */
  @JsonProperty("sex")
  SEX(1, "sex"),
  /** The gestational age at birth. */
  @JsonProperty("gestation")
  GESTATION(2, "gestation"),
  /** The day: only the completed week is known, and not every day of it gives the same answer. */
  @JsonProperty("day-of-gestation")
  DAY_OF_GESTATION(4, "day-of-gestation"),
  /** A reference for this gestational age: it lies outside the days of the one in use. */
  @JsonProperty("reference-for-gestation")
  REFERENCE_FOR_GESTATION(8, "reference-for-gestation"),
  /** The birthweight. */
  @JsonProperty("birthweight")
  BIRTHWEIGHT(16, "birthweight"),
  /** The Apgar score at five minutes. */
  @JsonProperty("apgar5")
  APGAR5(32, "apgar5");

  private static final List<List<BirthGap>> SETS = sets();

  private final int bit;
  private final String code;

  BirthGap(int bit, String code) {
    this.bit = bit;
    this.code = code;
  }

  int bit() {
    return bit;
  }

  /** The gaps of a set of bits: always the same list, so nothing is allocated. */
  static List<BirthGap> of(int bits) {
    return SETS.get(bits);
  }

  /** The gaps that stand in the way of a centile, and so of BIG2. */
  static List<BirthGap> ofCentile(List<BirthGap> gaps) {
    int bits = 0;
    for (BirthGap gap : gaps) {
      bits |= gap.bit;
    }
    return of(bits & ~APGAR5.bit);
  }

  /** The codes, for a reason. */
  static String codes(List<BirthGap> gaps) {
    return gaps.stream().map(gap -> gap.code).collect(Collectors.joining(", "));
  }

  private static List<List<BirthGap>> sets() {
    List<List<BirthGap>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << values().length; bits++) {
      List<BirthGap> set = new ArrayList<>();
      for (BirthGap gap : values()) {
        if ((bits & gap.bit) != 0) {
          set.add(gap);
        }
      }
      sets.add(List.copyOf(set));
    }
    return List.copyOf(sets);
  }
}
