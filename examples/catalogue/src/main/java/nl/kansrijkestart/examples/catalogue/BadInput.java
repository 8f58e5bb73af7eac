package nl.kansrijkestart.examples.catalogue;

/**
 * What was asked cannot be done; the message is for the user and repeats nothing about a person.
 */
final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
