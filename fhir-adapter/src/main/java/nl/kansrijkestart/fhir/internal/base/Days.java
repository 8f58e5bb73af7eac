package nl.kansrijkestart.fhir.internal.base;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/** Calendar days out of FHIR dates. */
public final class Days {

  private Days() {}

  /**
   * The day as it was written, in the time zone in which it was written; null where only a year or
   * a month is given.
   */
  public static @Nullable LocalDate of(BaseDateTimeType value) {
    if (!value.hasValue()
        || value.getPrecision() == TemporalPrecisionEnum.YEAR
        || value.getPrecision() == TemporalPrecisionEnum.MONTH) {
      return null;
    }
    String written = value.getValueAsString();
    return LocalDate.of(
        Integer.parseInt(written, 0, 4, 10),
        Integer.parseInt(written, 5, 7, 10),
        Integer.parseInt(written, 8, 10, 10));
  }
}
