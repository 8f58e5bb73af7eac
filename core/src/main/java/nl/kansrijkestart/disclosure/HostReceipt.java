package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DecisionId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.LegalBasis;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The host's proof of a disclosure (bewijs van verstrekking): what was asked, decided, handed over
 * and left out, under which rules. It never leaves the host: what is left out tells something too.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param request what was asked, not null
 * @param decision the key of the decision, not null
 * @param basis the consents that the disclosure rests on; empty where nothing was permitted or the
 *     law is the basis; not null
 * @param law the ground in law that the disclosure rests on, or null where it is consent or nothing
 *     was permitted
 * @param disclosed the parts that went out, each path and kind of data once, not null
 * @param leftOut the parts with a value that did not, with the reason, not null
 * @param rules the rules and their versions, not null
 * @param input the keyed hash of the whole record as it was then, in hexadecimal digits, not null
 * @param hash the keyed hash of all the above, in hexadecimal digits, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "request",
  "decision",
  "basis",
  "law",
  "disclosed",
  "leftOut",
  "rules",
  "input",
  "hash"
})
public record HostReceipt(
    DisclosureRequest request,
    DecisionId decision,
    List<ConsentId> basis,
    @Nullable Law law,
    List<Sent> disclosed,
    List<LeftOut> leftOut,
    List<RuleRef> rules,
    String input,
    String hash) {

  /** Why a part did not go out. */
  public enum Why {
    /** The decision does not cover this kind of data on this person (niet gedekt). */
    @JsonProperty("not-covered")
    NOT_COVERED,
    /**
     * The record says that it is about somebody else; or, of anybody but the woman, it does not say
     * whom it is about (een ander).
     */
    @JsonProperty("other-person")
    OTHER_PERSON,
    /** The value is of a kind that the library does not understand (onbekende soort). */
    @JsonProperty("unknown-kind")
    UNKNOWN_KIND
  }

  /**
   * A part that went out.
   *
   * @param path its name, behind those of the parts that it stands in, not null
   * @param category the kind of data, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"path", "category"})
  public record Sent(String path, DataCategory category) {

    /** Checks that nothing is missing. */
    public Sent {
      requireNonNull(path, "path");
      requireNonNull(category, "category");
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
   * A part that did not go out.
   *
   * @param path its name, behind those of the parts that it stands in, not null
   * @param category the kind of data, not null
   * @param subject whose data, not null
   * @param why the reason, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"path", "category", "subject", "why"})
  public record LeftOut(String path, DataCategory category, DataSubject subject, Why why) {

    /** Checks that nothing is missing. */
    public LeftOut {
      requireNonNull(path, "path");
      requireNonNull(category, "category");
      requireNonNull(subject, "subject");
      requireNonNull(why, "why");
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
   * The ground in law of a disclosure without consent.
   *
   * @param ground the ground, as the audit log names it, not null
   * @param record the record of it in the host's system, not null
   * @param sources the law, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"ground", "record", "sources"})
  public record Law(LegalBasisCode ground, RecordRef record, List<Source> sources) {

    /** Copies the list. */
    public Law {
      requireNonNull(ground, "ground");
      requireNonNull(record, "record");
      sources = List.copyOf(sources);
    }

    static @Nullable Law of(@Nullable LegalBasis basis) {
      return basis == null ? null : new Law(basis.code(), basis.id(), basis.sources());
    }
  }

  /** Copies the lists. */
  public HostReceipt {
    requireNonNull(request, "request");
    requireNonNull(decision, "decision");
    basis = List.copyOf(basis);
    disclosed = List.copyOf(disclosed);
    leftOut = List.copyOf(leftOut);
    rules = List.copyOf(rules);
    requireNonNull(input, "input");
    requireNonNull(hash, "hash");
  }

  /**
   * The kinds of data that went out.
   *
   * @return an immutable set, empty where nothing did, never null
   */
  public Set<DataCategory> categories() {
    return categories(disclosed);
  }

  static Set<DataCategory> categories(Collection<Sent> parts) {
    return parts.stream().map(Sent::category).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether nothing in this receipt was changed since it was made.
   *
   * @param key the key of the host, not null
   * @return false if so, or if it was made with another key
   */
  public boolean unaltered(ReceiptKey key) {
    return key.signed(form(request, decision, basis, law, disclosed, leftOut, rules, input), hash);
  }

  /**
   * Whether the record is still what it was at the disclosure.
   *
   * @param key the key of the host, not null
   * @param record the record, not null
   * @return false if a part was changed since, or the receipt was made with another key
   */
  public boolean matches(ReceiptKey key, Disclosable record) {
    return key.signed(Tree.of(record).form(), input);
  }

  /**
   * This receipt, if it and the record are as they were; else what was altered and what to do.
   *
   * @param key the key of the host, not null
   * @param record the record, not null
   * @return the receipt, or a refusal with a reason for the receipt and one for the record, never
   *     null
   */
  public Result<HostReceipt> check(ReceiptKey key, Disclosable record) {
    return DisclosureReasons.checked(
        this, unaltered(key), matches(key, record), DisclosureReasons.RECORD_CHANGED);
  }

  static String form(
      DisclosureRequest request,
      DecisionId decision,
      List<ConsentId> basis,
      @Nullable Law law,
      List<Sent> disclosed,
      List<LeftOut> leftOut,
      List<RuleRef> rules,
      String input) {
    return new Canonical()
        .add("host-receipt/2")
        .add(PlainValues.signed(request))
        .add(decision)
        .addAll(basis)
        .add(law == null ? null : PlainValues.signed(law))
        .addAll(disclosed.stream().map(PlainValues::signed).toList())
        .addAll(leftOut.stream().map(PlainValues::signed).toList())
        .addAll(rules.stream().map(PlainValues::signed).toList())
        .add(input)
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
