package nl.kansrijkestart.fhir.stu3;

import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.jspecify.annotations.Nullable;

/** A number of which there can be one: where two differ, there is none. */
final class Single {
  private @Nullable Integer value;
  private boolean contradicted;

  void set(int number, Taken reading) {
    if (value != null && value != number) {
      contradicted = true;
      reading.carry("value", FhirReasons.CONTRADICTORY);
    } else {
      value = number;
    }
  }

  @Nullable Integer get() {
    return contradicted ? null : value;
  }
}
