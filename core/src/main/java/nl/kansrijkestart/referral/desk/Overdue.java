package nl.kansrijkestart.referral.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.calendar.HalfOpenDateRange;
import nl.kansrijkestart.calendar.WorkingDays;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralParty;
import nl.kansrijkestart.referral.ReferralStep;
import org.jspecify.annotations.Nullable;

/**
 * A referral that did not reach a stage in time (te laat). It names who must act and who is told,
 * and nothing of her.
 *
 * <p>Nothing is late while she declines or is out of sight, and a term begins anew when she comes
 * back, or another desk takes over: that is never held against anybody. Feedback that she wants
 * kept from the referrer is never late. After the end nothing is late any more.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param referral the referral, not null
 * @param deadline the deadline that passed, not null
 * @param due the last day on which it was in time, not null
 * @param workingDaysLate how many working days ago that was, 1 or more where today is one
 * @param owner who must act, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"referral", "deadline", "due", "workingDaysLate", "owner"})
public record Overdue(
    ReferralId referral,
    Deadline deadline,
    LocalDate due,
    long workingDaysLate,
    ReferralParty owner)
    implements Explained {

  private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

  /** Checks that all is there. */
  public Overdue {
    requireNonNull(referral, "referral");
    requireNonNull(deadline, "deadline");
    requireNonNull(due, "due");
    requireNonNull(owner, "owner");
    if (workingDaysLate < 0) {
      throw new IllegalArgumentException("Days late must be 0 or more");
    }
  }

  /**
   * What is late with one referral.
   *
   * @param referral the referral, not null
   * @param deadlines the deadlines of its desk, not null
   * @param workingDays the working days of the desk, not null
   * @param asOf the day on which is looked, in Dutch local time; the due day itself is in time, and
   *     what happened on a later day was not known then; not null
   * @return one for each deadline that passed, as it stood on that day; immutable, never null
   */
  public static List<Overdue> of(
      Referral referral, Collection<Deadline> deadlines, WorkingDays workingDays, LocalDate asOf) {
    return asOf(referral, asOf)
        .map(then -> late(then, deadlines, workingDays, asOf))
        .orElse(List.of());
  }

  /** As it was at the end of a day; empty where it was not begun yet. */
  private static Optional<Referral> asOf(Referral referral, LocalDate asOf) {
    List<ReferralEvent> known =
        referral.events().stream().filter(event -> !day(event.at()).isAfter(asOf)).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(Referral.of(known));
  }

  private static List<Overdue> late(
      Referral referral, Collection<Deadline> deadlines, WorkingDays workingDays, LocalDate asOf) {
    Optional<ReferralParty> owner = referral.owner();
    if (owner.isEmpty()) {
      return List.of();
    }
    List<Overdue> late = new ArrayList<>();
    Map<Stage, Instant> reached = StageFact.reachedHere(referral);
    for (Deadline deadline : deadlines) {
      Instant begun = begun(deadline, reached);
      if (begun == null
          || reached.containsKey(deadline.to())
          || (deadline.to() == Stage.FED_BACK && referral.feedbackWithheld())) {
        continue;
      }
      LocalDate due = workingDays.plus(day(since(referral, begun)), deadline.workingDays());
      if (asOf.isAfter(due)) {
        long days = workingDays.count(HalfOpenDateRange.of(due.plusDays(1), asOf.plusDays(1)));
        late.add(new Overdue(referral.id(), deadline, due, days, owner.get()));
      }
    }
    return List.copyOf(late);
  }

  /** When she agreed may not be told; she had by the sending, so that nothing is late too soon. */
  private static @Nullable Instant begun(Deadline deadline, Map<Stage, Instant> reached) {
    Instant begun = reached.get(deadline.from());
    return begun == null && deadline.from() == Stage.CONSENTED
        ? reached.get(Stage.REFERRED)
        : begun;
  }

  /**
   * What is late at a desk, the latest first.
   *
   * @param desk the organisation that runs the desk, not null
   * @param referrals referrals of any desk; those count that this desk had on that day, and those
   *     that were sent by a log that does not say to which desk; not null
   * @param deadlines its deadlines, not null
   * @param workingDays its working days, not null
   * @param asOf the day on which is looked, not null
   * @return what is late, by due day and then by the key of the referral; immutable, never null
   */
  public static List<Overdue> at(
      OrganizationId desk,
      Collection<Referral> referrals,
      Collection<Deadline> deadlines,
      WorkingDays workingDays,
      LocalDate asOf) {
    requireNonNull(desk, "desk");
    return referrals.stream()
        .flatMap(referral -> asOf(referral, asOf).stream())
        .filter(then -> then.desk().map(desk::equals).orElse(true))
        .flatMap(then -> late(then, deadlines, workingDays, asOf).stream())
        .sorted(Comparator.comparing(Overdue::due).thenComparing(late -> late.referral().value()))
        .toList();
  }

  /** Who declined and came back is not late: the term begins anew. */
  private static Instant since(Referral referral, Instant begun) {
    Instant since = begun;
    for (ReferralEvent event : referral.events()) {
      boolean back = event.step().kind() == ReferralStep.Kind.RESUME;
      since = back && event.at().isAfter(since) ? event.at() : since;
    }
    return since;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, DUTCH_TIME);
  }

  /**
   * Which stage is late, since when, and who is told.
   *
   * @return one reason, never null
   */
  @Override
  public List<Reason> reasons() {
    return List.of(
        Reason.of(
            DeskReasons.OVERDUE,
            deadline.rule(),
            deadline.sources(),
            Map.of(
                "stage", deadline.to().code(),
                "due", due.toString(),
                "days", workingDaysLate,
                "owner", code(owner),
                "told", code(deadline.escalateTo()))));
  }

  private static String code(ReferralParty party) {
    return switch (party) {
      case REFERRER -> "referrer";
      case CLIENT -> "client";
      case DESK -> "desk";
      case PROVIDER -> "provider";
      case RECEIVER -> "receiver";
      case HELPER -> "helper";
    };
  }
}
