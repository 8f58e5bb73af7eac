package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule, a figure or a definition comes from (bron).
 *
 * <p>Example: the Rotterdam project page, lines 209, published on 10 February 2022 and printed on 1
 * December 2022. A date that the source does not give stays null: it is never filled in.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param document the title, file or bibliographic reference, not null or blank, at most 300
 *     characters
 * @param passage the lines, page or section, or null where the whole document is meant
 * @param publishedOn the day of publication, or null where the source does not give one
 * @param printedOn the day on which the copy that was read was made, or null; not before {@code
 *     publishedOn}
 * @param confidence how sure it is that the document says so, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"document", "passage", "publishedOn", "printedOn", "confidence"})
public record Source(
    String document,
    @Nullable String passage,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate printedOn,
    Confidence confidence) {

  /** Checks the title and the order of the two dates. */
  public Source {
    requireNonNull(document, "document");
    requireNonNull(confidence, "confidence");
    if (document.isBlank() || document.length() > 300) {
      throw new IllegalArgumentException("A source needs a document of 1 to 300 characters");
    }
    if (publishedOn != null && printedOn != null && printedOn.isBefore(publishedOn)) {
      throw new IllegalArgumentException(
          "A source must be printed on or after the day of its publication");
    }
  }

  /**
   * A source that was opened, without dates.
   *
   * @param document the title, file or bibliographic reference, not null
   * @param passage the lines, page or section, or null
   * @return the source, never null
   */
  public static Source of(String document, @Nullable String passage) {
    return new Source(document, passage, null, null, Confidence.CONFIRMED);
  }

  /**
   * A source that is still to be confirmed.
   *
   * @param document the title, file or bibliographic reference, not null
   * @param passage the lines, page or section, or null
   * @return the source, never null
   */
  public static Source unconfirmed(String document, @Nullable String passage) {
    return new Source(document, passage, null, null, Confidence.UNCONFIRMED);
  }

  /**
   * The order in which sources that conflict are weighed: by the day on which the copy was printed,
   * the latest last. A page that was published first can have been changed last, so the day of
   * publication does not count; a source without a day of print comes first.
   *
   * @return the order, never null
   */
  public static Comparator<Source> oldestPrintFirst() {
    return Comparator.comparing(
        Source::printedOn, Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}
