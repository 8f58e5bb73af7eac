package nl.kansrijkestart.fhir.internal.care;

import java.util.regex.Pattern;
import nl.kansrijkestart.fhir.screening.ForeignQuestionnaire;
import nl.kansrijkestart.screening.InstrumentId;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What a response answers: an instrument by its own numbers, or by the table of a host. */
record AnswerForm(InstrumentId instrument, String version, @Nullable ForeignQuestionnaire foreign) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  static AnswerForm own(InstrumentId instrument, String version) {
    return new AnswerForm(instrument, version, null);
  }

  static AnswerForm of(ForeignQuestionnaire foreign) {
    return new AnswerForm(foreign.instrument(), foreign.version(), foreign);
  }

  /** The number of the question, or null where it is none of the instrument. */
  @Nullable Integer number(@Nullable String link) {
    if (link == null) {
      return null;
    }
    if (foreign != null) {
      return foreign.items().get(link);
    }
    return NUMBER.matcher(link).matches() ? Integer.valueOf(link) : null;
  }

  /** The weight of an answer by its code, where the host said so. */
  @Nullable Integer weight(@Nullable String link, Coding coding) {
    return foreign == null || link == null ? null : foreign.weight(link, coding).orElse(null);
  }
}
