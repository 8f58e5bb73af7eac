package nl.kansrijkestart.fhir.stu3;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionVerificationStatus;
import org.hl7.fhir.dstu3.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Procedure;
import org.hl7.fhir.dstu3.model.ReferralRequest;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/** Which part reads a resource, by its type and codes. What no part reads is carried. */
final class Route {

  private static final Set<String> USUAL = Set.of("U", "L", "M", "N");
  private static final List<String> DATINGS =
      List.of(Codes.LAST_PERIOD, Codes.ESTIMATED, Codes.DEFINITIVE);
  private static final List<String> COUNTS = List.of(Codes.GRAVIDITY, Codes.PARITY);

  /** What is told of her by its subject; a loss may name the child in its focus. */
  private static final List<String> HERS =
      List.of(
          Codes.LAST_PERIOD,
          Codes.ESTIMATED,
          Codes.DEFINITIVE,
          Codes.GRAVIDITY,
          Codes.PARITY,
          Codes.TWINS,
          Codes.END_OF_PREGNANCY,
          Codes.GESTATIONAL_AGE);

  private static final List<String> OF_CHILD =
      List.of(Codes.BIRTH_WEIGHT, Codes.APGAR_1, Codes.APGAR_5, Codes.APGAR_10);
  private static final Set<String> LOSSES = Set.of(Codes.MISCARRIAGE, Codes.FETAL_DEATH);
  private static final Set<String> SIGNALS =
      Set.of(
          Codes.FAMILY_SITUATION,
          Codes.CARE_OF_CHILD,
          Codes.FAMILY,
          Codes.LIVING_SITUATION,
          Codes.EDUCATION,
          Codes.EDUCATION_OF_FATHER);

  private final Session session;
  private final Pregnancies pregnancies;
  private final Births births;

  Route(Session session) {
    this.session = session;
    this.pregnancies = new Pregnancies(session);
    this.births = new Births(session, pregnancies);
  }

  /** Reads all: first who is a woman and who a child, which the others build on. */
  void all() {
    List<Taken> readable = new ArrayList<>();
    each(
        session.all(),
        one -> {
          if (readable(one)) {
            readable.add(one);
          }
        });
    each(readable, one -> woman(one.resource()));
    each(readable, this::birth);
    each(readable, this::number);
    each(readable, this::one);
    if (!session.failed()) {
      births.assemble();
    }
    if (!session.failed()) {
      pregnancies.assemble(births.told());
    }
  }

  /** A step with each resource, unless one before it failed, and all will be read once more. */
  private void each(List<Taken> all, Consumer<Taken> step) {
    if (!session.failed()) {
      all.forEach(one -> session.step(List.of(one), () -> step.accept(one)));
    }
  }

  private void birth(Taken one) {
    if (one.resource() instanceof Procedure procedure && Births.isBirth(procedure)) {
      births.birth(procedure, one);
    }
  }

  private void number(Taken one) {
    if (one.resource() instanceof Observation observation) {
      @Nullable String ofChild = first(observation.getCode(), Codes.LOINC, OF_CHILD);
      if (ofChild != null && !contradicts(observation.getCode())) {
        births.number(observation, ofChild, one);
      }
    }
  }

  private void woman(Resource resource) {
    if (resource instanceof Condition condition
        && Codes.has(condition.getCode(), Codes.SNOMED, Codes.PREGNANCY)) {
      births.isWoman(condition.getSubject(), condition);
    } else if (resource instanceof EpisodeOfCare episode && isMaternalRecord(episode)) {
      births.isWoman(episode.getPatient(), episode);
    } else if (resource instanceof Procedure delivery
        && Codes.has(delivery.getCode(), Codes.SNOMED, Codes.DELIVERY)) {
      births.isWoman(delivery.getSubject(), delivery);
    }
  }

  private static boolean isMaternalRecord(EpisodeOfCare episode) {
    return episode.getType().stream()
        .anyMatch(one -> Codes.has(one, Codes.SNOMED, Codes.MATERNAL_RECORD));
  }

  private boolean readable(Taken reading) {
    if (reading.resource().hasImplicitRules() || reading.modified()) {
      reading.refuse("", FhirReasons.MODIFIER);
      return false;
    }
    for (Coding label : reading.resource().getMeta().getSecurity()) {
      if (!Codes.CONFIDENTIALITY.equals(label.getSystem())
          || label.getCode() == null
          || !USUAL.contains(String.valueOf(label.getCode()))) {
        reading.issue("meta.security", FhirReasons.RESTRICTED);
        break;
      }
    }
    return true;
  }

  private void one(Taken reading) {
    if (reading.resource() instanceof Patient patient) {
      if (births.isChild(patient)) {
        births.child(patient, reading);
      } else if (patient.getGender() == AdministrativeGender.MALE && !births.isWoman(patient)) {
        reading.carry("gender", FhirReasons.NOT_LINKED);
      } else {
        if (patient.getGender() == AdministrativeGender.MALE) {
          reading.take("gender");
          reading.issue("gender", FhirReasons.PREGNANT_MALE);
        }
        Persons.woman(patient, reading, session);
      }
    } else if (reading.resource() instanceof Condition condition) {
      condition(condition, reading);
    } else if (reading.resource() instanceof EpisodeOfCare episode && isMaternalRecord(episode)) {
      pregnancies.record(episode, reading);
    } else if (reading.resource() instanceof Procedure procedure) {
      procedure(procedure, reading);
    } else if (reading.resource() instanceof Observation observation) {
      observation(observation, reading);
    } else if (reading.resource() instanceof ReferralRequest) {
      reading.carry("", FhirReasons.CARE_REFERRAL);
    } else {
      reading.carry(
          "",
          reading.resource() instanceof EpisodeOfCare
              ? FhirReasons.NO_CODE_KNOWN
              : FhirReasons.NO_MAPPER);
    }
  }

  private void condition(Condition condition, Taken reading) {
    List<CircumstanceDefinition> circumstances = Signals.definitions(condition.getCode());
    if (Codes.has(condition.getCode(), Codes.SNOMED, Codes.PREGNANCY)) {
      pregnancies.condition(condition, reading);
    } else if (LOSSES.stream().anyMatch(one -> Codes.has(condition.getCode(), Codes.SNOMED, one))) {
      loss(condition, reading);
    } else if (!circumstances.isEmpty() || Signals.isToRead(condition.getCode())) {
      Signals.condition(condition, circumstances, subject(condition), reading, session);
    } else if (condition.getCategory().stream()
        .anyMatch(
            one ->
                Codes.has(one, Codes.SNOMED, Codes.LEGAL_STATUS)
                    || Codes.has(one, Codes.SNOMED, Codes.LEGAL_REPRESENTATION))) {
      reading.carry("", FhirReasons.SIGNAL);
    } else {
      reading.carry("", FhirReasons.PASSED_THROUGH);
    }
  }

  /** A loss of which it is not said how it ended which pregnancy. */
  private static void loss(Condition condition, Taken reading) {
    boolean denied =
        condition.getVerificationStatus() == ConditionVerificationStatus.REFUTED
            || condition.getVerificationStatus() == ConditionVerificationStatus.ENTEREDINERROR;
    reading.refuse(
        denied ? "verificationStatus" : "code",
        denied ? FhirReasons.NOT_IN_FORCE : FhirReasons.LOSS_TOLD);
  }

  /**
   * Whose it is: a child, or a man who is not pregnant, is not the woman, so that her consent opens
   * nothing of his.
   */
  private DataSubject subject(Condition condition) {
    @Nullable String key = session.patient(condition.getSubject(), condition);
    if (session.resolve(condition.getSubject(), condition).orElse(null) instanceof Patient one) {
      if (births.isChild(one)) {
        return DataSubject.CHILD;
      }
      return one.getGender() == AdministrativeGender.MALE && !births.isWoman(one)
          ? DataSubject.OTHER
          : DataSubject.WOMAN;
    }
    return key != null && births.isBorn(key) ? DataSubject.CHILD : DataSubject.WOMAN;
  }

  private void procedure(Procedure procedure, Taken reading) {
    if (Births.isBirth(procedure)) {
      return;
    }
    if (Codes.has(procedure.getCode(), Codes.SNOMED, Codes.DELIVERY)) {
      births.delivery(procedure, reading);
    } else {
      reading.carry("", FhirReasons.PASSED_THROUGH);
    }
  }

  private void observation(Observation observation, Taken reading) {
    CodeableConcept code = observation.getCode();
    @Nullable String dating = first(code, Codes.SNOMED, DATINGS);
    @Nullable String count = first(code, Codes.SNOMED, COUNTS);
    if (contradicts(code)) {
      boolean loss = Codes.has(code, Codes.SNOMED, Codes.FETAL_DEATH);
      reading.refuse("code", loss ? FhirReasons.LOSS_TOLD : FhirReasons.CONTRADICTORY);
      return;
    }
    if (first(code, Codes.LOINC, OF_CHILD) != null) {
      return;
    }
    if (first(code, Codes.SNOMED, HERS) != null && Focus.another(observation, session)) {
      reading.refuse("extension", FhirReasons.NOT_LINKED);
      return;
    }
    if (dating != null) {
      pregnancies.dating(observation, dating, reading);
    } else if (count != null) {
      pregnancies.count(observation, count, reading);
    } else if (Codes.has(code, Codes.SNOMED, Codes.TWINS)) {
      pregnancies.twins(observation, reading);
    } else if (Codes.has(code, Codes.SNOMED, Codes.FETAL_DEATH)) {
      pregnancies.loss(observation, reading);
    } else if (Codes.has(code, Codes.SNOMED, Codes.END_OF_PREGNANCY)) {
      pregnancies.end(observation, reading);
    } else if (Codes.has(code, Codes.SNOMED, Codes.EARLIER_LOSSES)) {
      reading.carry("", FhirReasons.LOSS_TOLD);
    } else if (Codes.has(code, Codes.SNOMED, Codes.NUMBER_BORN)) {
      births.numberBorn(observation, reading);
    } else if (Codes.has(code, Codes.SNOMED, Codes.GESTATIONAL_AGE)) {
      age(observation, reading);
    } else if (SIGNALS.stream().anyMatch(one -> Codes.has(code, Codes.SNOMED, one))) {
      reading.carry("", FhirReasons.SIGNAL);
    } else if (observation.getValue() instanceof CodeableConcept value
        && (!Signals.definitions(value).isEmpty() || Signals.isToRead(value))) {
      reading.carry("value", FhirReasons.SIGNAL);
    } else {
      reading.carry("", FhirReasons.NO_CODE_KNOWN);
    }
  }

  private void age(Observation observation, Taken reading) {
    if (Values.inForce(observation, reading)) {
      @Nullable PersonId about = session.person(observation.getSubject(), reading, "subject");
      if (about == null) {
        reading.refuse("subject", FhirReasons.NOT_LINKED);
        return;
      }
      DatedGestationalAge age = Datings.age(observation, reading);
      if (age != null) {
        session.record(age, about, List.of(reading));
      }
    }
  }

  /** Whether it has the codes of two things. */
  private static boolean contradicts(CodeableConcept code) {
    return code.getCoding().stream()
            .filter(
                one -> Codes.SNOMED.equals(one.getSystem()) || Codes.LOINC.equals(one.getSystem()))
            .map(Coding::getCode)
            .filter(one -> one != null && Codes.KNOWN.contains(one))
            .distinct()
            .count()
        > 1;
  }

  private static @Nullable String first(
      CodeableConcept concept, String system, List<String> codes) {
    return codes.stream().filter(one -> Codes.has(concept, system, one)).findFirst().orElse(null);
  }
}
