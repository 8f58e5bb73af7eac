package nl.kansrijkestart.referral.nnz;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What a professional reports of a conversation, before anything is recorded: {@link
 * ChoiceConversation#from} judges it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param client with whom, not null
 * @param heldOn the day of the conversation, or null where none was held
 * @param professional who held it, or null where nobody is named
 * @param voluntary whether the client took part and chose freely, not null
 * @param pressure whether there was pressure, of the professional or of somebody else, not null
 * @param outcome what the client chose, or null where it is not known
 * @param contraception whether contraception was started, not null
 * @param ownChoice whether that was the client's own choice, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "client",
  "heldOn",
  "professional",
  "voluntary",
  "pressure",
  "outcome",
  "contraception",
  "ownChoice"
})
public record ChoiceReport(
    PersonId client,
    @Nullable LocalDate heldOn,
    @Nullable Actor professional,
    Ternary voluntary,
    Ternary pressure,
    ChoiceConversation.@Nullable Outcome outcome,
    Ternary contraception,
    Ternary ownChoice) {

  /** Checks what must be there. */
  public ChoiceReport {
    requireNonNull(client, "client");
    requireNonNull(voluntary, "voluntary");
    requireNonNull(pressure, "pressure");
    requireNonNull(contraception, "contraception");
    requireNonNull(ownChoice, "ownChoice");
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
