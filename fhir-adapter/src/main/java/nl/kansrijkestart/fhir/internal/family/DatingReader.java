package nl.kansrijkestart.fhir.internal.family;

import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.EvidenceMapper;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Focus;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.pregnancy.DatingMapper;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Dating;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** Datings out of Observations, as parts of a pregnancy. */
public final class DatingReader implements ResourceReader<Observation> {

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    return NlCore.hasOneOf(observation.getCode(), NlCore.SNOMED, PregnancyCodes.KNOWN_DATINGS)
        || EvidenceMapper.reads(observation);
  }

  @Override
  public void read(Observation observation, Reading reading) {
    if (Focus.another(observation, reading)
        || PregnancyReader.ofChild(observation.getSubject(), reading)) {
      return;
    }
    boolean evidence = EvidenceMapper.reads(observation);
    if (evidence
        && NlCore.hasOneOf(observation.getCode(), NlCore.SNOMED, PregnancyCodes.KNOWN_DATINGS)) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
      return;
    }
    @Nullable Dating dating =
        evidence
            ? EvidenceMapper.read(observation, reading)
            : reading.adopt(DatingMapper.fromFhir(observation, reading.session().receivedOn()));
    reading.takeCodings("code", observation.getCode(), NlCore.SNOMED, PregnancyCodes.KNOWN_DATINGS);
    reading.take("status", "subject", "effective", "value");
    if (!evidence) {
      reading.take("method");
      Ext.ternary(reading, observation.getExtension(), "", Project.CERTAIN);
    }
    Object episode = PregnancyReader.episode(observation, reading);
    @Nullable PersonId woman = reading.person(observation.getSubject(), "subject");
    if (dating != null) {
      reading.part(woman, new PregnancyReader.Part(dating, observation, episode));
    }
  }
}
