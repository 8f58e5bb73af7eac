package nl.kansrijkestart.examples.host;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.jspecify.annotations.Nullable;

/**
 * A family as the host stores it: domain records of core, so that an invalid one cannot exist.
 *
 * @param client the woman, not null
 * @param pregnancy her pregnancy, not null
 * @param birth the birth, or null where there was none yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"client", "pregnancy", "birth"})
public record Family(Client client, Pregnancy pregnancy, @Nullable Birth birth) {

  @Override
  public String toString() {
    return "Family[masked]";
  }
}
