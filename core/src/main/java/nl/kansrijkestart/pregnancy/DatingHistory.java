package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * Everything that is known on how far a pregnancy is, in the order in which it came in
 * (dateringen).
 *
 * <p>Nothing is ever dropped: a new dating is added, and {@link #redate} says what it changes.
 *
 * <pre>{@code
 * DatingHistory history = DatingHistory.of(
 *     new Dating.LastPeriod(visit, LocalDate.parse("2025-01-01"), Ternary.TRUE),
 *     new Dating.CrownRumpLength(scan, new BigDecimal("45.3")));
 * history.dueDate().reasons().forEach(reason -> show(reason.text(Language.NL)));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param datings the evidence, in the order in which it came in, not null, empty where nothing is
 *     known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"datings"})
public record DatingHistory(List<Dating> datings) implements Disclosable {

  /** Copies the list. */
  public DatingHistory {
    datings = List.copyOf(datings);
  }

  /**
   * A history with these datings.
   *
   * @param datings the evidence, in the order in which it came in, not null
   * @return the history, never null
   */
  public static DatingHistory of(Dating... datings) {
    return new DatingHistory(List.of(datings));
  }

  /**
   * A history of a pregnancy of which nothing is known yet.
   *
   * @return the history, never null
   */
  public static DatingHistory empty() {
    return new DatingHistory(List.of());
  }

  /**
   * The due date by the weightiest evidence, with what disagrees.
   *
   * <p>The method decides first, in the order of {@link DatingMethod}. Of several crown-rump
   * lengths, one of 33 to 68 mm decides before a shorter one, then the one nearest 10+0; a length
   * outside 20 to 68 mm never does. Of several of any other method, and where lengths are equally
   * near, the one recorded last decides, then the one that came in last.
   *
   * @return a known due date, or unknown where nothing here can date; never null
   */
  public DueDate dueDate() {
    return DueDateRule.apply(datings);
  }

  /**
   * The history with one dating more.
   *
   * @param dating the dating, not null
   * @return the history, never null
   */
  public DatingHistory withDating(Dating dating) {
    requireNonNull(dating, "dating");
    List<Dating> more = new ArrayList<>(datings);
    more.add(dating);
    return new DatingHistory(more);
  }

  /**
   * Adds a dating and says what it changes (herdatering).
   *
   * @param dating the dating, not null
   * @return the new history with the due date before and after, never null
   */
  public Redating redate(Dating dating) {
    return Redating.of(this, withDating(dating));
  }

  /**
   * What was known on a day: the datings recorded on or before it.
   *
   * @param date the day, inclusive, not null
   * @return the history as it stood, never null
   */
  public DatingHistory asKnownOn(LocalDate date) {
    requireNonNull(date, "date");
    return new DatingHistory(
        datings.stream().filter(dating -> !dating.recordedOn().isAfter(date)).toList());
  }

  @Override
  public List<Part> parts() {
    return List.of(Part.ofWoman("datings", DataCategory.OBSTETRIC, datings));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
