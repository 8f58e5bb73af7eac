package nl.kansrijkestart.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a document, both ends inclusive. */
record Passage(int first, int last) {

  private static final Pattern LINES = Pattern.compile("L([0-9]{1,6})(?:-L?([0-9]{1,6}))?");

  /** Reads {@code L53, L98-102}; empty if the text says anything else, or a range runs back. */
  static Optional<List<Passage>> parseAll(String text) {
    List<Passage> passages = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = LINES.matcher(part.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (last < first) {
        return Optional.empty();
      }
      passages.add(new Passage(first, last));
    }
    return Optional.of(passages);
  }

  boolean overlaps(Passage other) {
    return first <= other.last && other.first <= last;
  }
}
