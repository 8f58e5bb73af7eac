package nl.kansrijkestart.fhir.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.EvidenceMapper;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.Dating.EstimatedDueDate.Basis;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;

/**
 * Datings of a pregnancy as Observations: the last period, an estimated and a definitive due date.
 *
 * <p>What decides where they disagree is for core ({@code DatingHistory}). A dating by crown-rump
 * length or known conception has no Observation in nl-core: it is written with the pregnancy only.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1, profiles DateLastMenstruation and EstimatedDateOfDelivery;
 * the code of the definitive due date is that of the Dutch birth-care profiles, and has no nl-core
 * profile.
 */
public final class DatingMapper {

  private static final Map<String, Basis> METHODS =
      Map.of(
          "31541000146106", Basis.ULTRASOUND,
          "31521000146100", Basis.LAST_PERIOD,
          "31531000146103", Basis.OVULATION);

  private DatingMapper() {}

  /** Any evidence, also that which nl-core has no Observation for. */
  static Observation any(Dating dating) {
    return dating.match(
        DatingMapper::toFhir,
        EvidenceMapper::toFhir,
        EvidenceMapper::toFhir,
        DatingMapper::toFhir,
        DatingMapper::toFhir);
  }

  /**
   * The first day of the last period. Whether she is certain of it has no place in the profile and
   * goes along in an extension of the project.
   *
   * @param lastPeriod the last period, not null
   * @return a new Observation without subject, never null
   */
  public static Observation toFhir(Dating.LastPeriod lastPeriod) {
    Observation observation =
        dated(
            NlCore.observation("Pregnancy.DateLastMenstruation", PregnancyCodes.LAST_PERIOD),
            lastPeriod.recordedOn(),
            lastPeriod.firstDay());
    Ext.add(observation.getExtension(), Project.CERTAIN, lastPeriod.certain());
    return observation;
  }

  /**
   * An estimated due date, with its method where that is known.
   *
   * @param dueDate the due date, not null
   * @return a new Observation without subject, never null
   */
  public static Observation toFhir(Dating.EstimatedDueDate dueDate) {
    Observation observation =
        dated(
            NlCore.observation("Pregnancy.EstimatedDateOfDelivery", PregnancyCodes.ESTIMATED),
            dueDate.recordedOn(),
            dueDate.date());
    METHODS.forEach(
        (code, basis) -> {
          if (basis == dueDate.basis()) {
            observation.getMethod().addCoding().setSystem(NlCore.SNOMED).setCode(code);
          }
        });
    return observation;
  }

  /**
   * A definitive due date.
   *
   * @param dueDate the due date, not null
   * @return a new Observation without subject and without profile, never null
   */
  public static Observation toFhir(Dating.DefinitiveDueDate dueDate) {
    return dated(
        NlCore.observation(null, PregnancyCodes.DEFINITIVE), dueDate.recordedOn(), dueDate.date());
  }

  /**
   * The dating that an Observation holds.
   *
   * @param observation the Observation, not null
   * @param receivedOn the day on which it came in, for an Observation that does not say when it was
   *     made, not null
   * @return the dating if it is certain, and every issue, never null
   */
  public static FhirRead<Dating> fromFhir(Observation observation, LocalDate receivedOn) {
    requireNonNull(observation, "observation");
    requireNonNull(receivedOn, "receivedOn");
    List<String> codes = codes(observation.getCode());
    if (codes.size() != 1) {
      return FhirRead.none(
          "Observation.code", codes.isEmpty() ? FhirReasons.OTHER_CODE : FhirReasons.CONTRADICTORY);
    }
    String code = codes.get(0);
    if (!NlCore.isInForce(observation)) {
      return FhirRead.none("Observation.status", FhirReasons.NOT_IN_FORCE);
    }
    if (!observation.hasValue()) {
      return FhirRead.none("Observation.value", FhirReasons.MISSING);
    }
    if (!(observation.getValue() instanceof BaseDateTimeType value)) {
      return FhirRead.none("Observation.value", FhirReasons.OTHER_TYPE);
    }
    LocalDate date = Days.of(value);
    if (date == null) {
      return FhirRead.none("Observation.value", FhirReasons.DATE_NOT_TO_THE_DAY);
    }
    List<FhirIssue> issues = new ArrayList<>();
    LocalDate recordedOn = EvidenceMapper.recordedOn(observation, receivedOn, issues);
    return build(code, date, recordedOn, observation, issues);
  }

  /** Which datings its code stands for: a last period is no due date. */
  private static List<String> codes(CodeableConcept concept) {
    List<String> found = new ArrayList<>(1);
    for (String code : PregnancyCodes.DATINGS) {
      if (NlCore.has(concept, code)) {
        found.add(code);
      }
    }
    return found;
  }

  private static FhirRead<Dating> build(
      String code,
      LocalDate date,
      LocalDate recordedOn,
      Observation observation,
      List<FhirIssue> issues) {
    Basis basis = basis(code, observation.getMethod(), issues);
    return FromIntake.<Dating>build(
            () ->
                switch (code) {
                  case PregnancyCodes.LAST_PERIOD ->
                      new Dating.LastPeriod(recordedOn, date, certain(observation));
                  case PregnancyCodes.ESTIMATED ->
                      new Dating.EstimatedDueDate(recordedOn, date, basis);
                  default -> new Dating.DefinitiveDueDate(recordedOn, date);
                })
        .match(
            dating -> FhirRead.of(dating, issues),
            reasons -> {
              issues.add(FhirIssue.of("Observation.value", FhirReasons.OUT_OF_RANGE));
              return FhirRead.none(issues);
            });
  }

  private static Ternary certain(Observation observation) {
    List<Extension> certain = observation.getExtensionsByUrl(Project.CERTAIN);
    return certain.size() == 1 && certain.get(0).getValue() instanceof BooleanType told
        ? Ternary.ofNullable(told.getValue())
        : Ternary.UNKNOWN;
  }

  private static Basis basis(String code, CodeableConcept method, List<FhirIssue> issues) {
    if (method.isEmpty()) {
      return Basis.UNKNOWN;
    }
    if (!code.equals(PregnancyCodes.ESTIMATED)) {
      issues.add(FhirIssue.of("Observation.method", FhirReasons.NOT_TAKEN));
      return Basis.UNKNOWN;
    }
    List<Basis> known =
        METHODS.entrySet().stream()
            .filter(entry -> NlCore.has(method, entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (known.size() != 1) {
      issues.add(FhirIssue.of("Observation.method", FhirReasons.NOT_TAKEN));
      return Basis.UNKNOWN;
    }
    return known.get(0);
  }

  static Observation dated(Observation observation, LocalDate on, LocalDate value) {
    observation.setEffective(new DateTimeType(on.toString()));
    observation.setValue(new DateTimeType(value.toString()));
    return observation;
  }
}
