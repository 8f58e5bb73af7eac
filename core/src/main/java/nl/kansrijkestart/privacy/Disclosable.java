package nl.kansrijkestart.privacy;

import java.util.List;

/**
 * A record on a person that can be handed over part by part.
 *
 * <p>The parts are an allow-list: what a record does not name here can never be disclosed through
 * the library. A host's own records may implement it as well.
 */
public interface Disclosable {

  /**
   * Every part of the record that may ever be disclosed, also those without a value.
   *
   * @return an immutable list, never null
   */
  List<Part> parts();
}
