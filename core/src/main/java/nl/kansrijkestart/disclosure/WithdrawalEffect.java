package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DecisionId;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What it means for others that she took a consent back or narrowed it (gevolg van intrekking).
 * What went out cannot be undone; but whoever has it can be told, and she can be told who has it.
 *
 * <p>Each part that went out earlier is judged again as of her answer:
 *
 * <ul>
 *   <li>Her answer is not about it (another purpose, recipient, kind of data, pregnancy or person):
 *       it is not listed.
 *   <li>Her answer is about it, and it could not go out any more: its recipient stands in {@code
 *       tell}. That holds for all that this recipient has for this purpose, also where it went out
 *       under another consent than the one she took back: who says "no more to them" expects to
 *       hear everything that they have. {@code basis} says under which consent each went out.
 *   <li>Her answer is about it, and it could still go out, because a consent that goes before her
 *       answer covers it: its recipient stands in {@code stays}, with that consent. Tell her so;
 *       she may want to take that one back as well. What went out on a ground in law stays too.
 * </ul>
 *
 * <p>A report under the reporting code is listed nowhere: see {@link
 * nl.kansrijkestart.audit.AccessOverview}.
 *
 * <p>A disclosure at or after the instant from which her answer holds is listed like every other:
 * compare the instants, for it should not have happened. This list is for the host; before it is
 * shown to her, think of who reads along. This class is immutable and thread-safe.
 *
 * @param answer what she answered, not null
 * @param tell who should be told, each once, and what they have; not null
 * @param stays who keeps what another consent or the law covers, each once; not null
 * @param altered receipts on this person that are not as this host made them, or were made with a
 *     key that the {@link Discloser} was not given; nothing in them was trusted, so what they tell
 *     of is not listed: look into them; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"answer", "tell", "stays", "altered"})
public record WithdrawalEffect(
    Consent answer, List<Recipient> tell, List<Recipient> stays, List<HostReceipt> altered) {

  /** Copies the lists. */
  public WithdrawalEffect {
    requireNonNull(answer, "answer");
    tell = List.copyOf(tell);
    stays = List.copyOf(stays);
    altered = List.copyOf(altered);
  }

  /**
   * An organisation that has something of hers.
   *
   * @param organization the organisation, not null
   * @param disclosures what went out to it, the earliest first, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"organization", "disclosures"})
  public record Recipient(OrganizationId organization, List<Earlier> disclosures) {

    /** Copies the list. */
    public Recipient {
      requireNonNull(organization, "organization");
      disclosures = List.copyOf(disclosures);
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

  /**
   * What went out in one disclosure.
   *
   * @param decision the decision under which it went out, not null
   * @param recipient to whom within the organisation, as far as known, not null
   * @param purpose what for, not null
   * @param at when, not null
   * @param parts the parts with their kinds of data, not null
   * @param basis the consents that it rested on; more than one where they covered different kinds;
   *     empty where the law was; not null
   * @param law the ground in law that it rested on, or null where it was consent
   * @param coveredBy the consents that cover it still; empty where none does; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "decision",
    "recipient",
    "purpose",
    "at",
    "parts",
    "basis",
    "law",
    "coveredBy"
  })
  public record Earlier(
      DecisionId decision,
      Party recipient,
      Purpose purpose,
      Instant at,
      List<HostReceipt.Sent> parts,
      List<ConsentId> basis,
      @Nullable LegalBasisCode law,
      List<ConsentId> coveredBy) {

    /** Copies the lists. */
    public Earlier {
      requireNonNull(decision, "decision");
      requireNonNull(recipient, "recipient");
      requireNonNull(purpose, "purpose");
      requireNonNull(at, "at");
      parts = List.copyOf(parts);
      basis = List.copyOf(basis);
      coveredBy = List.copyOf(coveredBy);
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
