package nl.kansrijkestart.fhir.internal.care;

import java.util.Set;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.care.CircumstanceFields.What;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.internal.reading.Focus;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Observations on how somebody lives, as circumstances. */
public final class CircumstanceReader implements ResourceReader<Observation> {

  /**
   * Tobacco, alcohol, drugs, living situation and its parts, participation and its parts, school.
   */
  private static final Set<String> TOPICS =
      Set.of(
          "365980008",
          "228273003",
          "228366006",
          "365508006",
          CircumstanceCodes.HOUSE_TYPE,
          "224249004",
          "118871000146108",
          "314845004",
          "365469004",
          "364703007",
          "405081003",
          "105421008");

  private static final String OTHER = "OTH";
  private static final String ABSENT_REASON =
      "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String DECLINED = "asked-declined";

  /** Nobody asked, or she would rather not say. */
  private static final Set<String> UNANSWERED = Set.of("not-asked", DECLINED);

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    return NlCore.hasOneOf(observation.getCode(), NlCore.SNOMED, TOPICS)
        || CircumstanceCodes.concerns(observation.getCode());
  }

  @Override
  public void read(Observation observation, Reading reading) {
    if (!NlCore.isInForce(observation)) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (Focus.another(observation, reading)) {
      return;
    }
    if (NlCore.hasSeveral(observation.getCode(), NlCore.SNOMED, TOPICS)) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
      return;
    }
    if (CircumstanceFields.contradicts(observation.getCode(), reading)) {
      return;
    }
    reading.take("status", "subject");
    reading.takeCodings("code", observation.getCode(), NlCore.SNOMED, TOPICS);
    @Nullable PersonId woman = reading.person(observation.getSubject(), "subject");
    What what = CircumstanceFields.own(observation.getCode(), observation.getCategory(), reading);
    CircumstanceDefinition definition =
        CircumstanceCodes.concerns(observation.getCode())
            ? CircumstanceCodes.read(observation.getCode(), "code", reading)
            : null;
    if (!CircumstanceFields.agree(what, definition)) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
      return;
    }
    if (what == null && definition != null) {
      what = What.of(definition);
    }
    boolean named = what != null;
    if (past(observation, reading)) {
      return;
    }
    Status status = null;
    if (named) {
      status = answer(observation, what, definition, reading);
    } else {
      CircumstanceDefinition found = value(observation, reading);
      if (found != null) {
        what = What.of(found);
        status = Status.PRESENT;
      }
    }
    if (what == null || status == null) {
      return;
    }
    @Nullable Type on = observation.getEffective();
    boolean issued = !(on != null && on.isDateTime()) && observation.hasIssued();
    InstantType instant = observation.getIssuedElement();
    Circumstance read =
        CircumstanceFields.build(
            what,
            status,
            status == Status.NOT_ASKED && DECLINED.equals(absent(observation)),
            observation,
            observation.getSubject(),
            issued ? instant : on,
            issued ? "issued" : "effective",
            "performer",
            reading);
    if (read != null) {
      reading.part(woman, read);
    }
  }

  /** What has ended says nothing of today. */
  private static boolean past(Observation observation, Reading reading) {
    if (observation.getEffective() instanceof Period period && period.hasEnd()) {
      java.time.LocalDate end = Days.of(period.getEndElement());
      if (end == null || !end.isAfter(reading.session().receivedOn())) {
        reading.issue("effective", FhirReasons.NOT_IN_FORCE);
        return true;
      }
    }
    return false;
  }

  /** The answer on a circumstance that the code names. */
  private static @Nullable Status answer(
      Observation observation,
      @Nullable What what,
      @Nullable CircumstanceDefinition definition,
      Reading reading) {
    if (observation.getValue() instanceof BooleanType there && there.getValue() != null) {
      if (!there.booleanValue()
          && definition != null
          && CircumstanceCodes.exact(definition) == null) {
        // of several kinds, one that is not there leaves the others
        reading.issue("value", FhirReasons.NOT_TAKEN);
        return null;
      }
      reading.take("value");
      return there.booleanValue() ? Status.PRESENT : Status.ABSENT;
    }
    if (!observation.hasValue() || observation.getValue() instanceof BooleanType) {
      String why = absent(observation);
      if (why == null || !UNANSWERED.contains(why)) {
        // masked, an error or no reason at all does not say that nobody asked
        reading.issue(
            observation.hasDataAbsentReason() ? "dataAbsentReason" : "value", FhirReasons.MISSING);
        return null;
      }
      reading.take("dataAbsentReason", "value");
      return Status.NOT_ASKED;
    }
    CircumstanceDefinition found = value(observation, reading);
    if (!CircumstanceFields.agree(what, found)) {
      reading.refuse("value", FhirReasons.CONTRADICTORY);
      return null;
    }
    return found == null ? null : Status.PRESENT;
  }

  /** Why there is no value, by the code system of FHIR; null where that is not said. */
  private static @Nullable String absent(Observation observation) {
    for (Coding coding : observation.getDataAbsentReason().getCoding()) {
      if (ABSENT_REASON.equals(coding.getSystem())) {
        return coding.getCode();
      }
    }
    return observation.getValue() instanceof BooleanType value ? Extensions.absent(value) : null;
  }

  /** The circumstance that the value names; unknown needs no report. */
  private static @Nullable CircumstanceDefinition value(Observation observation, Reading reading) {
    Type value = observation.getValue();
    if (value instanceof StringType) {
      reading.issue("value", FhirReasons.FREE_TEXT);
      return null;
    }
    if (!(value instanceof CodeableConcept concept)) {
      if (value == null) {
        reading.take("dataAbsentReason");
      } else {
        reading.issue("value", FhirReasons.OTHER_TYPE);
      }
      return null;
    }
    if (!concept.hasCoding() && !concept.hasText()) {
      reading.take("value");
      return null;
    }
    boolean unknown = concept.getCoding().stream().anyMatch(CircumstanceReader::unknown);
    boolean named = concept.getCoding().stream().anyMatch(one -> CircumstanceCodes.of(one) != null);
    if (named && (unknown || concept.getCoding().stream().anyMatch(CircumstanceReader::other))) {
      // of two answers neither is taken
      reading.refuse("value", FhirReasons.CONTRADICTORY);
      return null;
    }
    if (unknown) {
      reading.take("value");
      return null;
    }
    return CircumstanceCodes.read(concept, "value", reading);
  }

  /** A code of SNOMED CT that is no circumstance: ex-smoker, never, a history. */
  private static boolean other(Coding coding) {
    return NlCore.SNOMED.equals(coding.getSystem()) && CircumstanceCodes.of(coding) == null;
  }

  private static boolean unknown(Coding coding) {
    return (NlCore.NULL_FLAVOR.equals(coding.getSystem())
            || NlCore.NULL_FLAVOR_STU3.equals(coding.getSystem()))
        && !OTHER.equals(coding.getCode());
  }
}
