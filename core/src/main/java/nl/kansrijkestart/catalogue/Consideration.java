package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;

/**
 * A point that whoever carries out the offer weighs in a conversation, and that no rule decides
 * (overweging).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param text the point, not null
 * @param sources what it stands on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"text", "sources"})
public record Consideration(LocalizedText text, List<Source> sources) {

  /** Copies the sources. */
  public Consideration {
    requireNonNull(text, "text");
    sources = List.copyOf(sources);
  }
}
