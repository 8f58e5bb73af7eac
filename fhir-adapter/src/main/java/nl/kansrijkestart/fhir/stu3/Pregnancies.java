package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Pregnancies while their parts come in: which resource belongs to which of them, by reference
 * only, and what was told of each.
 */
final class Pregnancies {

  /** What stands for "no twins": how many there are then is not said. */
  private static final int NOT_TWINS = 0;

  private static final Set<ConditionClinicalStatus> GOES_ON =
      EnumSet.of(ConditionClinicalStatus.ACTIVE, ConditionClinicalStatus.RECURRENCE);

  private static final Set<EpisodeOfCareStatus> WAITS =
      EnumSet.of(
          EpisodeOfCareStatus.PLANNED, EpisodeOfCareStatus.WAITLIST, EpisodeOfCareStatus.ONHOLD);

  private static final Set<ReasonCode> OVER =
      Set.of(FhirReasons.ENDING_NOT_TOLD, FhirReasons.CARE_WAITS);

  /** One pregnancy so far. */
  private static final class Draft {
    private final PregnancyId id;
    private final PersonId woman;
    private final List<Taken> from = new ArrayList<>();
    private final List<Dating> datings = new ArrayList<>();
    private final List<Death> deaths = new ArrayList<>();
    private final Map<Taken, String> ended = new LinkedHashMap<>();
    private final Set<Taken> waiting = new HashSet<>();
    private final Single gravidity = new Single();
    private final Single parity = new Single();
    private final Single twins = new Single();
    private final Ended endedOn = new Ended();
    private @Nullable LocalDate recordOpened;
    private boolean recordGoesOn;
    private @Nullable LocalDate asserted;

    Draft(PregnancyId id, PersonId woman) {
      this.id = id;
      this.woman = woman;
    }

    /** Her care began with the first record of it. */
    void opened(LocalDate day) {
      recordOpened = recordOpened == null || day.isBefore(recordOpened) ? day : recordOpened;
    }

    /** What says that it is over; a record that was closed does not, while another goes on. */
    boolean over() {
      return ended.keySet().stream()
          .anyMatch(one -> !recordGoesOn || !(one.resource() instanceof EpisodeOfCare));
    }

    /** The day on which it was known at the latest; null where none is told. */
    @Nullable LocalDate known() {
      return recordOpened != null ? recordOpened : asserted;
    }

    @Nullable Integer plurality() {
      Integer number = twins.get();
      return number == null || number == NOT_TWINS ? null : number;
    }
  }

  private final Session session;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Set<String> notInForce = new HashSet<>();

  Pregnancies(Session session) {
    this.session = session;
  }

  /** The key of the pregnancy of a resource, by its focus, its reason or its episode; or null. */
  @Nullable String keyOf(List<Reference> direct, Reference context, Resource holder) {
    Set<String> keys = new LinkedHashSet<>();
    for (Reference reference : direct) {
      if (isPregnancy(reference, holder)) {
        String key = session.key(reference, holder);
        if (key != null) {
          keys.add(key);
        }
      }
    }
    if (keys.isEmpty()
        && session.resolve(context, holder).orElse(null) instanceof EpisodeOfCare episode) {
      episode
          .getDiagnosis()
          .forEach(
              one -> {
                String key = session.key(one.getCondition(), episode);
                if (key != null) {
                  keys.add(key);
                }
              });
    }
    return keys.size() == 1 ? keys.iterator().next() : null;
  }

  /** A Condition that is a pregnancy, or that was not handed over. */
  private boolean isPregnancy(Reference reference, Resource holder) {
    Resource target = session.resolve(reference, holder).orElse(null);
    if (target == null) {
      String text = reference.getReference();
      return text != null && Session.tail(text).startsWith("Condition/");
    }
    return target instanceof Condition condition
        && Codes.has(condition.getCode(), Codes.SNOMED, Codes.PREGNANCY);
  }

  /** What an Observation is about besides its subject. */
  static List<Reference> focus(Observation observation) {
    return observation.getExtension().stream()
        .filter(one -> Codes.FOCUS.equals(one.getUrl()))
        .map(Extension::getValue)
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .toList();
  }

  /** Marks the focus as read. */
  static void takeFocus(Observation observation, Taken reading) {
    for (int i = 0; i < observation.getExtension().size(); i++) {
      if (Codes.FOCUS.equals(observation.getExtension().get(i).getUrl())) {
        reading.take("extension[" + i + "]");
      }
    }
  }

  private @Nullable Draft draft(@Nullable String key, @Nullable PersonId woman, Taken reading) {
    if (key == null || woman == null) {
      reading.refuse("", FhirReasons.NOT_LINKED);
      return null;
    }
    Draft draft = drafts.computeIfAbsent(key, id -> new Draft(PregnancyId.of(id), woman));
    if (!draft.woman.equals(woman)) {
      reading.refuse("subject", FhirReasons.CONTRADICTORY);
      return null;
    }
    draft.from.add(reading);
    return draft;
  }

  /**
   * The Condition that is the pregnancy. Where it is over, or has a status that is no code of FHIR,
   * that is an ending of which this does not tell how.
   */
  void condition(Condition condition, Taken reading) {
    String key = condition.getIdElement().getIdPart();
    if (condition.getVerificationStatus() == Condition.ConditionVerificationStatus.ENTEREDINERROR
        || condition.getVerificationStatus() == Condition.ConditionVerificationStatus.REFUTED) {
      reading.refuse("verificationStatus", FhirReasons.NOT_IN_FORCE);
      if (key != null) {
        notInForce.add(key);
      }
      return;
    }
    if (condition.hasVerificationStatus()
        && condition.getVerificationStatus() != Condition.ConditionVerificationStatus.CONFIRMED) {
      // perhaps she is pregnant: nothing is made of it, nor of the parts that name it
      reading.refuse("verificationStatus", FhirReasons.STATUS_NOT_FINAL);
      if (key != null) {
        notInForce.add(key);
      }
      return;
    }
    if (key == null || !PersonId.accepts(key)) {
      reading.refuse("id", FhirReasons.NO_KEY);
      return;
    }
    Draft draft = draft(key, session.person(condition.getSubject(), reading, "subject"), reading);
    if (draft != null) {
      draft.asserted = Codes.day(condition.getAssertedDateElement());
      if (draft.asserted != null) {
        reading.take("assertedDate");
      }
      reading.takeCoding("code", condition.getCode(), Codes.SNOMED, Codes.PREGNANCY);
      reading.take("subject", "context", "verificationStatus");
      if (Values.abated(condition)) {
        draft.ended.put(reading, "abatement");
      } else {
        reading.take("abatement");
      }
      if (condition.getClinicalStatusElement().getValueAsString() == null
          || GOES_ON.contains(condition.getClinicalStatus())) {
        reading.take("clinicalStatus");
      } else {
        draft.ended.put(reading, "clinicalStatus");
      }
    }
  }

  /**
   * The record of the mother, which opened when her care began. Where it is not active, or has an
   * end, the pregnancy may be over.
   */
  void record(EpisodeOfCare episode, Taken reading) {
    if (episode.getStatus() == EpisodeOfCareStatus.ENTEREDINERROR) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    List<Reference> conditions =
        episode.getDiagnosis().stream().map(one -> one.getCondition()).toList();
    Draft draft =
        draft(
            conditions.size() == 1 ? keyOf(conditions, new Reference(), episode) : null,
            session.person(episode.getPatient(), reading, "patient"),
            reading);
    if (draft == null) {
      return;
    }
    if (session.resolve(conditions.get(0), episode).isEmpty()) {
      reading.issue("diagnosis[0].condition", FhirReasons.DANGLING);
    }
    LocalDate opened = Codes.day(episode.getPeriod().getStartElement());
    if (opened != null) {
      reading.take("period.start");
      draft.opened(opened);
    }
    reading.takeCoding("type[0]", episode.getTypeFirstRep(), Codes.SNOMED, Codes.MATERNAL_RECORD);
    reading.take("patient", "diagnosis[0].condition");
    boolean over =
        episode.getPeriod().hasEnd()
            && !Codes.after(episode.getPeriod().getEndElement(), session.receivedOn());
    if (over) {
      draft.ended.put(reading, "period.end");
    }
    if (episode.getStatus() != EpisodeOfCareStatus.ACTIVE) {
      draft.ended.put(reading, "status");
      if (episode.getStatus() != null && WAITS.contains(episode.getStatus()) && !over) {
        draft.waiting.add(reading);
      }
    } else {
      reading.take("status");
      draft.recordGoesOn |= !over;
    }
  }

  /**
   * The day on which it ended, which does not say how. A day to come is a plan, and ends nothing.
   */
  void end(Observation observation, Taken reading) {
    if (!observation.hasValue()) {
      reading.carry("value", FhirReasons.MISSING);
      return;
    }
    if (Codes.after(observation.getValue(), session.receivedOn())) {
      reading.carry("value", FhirReasons.OUT_OF_RANGE);
      return;
    }
    Draft draft = of(observation, reading);
    if (draft == null) {
      if (!Values.cancelled(observation)) {
        reading.issue("value", FhirReasons.ENDING_NOT_TOLD);
      }
      return;
    }
    LocalDate day = Values.date(observation, reading);
    draft.ended.put(reading, "value");
    reading.takeCoding("code", observation.getCode(), Codes.SNOMED, Codes.END_OF_PREGNANCY);
    if (day != null) {
      draft.endedOn.set(day, Values.foundOn(observation, reading, session.receivedOn()), reading);
    }
  }

  private @Nullable Draft of(Observation observation, Taken reading) {
    if (!Values.inForce(observation, reading)) {
      return null;
    }
    List<Reference> focus = focus(observation);
    Draft draft =
        draft(
            keyOf(focus, observation.getContext(), observation),
            session.person(observation.getSubject(), reading, "subject"),
            reading);
    if (draft != null) {
      focus.stream()
          .filter(one -> session.resolve(one, observation).isEmpty())
          .findFirst()
          .ifPresent(one -> reading.issue("extension", FhirReasons.DANGLING));
      takeFocus(observation, reading);
      reading.take("status", "subject", "context");
    }
    return draft;
  }

  /** A last period or a due date. */
  void dating(Observation observation, String code, Taken reading) {
    Draft draft = of(observation, reading);
    LocalDate date = draft == null ? null : Values.date(observation, reading);
    if (draft == null || date == null) {
      return;
    }
    LocalDate on = Values.foundOn(observation, reading, session.receivedOn());
    Dating.EstimatedDueDate.Basis basis = Datings.basis(observation, code, reading);
    FromIntake.<Dating>build(
            () ->
                switch (code) {
                  case Codes.LAST_PERIOD -> new Dating.LastPeriod(on, date, Ternary.UNKNOWN);
                  case Codes.ESTIMATED -> new Dating.EstimatedDueDate(on, date, basis);
                  default -> new Dating.DefinitiveDueDate(on, date);
                })
        .match(
            dating -> {
              reading.takeCoding("code", observation.getCode(), Codes.SNOMED, code);
              reading.take("value");
              return draft.datings.add(dating);
            },
            reasons -> {
              reading.refuse("value", FhirReasons.OUT_OF_RANGE);
              return false;
            });
  }

  /** How often she was pregnant or gave birth. */
  void count(Observation observation, String code, Taken reading) {
    Draft draft = of(observation, reading);
    Integer number = draft == null ? null : Values.count(observation, reading);
    if (draft == null || number == null) {
      return;
    }
    boolean gravidity = code.equals(Codes.GRAVIDITY);
    if (number > (gravidity ? Gravidity.MAX : Parity.MAX) || (gravidity && number < 1)) {
      reading.refuse("value", FhirReasons.OUT_OF_RANGE);
      return;
    }
    (gravidity ? draft.gravidity : draft.parity).set(number, reading);
    reading.takeCoding("code", observation.getCode(), Codes.SNOMED, code);
    reading.takeCoding(
        "code", observation.getCode(), Codes.LOINC, gravidity ? "11996-6" : "11977-6");
    reading.take("value");
  }

  /** A pregnancy of two, where that is a plain yes. Not two is not one, and unknown is neither. */
  void twins(Observation observation, Taken reading) {
    Draft draft = of(observation, reading);
    if (draft == null) {
      return;
    }
    switch (Values.answer(observation, Codes.TWINS, Codes.TWINS_OF_ONE_SAC)) {
      case TRUE -> {
        draft.twins.set(2, reading);
        reading.takeCoding("code", observation.getCode(), Codes.SNOMED, Codes.TWINS);
        if (Values.answer(observation) == Ternary.TRUE) {
          reading.take("value");
        }
      }
      case FALSE -> {
        draft.twins.set(NOT_TWINS, reading);
        reading.issue("value", FhirReasons.NOT_TAKEN);
      }
      case UNKNOWN -> reading.issue("value", Values.whyUnknown(observation));
    }
  }

  /**
   * A death before or at birth. It is a loss of which the kind and the day of the ending are not
   * said: the day on which a child died in the womb is not the day on which a pregnancy ended.
   */
  void loss(Observation observation, Taken reading) {
    Ternary answer = Values.answer(observation);
    if (answer == Ternary.UNKNOWN) {
      reading.refuse("value", Values.whyUnknown(observation));
      return;
    }
    Draft draft = of(observation, reading);
    if (draft == null) {
      if (answer == Ternary.TRUE) {
        reading.issue("value", FhirReasons.LOSS_TOLD);
      }
      return;
    }
    reading.takeCoding("code", observation.getCode(), Codes.SNOMED, Codes.FETAL_DEATH);
    reading.take("value");
    if (answer == Ternary.TRUE) {
      draft.deaths.add(
          new Death(
              reading,
              Death.fetus(observation, session),
              Values.foundOn(observation, reading, session.receivedOn())));
    }
  }

  /**
   * Puts the parts of each pregnancy together.
   *
   * @param births every birth that was told
   */
  void assemble(List<Born> births) {
    drafts.forEach((key, draft) -> session.step(draft.from, () -> assemble(key, draft, births)));
  }

  private void assemble(String key, Draft draft, List<Born> births) {
    if (notInForce.contains(key)) {
      setApart(draft, FhirReasons.NOT_LINKED);
    } else if (!draft.from.stream().allMatch(Taken::isWhole)) {
      assemble(
          draft, births.stream().filter(one -> one.isOf(key, draft.woman, draft.known())).toList());
    }
  }

  private void assemble(Draft draft, List<Born> births) {
    Deaths deaths = Deaths.of(draft.deaths, draft.plurality());
    if (!deaths.tellOf(births) || (draft.over() && !deaths.endAll())) {
      boolean waits = births.isEmpty() && draft.waiting.containsAll(draft.ended.keySet());
      setApart(draft, waits ? FhirReasons.CARE_WAITS : FhirReasons.ENDING_NOT_TOLD);
      return;
    }
    deaths.report();
    FromIntake.build(() -> pregnancy(draft, deaths, births.isEmpty()))
        .match(
            pregnancy -> {
              session.record(pregnancy, draft.woman, draft.from);
              return true;
            },
            reasons -> {
              setApart(draft, FhirReasons.CONTRADICTORY);
              return false;
            });
  }

  /** None of it comes into a record; a death in it is said to be one. */
  private static void setApart(Draft draft, ReasonCode why) {
    for (Taken one : draft.from) {
      boolean death = draft.deaths.stream().anyMatch(told -> told.reading() == one);
      String ended = OVER.contains(why) ? draft.ended.get(one) : null;
      one.refuse(ended == null ? "" : ended, death ? FhirReasons.LOSS_TOLD : why);
    }
  }

  private Pregnancy pregnancy(Draft draft, Deaths deaths, boolean noneBorn) {
    LocalDate opened = draft.known();
    Integer gravidity = draft.gravidity.get();
    Integer parity = draft.parity.get();
    if (opened == null) {
      draft.from.get(0).issue("", FhirReasons.DAY_OF_RECEIPT);
    }
    return new Pregnancy(
        draft.id,
        draft.woman,
        opened == null ? session.receivedOn() : opened,
        new DatingHistory(draft.datings),
        deaths.plurality(),
        gravidity == null ? null : Gravidity.of(gravidity),
        parity == null ? null : Parity.dutch(parity),
        Ternary.UNKNOWN,
        noneBorn && draft.plurality() == null
            ? draft.endedOn.of(deaths.courses())
            : deaths.courses());
  }
}
