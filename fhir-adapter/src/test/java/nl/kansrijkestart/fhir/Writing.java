package nl.kansrijkestart.fhir;

import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.fhir.outcome.Shown;
import org.hl7.fhir.r4.model.Resource;

/** What the writer has a mapper for, for the tests of each mapper. */
public final class Writing {

  private Writing() {}

  /** Whether records of a class are written. */
  public static boolean writes(Class<?> type) {
    return Writers.writes(type);
  }

  /** The resources of a record, as far as its parts are shown. */
  public static Optional<List<Resource>> write(Object record, Shown shown) {
    return Writers.write(record, shown);
  }
}
