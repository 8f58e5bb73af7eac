package nl.kansrijkestart.fhir.internal.family;

import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.reading.Children;
import nl.kansrijkestart.fhir.internal.reading.Focus;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.fhir.pregnancy.GestationalAgeMapper;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** Gestational age out of an Observation, as a part of a pregnancy. */
public final class GestationalAgeReader implements ResourceReader<Observation> {

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    return NlCore.has(observation.getCode(), PregnancyCodes.GESTATIONAL_AGE);
  }

  @Override
  public void read(Observation observation, Reading reading) {
    if (Focus.another(observation, reading)) {
      return;
    }
    if (Children.isChild(observation.getSubject(), reading)) {
      reading.takeCoding(
          "code", observation.getCode(), NlCore.SNOMED, PregnancyCodes.GESTATIONAL_AGE);
      reading.take("status", "subject", "effective", "value");
      MeasuredReader.readGestation(observation, reading);
      return;
    }
    @Nullable DatedGestationalAge age = reading.adopt(GestationalAgeMapper.fromFhir(observation));
    reading.takeCoding(
        "code", observation.getCode(), NlCore.SNOMED, PregnancyCodes.GESTATIONAL_AGE);
    reading.take("status", "subject", "effective", "value");
    Object episode = PregnancyReader.episode(observation, reading);
    @Nullable PersonId woman = reading.person(observation.getSubject(), "subject");
    if (age != null) {
      reading.part(woman, new PregnancyReader.Part(age, observation, episode));
    }
  }
}
