package nl.kansrijkestart.disclosure;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes with which the shared birth record says why it does not open or take something. */
public final class DisclosureReasons {

  /** Whoever asks is not, or not at this instant, involved in the care for her. */
  public static final ReasonCode NOT_INVOLVED = ReasonCode.of("disclosure.NOT_INVOLVED");

  /** Somebody else than she herself asks for what is hers alone. */
  public static final ReasonCode NOT_HERSELF = ReasonCode.of("disclosure.NOT_HERSELF");

  /** The entry belongs to the part of another side. */
  public static final ReasonCode FOREIGN_PART = ReasonCode.of("disclosure.FOREIGN_PART", "side");

  /** The entry names another author than who writes it. */
  public static final ReasonCode OTHER_AUTHOR = ReasonCode.of("disclosure.OTHER_AUTHOR");

  /** The record holds a later version of the entry. */
  public static final ReasonCode NEWER_ON_RECORD = ReasonCode.of("disclosure.NEWER_ON_RECORD");

  /** The entry is about other data, or another person, than the one of that key on record. */
  public static final ReasonCode OTHER_ENTRY = ReasonCode.of("disclosure.OTHER_ENTRY");

  private DisclosureReasons() {}
}
