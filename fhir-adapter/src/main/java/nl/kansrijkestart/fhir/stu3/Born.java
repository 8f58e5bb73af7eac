package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import nl.kansrijkestart.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gave birth, whether or not the child is in a record.
 *
 * @param pregnancy the key of the pregnancy that it names; null where it names none
 * @param mother who gave birth; null where that is not told
 * @param child the child; null where a delivery names none
 * @param bornOn the day of birth; null where it is not told
 */
record Born(
    @Nullable String pregnancy,
    @Nullable PersonId mother,
    @Nullable PersonId child,
    @Nullable LocalDate bornOn) {

  /**
   * Whether it is of a pregnancy: by its key, or, where it names none, since she gave birth after
   * that pregnancy was known.
   */
  boolean isOf(String key, PersonId woman, @Nullable LocalDate known) {
    if (pregnancy != null) {
      return pregnancy.equals(key);
    }
    return woman.equals(mother) && known != null && bornOn != null && bornOn.isAfter(known);
  }
}
