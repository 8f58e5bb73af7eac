package nl.kansrijkestart.internal.schema;

import java.util.regex.Pattern;

/** Writes the place of a value in a JSON text. */
public final class JsonPath {

  /** The path of the whole text. */
  public static final String ROOT = "$";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,79}");

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
    return PLAIN.matcher(name).matches() ? name : "?";
  }
}
