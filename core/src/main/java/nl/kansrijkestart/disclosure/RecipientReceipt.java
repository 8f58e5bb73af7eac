package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
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
@JsonPropertyOrder({"holder", "recipient", "purpose", "at", "disclosed", "content", "hash"})
public record RecipientReceipt(
    Party holder,
    Party recipient,
    Purpose purpose,
    Instant at,
    List<String> disclosed,
    String content,
    String hash) {

  /** Copies the list. */
  public RecipientReceipt {
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
    return key.signed(form(holder, recipient, purpose, at, disclosed, content), hash);
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

  static String form(
      Party holder,
      Party recipient,
      Purpose purpose,
      Instant at,
      List<String> disclosed,
      String content) {
    return new Canonical()
        .add("recipient-receipt/1")
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
