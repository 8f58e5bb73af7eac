package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CourseMapper;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Children;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Focus;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Observations of a pregnancy but its datings, as parts of it. */
public final class PregnancyReader implements ResourceReader<Observation> {

  /**
   * The Observation that stands for the pregnancy, and those that it says are part of it; by which
   * element it does not say that she is pregnant, or null; whether it says that she is not; and the
   * first and the last day of which it speaks.
   */
  record Main(
      Resource resource,
      List<Resource> members,
      @Nullable Object episode,
      @Nullable Integer plurality,
      Ternary firstChild,
      @Nullable String denied,
      boolean no,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {
    Main {
      members = List.copyOf(members);
    }
  }

  /** Something of a pregnancy, with its resource and the episode that it names. */
  record Part(Object value, Resource resource, @Nullable Object episode) {}

  /** In the place of a course that cannot be read: its pregnancy is not read either. */
  enum NotRead {
    COURSE
  }

  private static final Set<String> CODES =
      Set.of(PregnancyCodes.PREGNANCY, PregnancyCodes.GRAVIDITY, PregnancyCodes.PARITY);

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    return NlCore.hasOneOf(observation.getCode(), NlCore.SNOMED, CODES) || isCourse(observation);
  }

  private static boolean isCourse(Observation observation) {
    return NlCore.has(observation.getCode(), Project.PREGNANCY, CourseMapper.COURSE);
  }

  @Override
  public void read(Observation observation, Reading reading) {
    if (!NlCore.isInForce(observation)) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (Focus.another(observation, reading) || ofChild(observation.getSubject(), reading)) {
      return;
    }
    if (NlCore.hasSeveral(observation.getCode(), NlCore.SNOMED, CODES)
        || (isCourse(observation)
            && NlCore.hasOneOf(observation.getCode(), NlCore.SNOMED, CODES))) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
      return;
    }
    reading.takeCodings("code", observation.getCode(), NlCore.SNOMED, CODES);
    reading.takeCoding("code", observation.getCode(), Project.PREGNANCY, CourseMapper.COURSE);
    reading.take("status", "subject");
    PatientFields.takeKey(observation.getIdentifier(), reading);
    @Nullable PersonId woman = reading.person(observation.getSubject(), "subject");
    if (NlCore.has(observation.getCode(), PregnancyCodes.PREGNANCY)) {
      reading.part(woman, main(observation, reading));
      return;
    }
    @Nullable Object value =
        isCourse(observation) ? course(observation, reading) : count(observation, reading);
    if (value != null) {
      reading.part(woman, new Part(value, observation, episode(observation, reading)));
    }
  }

  /** Whether it is about a child at birth, who is not pregnant: then nothing of it is read. */
  static boolean ofChild(Reference subject, Reading reading) {
    if (!Children.isChild(subject, reading)) {
      return false;
    }
    reading.refuse("subject", FhirReasons.CONTRADICTORY);
    return true;
  }

  private static Object course(Observation observation, Reading reading) {
    ChildCourse course = CourseMapper.read(observation, reading);
    return course == null ? NotRead.COURSE : course;
  }

  private static Main main(Observation observation, Reading reading) {
    List<Resource> members = new ArrayList<>();
    List<Reference> all = observation.getHasMember();
    for (int i = 0; i < all.size(); i++) {
      reading.takeItem("hasMember", i);
      Resource member = reading.resolve(all.get(i)).orElse(null);
      if (member == null) {
        reading.issue("hasMember[" + i + "]", FhirReasons.DANGLING);
      } else {
        members.add(member);
      }
    }
    if (Pregnant.yes(observation)) {
      Pregnant.take(observation, reading);
    }
    return new Main(
        observation,
        members,
        episode(observation, reading),
        plurality(observation, reading),
        Ext.ternary(reading, observation.getExtension(), "", Project.FIRST_CHILD),
        Pregnant.denied(observation, reading.session().receivedOn()),
        Pregnant.no(observation),
        Pregnant.since(observation),
        Pregnant.until(observation));
  }

  /** How many they are: as told by the project, or else two where a code says twins. */
  private static @Nullable Integer plurality(Observation observation, Reading reading) {
    Integer told = Ext.integer(reading, observation.getExtension(), "", Project.PLURALITY);
    if (!Pregnant.twins(observation)
        || (observation.hasExtension(Project.PLURALITY) && (told == null || told != 2))) {
      return told;
    }
    String twins = PregnancyCodes.TWINS;
    reading.takeCoding("code", observation.getCode(), NlCore.SNOMED, twins);
    if (observation.getValue() instanceof CodeableConcept value) {
      reading.takeCoding("value", value, NlCore.SNOMED, twins);
    }
    return 2;
  }

  private static @Nullable Object count(Observation observation, Reading reading) {
    Integer limit = Ext.integer(reading, observation.getExtension(), "", Project.COUNTED_FROM);
    Integer count = CountMapper.read(observation, reading);
    if (count == null) {
      return null;
    }
    int number = count;
    if (NlCore.has(observation.getCode(), PregnancyCodes.GRAVIDITY)) {
      return Build.or(reading, "value", () -> Gravidity.of(number));
    }
    return Build.or(
        reading,
        "value",
        () ->
            new Parity(
                number, limit == null ? Parity.DUTCH_COUNTED_FROM : GestationalAge.ofDays(limit)));
  }

  /**
   * The episode that an Observation names: its resource, or the reference where it is not there.
   */
  static @Nullable Object episode(Observation observation, Reading reading) {
    for (Reference reference :
        Ext.all(reading, observation.getExtension(), "", PregnancyCodes.CONTEXT, Reference.class)) {
      return reading
          .resolve(reference)
          .<Object>map(found -> found)
          .orElse(reference.getReference());
    }
    return null;
  }
}
