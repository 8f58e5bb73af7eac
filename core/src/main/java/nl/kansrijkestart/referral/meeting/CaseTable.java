package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What each participant of a case meeting may hear about her (wat er gedeeld mag worden).
 *
 * <p>Every question goes through the {@link DisclosureGate}, for the purpose {@link
 * Purpose#CASE_MEETING}, for one participant at a time: what one may hear opens nothing to the
 * next. Nothing goes to whom the host did not verify, or who stands for no organisation; her
 * partner has no place here by being her partner. She herself always may hear what is about her.
 *
 * <pre>{@code
 * CaseTable table = CaseTable.of(gate, meeting, chair, practice, RecordRef.ofPregnancy(pregnancy));
 * for (Participant one : meeting.participants()) {
 *   CaseTable.Share share = table.share(one, EnumSet.of(DataCategory.SOCIAL), now);
 * }
 * }</pre>
 *
 * <p>This class is immutable, and thread-safe if the gate is.
 */
public final class CaseTable {

  private final DisclosureGate gate;
  private final CaseMeeting meeting;
  private final Actor teller;
  private final Party holder;
  private final @Nullable RecordRef context;

  private CaseTable(
      DisclosureGate gate,
      CaseMeeting meeting,
      Actor teller,
      Party holder,
      @Nullable RecordRef context) {
    this.gate = requireNonNull(gate, "gate");
    this.meeting = requireNonNull(meeting, "meeting");
    this.teller = requireNonNull(teller, "teller");
    this.holder = requireNonNull(holder, "holder");
    this.context = context;
  }

  /**
   * The table of a meeting, from the side of one organisation that would tell something.
   *
   * @param gate the gate of that organisation, not null
   * @param meeting the meeting, not null
   * @param teller who would tell, not null
   * @param holder the organisation whose data these are, not null
   * @param context the pregnancy or care plan that it is about, or null
   * @return the table, never null
   */
  public static CaseTable of(
      DisclosureGate gate,
      CaseMeeting meeting,
      Actor teller,
      Party holder,
      @Nullable RecordRef context) {
    return new CaseTable(gate, meeting, teller, holder, context);
  }

  /**
   * What one participant may hear of what is asked. The gate logs each question.
   *
   * @param participant one of the participants of the meeting, not null
   * @param categories the kinds of data that would be told, at least one, not null
   * @param at the present instant, not null
   * @return the kinds that may be told, and why the rest may not; never null
   * @throws IllegalArgumentException if no kind is named
   */
  public Share share(Participant participant, Set<DataCategory> categories, Instant at) {
    requireNonNull(at, "at");
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("A question must name one or more kinds of data");
    }
    Optional<Reason> shut = shut(participant);
    if (shut.isPresent()) {
      return new Share(participant, Set.of(), List.of(shut.get()));
    }
    ConsentDecision first = gate.decide(teller, request(participant, categories, at));
    if (first.permits()) {
      return new Share(participant, categories, first.reasons());
    }
    List<Reason> reasons = new ArrayList<>(first.reasons());
    Set<DataCategory> rest = EnumSet.copyOf(categories);
    rest.removeAll(
        first instanceof ConsentDecision.Deny deny ? deny.denied() : Set.copyOf(categories));
    if (rest.isEmpty()) {
      return new Share(participant, Set.of(), reasons);
    }
    ConsentDecision again = gate.decide(teller, request(participant, rest, at));
    reasons.addAll(again.reasons());
    return new Share(participant, again.permits() ? rest : Set.of(), reasons);
  }

  /**
   * Hands one participant what may be told of a record.
   *
   * @param participant one of the participants of the meeting, not null
   * @param record a record of the woman, not null
   * @param categories the kinds of data that would be told, at least one, not null
   * @param at the present instant, not null
   * @return what goes out, or every reason why nothing does; never null
   */
  public Result<Disclosure> disclose(
      Participant participant, Disclosable record, Set<DataCategory> categories, Instant at) {
    requireNonNull(record, "record");
    Share share = share(participant, categories, at);
    return share.categories().isEmpty()
        ? Result.refused(share.reasons())
        : gate.disclose(teller, record, request(participant, share.categories(), at));
  }

  /** Why somebody is told nothing whatever she agreed to. */
  private Optional<Reason> shut(Participant participant) {
    if (!meeting.participants().contains(participant)) {
      return Optional.of(Reason.of(MeetingReasons.NOT_AT_THE_TABLE));
    }
    return participant.party().isEmpty()
        ? Optional.of(Reason.of(MeetingReasons.NOT_VERIFIED))
        : Optional.empty();
  }

  private DisclosureRequest request(
      Participant participant, Set<DataCategory> categories, Instant at) {
    DisclosureRequest request =
        DisclosureRequest.ofWoman(
            meeting.woman(),
            Purpose.CASE_MEETING,
            holder,
            participant.party().orElseThrow(),
            categories,
            at);
    return context == null ? request : request.withContext(context);
  }

  /**
   * What one participant may hear.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param participant the participant, not null
   * @param categories the kinds of data that may be told; often none; not null
   * @param reasons why, and why not the rest, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"participant", "categories", "reasons"})
  public record Share(Participant participant, Set<DataCategory> categories, List<Reason> reasons)
      implements Explained {

    /** Copies the collections. */
    public Share {
      requireNonNull(participant, "participant");
      EnumSet<DataCategory> ordered = EnumSet.noneOf(DataCategory.class);
      ordered.addAll(categories);
      categories = Collections.unmodifiableSet(ordered);
      reasons = MeetingReasons.some(reasons);
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
