package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
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
    records = RecordList.of(requireNonNull(records, "records"));
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
    RecordList more = list().with(requireNonNull(record, "record"));
    return more == records ? this : new ConsentHistory(more);
  }

  /**
   * The history as it was on record at an instant: without what was recorded only later, also where
   * that holds from earlier. So a decision of the past can be made again with what was known then,
   * next to the same question to the whole history, with all that is known now.
   *
   * <pre>{@code
   * boolean allowedThen = history.asKnownAt(sentAt).permits(request); // as the sender could know
   * boolean allowed = history.permits(request); // with the objection that came in afterwards
   * }</pre>
   *
   * <p>An answer that was recorded by then but begins later is kept.
   *
   * @param instant the instant, inclusive: an answer recorded at that very instant was known; not
   *     null
   * @return the history, never null; this one if nothing was recorded later
   */
  public ConsentHistory asKnownAt(Instant instant) {
    RecordList known = list().recordedUntil(requireNonNull(instant, "instant"));
    return known == records ? this : new ConsentHistory(known);
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
    return ConsentRules.decide(list(), requireNonNull(request, "request"), Givers.SELF);
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
            givers -> ConsentRules.decide(list(), request, givers),
            reasons -> new ConsentDecision.Deny(request, request.categories(), reasons));
  }

  /**
   * Whether the data may be disclosed, without saying why: the same answer as {@link
   * #decide(DisclosureRequest)}, at a fraction of the cost. For filters over many items; what is
   * really disclosed rests on a decision with its reasons, which the audit log can keep.
   *
   * @param request who would disclose what to whom, what for and when, not null
   * @return true if the decision is a permit
   */
  public boolean permits(DisclosureRequest request) {
    return Verdict.permits(list().about(requireNonNull(request, "request")), request, Givers.SELF);
  }

  /**
   * Whether the data may be disclosed, with a check on who may consent for this person, without
   * saying why: the same answer as {@link #decide(DisclosureRequest, CapacityRules,
   * CapacityFacts)}, at a fraction of the cost.
   *
   * @param request who would disclose what to whom, what for and when, not null
   * @param rules who must consent, not null
   * @param facts what is known, at the instant of the request, on who may answer; not null
   * @return true if the decision is a permit
   */
  public boolean permits(DisclosureRequest request, CapacityRules rules, CapacityFacts facts) {
    requireNonNull(request, "request");
    return Givers.of(rules, facts, request.at())
        .match(givers -> Verdict.permits(list().about(request), request, givers), reasons -> false);
  }

  private RecordList list() {
    return (RecordList) records;
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
