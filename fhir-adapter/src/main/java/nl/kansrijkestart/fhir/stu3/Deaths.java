package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Ending;
import org.jspecify.annotations.Nullable;

/**
 * The deaths of one pregnancy. Where it cannot be told which child died, or whether two deaths are
 * of one child, the number of children is left out, so that no child is taken for alive, and each
 * such death is reported: somebody must ask.
 */
final class Deaths {

  private final Map<String, LocalDate> lost;
  private final List<Death> unclear;
  private final @Nullable Integer plurality;

  private Deaths(Map<String, LocalDate> lost, List<Death> unclear, @Nullable Integer plurality) {
    this.lost = lost;
    this.unclear = unclear;
    this.plurality = plurality;
  }

  static Deaths of(List<Death> told, @Nullable Integer plurality) {
    Map<String, LocalDate> named = new LinkedHashMap<>();
    List<Death> unnamed = new ArrayList<>();
    for (Death death : told) {
      if (death.fetus() == null) {
        unnamed.add(death);
      } else {
        named.merge(
            death.fetus(), death.toldOn(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    boolean mixed =
        told.stream().anyMatch(Death::byPatient)
            && told.stream().anyMatch(one -> one.fetus() != null && !one.byPatient());
    List<Death> unclear = new ArrayList<>();
    if (mixed || (plurality != null && named.size() > plurality)) {
      unclear.addAll(told);
    } else if (told.size() > 1 || plurality != null) {
      unclear.addAll(unnamed);
    }
    if (named.isEmpty() && !unnamed.isEmpty()) {
      named.put("", unnamed.get(0).toldOn());
    }
    return new Deaths(named, unclear, unclear.isEmpty() ? plurality : null);
  }

  /** How many children there are; unknown where the deaths leave that open. */
  @Nullable Integer plurality() {
    return plurality;
  }

  /** Whether these deaths leave no child to be expected. */
  boolean endAll() {
    return !lost.isEmpty() && (plurality == null || lost.size() >= plurality);
  }

  /**
   * Whether each child that was born is one of those that died. Of any other it is not told whether
   * it was born alive, so that the ending of its pregnancy is not known.
   */
  boolean tellOf(List<Born> births) {
    return births.stream().allMatch(one -> tellOf(one, births.size()));
  }

  private boolean tellOf(Born birth, int births) {
    return (birth.child() != null && lost.containsKey("Patient/" + birth.child().value()))
        || (endAll() && (birth.child() == null || plurality != null))
        || (births == 1 && lost.containsKey(""));
  }

  /** Says of each death of which it is not clear whose it is that it must be asked. */
  void report() {
    unclear.forEach(one -> one.reading().refuse("extension", FhirReasons.LOSS_TOLD));
  }

  /** A course with a loss for each child that died. */
  List<ChildCourse> courses() {
    List<ChildCourse> courses = new ArrayList<>();
    for (LocalDate toldOn : lost.values()) {
      courses.add(
          ChildCourse.expected(courses.size() + 1)
              .withEnding(new Ending(Ending.Kind.OTHER_LOSS, null, toldOn, null, false, null)));
    }
    return courses;
  }
}
