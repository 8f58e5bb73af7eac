package nl.kansrijkestart.consent;

import java.util.Set;
import nl.kansrijkestart.privacy.DataCategory;

/** What no record of a ground in law may lack. */
final class LawInvariants {

  private LawInvariants() {}

  static void role(Party by) {
    if (by.role() == null) {
      throw new IllegalArgumentException("A ground in law must name the role of who recorded it");
    }
  }

  static void some(Set<DataCategory> categories) {
    if (categories.isEmpty()) {
      throw new IllegalArgumentException(
          "A ground in law must name the kinds of data that are needed, at least one");
    }
  }
}
