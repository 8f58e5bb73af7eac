package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.ReferralId;

/**
 * Who takes up a new registration, as decided at the meeting that prepares them (verdeling van
 * nieuwe aanmeldingen).
 *
 * <p>Source: R-248 (002_23e6f29f09909ddf.txt, L278). This class is immutable and thread-safe.
 *
 * @param referral the registration, not null
 * @param owner who takes it up, a person or an organisation, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"referral", "owner"})
public record Allotment(ReferralId referral, Actor owner) {

  /** Checks that both are there. */
  public Allotment {
    requireNonNull(referral, "referral");
    requireNonNull(owner, "owner");
  }

  /**
   * The registrations that stand on the agenda of a meeting: every one that came in up to that day
   * and has no owner yet, however long ago.
   *
   * @param registeredOn when each came in, not null
   * @param allotted what was allotted before, not null
   * @param meeting the day of the meeting, inclusive, not null
   * @return the registrations, the oldest first, never null
   */
  public static List<ReferralId> agenda(
      Map<ReferralId, LocalDate> registeredOn, Collection<Allotment> allotted, LocalDate meeting) {
    requireNonNull(meeting, "meeting");
    List<ReferralId> owned = allotted.stream().map(Allotment::referral).toList();
    return registeredOn.entrySet().stream()
        .filter(one -> !one.getValue().isAfter(meeting) && !owned.contains(one.getKey()))
        .sorted(
            Map.Entry.<ReferralId, LocalDate>comparingByValue()
                .thenComparing(one -> one.getKey().value()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Closes a meeting: each registration on its agenda leaves with exactly one owner.
   *
   * @param agenda the registrations on the agenda, not null
   * @param allotments what was decided, not null
   * @return the allotments in the order of the agenda, or every reason why it cannot close; never
   *     null
   */
  public static Result<List<Allotment>> close(
      Collection<ReferralId> agenda, Collection<Allotment> allotments) {
    Map<ReferralId, List<Allotment>> byReferral = new LinkedHashMap<>();
    agenda.forEach(referral -> byReferral.put(referral, new ArrayList<>()));
    long foreign = 0;
    for (Allotment allotment : allotments) {
      List<Allotment> owners = byReferral.get(allotment.referral());
      if (owners == null) {
        foreign++;
      } else {
        owners.add(allotment);
      }
    }
    List<Reason> refusals = new ArrayList<>();
    note(refusals, MeetingReasons.WITHOUT_OWNER, count(byReferral, 0, 0));
    note(refusals, MeetingReasons.TWO_OWNERS, count(byReferral, 2, Integer.MAX_VALUE));
    note(refusals, MeetingReasons.NOT_ON_THE_AGENDA, foreign);
    return refusals.isEmpty()
        ? Result.accepted(byReferral.values().stream().map(owners -> owners.get(0)).toList())
        : Result.refused(refusals);
  }

  private static long count(Map<ReferralId, List<Allotment>> owners, int least, int most) {
    return owners.values().stream()
        .filter(each -> each.size() >= least && each.size() <= most)
        .count();
  }

  private static void note(List<Reason> refusals, ReasonCode code, long number) {
    if (number > 0) {
      refusals.add(
          Reason.of(
              code,
              MeetingReasons.PREPARATION,
              List.of(MeetingReasons.PREPARING),
              Map.of("number", number)));
    }
  }

  /**
   * The type only; who takes up what is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
