package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.privacy.Redaction;

/**
 * What goes to the recipient, and the two receipts of it (verstrekking). Send the items and the
 * recipient's receipt; keep the host's receipt.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param items the parts that the recipient may have; empty where nothing was permitted; not null
 * @param hostReceipt what the host keeps; it names what was left out, so it never leaves; not null
 * @param recipientReceipt what goes with the items, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"items", "hostReceipt", "recipientReceipt"})
public record Disclosure(
    List<Item> items, HostReceipt hostReceipt, RecipientReceipt recipientReceipt) {

  /** Copies the items. */
  public Disclosure {
    items = List.copyOf(items);
    requireNonNull(hostReceipt, "hostReceipt");
    requireNonNull(recipientReceipt, "recipientReceipt");
  }

  /**
   * One part that goes out. A part from which everything was left out is not there at all.
   *
   * @param name the name of the part within its record, not null
   * @param values its plain values: one, or several of a collection, or none; not null
   * @param records the records within it, each as the parts that go out; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"name", "values", "records"})
  public record Item(String name, List<Object> values, List<List<Item>> records) {

    /** Copies the lists. */
    public Item {
      requireNonNull(name, "name");
      values = List.copyOf(values);
      records = records.stream().map(List::copyOf).toList();
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
