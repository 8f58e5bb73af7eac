package nl.kansrijkestart.internal.schema;

/** Writes the place of a value in a JSON text. */
public final class JsonPath {

  /** The path of the whole text. */
  public static final String ROOT = "$";

  private static final int LONGEST = 80;

  private JsonPath() {}

  /** The path of a field; a name that is not a plain code is not repeated, it could be anything. */
  public static String field(String path, String name) {
    return path + "." + plain(name);
  }

  /** The path of an item. */
  public static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  static String plain(String name) {
    if (name.isEmpty() || name.length() > LONGEST || !letter(name.charAt(0))) {
      return "?";
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!letter(c) && (c < '0' || c > '9') && c != '_' && c != '-') {
        return "?";
      }
    }
    return name;
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
