package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a circumstance code stands for.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code, not null
 * @param kind risk or protective, not null
 * @param domain the topic of life it belongs to, not null
 * @param category the kind of data, one of {@link Circumstance#CATEGORIES}, not null
 * @param partOf the more general code that is present when this one is, or null
 * @param name what it is called, not null
 * @param exchange the codes under which it is exchanged, verified only, often empty; not null
 * @param sources where the code comes from, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"code", "kind", "domain", "category", "partOf", "name", "exchange", "sources"})
public record CircumstanceDefinition(
    CircumstanceCode code,
    Circumstance.Kind kind,
    LifeDomain domain,
    DataCategory category,
    @Nullable CircumstanceCode partOf,
    LocalizedText name,
    List<ExchangeCode> exchange,
    List<Source> sources) {

  /**
   * A code in a system that others know (uitwisselcode).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param system the URI of the code system, not null or blank
   * @param code the code in it, not null or blank
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"system", "code"})
  public record ExchangeCode(String system, String code) {

    /** Checks that both are there. */
    public ExchangeCode {
      if (requireNonNull(system, "system").isBlank() || requireNonNull(code, "code").isBlank()) {
        throw new IllegalArgumentException("A code for exchange needs a system and a code");
      }
    }
  }

  /** Copies the lists, and checks the category, the source and the more general code. */
  public CircumstanceDefinition {
    requireNonNull(code, "code");
    requireNonNull(kind, "kind");
    requireNonNull(domain, "domain");
    requireNonNull(name, "name");
    exchange = List.copyOf(exchange);
    sources = List.copyOf(sources);
    Circumstance.requireCategory(category);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("A circumstance needs a source");
    }
    if (code.equals(partOf)) {
      throw new IllegalArgumentException("A circumstance cannot be a part of itself");
    }
  }
}
