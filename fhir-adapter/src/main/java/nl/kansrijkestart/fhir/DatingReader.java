package nl.kansrijkestart.fhir;

import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Dating;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** Datings out of Observations, as parts of a pregnancy. */
final class DatingReader implements ResourceReader<Observation> {

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    return DatingMapper.CODES.stream().anyMatch(code -> NlCore.has(observation.getCode(), code));
  }

  @Override
  public void read(Observation observation, Reading reading) {
    @Nullable Dating dating =
        reading.adopt(DatingMapper.fromFhir(observation, reading.session().receivedOn()));
    DatingMapper.CODES.forEach(
        code -> reading.takeCoding("code", observation.getCode(), NlCore.SNOMED, code));
    reading.take("status", "subject", "effective", "value", "method");
    @Nullable PersonId woman = reading.person(observation.getSubject(), "subject");
    if (dating != null) {
      reading.part(woman, dating);
    }
  }
}
