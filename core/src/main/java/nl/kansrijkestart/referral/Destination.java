package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.decision.LocalizedText;

/**
 * Where a desk can send a referral (bestemming), such as Mothers of Rotterdam.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code, not null
 * @param name the name, not null
 * @param aliases former or other codes of the same destination, not null, often empty
 * @param offers the offers of the catalogue that it carries out, by which {@link TriageAdvice}
 *     tells whether it fits; not null, often empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"code", "name", "aliases", "offers"})
public record Destination(
    DestinationCode code,
    LocalizedText name,
    List<DestinationCode> aliases,
    List<InterventionId> offers) {

  /** Copies the lists. */
  public Destination {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    offers = List.copyOf(offers);
  }

  /** Whether the code or one of the aliases is meant. */
  boolean answersTo(DestinationCode other) {
    return code.equals(other) || aliases.contains(other);
  }
}
