package nl.kansrijkestart.fhir.internal.care;

import java.util.Set;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.care.CircumstanceFields.What;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
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
    if (observation.hasFocus()) {
      reading.issue("focus[0]", FhirReasons.NOT_TAKEN);
      return;
    }
    reading.take("status", "subject");
    reading.takeCodings("code", observation.getCode(), NlCore.SNOMED, TOPICS);
    @Nullable PersonId woman = reading.person(observation.getSubject(), "subject");
    What what = CircumstanceFields.own(observation.getCode(), observation.getCategory(), reading);
    boolean named = what != null;
    if (what == null && CircumstanceCodes.concerns(observation.getCode())) {
      CircumstanceDefinition definition =
          CircumstanceCodes.read(observation.getCode(), "code", reading);
      named = definition != null;
      what = definition == null ? null : What.of(definition);
    }
    if (past(observation, reading)) {
      return;
    }
    Status status = null;
    if (named) {
      status = answer(observation, reading);
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
            observation.getExtension(),
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
  private static @Nullable Status answer(Observation observation, Reading reading) {
    if (observation.getValue() instanceof BooleanType there) {
      reading.take("value");
      return there.booleanValue() ? Status.PRESENT : Status.ABSENT;
    }
    if (!observation.hasValue()) {
      reading.take("dataAbsentReason");
      return Status.NOT_ASKED;
    }
    return value(observation, reading) == null ? null : Status.PRESENT;
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
    if (concept.getCoding().stream().anyMatch(CircumstanceReader::unknown)) {
      reading.take("value");
      return null;
    }
    return CircumstanceCodes.read(concept, "value", reading);
  }

  private static boolean unknown(Coding coding) {
    return (NlCore.NULL_FLAVOR.equals(coding.getSystem())
            || NlCore.NULL_FLAVOR_STU3.equals(coding.getSystem()))
        && !OTHER.equals(coding.getCode());
  }
}
