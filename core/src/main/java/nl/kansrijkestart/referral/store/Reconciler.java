package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events along and finds referrals that got lost (afstemming): begun and never sent; sent
 * and never confirmed; taken up and silent; closed while the referrer knows nothing; two open ones
 * for the same.
 *
 * <pre>{@code
 * ReconcilerTerms terms = ReconcilerTerms.of(Duration.ofDays(2), Duration.ofDays(14));
 * Reconciler reconciler = Reconciler.of(terms, store::events);
 * reconciler.readOn(store, findings::add); // now and then: what cannot be mended by waiting
 * reconciler.open(now, findings::add); // and what stands open too long at this moment
 * }</pre>
 *
 * <p>It holds a few fields (a few hundred bytes with the keys) of each referral of which waiting
 * may make a finding: those under way; those from whom she is out of sight while the referrer still
 * waits for an answer; and, where {@link ReconcilerTerms#drafted} looks at them, drafts of a
 * professional. Nothing is waited for where she declined, is out of sight and the referrer was
 * answered, or a draft is not looked at: such a referral is put aside, and read again by its key
 * when something happens with it. Closed ones are forgotten. So its memory grows with what is open
 * and waited for, beside the last 1,000 that were put aside, and not with the length of the stream
 * or the number of women who declined; what stands open and unanswered for years stays and is found
 * each time. It starts anew from position 0 after a restart.
 *
 * <p>This class is not thread-safe: let one thread use it at a time.
 */
public final class Reconciler {

  /** Most are sent soon after they are begun: to read each again would cost a query each. */
  private static final int ASIDE = 1_000;

  private final ReconcilerTerms terms;
  private final Function<? super ReferralId, List<ReferralEvent>> logs;
  private final Map<ReferralId, OpenReferral> open = new LinkedHashMap<>();
  private final Map<ReferralId, OpenReferral> aside = new LinkedHashMap<>();
  private long position;

  private Reconciler(
      ReconcilerTerms terms, Function<? super ReferralId, List<ReferralEvent>> logs) {
    this.terms = requireNonNull(terms, "terms");
    this.logs = requireNonNull(logs, "logs");
  }

  /**
   * A reconciler that read nothing yet.
   *
   * @param terms after how long a referral counts as forgotten, not null
   * @param logs gives all events of a referral in order, as {@link ReferralStore#events}; asked
   *     where something happens with one that was put aside; not null
   * @return the reconciler, never null
   */
  public static Reconciler of(
      ReconcilerTerms terms, Function<? super ReferralId, List<ReferralEvent>> logs) {
    return new Reconciler(terms, logs);
  }

  /**
   * Reads one event. An event that was read before is passed over.
   *
   * @param stored the event, not null
   * @param found gets what is certain at once: a referral closed without feedback that was not
   *     withheld, an event that cannot follow on the one before it; not null
   * @throws IllegalArgumentException if a position was left out: something would be missed. What
   *     {@code found} or the store throws goes on to the caller; the event then counts as not read,
   *     so that the next attempt hands the finding on again (at least once)
   */
  public void accept(StoredEvent stored, Consumer<? super ReconcilerFinding> found) {
    requireNonNull(found, "found");
    if (stored.position() <= position) {
      return;
    }
    if (stored.position() != position + 1) {
      throw new IllegalArgumentException(
          "Events must be read on without a gap: position "
              + (position + 1)
              + " is next, was "
              + stored.position());
    }
    ReferralEvent event = stored.event();
    OpenReferral before = before(event);
    // first what was found, and only then the position: who throws gets it again
    findings(event, before).forEach(found);
    keep(event, before);
    position = stored.position();
  }

  /** What is known of it, read again where it was put aside; null where it is new or closed. */
  private @Nullable OpenReferral before(ReferralEvent event) {
    OpenReferral held = open.getOrDefault(event.referral(), aside.get(event.referral()));
    return held == null && event.version() > 1
        ? OpenReferral.before(event, logs.apply(event.referral()))
        : held;
  }

  private List<ReconcilerFinding> findings(ReferralEvent event, @Nullable OpenReferral before) {
    List<ReconcilerFinding> findings = new ArrayList<>();
    if (before == null) {
      if (!begins(event)) {
        findings.add(finding(event, ReferralReasons.LOG_STEP, Map.of("version", event.version())));
      }
      return findings;
    }
    if (event.version() != before.version() + 1) {
      findings.add(
          finding(event, ReferralReasons.LOG_GAP, Map.of("version", before.version() + 1)));
    }
    boolean tells = event.step().outcome() != null || event.step().kind() == Kind.WITHHOLD_FEEDBACK;
    if (event.state() == ReferralState.COMPLETED && before.owesAnAnswer() && !tells) {
      findings.add(
          finding(
              event, StoreReasons.CLOSED_WITHOUT_FEEDBACK, Map.of("state", event.state().code())));
    }
    return findings;
  }

  private static boolean begins(ReferralEvent event) {
    return event.step().request() != null && event.version() == 1;
  }

  private void keep(ReferralEvent event, @Nullable OpenReferral before) {
    ReferralRequest request = event.step().request();
    OpenReferral now = before;
    if (before != null) {
      before.after(event);
    } else if (request != null && begins(event)) {
      now = new OpenReferral(request, event);
    }
    ReferralId id = event.referral();
    aside.remove(id);
    if (now == null || now.state().terminal()) {
      open.remove(id);
    } else if (now.awaits(terms)) {
      open.put(id, now);
    } else {
      open.remove(id);
      aside.put(id, now);
    }
    if (aside.size() > ASIDE) {
      aside.remove(aside.keySet().iterator().next());
    }
  }

  /**
   * Reads all that a store has beyond what was read.
   *
   * @param store the store, not null
   * @param found as in {@link #accept}, not null
   */
  public void readOn(ReferralStore store, Consumer<? super ReconcilerFinding> found) {
    List<StoredEvent> page;
    do {
      page = store.stream(position, ReferralStore.MAX_PAGE);
      for (StoredEvent stored : page) {
        accept(stored, found);
      }
    } while (page.size() == ReferralStore.MAX_PAGE);
  }

  /**
   * Finds what stands open too long, and twice, in the order in which the referrals were begun.
   *
   * <p>Sent counts from the sending, all other states from the last event. Drafts, and referrals
   * that she declined, wait for nobody. Where no offer was named, the desk is to choose: two of
   * those in one pregnancy are for the same. The later one is reported, with the earlier one beside
   * it.
   *
   * @param asOf the moment to judge by, not null
   * @param found gets each finding, not null
   */
  public void open(Instant asOf, Consumer<? super ReconcilerFinding> found) {
    requireNonNull(asOf, "asOf");
    Map<Object, ReferralId> first = new HashMap<>();
    open.forEach(
        (id, referral) -> {
          switch (referral.state()) {
            case DRAFT -> draft(id, referral, asOf, found);
            case LOST -> lost(id, referral, asOf, found);
            default -> {
              waiting(id, referral, asOf, found);
              two(id, referral, first, found);
            }
          }
        });
  }

  private static void two(
      ReferralId id,
      OpenReferral referral,
      Map<Object, ReferralId> first,
      Consumer<? super ReconcilerFinding> found) {
    Set<ReferralId> others = new LinkedHashSet<>();
    for (Object same : referral.aims()) {
      ReferralId other = first.putIfAbsent(same, id);
      if (other != null) {
        others.add(other);
      }
    }
    for (ReferralId other : others) {
      found.accept(new ReconcilerFinding(id, other, reason(StoreReasons.TWO_OPEN, Map.of())));
    }
  }

  /** Begun and not sent: only its referrer knows of it. */
  private void draft(
      ReferralId id,
      OpenReferral referral,
      Instant asOf,
      Consumer<? super ReconcilerFinding> found) {
    Duration stood = Duration.between(referral.since(), asOf);
    Duration term = terms.drafted();
    if (term != null && stood.compareTo(term) > 0) {
      found.accept(
          new ReconcilerFinding(
              id, null, reason(StoreReasons.DRAFT_STANDS, Map.of("days", stood.toDays()))));
    }
  }

  private void waiting(
      ReferralId id,
      OpenReferral referral,
      Instant asOf,
      Consumer<? super ReconcilerFinding> found) {
    boolean sent = referral.state() == ReferralState.SENT;
    Duration waited = Duration.between(sent ? referral.since() : referral.last(), asOf);
    if (waited.compareTo(sent ? terms.unreceived() : terms.silent()) <= 0) {
      return;
    }
    Reason why =
        sent
            ? reason(StoreReasons.NOT_RECEIVED, Map.of("days", waited.toDays()))
            : reason(
                StoreReasons.SILENT,
                Map.of("state", referral.state().code(), "days", waited.toDays()));
    found.accept(new ReconcilerFinding(id, null, why));
  }

  /** She was given up, and after the term the referrer still knows nothing. */
  private void lost(
      ReferralId id,
      OpenReferral referral,
      Instant asOf,
      Consumer<? super ReconcilerFinding> found) {
    if (referral.owesAnAnswer()
        && Duration.between(referral.since(), asOf).compareTo(terms.silent()) > 0) {
      found.accept(
          new ReconcilerFinding(
              id,
              null,
              reason(
                  StoreReasons.CLOSED_WITHOUT_FEEDBACK, Map.of("state", referral.state().code()))));
    }
  }

  private static ReconcilerFinding finding(
      ReferralEvent event, ReasonCode code, Map<String, ?> parameters) {
    return new ReconcilerFinding(event.referral(), null, reason(code, parameters));
  }

  private static Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, StoreReasons.RECONCILE, List.of(), parameters);
  }

  /**
   * The position of the last event that was read.
   *
   * @return 0 where none was
   */
  public long position() {
    return position;
  }

  /**
   * How many referrals are held since waiting may make a finding of them; at most 1,000 that were
   * put aside come on top.
   *
   * @return 0 or more
   */
  public int held() {
    return open.size();
  }
}
