package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;

/**
 * Questions of which the answer asks for action whatever the total is (kritieke vraag), such as the
 * one on self-harm: an alarm where it is positive, "ask now" where it has no answer.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id within the instrument, such as {@code self-harm}, not null
 * @param category the kind of data that it tells, not null
 * @param name what it is about, not null
 * @param items the questions that must be asked now where they have no answer and the alarm is not
 *     settled without them, at least one, not null
 * @param alarmIf of these groups one must hold as a whole for the alarm, at least one, not null
 * @param askIf of these groups one must hold before an unanswered question is asked for; empty
 *     where it always is; not null
 * @param mayNotApply whether "does not apply to her" is an answer, as to a question on her partner
 * @param who who acts, not null
 * @param within by when, not null
 * @param sources what it stands on, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "category",
  "name",
  "items",
  "alarmIf",
  "askIf",
  "mayNotApply",
  "who",
  "within",
  "sources"
})
public record CriticalItem(
    String id,
    DataCategory category,
    LocalizedText name,
    List<Integer> items,
    List<List<CutOff.Limit>> alarmIf,
    List<List<CutOff.Limit>> askIf,
    boolean mayNotApply,
    LocalizedText who,
    LocalizedText within,
    List<Source> sources) {

  /** Copies the lists, and checks that there is a question, a limit and a source. */
  public CriticalItem {
    requireNonNull(id, "id");
    requireNonNull(category, "category");
    requireNonNull(name, "name");
    items = List.copyOf(items);
    alarmIf = alarmIf.stream().map(List::copyOf).toList();
    askIf = askIf.stream().map(List::copyOf).toList();
    requireNonNull(who, "who");
    requireNonNull(within, "within");
    sources = List.copyOf(sources);
    if (items.isEmpty() || alarmIf.isEmpty() || sources.isEmpty()) {
      throw new IllegalArgumentException("A critical item needs a question, a limit and a source");
    }
  }
}
