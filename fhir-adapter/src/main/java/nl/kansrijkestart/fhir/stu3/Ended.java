package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Ending;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a pregnancy ended. It is the day of a loss where that is the only one that is
 * told; of several children it does not say which of them.
 */
final class Ended {

  private @Nullable LocalDate day;
  private @Nullable LocalDate toldOn;
  private @Nullable Taken from;
  private boolean contradicted;

  void set(LocalDate ended, LocalDate told, Taken reading) {
    if (day != null && !day.equals(ended)) {
      contradicted = true;
      reading.carry("value", FhirReasons.CONTRADICTORY);
    } else {
      day = ended;
      toldOn = told;
      from = reading;
    }
  }

  /** The courses, the loss with its day. */
  List<ChildCourse> of(List<ChildCourse> courses) {
    Ending loss = courses.size() == 1 ? courses.get(0).ending() : null;
    if (loss == null || day == null || toldOn == null || from == null || contradicted) {
      return courses;
    }
    LocalDate reported = toldOn.isAfter(loss.reportedOn()) ? toldOn : loss.reportedOn();
    if (day.isAfter(reported)) {
      from.issue("value", FhirReasons.CONTRADICTORY);
      return courses;
    }
    from.take("value");
    Ending dated = new Ending(loss.kind(), day, reported, null, false, null);
    return List.of(courses.get(0).withEnding(dated));
  }
}
