package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

/** What the checks of numbers have in common. Digits are 0 to 9, not those of other scripts. */
final class Digits {

  private Digits() {}

  /** The number of digits, or -1 where there is anything else in the text. */
  static int count(String text) {
    requireNonNull(text, "text");
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return text.length();
  }

  static boolean allZero(String digits) {
    return digits.chars().allMatch(digit -> digit == '0');
  }

  /**
   * The 11-test of the BSN: the first eight digits times 9 to 2, minus the last, is a multiple of
   * 11. All zeros fails.
   */
  static boolean passesElevenTest(String nineDigits) {
    int sum = -(nineDigits.charAt(8) - '0');
    for (int i = 0; i < 8; i++) {
      sum += (9 - i) * (nineDigits.charAt(i) - '0');
    }
    return sum % 11 == 0 && !allZero(nineDigits);
  }

  static String exactly(String text, int length, String rule) {
    requireNonNull(text, "value");
    if (count(text) != length) {
      throw new IllegalArgumentException(rule);
    }
    return text;
  }

  static String padded(String text, int length, String rule) {
    requireNonNull(text, "value");
    int count = count(text);
    if (count < 1 || count > length || allZero(text)) {
      throw new IllegalArgumentException(rule);
    }
    return "0".repeat(length - count) + text;
  }

  /** Nine digits that pass the 11-test, from at least {@code min} digits. */
  static String elevenTested(String text, int min, String rule) {
    requireNonNull(text, "value");
    if (count(text) < min) {
      throw new IllegalArgumentException(rule);
    }
    String nine = padded(text, 9, rule);
    if (!passesElevenTest(nine)) {
      throw new IllegalArgumentException(rule);
    }
    return nine;
  }
}
