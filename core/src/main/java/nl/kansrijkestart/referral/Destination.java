package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.LocalizedText;

/**
 * Where a desk can send a referral (bestemming), such as Mothers of Rotterdam.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code, not null
 * @param name the name, not null
 * @param aliases former or other codes of the same destination, not null, often empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"code", "name", "aliases"})
public record Destination(DestinationCode code, LocalizedText name, List<DestinationCode> aliases) {

  /** Copies the aliases. */
  public Destination {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
  }

  /** Whether the code or one of the aliases is meant. */
  boolean answersTo(DestinationCode other) {
    return code.equals(other) || aliases.contains(other);
  }
}
