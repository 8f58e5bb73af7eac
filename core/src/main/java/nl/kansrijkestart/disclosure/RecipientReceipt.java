package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.consent.DecisionId;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.privacy.Redaction;

/**
 * The recipient's proof of what came in (ontvangstbewijs). It names what was handed over and for
 * which purpose; neither that anything was left out, nor what.
 *
 * <p>Only the host, who has the key, can check it. This class is immutable and thread-safe.
 *
 * @param id the key of this disclosure, by which the host finds its own receipt: the keyed hash of
 *     the key of the decision, in hexadecimal digits; it tells the recipient nothing; not null
 * @param holder who disclosed, not null
 * @param recipient who received, not null
 * @param purpose what for; the data may be used for nothing else; not null
 * @param at when, not null
 * @param disclosed the paths of the parts that were handed over, not null
 * @param content the keyed hash of what was handed over, in hexadecimal digits, not null
 * @param hash the keyed hash of all the above, in hexadecimal digits, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "holder", "recipient", "purpose", "at", "disclosed", "content", "hash"})
public record RecipientReceipt(
    String id,
    Party holder,
    Party recipient,
    Purpose purpose,
    Instant at,
    List<String> disclosed,
    String content,
    String hash) {

  /** Copies the list. */
  public RecipientReceipt {
    requireNonNull(id, "id");
    requireNonNull(holder, "holder");
    requireNonNull(recipient, "recipient");
    requireNonNull(purpose, "purpose");
    requireNonNull(at, "at");
    disclosed = List.copyOf(disclosed);
    requireNonNull(content, "content");
    requireNonNull(hash, "hash");
  }

  /**
   * Whether nothing in this receipt was changed since it was made.
   *
   * @param key the key of the host that disclosed, not null
   * @return false if so, or if it was made with another key
   */
  public boolean unaltered(ReceiptKey key) {
    return key.signed(form(id, holder, recipient, purpose, at, disclosed, content), hash);
  }

  /**
   * Whether this receipt was handed over together with one of the host's own.
   *
   * @param key the key of the host that disclosed, not null
   * @param own the receipt of the host, not null
   * @return false if it belongs to another disclosure; both may still be altered
   */
  public boolean belongsTo(ReceiptKey key, HostReceipt own) {
    return key.signed(idForm(own.decision()), id);
  }

  /**
   * Whether these items are what was handed over with this receipt.
   *
   * @param key the key of the host that disclosed, not null
   * @param items the items, not null
   * @return false if an item was added, taken away or changed
   */
  public boolean matches(ReceiptKey key, List<Disclosure.Item> items) {
    return key.signed(form(items), content);
  }

  /**
   * This receipt, if it and the items are as they were; else what was altered and what to do.
   *
   * @param key the key of the host that disclosed, not null
   * @param items the items, not null
   * @return the receipt, or a refusal with a reason for the receipt and one for the items, never
   *     null
   */
  public Result<RecipientReceipt> check(ReceiptKey key, List<Disclosure.Item> items) {
    return DisclosureReasons.checked(
        this, unaltered(key), matches(key, items), DisclosureReasons.ITEMS_ALTERED);
  }

  static String form(List<Disclosure.Item> items) {
    Canonical form = new Canonical().add(items.size());
    for (Disclosure.Item item : items) {
      form.add(item.name())
          .addAll(item.values().stream().map(PlainValues::form).toList())
          .addAll(item.records().stream().map(RecipientReceipt::form).toList());
    }
    return form.toString();
  }

  static String idForm(DecisionId decision) {
    return new Canonical().add("recipient-receipt-id/1").add(decision).toString();
  }

  static String form(
      String id,
      Party holder,
      Party recipient,
      Purpose purpose,
      Instant at,
      List<String> disclosed,
      String content) {
    return new Canonical()
        .add("recipient-receipt/2")
        .add(id)
        .add(PlainValues.signed(holder))
        .add(PlainValues.signed(recipient))
        .add(purpose.name())
        .add(at)
        .addAll(disclosed)
        .add(content)
        .toString();
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
