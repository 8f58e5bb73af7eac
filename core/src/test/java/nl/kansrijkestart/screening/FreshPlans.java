package nl.kansrijkestart.screening;

/** The instruments that ship, with what is made once per instrument made anew for each test. */
final class FreshPlans {

  private FreshPlans() {}

  static InstrumentRegistry registry() {
    return InstrumentRegistry.of(InstrumentRegistry.bundled().instruments());
  }
}
