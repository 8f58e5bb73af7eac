package nl.kansrijkestart.fhir.internal.reading;

import java.util.function.Supplier;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.intake.FromIntake;
import org.jspecify.annotations.Nullable;

/** Makes domain records; what the domain refuses becomes an issue. */
public final class Build {

  private Build() {}

  /** The record, or null with an issue at the path where the domain refuses it. */
  public static <T> @Nullable T or(Reading reading, String path, Supplier<T> make) {
    T made = orNull(make);
    if (made == null) {
      reading.issue(path, FhirReasons.OUT_OF_RANGE);
    }
    return made;
  }

  /** The record, or null where the domain refuses it. */
  public static <T> @Nullable T orNull(Supplier<T> make) {
    return FromIntake.<T>build(make).<@Nullable T>match(made -> made, reasons -> null);
  }
}
