package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * What the visit of maternity care before the birth finds (bevindingen van de kraamzorg): need,
 * expectations, hours, and whether birth and maternity care at home are safe.
 *
 * <p>An unsafe home is told to a person and closes nothing by itself: {@link #flags()} says for
 * whom it is unsafe, also where a birth at home was called possible all the same. The hours are
 * those indicated, and not those given later. Source: R-075 (000_eb423f63e596da97.txt, L94) as
 * corrected by practice. This class is immutable and thread-safe.
 *
 * @param need what she needs, 1 to {@value #MAX_TEXT} characters, not null
 * @param expectations what she expects, 1 to {@value #MAX_TEXT} characters, not null
 * @param indicatedHours how many hours are indicated; the {@link VisitProgramme} has the range
 * @param safeForWoman whether it is safe for her; unknown where that could not be judged; not null
 * @param safeForChild whether it is safe for the child, not null
 * @param safeForProfessional whether it is safe for who comes to help, not null
 * @param homeBirthPossible whether a birth at home is possible, as the visitor judges, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "need",
  "expectations",
  "indicatedHours",
  "safeForWoman",
  "safeForChild",
  "safeForProfessional",
  "homeBirthPossible"
})
public record MaternityFindings(
    String need,
    String expectations,
    BigDecimal indicatedHours,
    Ternary safeForWoman,
    Ternary safeForChild,
    Ternary safeForProfessional,
    Ternary homeBirthPossible)
    implements Disclosable {

  /** The longest text, in characters. */
  public static final int MAX_TEXT = 2000;

  /** Checks that nothing is missing, and the lengths. */
  public MaternityFindings {
    requireText(requireNonNull(need, "need"));
    requireText(requireNonNull(expectations, "expectations"));
    requireNonNull(indicatedHours, "indicatedHours");
    requireNonNull(safeForWoman, "safeForWoman");
    requireNonNull(safeForChild, "safeForChild");
    requireNonNull(safeForProfessional, "safeForProfessional");
    requireNonNull(homeBirthPossible, "homeBirthPossible");
    if (indicatedHours.signum() < 0) {
      throw new IllegalArgumentException("Indicated hours must be 0 or more");
    }
  }

  private static void requireText(String text) {
    if (text.isBlank() || text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("A text must be 1 to " + MAX_TEXT + " characters");
    }
  }

  /**
   * What a person must look at: for whom the home is unsafe, or was not judged, and whether a birth
   * at home was called possible although it is unsafe for somebody. Nothing is closed by it. After
   * a loss {@link VisitSeries#hold} says of these nothing on the child and the birth.
   *
   * @return the reasons, empty where all is safe, never null
   */
  public List<Reason> flags() {
    List<Reason> flags = new ArrayList<>();
    flag(flags, safeForWoman, "woman");
    flag(flags, safeForChild, "child");
    flag(flags, safeForProfessional, "professional");
    if (homeBirthPossible == Ternary.TRUE
        && safeForWoman.and(safeForChild).and(safeForProfessional) == Ternary.FALSE) {
      flags.add(VisitReasons.of(VisitReasons.HOME_BIRTH_UNSAFE, VisitReasons.MATERNITY));
    }
    return List.copyOf(flags);
  }

  /** The same without a word of a child or a birth, after a loss. */
  List<Reason> flagsAfterLoss() {
    List<Reason> flags = new ArrayList<>();
    flag(flags, safeForWoman, "woman");
    flag(flags, safeForProfessional, "professional");
    return flags;
  }

  private static void flag(List<Reason> flags, Ternary safe, String who) {
    if (safe != Ternary.TRUE) {
      flags.add(
          VisitReasons.of(
              safe == Ternary.FALSE ? VisitReasons.HOME_UNSAFE : VisitReasons.HOME_NOT_JUDGED,
              VisitReasons.MATERNITY,
              Map.of("who", who)));
    }
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("need", DataCategory.OWN_WISH, need),
        Part.ofWoman("expectations", DataCategory.OWN_WISH, expectations),
        Part.ofWoman("indicatedHours", DataCategory.OBSTETRIC, indicatedHours),
        Part.ofWoman("safeForWoman", DataCategory.SAFETY, safeForWoman),
        Part.ofChild("safeForChild", DataCategory.SAFETY, safeForChild),
        new Part(
            "safeForProfessional", DataCategory.SAFETY, DataSubject.OTHER, safeForProfessional),
        Part.ofWoman("homeBirthPossible", DataCategory.OBSTETRIC, homeBirthPossible));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
