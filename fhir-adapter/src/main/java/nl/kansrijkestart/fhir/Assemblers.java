package nl.kansrijkestart.fhir;

import java.util.List;
import java.util.function.Consumer;
import nl.kansrijkestart.fhir.internal.care.CircumstanceAssembler;
import nl.kansrijkestart.fhir.internal.family.BirthAssembler;
import nl.kansrijkestart.fhir.internal.family.HouseholdAssembler;
import nl.kansrijkestart.fhir.internal.family.PregnancyAssembler;
import nl.kansrijkestart.fhir.internal.reading.ReadSession;

/** What puts parts of several resources together when all were read. */
final class Assemblers {

  static final List<Consumer<ReadSession>> ALL =
      List.of(
          HouseholdAssembler::assemble,
          PregnancyAssembler::assemble,
          CircumstanceAssembler::assemble,
          BirthAssembler::assemble);

  private Assemblers() {}
}
