package nl.kansrijkestart.fhir.internal.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Modifiers;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which births are told: by a Patient that is a child, a delivery, or the birth of one child. They
 * count whether or not the child comes to a record, so that no pregnancy goes on beside its birth.
 */
public final class Births {

  private static final Set<ProcedureStatus> NOT_OVER =
      EnumSet.of(
          ProcedureStatus.PREPARATION,
          ProcedureStatus.INPROGRESS,
          ProcedureStatus.NOTDONE,
          ProcedureStatus.ONHOLD,
          ProcedureStatus.STOPPED,
          ProcedureStatus.ENTEREDINERROR);

  /** One birth: whose, of which child, and the keys of the pregnancies that it names. */
  private record Told(
      Set<String> named,
      @Nullable String mother,
      @Nullable String child,
      @Nullable LocalDate bornOn) {}

  private final Map<String, List<Told>> byPregnancy = new HashMap<>();
  private final Map<String, List<Told>> byMother = new HashMap<>();
  private final ReadSession session;

  private Births(ReadSession session, Collection<Resource> all) {
    this.session = session;
    for (Resource resource : all) {
      Told told =
          resource instanceof Patient patient
              ? child(patient)
              : resource instanceof Procedure procedure ? procedure(procedure) : null;
      if (told != null && !resource.hasImplicitRules() && !Modifiers.within(resource)) {
        add(told);
      }
    }
  }

  /**
   * How many children a pregnancy brought forth, one for a delivery that names none. What names no
   * pregnancy counts where she gave birth after this one was there.
   *
   * @param keys the keys of the pregnancy and of its record of care
   * @param there a day on which it was there already; null where none is known
   */
  public static int born(
      ReadSession session, PersonId woman, Set<String> keys, @Nullable LocalDate there) {
    Births births = session.lookup(Births.class, all -> new Births(session, all));
    Set<String> children = new HashSet<>();
    boolean any = false;
    for (String key : keys) {
      for (Told told : births.byPregnancy.getOrDefault(key, List.of())) {
        any = true;
        add(children, told);
      }
    }
    for (Told told : births.byMother.getOrDefault(woman.value(), List.of())) {
      LocalDate on = told.bornOn;
      if (on != null && there != null && on.isAfter(there)) {
        any = true;
        add(children, told);
      }
    }
    return any ? Math.max(1, children.size()) : 0;
  }

  private static void add(Set<String> children, Told told) {
    if (told.child != null) {
      children.add(told.child);
    }
  }

  private void add(Told told) {
    for (String key : told.named) {
      byPregnancy.computeIfAbsent(key, none -> new ArrayList<>()).add(told);
    }
    if (told.named.isEmpty() && told.mother != null) {
      byMother.computeIfAbsent(told.mother, none -> new ArrayList<>()).add(told);
    }
  }

  private @Nullable Told child(Patient patient) {
    if (!Children.isChild(patient, session)) {
      return null;
    }
    return new Told(
        keys(references(patient.getExtension(), Project.FROM_PREGNANCY), patient),
        mother(patient),
        Keys.of(patient),
        patient.hasBirthDate() ? Days.of(patient.getBirthDateElement()) : null);
  }

  private @Nullable String mother(Patient child) {
    List<Reference> mothers = references(child.getExtension(), Project.MOTHER);
    return mothers.size() == 1 ? session.keyOf(mothers.get(0), child) : null;
  }

  private @Nullable Told procedure(Procedure procedure) {
    boolean delivery = NlCore.has(procedure.getCode(), BirthCodes.DELIVERY);
    if ((!delivery && !NlCore.has(procedure.getCode(), BirthCodes.BIRTH))
        || (procedure.getStatus() != null && NOT_OVER.contains(procedure.getStatus()))) {
      return null;
    }
    Set<String> named = named(procedure);
    LocalDate on = day(procedure.getPerformed());
    if (delivery) {
      return new Told(named, session.keyOf(procedure.getSubject(), procedure), null, on);
    }
    String mother = null;
    for (Reference part : procedure.getPartOf()) {
      if (session.resolve(part, procedure).orElse(null) instanceof Procedure whole
          && NlCore.has(whole.getCode(), BirthCodes.DELIVERY)) {
        mother = session.keyOf(whole.getSubject(), whole);
        named.addAll(named(whole));
      }
    }
    return new Told(named, mother, session.keyOf(procedure.getSubject(), procedure), on);
  }

  /** What a procedure was done for: the pregnancies by their keys. */
  private Set<String> named(Procedure procedure) {
    List<Reference> all = new ArrayList<>(procedure.getReasonReference());
    all.addAll(references(procedure.getExtension(), PregnancyCodes.CONTEXT));
    Set<String> named = keys(all, procedure);
    if (session.resolve(procedure.getEncounter(), procedure).orElse(null)
        instanceof Encounter encounter) {
      named.addAll(keys(encounter.getEpisodeOfCare(), encounter));
    }
    return named;
  }

  private Set<String> keys(List<Reference> references, Resource holder) {
    Set<String> keys = new HashSet<>();
    for (Reference reference : references) {
      String key = session.keyOf(reference, holder);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static List<Reference> references(List<Extension> all, String url) {
    List<Reference> found = new ArrayList<>();
    for (Extension one : all) {
      if (url.equals(one.getUrl()) && one.getValue() instanceof Reference reference) {
        found.add(reference);
      }
    }
    return found;
  }

  /** The day on which something was done, or on which it was done at the latest. */
  private static @Nullable LocalDate day(@Nullable Type performed) {
    Type at = performed instanceof Period period ? period.getEndElement() : performed;
    return at instanceof BaseDateTimeType date ? Days.of(date) : null;
  }
}
