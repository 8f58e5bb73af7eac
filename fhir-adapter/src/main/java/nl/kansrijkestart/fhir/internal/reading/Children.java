package nl.kansrijkestart.fhir.internal.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.pregnancy.LifeWindow;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which Patients are children at birth. Everybody has a mother, so that a mother as a contact makes
 * a child only of somebody who is young enough for the programme; and a birthweight or an Apgar
 * score only of somebody who was that young when it was measured, or is. Who is pregnant, or is the
 * mother of another, is no child unless that young.
 */
public final class Children {

  /** The codes of LOINC for what is measured of a child at birth. */
  public static final Set<String> AT_BIRTH =
      Set.of(BirthCodes.BIRTHWEIGHT, "9272-6", "9274-2", "9271-8");

  private static final Set<String> OF_PREGNANCY =
      Set.of(PregnancyCodes.PREGNANCY, PregnancyCodes.GRAVIDITY, PregnancyCodes.PARITY);

  private static final Set<String> PREGNANT =
      Set.of(PregnancyCodes.PREGNANCY, PregnancyCodes.PREGNANT);

  /** What is told of whom, by key; the day is that of the first measurement. */
  private static final class Told {
    private final Set<String> withMother = new HashSet<>();
    private final Map<String, @Nullable LocalDate> measured = new HashMap<>();
    private final Set<String> women = new HashSet<>();
    private final Set<String> pregnant = new HashSet<>();
    private final ReadSession session;

    Told(ReadSession session, Collection<Resource> all) {
      this.session = session;
      all.forEach(this::look);
      women.addAll(pregnant);
    }

    private void look(Resource resource) {
      if (resource instanceof RelatedPerson person && isMother(person)) {
        add(withMother, person.getPatient(), person);
      } else if (resource instanceof Observation observation) {
        look(observation);
      } else if (resource instanceof EpisodeOfCare episode && isPregnancy(episode)) {
        add(pregnant, episode.getPatient(), episode);
      } else if (resource instanceof Condition condition && isPregnancy(condition)) {
        add(pregnant, condition.getSubject(), condition);
      } else if (resource instanceof Patient patient) {
        for (Extension one : patient.getExtension()) {
          if (Project.MOTHER.equals(one.getUrl()) && one.getValue() instanceof Reference mother) {
            add(women, mother, patient);
          }
        }
      }
    }

    private void look(Observation observation) {
      String key = key(observation.getSubject(), observation);
      if (key == null || !NlCore.isInForce(observation)) {
        return;
      }
      if (atBirth(observation)) {
        LocalDate day = day(observation.getEffective());
        LocalDate known = measured.get(key);
        if (known == null || (day != null && day.isBefore(known))) {
          measured.put(key, day);
        }
      } else if (NlCore.hasOneOf(observation.getCode(), NlCore.SNOMED, OF_PREGNANCY)
          || NlCore.hasOneOf(observation.getCode(), NlCore.SNOMED, PregnancyCodes.KNOWN_DATINGS)) {
        pregnant.add(key);
      }
    }

    private void add(Set<String> to, Reference reference, Resource holder) {
      String key = key(reference, holder);
      if (key != null) {
        to.add(key);
      }
    }

    private @Nullable String key(Reference reference, Resource holder) {
      return session.resolve(reference, holder).map(Keys::of).orElse(null);
    }
  }

  private Children() {}

  /** Whether something was measured of a child at birth. */
  public static boolean atBirth(Observation observation) {
    return NlCore.hasOneOf(observation.getCode(), NlCore.LOINC, AT_BIRTH);
  }

  /** Whether a Patient is a child of whom a birth is told. */
  public static boolean isChild(Resource resource, ReadSession session) {
    if (!(resource instanceof Patient patient)) {
      return false;
    }
    Told told = session.lookup(Told.class, all -> new Told(session, all));
    String key = Keys.of(patient);
    LocalDate born = patient.hasBirthDate() ? Days.of(patient.getBirthDateElement()) : null;
    boolean young = born != null && young(born, session.receivedOn());
    boolean birthTold =
        patient.hasExtension(Project.MOTHER)
            || patient.hasExtension(Project.BIRTH)
            || (told.withMother.contains(key) && young)
            || (told.measured.containsKey(key)
                && (born == null || young || measuredYoung(born, told.measured.get(key))));
    return birthTold && (young || !told.women.contains(key));
  }

  /** The same, of whom a resource is about. */
  public static boolean isChild(Reference reference, Reading reading) {
    return reading
        .resolve(reference)
        .filter(subject -> isChild(subject, reading.session()))
        .isPresent();
  }

  /** Whether a pregnancy is told of a Patient, whatever its gender. */
  public static boolean isPregnant(Patient patient, ReadSession session) {
    return session
        .lookup(Told.class, all -> new Told(session, all))
        .pregnant
        .contains(Keys.of(patient));
  }

  private static boolean measuredYoung(LocalDate born, @Nullable LocalDate day) {
    return day != null && young(born, day);
  }

  private static boolean young(LocalDate born, LocalDate on) {
    return !on.isAfter(LifeWindow.Kind.PROGRAMME.lastDayInclusive(born));
  }

  private static @Nullable LocalDate day(@Nullable Type effective) {
    Type at = effective instanceof Period period ? period.getStartElement() : effective;
    return at instanceof BaseDateTimeType date && date.hasValue() ? Days.of(date) : null;
  }

  private static boolean isMother(RelatedPerson person) {
    return person.getRelationship().stream()
        .anyMatch(
            one ->
                one.hasCoding(NlCore.ROLE_CODE, "MTH") || one.hasCoding(NlCore.ROLE_CODE, "NMTH"));
  }

  private static boolean isPregnancy(EpisodeOfCare episode) {
    return episode.getType().stream().anyMatch(type -> NlCore.has(type, PregnancyCodes.EPISODE));
  }

  private static boolean isPregnancy(Condition condition) {
    return NlCore.hasOneOf(condition.getCode(), NlCore.SNOMED, PREGNANT);
  }
}
