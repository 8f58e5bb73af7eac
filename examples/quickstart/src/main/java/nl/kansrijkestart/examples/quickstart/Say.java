package nl.kansrijkestart.examples.quickstart;

import nl.kansrijkestart.decision.Language;

/** The reader's language. */
record Say(Language language) {

  String of(String dutch, String english) {
    return language == Language.NL ? dutch : english;
  }
}
