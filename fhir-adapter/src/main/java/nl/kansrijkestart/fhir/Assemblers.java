package nl.kansrijkestart.fhir;

import java.util.List;
import java.util.function.Consumer;

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
