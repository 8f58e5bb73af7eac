package nl.kansrijkestart.fhir;

import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** Gestational age out of an Observation, as a part of a pregnancy. */
final class GestationalAgeReader implements ResourceReader<Observation> {

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    return NlCore.has(observation.getCode(), GestationalAgeMapper.CODE);
  }

  @Override
  public void read(Observation observation, Reading reading) {
    if (reading
        .resolve(observation.getSubject())
        .filter(subject -> ChildReader.isChild(subject, reading.session()))
        .isPresent()) {
      reading.takeCoding("code", observation.getCode(), NlCore.SNOMED, GestationalAgeMapper.CODE);
      reading.take("status", "subject", "effective", "value");
      MeasuredReader.readGestation(observation, reading);
      return;
    }
    @Nullable DatedGestationalAge age = reading.adopt(GestationalAgeMapper.fromFhir(observation));
    reading.takeCoding("code", observation.getCode(), NlCore.SNOMED, GestationalAgeMapper.CODE);
    reading.take("status", "subject", "effective", "value");
    Object episode = PregnancyReader.episode(observation, reading);
    @Nullable PersonId woman = reading.person(observation.getSubject(), "subject");
    if (age != null) {
      reading.part(woman, new PregnancyReader.Part(age, observation, episode));
    }
  }
}
