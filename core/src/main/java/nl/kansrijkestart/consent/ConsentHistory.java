package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.privacy.Redaction;

/**
 * Every answer that was ever given, refused or withdrawn (toestemmingshistorie).
 *
 * <p>Nothing is removed, so the question can be asked as of any past instant. The order in which
 * the answers were added does not matter. Answers about several persons may stand in one history;
 * each speaks for its own person only.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param records the answers, in any order, each key once, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"records"})
public record ConsentHistory(List<Consent> records) {

  private static final ConsentHistory EMPTY = new ConsentHistory(List.of());

  /** Copies the list, leaves out exact repetitions, and checks that no key means two answers. */
  public ConsentHistory {
    Map<ConsentId, Consent> byId = new HashMap<>();
    List<Consent> once = new ArrayList<>();
    for (Consent record : requireNonNull(records, "records")) {
      Consent earlier = byId.putIfAbsent(record.id(), record);
      if (earlier == null) {
        once.add(record);
      } else if (!earlier.equals(record)) {
        throw new IllegalArgumentException(
            "Two different consents have the same key; an answer is never changed: add a new one"
                + " with a key of its own");
      }
    }
    records = List.copyOf(once);
  }

  /**
   * A history in which nobody was asked yet.
   *
   * @return the history, never null
   */
  public static ConsentHistory empty() {
    return EMPTY;
  }

  /**
   * A history of these answers.
   *
   * @param records the answers, in any order, each key once, not null
   * @return the history, never null
   * @throws IllegalArgumentException if two different answers have the same key
   */
  public static ConsentHistory of(Consent... records) {
    return new ConsentHistory(List.of(records));
  }

  /**
   * The history with one more answer.
   *
   * @param record the answer, not null
   * @return the history, never null; equal to this one if the answer was there already
   * @throws IllegalArgumentException if another answer has the same key
   */
  public ConsentHistory with(Consent record) {
    List<Consent> more = new ArrayList<>(records);
    more.add(requireNonNull(record, "record"));
    return new ConsentHistory(more);
  }

  /**
   * Whether the data may be disclosed. Deny by default: only a consent in force that covers each
   * category, and no objection that goes before it, permits.
   *
   * <p>Only consents given in the capacity {@link ConsentCapacity#SELF} count here: whoever
   * recorded one answers for it that she was sixteen or older. Use the other form where that is not
   * sure.
   *
   * @param request who would disclose what to whom, what for and when, not null
   * @return the decision with its reasons, never null
   */
  public ConsentDecision decide(DisclosureRequest request) {
    return new ConsentRules(records, requireNonNull(request, "request"), Givers.SELF).decide();
  }

  /**
   * Whether the data may be disclosed, with a check on who may consent for this person. Where the
   * age is not known or no regime is set, the answer is no.
   *
   * <pre>{@code
   * history.decide(request, CapacityRules.shipped(), CapacityFacts.ofAge(17));
   * }</pre>
   *
   * @param request who would disclose what to whom, what for and when, not null
   * @param rules who must consent, not null
   * @param facts what is known, at the instant of the request, on who may answer; not null
   * @return the decision with its reasons, never null
   */
  public ConsentDecision decide(
      DisclosureRequest request, CapacityRules rules, CapacityFacts facts) {
    requireNonNull(request, "request");
    return Givers.of(rules, facts, request.at())
        .match(
            givers -> new ConsentRules(records, request, givers).decide(),
            reasons -> new ConsentDecision.Deny(request, request.categories(), reasons));
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
