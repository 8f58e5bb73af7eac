package nl.kansrijkestart.fhir.internal.part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.ChildCourse.Upbringing;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one child of a pregnancy, a loss included: an Observation with a component for
 * each part, under codes of the project. No code in use says all of it, and none of the counts of
 * losses says which child.
 */
public final class CourseMapper {

  public static final String COURSE = "child-course";
  private static final String NUMBER = "child-number";
  private static final String UPBRINGING = "upbringing";
  private static final String KIND = "ending";
  private static final String ENDED_ON = "ended-on";
  private static final String REPORTED_ON = "reported-on";
  private static final String AGE = "age-at-ending";
  private static final String DIED = "died";
  private static final String DIED_ON = "died-on";

  /** What a course says of an ending. */
  private static final List<String> ENDED =
      List.of(KIND, ENDED_ON, REPORTED_ON, AGE, DIED, DIED_ON);

  private CourseMapper() {}

  public static Observation toFhir(ChildCourse course, Shown shown) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.getCode().addCoding().setSystem(Project.PREGNANCY).setCode(COURSE);
    if (shown.has("number")) {
      add(observation, NUMBER, new IntegerType(course.number()));
    }
    if (shown.has("upbringing")) {
      add(observation, UPBRINGING, concept(Project.UPBRINGING, course.upbringing()));
    }
    Ending ending = course.ending();
    Shown within = shown.within("ending");
    if (ending == null || within.nothing()) {
      return observation;
    }
    if (within.has("kind")) {
      add(observation, KIND, concept(Project.ENDING, ending.kind()));
    }
    if (within.has("endedOn")) {
      add(observation, ENDED_ON, day(ending.endedOn()));
    }
    if (within.has("reportedOn")) {
      add(observation, REPORTED_ON, day(ending.reportedOn()));
    }
    GestationalAge age = ending.gestationalAge();
    if (age != null && within.has("gestationalAge")) {
      add(observation, AGE, days(age.days()));
    }
    if (ending.died() && within.has("died")) {
      add(observation, DIED, new BooleanType(true));
    }
    if (within.has("diedOn")) {
      add(observation, DIED_ON, day(ending.diedOn()));
    }
    return observation;
  }

  private static CodeableConcept concept(String system, Enum<?> constant) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(Codes.of(constant));
    return concept;
  }

  private static @Nullable DateTimeType day(@Nullable LocalDate day) {
    return day == null ? null : new DateTimeType(day.toString());
  }

  private static void add(Observation observation, String code, @Nullable Type value) {
    if (value != null) {
      ObservationComponentComponent component = observation.addComponent();
      component.getCode().addCoding().setSystem(Project.PREGNANCY).setCode(code);
      component.setValue(value);
    }
  }

  /**
   * The course; null, with an error, where it lacks what it needs, where what it says of an ending
   * or a death cannot be read, or where the domain refuses it. Never a child that is still expected
   * in their place.
   */
  public static @Nullable ChildCourse read(Observation observation, Reading reading) {
    IntegerType number = value(observation, NUMBER, IntegerType.class, reading);
    Upbringing upbringing =
        code(observation, UPBRINGING, Project.UPBRINGING, Upbringing.class, reading);
    Ending.Kind told = code(observation, KIND, Project.ENDING, Ending.Kind.class, reading);
    Ending.Kind kind = count(observation, KIND) == 1 ? told : null;
    LocalDate endedOn = readDay(observation, ENDED_ON, reading);
    LocalDate reportedOn = readDay(observation, REPORTED_ON, reading);
    GestationalAge age = age(observation, reading);
    BooleanType died = value(observation, DIED, BooleanType.class, reading);
    LocalDate diedOn = readDay(observation, DIED_ON, reading);
    if (number == null
        || (kind == null && ENDED.stream().anyMatch(code -> count(observation, code) > 0))
        || count(observation, DIED) > (died != null && died.hasValue() ? 1 : 0)) {
      reading.refuse("component", FhirReasons.ENDING_NOT_TOLD);
      return null;
    }
    boolean dead = count(observation, DIED_ON) > 0 || (died != null && died.booleanValue());
    ChildCourse course =
        Build.orNull(
            () ->
                new ChildCourse(
                    number.getValue(),
                    upbringing == null ? Upbringing.UNKNOWN : upbringing,
                    kind == null
                        ? null
                        : new Ending(
                            kind,
                            endedOn,
                            reportedOn == null ? reading.session().receivedOn() : reportedOn,
                            age,
                            dead,
                            diedOn)));
    if (course == null) {
      reading.refuse("component", FhirReasons.ENDING_NOT_TOLD);
    }
    return course;
  }

  private static long count(Observation observation, String code) {
    return observation.getComponent().stream()
        .filter(component -> component.getCode().hasCoding(Project.PREGNANCY, code))
        .count();
  }

  private static @Nullable GestationalAge age(Observation observation, Reading reading) {
    Quantity quantity = value(observation, AGE, Quantity.class, reading);
    if (quantity == null) {
      return null;
    }
    List<FhirIssue> issues = new ArrayList<>();
    GestationalAge age = AgeQuantity.read(quantity, "component.value", issues);
    issues.forEach(issue -> reading.issue(issue.path(), issue.severity(), issue.reason()));
    return age;
  }

  private static <T extends Type> @Nullable T value(
      Observation observation, String code, Class<T> type, Reading reading) {
    List<ObservationComponentComponent> all = observation.getComponent();
    T found = null;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getCode().hasCoding(Project.PREGNANCY, code)
          && type.isInstance(all.get(i).getValue())) {
        if (found != null) {
          reading.issue("component[" + i + "]", FhirReasons.CONTRADICTORY);
          continue;
        }
        reading.take("component[" + i + "]");
        found = type.cast(all.get(i).getValue());
      }
    }
    return found;
  }

  private static @Nullable LocalDate readDay(
      Observation observation, String code, Reading reading) {
    DateTimeType value = value(observation, code, DateTimeType.class, reading);
    LocalDate day = value == null ? null : Days.of(value);
    if (value != null && day == null) {
      reading.issue("component", FhirReasons.DATE_NOT_TO_THE_DAY);
    }
    return day;
  }

  private static <E extends Enum<E>> @Nullable E code(
      Observation observation, String code, String system, Class<E> type, Reading reading) {
    CodeableConcept concept = value(observation, code, CodeableConcept.class, reading);
    if (concept == null) {
      return null;
    }
    for (Coding coding : concept.getCoding()) {
      E constant = system.equals(coding.getSystem()) ? Codes.parse(type, coding.getCode()) : null;
      if (constant != null) {
        return constant;
      }
    }
    reading.issue("component", FhirReasons.OTHER_CODE);
    return null;
  }

  static Quantity days(int days) {
    return new Quantity()
        .setValue(BigDecimal.valueOf(days))
        .setUnit("d")
        .setSystem(NlCore.UCUM)
        .setCode("d");
  }
}
