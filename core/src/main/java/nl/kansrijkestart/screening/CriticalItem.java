package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;

/**
 * Questions of which the answer asks for action whatever the total is (kritieke vraag), such as the
 * one on self-harm: an alarm where it is positive, "ask now" where it has no answer.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id within the instrument, such as {@code self-harm}, not null
 * @param name what it is about, not null
 * @param items the questions that must be asked now where they have no answer and the alarm is not
 *     settled without them, at least one, not null
 * @param alarm when it alarms, not null
 * @param who who acts, not null
 * @param within by when, not null
 * @param sources what it stands on, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "name", "items", "alarm", "who", "within", "sources"})
public record CriticalItem(
    String id,
    LocalizedText name,
    List<Integer> items,
    CutOff.Case alarm,
    LocalizedText who,
    LocalizedText within,
    List<Source> sources) {

  /** Copies the lists, and checks that there is a question and a source. */
  public CriticalItem {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    items = List.copyOf(items);
    requireNonNull(alarm, "alarm");
    requireNonNull(who, "who");
    requireNonNull(within, "within");
    sources = List.copyOf(sources);
    if (items.isEmpty() || sources.isEmpty()) {
      throw new IllegalArgumentException("A critical item needs a question and a source");
    }
  }
}
