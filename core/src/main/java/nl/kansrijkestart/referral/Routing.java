package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Set;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Where the desk sends a referral (toeleiding): exactly one primary destination, and others beside
 * it where more than one helps.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param primary the primary destination, not null
 * @param additional other destinations, not null, often empty
 * @param provider the organisation that takes it on, or null where the desk keeps it in hand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"primary", "additional", "provider"})
public record Routing(
    DestinationCode primary, Set<DestinationCode> additional, @Nullable OrganizationId provider) {

  /** Copies the other destinations. */
  public Routing {
    requireNonNull(primary, "primary");
    additional = Ordered.by(requireNonNull(additional, "additional"), DestinationCode::value);
  }

  /**
   * To one destination, in the hands of an organisation.
   *
   * @param primary the destination, not null
   * @param provider the organisation that takes it on, not null
   * @return the routing, never null
   */
  public static Routing to(DestinationCode primary, OrganizationId provider) {
    return new Routing(primary, Set.of(), requireNonNull(provider, "provider"));
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
