package nl.kansrijkestart.birth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.jspecify.annotations.Nullable;

/** What the fields of a birth must have to do with each other. */
final class BirthIntakeRules {

  private BirthIntakeRules() {}

  static List<Violation> contradictions(ChildIntake child) {
    List<Violation> found = new ArrayList<>();
    if (child.birthDate() != null && !Child.plausible(child.birthDate())) {
      add(found, "birthDate", BirthReasons.YEAR);
    }
    if (child.gestationDays() != null
        && child.gestationWeeks() != null
        && child.gestationDays() / 7 != child.gestationWeeks()) {
      add(found, "gestationWeeks", BirthReasons.GESTATION_DIFFERS_FROM_WEEKS);
    }
    boolean died = Boolean.TRUE.equals(child.diedAfterBirth());
    if (died && child.vitalStatus() != VitalStatus.LIVE) {
      add(found, "diedAfterBirth", BirthReasons.DEATH_NOT_LIVE);
    }
    if (child.ageAtDeathDays() != null && child.vitalStatus() != VitalStatus.LIVE) {
      add(found, "ageAtDeathDays", BirthReasons.DEATH_NOT_LIVE);
    }
    if (child.ageAtDeathDays() != null && Boolean.FALSE.equals(child.diedAfterBirth())) {
      add(found, "diedAfterBirth", BirthReasons.DEATH_DENIED);
    }
    return found;
  }

  static List<Violation> contradictions(BirthIntake birth) {
    List<Violation> found = new ArrayList<>();
    if (birth.pregnancyId() != null && !isPregnancyId(birth.pregnancyId())) {
      add(found, "pregnancyId", BirthReasons.PREGNANCY_ID_INVALID);
    }
    int children = birth.children().size();
    if (count(birth.plurality()) > 0 && children > 0 && count(birth.plurality()) != children) {
      add(found, "plurality", BirthReasons.PLURALITY_DIFFERS);
    }
    Set<String> ids = new HashSet<>();
    Set<Integer> orders = new HashSet<>();
    for (int i = 0; i < children; i++) {
      ChildIntake child = birth.children().get(i);
      if (child != null) {
        addChild(birth, child, "children[" + i + "].", ids, orders, found);
      }
    }
    return found;
  }

  private static void addChild(
      BirthIntake birth,
      ChildIntake child,
      String path,
      Set<String> ids,
      Set<Integer> orders,
      List<Violation> found) {
    if (child.id() != null && !ids.add(child.id())) {
      add(found, path + "id", BirthReasons.CHILD_TWICE);
    }
    if (child.id() != null && child.id().equals(birth.motherId())) {
      add(found, path + "id", BirthReasons.CHILD_IS_MOTHER);
    }
    int order = count(child.birthOrder());
    int plurality = count(birth.plurality());
    if (order == 0) {
      return;
    }
    if (!orders.add(order)) {
      add(found, path + "birthOrder", BirthReasons.ORDER_TWICE);
    }
    if (plurality > 0 && order > plurality) {
      add(found, path + "birthOrder", BirthReasons.ORDER_TOO_HIGH);
    }
    if (child.birthDate() != null && bornBeforeAnEarlierOne(birth, child, order)) {
      add(found, path + "birthDate", BirthReasons.ORDER_AGAINST_DATES);
    }
  }

  private static boolean bornBeforeAnEarlierOne(BirthIntake birth, ChildIntake child, int order) {
    return birth.children().stream()
        .anyMatch(
            other ->
                other != null
                    && count(other.birthOrder()) > 0
                    && count(other.birthOrder()) < order
                    && other.birthDate() != null
                    && child.birthDate().isBefore(other.birthDate()));
  }

  /** The number, or 0 where it is missing or out of range: its own annotations report that. */
  private static int count(@Nullable Integer number) {
    return number != null && number >= 1 && number <= Child.MAX_PLURALITY ? number : 0;
  }

  /** Everything that stands in the way by a day, without paths. */
  static List<Reason> problems(BirthIntake birth, LocalDate asOf) {
    List<Violation> found = new ArrayList<>(contradictions(birth));
    for (ChildIntake child : birth.children()) {
      if (child != null) {
        found.addAll(contradictions(child));
        if (inFuture(child, asOf)) {
          add(found, "", IntakeReasons.IN_FUTURE);
        }
      }
    }
    return found.stream().map(Violation::reason).distinct().toList();
  }

  private static boolean inFuture(ChildIntake child, LocalDate asOf) {
    LocalDate born = child.birthDate();
    if (born == null || !Child.plausible(born)) {
      return false;
    }
    Integer age = child.ageAtDeathDays();
    return born.plusDays(age == null ? 0 : age).isAfter(asOf);
  }

  private static boolean isPregnancyId(String text) {
    try {
      PregnancyId.of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void add(List<Violation> found, String path, ReasonCode code) {
    found.add(new Violation(path, Reason.of(code)));
  }

  /** The gestational age that was handed over: the day before the week. */
  static @Nullable GestationAtBirth gestation(ChildIntake child) {
    if (child.gestationDays() != null) {
      return GestationAtBirth.ofDays(child.gestationDays());
    }
    return child.gestationWeeks() == null
        ? null
        : GestationAtBirth.ofCompletedWeeks(child.gestationWeeks());
  }
}
