package nl.kansrijkestart.fhir.server;

import static java.util.Objects.requireNonNull;

import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a server for data, as the host established it before: by a certificate or a token, never
 * by what the request says of itself (vrager).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param actor who asks, for the log, not null
 * @param holder the organisation that holds the data, not null
 * @param recipient the organisation that asks, with the role of the reader where known, not null
 * @param purpose what for, not null
 * @param kind the kind of consent that the holder needs, not treatment, not null
 * @param context the pregnancy, episode or plan concerned, or null
 */
public record Asker(
    Actor actor,
    Party holder,
    Party recipient,
    Purpose purpose,
    ConsentKind kind,
    @Nullable RecordRef context) {

  /** Checks that the parties are real ones, and that the consent is one on data. */
  public Asker {
    requireNonNull(actor, "actor");
    requireNonNull(holder, "holder");
    requireNonNull(recipient, "recipient");
    requireNonNull(purpose, "purpose");
    requireNonNull(kind, "kind");
    if (holder.organization() == null || recipient.organization() == null) {
      throw new IllegalArgumentException(
          "Who asks a server must name the organisation that holds the data and its own");
    }
    if (kind == ConsentKind.TREATMENT) {
      throw new IllegalArgumentException(
          "Consent to treatment opens no disclosure; name another kind of consent");
    }
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Asker[masked]";
  }
}
