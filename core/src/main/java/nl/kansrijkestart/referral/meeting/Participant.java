package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the table (deelnemer).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param who the person, role and organisation, not null
 * @param kind the kind of the organisation, such as {@code YOUTH_HEALTH_CARE}, or null where it is
 *     not known
 * @param verified whether the host established who this is; nothing is shared before that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"who", "kind", "verified"})
public record Participant(Actor who, @Nullable RoleCode kind, boolean verified) {

  /** Checks that there is somebody. */
  public Participant {
    requireNonNull(who, "who");
  }

  /** The party that would receive: a real organisation, and a person whom the host knows. */
  Optional<Party> party() {
    return verified && who.organization() != null && who.person() != null
        ? Optional.of(new Party(who.organization(), kind, who.role()))
        : Optional.empty();
  }

  /**
   * The type only; who takes part tells something about her.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
