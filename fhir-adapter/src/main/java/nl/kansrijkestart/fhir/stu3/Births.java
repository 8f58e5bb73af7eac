package nl.kansrijkestart.fhir.stu3;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.pregnancy.LifeWindow;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.IntegerType;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Period;
import org.hl7.fhir.dstu3.model.Procedure;
import org.hl7.fhir.dstu3.model.Procedure.ProcedureStatus;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.dstu3.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Births: the delivery has the mother, each birth has the child and names its delivery. A child is
 * not taken for alive because it is there.
 */
final class Births {

  /** One child so far. */
  private static final class Draft {
    private final PersonId id;
    private final List<Taken> from = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private ChildSex sex = ChildSex.UNKNOWN;
    private @Nullable LocalDate birthDate;
    private @Nullable LocalTime birthTime;
    private @Nullable Integer order;
    private boolean alone;
    private @Nullable PersonId mother;
    private @Nullable String delivery;
    private @Nullable String pregnancy;
    private boolean birth;
    private boolean born;
    private @Nullable LocalDate measuredOn;

    Draft(PersonId id) {
      this.id = id;
    }
  }

  private static final Map<String, Integer> MOST =
      Map.of(
          Codes.BIRTH_WEIGHT, Child.MAX_BIRTHWEIGHT_GRAMS,
          Codes.APGAR_1, Child.MAX_APGAR,
          Codes.APGAR_5, Child.MAX_APGAR,
          Codes.APGAR_10, Child.MAX_APGAR);

  private static final Set<TemporalPrecisionEnum> TO_THE_MINUTE =
      EnumSet.of(
          TemporalPrecisionEnum.MINUTE, TemporalPrecisionEnum.SECOND, TemporalPrecisionEnum.MILLI);

  private final Session session;
  private final Pregnancies pregnancies;
  private final Map<PersonId, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Integer> numberBorn = new HashMap<>();
  private final Set<String> women = new HashSet<>();
  private final List<Born> deliveries = new ArrayList<>();

  Births(Session session, Pregnancies pregnancies) {
    this.session = session;
    this.pregnancies = pregnancies;
  }

  private Draft draft(PersonId child, Taken reading) {
    Draft draft = drafts.computeIfAbsent(child, Draft::new);
    draft.from.add(reading);
    return draft;
  }

  static boolean isBirth(Procedure procedure) {
    return Codes.has(procedure.getCode(), Codes.SNOMED, Codes.BIRTH);
  }

  private static boolean inForce(Procedure procedure, Taken reading) {
    Boolean notDone = procedure.getNotDoneElement().getValue();
    if (notDone == null && procedure.hasNotDone()) {
      // whether it took place is not said
      reading.refuse("notDone", FhirReasons.MISSING);
      return false;
    }
    boolean denied = Boolean.TRUE.equals(notDone);
    if (denied
        || procedure.getStatus() == ProcedureStatus.ENTEREDINERROR
        || procedure.getStatus() == ProcedureStatus.ABORTED
        || procedure.getStatus() == ProcedureStatus.SUSPENDED
        || procedure.getStatus() == ProcedureStatus.PREPARATION) {
      reading.refuse(denied ? "notDone" : "status", FhirReasons.NOT_IN_FORCE);
      return false;
    }
    return true;
  }

  /** The birth of one child. */
  void birth(Procedure procedure, Taken reading) {
    if (!inForce(procedure, reading)) {
      return;
    }
    PersonId child = session.person(procedure.getSubject(), reading, "subject");
    if (child == null || women.contains(child.value())) {
      reading.refuse("subject", FhirReasons.NOT_LINKED);
      return;
    }
    Draft draft = draft(child, reading);
    draft.birth = true;
    draft.born |= procedure.getStatus() != ProcedureStatus.INPROGRESS;
    reading.takeCoding("code", procedure.getCode(), Codes.SNOMED, Codes.BIRTH);
    reading.take("subject", "status");
    draft.pregnancy = pregnancy(procedure, reading);
    List<Reference> partOf = procedure.getPartOf();
    if (partOf.size() == 1) {
      draft.delivery = session.key(partOf.get(0), procedure);
      Resource delivery = session.resolve(partOf.get(0), procedure).orElse(null);
      if (delivery instanceof Procedure whole) {
        reading.take("partOf[0]");
        draft.mother = mother(whole);
        if (draft.pregnancy == null) {
          draft.pregnancy =
              pregnancies.keyOf(whole.getReasonReference(), whole.getContext(), whole);
        }
      } else {
        reading.issue("partOf[0]", FhirReasons.DANGLING);
      }
    }
  }

  private @Nullable String pregnancy(Procedure procedure, Taken reading) {
    String key =
        pregnancies.keyOf(procedure.getReasonReference(), procedure.getContext(), procedure);
    if (key != null) {
      reading.take("reasonReference", "context");
    }
    return key;
  }

  private @Nullable PersonId mother(Procedure delivery) {
    String key = session.patient(delivery.getSubject(), delivery);
    return key == null ? null : PersonId.of(key);
  }

  /** The delivery: it links a birth to its mother and its pregnancy, and is no record by itself. */
  void delivery(Procedure procedure, Taken reading) {
    if (!inForce(procedure, reading)) {
      return;
    }
    String key = procedure.getIdElement().getIdPart();
    boolean used =
        key != null && drafts.values().stream().anyMatch(one -> key.equals(one.delivery));
    if (!used) {
      if (procedure.getStatus() != ProcedureStatus.INPROGRESS) {
        deliveries.add(
            new Born(
                pregnancies.keyOf(
                    procedure.getReasonReference(), procedure.getContext(), procedure),
                mother(procedure),
                null,
                day(procedure.getPerformed())));
      }
      reading.carry("", FhirReasons.NOT_LINKED);
      return;
    }
    reading.takeCoding("code", procedure.getCode(), Codes.SNOMED, Codes.DELIVERY);
    reading.take("subject", "status");
    pregnancy(procedure, reading);
  }

  /**
   * Whether a Patient is a child: by its profile, or since a birth is about it, or since a
   * birthweight or an Apgar score is and it is, or then was, young enough for the programme. Who is
   * pregnant or gives birth here is none.
   */
  boolean isChild(Patient patient) {
    String key = patient.getIdElement().getIdPart();
    if (key == null || !PersonId.accepts(key) || women.contains(key)) {
      return false;
    }
    Draft draft = drafts.get(PersonId.of(key));
    return (draft != null && (draft.birth || fits(Codes.day(patient.getBirthDateElement()), draft)))
        || patient.getMeta().getProfile().stream()
            .anyMatch(one -> (Codes.PROFILES + "Child").equals(one.getValue()));
  }

  /** Whether what was measured can be of a birth on a day. */
  private boolean fits(@Nullable LocalDate born, Draft draft) {
    if (born == null) {
      return true;
    }
    LocalDate last = LifeWindow.Kind.PROGRAMME.lastDayInclusive(born);
    LocalDate measured = draft.measuredOn;
    return !session.receivedOn().isAfter(last) || (measured != null && !measured.isAfter(last));
  }

  /** Whether a birth, a birthweight or an Apgar score is about somebody. */
  boolean isBorn(String key) {
    return !women.contains(key) && drafts.containsKey(PersonId.of(key));
  }

  /** Somebody who is pregnant or gives birth, and so is no child of these births. */
  void isWoman(Reference subject, Resource holder) {
    String key = session.patient(subject, holder);
    if (key != null) {
      women.add(key);
    }
  }

  /** Whether a Patient is pregnant or gives birth, whatever its gender. */
  boolean isWoman(Patient patient) {
    String key = patient.getIdElement().getIdPart();
    return key != null && women.contains(key);
  }

  /** The child as a Patient. */
  void child(Patient patient, Taken reading) {
    String key = patient.getIdElement().getIdPart();
    if (key == null || !PersonId.accepts(key)) {
      reading.refuse("id", FhirReasons.NO_KEY);
      return;
    }
    Draft draft = draft(PersonId.of(key), reading);
    draft.birthDate = Codes.day(patient.getBirthDateElement());
    if (draft.birthDate != null) {
      reading.take("birthDate");
      birthTime(patient, draft, reading);
    }
    if (patient.getGender() == AdministrativeGender.FEMALE
        || patient.getGender() == AdministrativeGender.MALE) {
      draft.sex =
          patient.getGender() == AdministrativeGender.FEMALE ? ChildSex.FEMALE : ChildSex.MALE;
      reading.take("gender");
    } else if (patient.getGender() == AdministrativeGender.UNKNOWN) {
      reading.take("gender");
    }
    if (patient.getMultipleBirth() instanceof IntegerType order && order.hasValue()) {
      draft.order = order.getValue();
      reading.take("multipleBirth");
    } else if (patient.getMultipleBirth() instanceof BooleanType multiple
        && Boolean.FALSE.equals(multiple.getValue())) {
      draft.alone = true;
      reading.take("multipleBirth");
    }
    if (patient.getDeceased() instanceof BooleanType deceased
        && !Boolean.TRUE.equals(deceased.getValue())) {
      // not deceased: whether it was born alive is not said by that
      reading.issue("deceased", deceased.hasValue() ? FhirReasons.NOT_TAKEN : FhirReasons.MISSING);
      reading.take("deceased");
    } else if (patient.hasDeceased()) {
      reading.carry("deceased", FhirReasons.LOSS_TOLD);
    }
  }

  private static void birthTime(Patient patient, Draft draft, Taken reading) {
    for (Extension extension : patient.getBirthDateElement().getExtension()) {
      if (Codes.BIRTH_TIME.equals(extension.getUrl())
          && extension.getValue() instanceof DateTimeType at
          && at.hasValue()
          && TO_THE_MINUTE.contains(at.getPrecision())
          && Objects.equals(Codes.day(at), draft.birthDate)) {
        draft.birthTime = Codes.clock(at).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
      } else {
        reading.issue("birthDate.extension", FhirReasons.NOT_TAKEN);
      }
    }
  }

  /** Birthweight or an Apgar score: of the child, or of the birth that is the focus. */
  void number(Observation observation, String code, Taken reading) {
    if (!Values.inForce(observation, reading)) {
      return;
    }
    boolean weight = code.equals(Codes.BIRTH_WEIGHT);
    Integer number =
        weight ? Values.number(observation, reading, "g") : Values.count(observation, reading);
    PersonId child = childOf(observation, reading);
    if (number == null || child == null) {
      return;
    }
    if (number > Objects.requireNonNull(MOST.get(code))
        || number < (weight ? Child.MIN_BIRTHWEIGHT_GRAMS : 0)) {
      reading.refuse("value", FhirReasons.OUT_OF_RANGE);
      return;
    }
    Draft draft = draft(child, reading);
    LocalDate day = Codes.day(observation.getEffective());
    if (day != null && (draft.measuredOn == null || day.isBefore(draft.measuredOn))) {
      draft.measuredOn = day;
    }
    Integer before = draft.numbers.putIfAbsent(code, number);
    if (before != null && !before.equals(number)) {
      draft.numbers.put(code, -1);
      reading.carry("value", FhirReasons.CONTRADICTORY);
      return;
    }
    reading.takeCoding("code", observation.getCode(), Codes.LOINC, code);
    reading.takeCoding("code", observation.getCode(), Codes.LOINC, weight ? "29463-7" : code);
    reading.take("value", "status", "subject");
    Pregnancies.takeFocus(observation, reading);
  }

  private @Nullable PersonId childOf(Observation observation, Taken reading) {
    for (Reference focus : Pregnancies.focus(observation)) {
      if (session.resolve(focus, observation).orElse(null) instanceof Procedure birth
          && isBirth(birth)) {
        String key = session.patient(birth.getSubject(), birth);
        return key == null ? null : PersonId.of(key);
      }
    }
    if (!Pregnancies.focus(observation).isEmpty()) {
      reading.refuse("extension", FhirReasons.NOT_LINKED);
      return null;
    }
    PersonId subject = session.person(observation.getSubject(), reading, "subject");
    if (subject != null && women.contains(subject.value())) {
      reading.refuse("subject", FhirReasons.NOT_LINKED);
      return null;
    }
    return subject;
  }

  /** How many children a delivery brought forth. */
  void numberBorn(Observation observation, Taken reading) {
    if (!Values.inForce(observation, reading)) {
      return;
    }
    Integer number = Values.count(observation, reading);
    List<Reference> focus = Pregnancies.focus(observation);
    if (number == null) {
      return;
    }
    String key = focus.size() == 1 ? session.key(focus.get(0), observation) : null;
    if (key == null) {
      reading.refuse("extension", FhirReasons.NOT_LINKED);
      return;
    }
    numberBorn.merge(key, number, (one, other) -> one.equals(other) ? one : Integer.valueOf(-1));
    reading.takeCoding("code", observation.getCode(), Codes.SNOMED, Codes.NUMBER_BORN);
    reading.take("value", "status", "subject");
    Pregnancies.takeFocus(observation, reading);
  }

  /** Makes the children, and a birth where it is certain that all its children are there. */
  void assemble() {
    Map<String, List<Draft>> together = new LinkedHashMap<>();
    for (Draft draft : drafts.values()) {
      if (draft.birthDate == null) {
        draft.from.forEach(one -> one.refuse("", FhirReasons.NOT_LINKED));
      } else {
        String group = draft.delivery != null ? draft.delivery : "child " + draft.id.value();
        together.computeIfAbsent(group, key -> new ArrayList<>()).add(draft);
      }
    }
    for (List<Draft> group : together.values()) {
      session.step(
          group.stream().flatMap(one -> one.from.stream()).toList(), () -> assemble(group));
    }
  }

  private void assemble(List<Draft> group) {
    Draft first = group.get(0);
    Integer told = first.delivery == null ? null : numberBorn.get(first.delivery);
    boolean all =
        (told != null && told == group.size())
            || (told == null && group.size() == 1 && first.alone);
    @Nullable Integer plurality = all ? (Integer) group.size() : null;
    List<Child> children = new ArrayList<>();
    for (Draft draft : group) {
      FromIntake.build(() -> child(draft, plurality))
          .match(
              children::add,
              reasons -> {
                draft.from.forEach(one -> one.refuse("", FhirReasons.CONTRADICTORY));
                return false;
              });
    }
    List<Taken> from = group.stream().flatMap(one -> one.from.stream()).toList();
    if (all && children.size() == group.size()) {
      @Nullable PregnancyId pregnancy =
          first.pregnancy == null ? null : PregnancyId.of(first.pregnancy);
      boolean made =
          FromIntake.build(() -> new Birth(pregnancy, first.mother, children))
              .match(
                  birth -> {
                    session.record(birth, birth.mother(), from);
                    return true;
                  },
                  reasons -> {
                    from.forEach(one -> one.issue("", FhirReasons.CONTRADICTORY));
                    return false;
                  });
      if (made) {
        return;
      }
    }
    for (Draft draft : group) {
      children.stream()
          .filter(child -> child.id().equals(draft.id))
          .forEach(child -> session.record(child, child.id(), draft.from));
    }
  }

  /** Every birth that was told, also of a child that is in no record. */
  List<Born> told() {
    List<Born> told = new ArrayList<>(deliveries);
    for (Draft draft : drafts.values()) {
      if (draft.born) {
        told.add(new Born(draft.pregnancy, draft.mother, draft.id, draft.birthDate));
      }
    }
    return told;
  }

  /** The day on which something was done, or on which it was done at the latest. */
  private static @Nullable LocalDate day(@Nullable Type performed) {
    return Codes.day(performed instanceof Period period ? period.getEndElement() : performed);
  }

  private static Child child(Draft draft, @Nullable Integer plurality) {
    return new Child(
        draft.id,
        draft.mother,
        Objects.requireNonNull(draft.birthDate),
        draft.birthTime,
        draft.sex,
        null,
        number(draft, Codes.BIRTH_WEIGHT),
        plurality,
        draft.order,
        VitalStatus.UNKNOWN,
        Ternary.UNKNOWN,
        null,
        number(draft, Codes.APGAR_1),
        number(draft, Codes.APGAR_5),
        number(draft, Codes.APGAR_10),
        Ternary.UNKNOWN);
  }

  private static @Nullable Integer number(Draft draft, String code) {
    Integer number = draft.numbers.get(code);
    return number == null || number < 0 ? null : number;
  }
}
