package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events along and finds referrals that got lost (afstemming): sent and never confirmed;
 * taken up and silent; closed while the referrer knows nothing; two open ones for the same.
 *
 * <pre>{@code
 * Reconciler reconciler = Reconciler.of(new ReconcilerTerms(Duration.ofDays(2), Duration.ofDays(14)));
 * reconciler.readOn(store, findings::add); // now and then: what cannot be mended by waiting
 * reconciler.open(now, findings::add); // and what stands open too long at this moment
 * }</pre>
 *
 * <p>It holds only referrals that are not in a final state, a few fields of each (a few hundred
 * bytes with the keys), and forgets one when it is closed; so its memory grows with what is open,
 * never with the length of the stream. One that she declined, or from which she is out of sight, is
 * held too, since she may come back. It starts anew from position 0 after a restart.
 *
 * <p>This class is not thread-safe: let one thread use it at a time.
 */
public final class Reconciler {

  private final ReconcilerTerms terms;
  private final Map<ReferralId, Open> open = new LinkedHashMap<>();
  private long position;

  private Reconciler(ReconcilerTerms terms) {
    this.terms = requireNonNull(terms, "terms");
  }

  /** What is remembered of a referral that is not closed. */
  private static final class Open {
    private final PersonId person;
    private final @Nullable PregnancyId pregnancy;
    private final @Nullable InterventionId offer;
    private ReferralState state;
    private Instant since;
    private Instant last;
    private int version = 1;
    private boolean answered;
    private boolean withheld;
    private final boolean cameHerself;

    Open(ReferralRequest request, ReferralEvent draft) {
      this.person = request.person();
      this.pregnancy = request.pregnancy();
      this.offer = request.offer();
      this.state = draft.state();
      this.since = draft.at();
      this.last = draft.at();
      this.cameHerself = draft.actor().organization() == null;
    }

    void after(ReferralEvent event) {
      if (event.state() != state) {
        state = event.state();
        since = event.at();
      }
      last = event.at();
      version = event.version();
      answered = answeredAfter(event);
    }

    /** What was told before she came back, or another desk took over, is no answer any more. */
    boolean answeredAfter(ReferralEvent event) {
      withheld |= event.step().kind() == Kind.WITHHOLD_FEEDBACK;
      return withheld
          || switch (event.step().kind()) {
            case GIVE_FEEDBACK -> true;
            case RESUME, ACCEPT_TRANSFER -> false;
            default -> answered;
          };
    }

    boolean underWay() {
      return state != ReferralState.DRAFT && !state.paused();
    }

    /** Nobody is owed an answer where she came of her own accord. */
    boolean owesAnAnswer() {
      return !answered && !cameHerself;
    }
  }

  private record Wish(
      PersonId person, @Nullable PregnancyId pregnancy, @Nullable InterventionId offer) {}

  /**
   * A reconciler that read nothing yet.
   *
   * @param terms after how long a referral counts as forgotten, not null
   * @return the reconciler, never null
   */
  public static Reconciler of(ReconcilerTerms terms) {
    return new Reconciler(terms);
  }

  /**
   * Reads one event. An event that was read before is passed over.
   *
   * @param stored the event, not null
   * @param found gets what is certain at once: a referral closed without feedback that was not
   *     withheld, an event that cannot follow on the one before it; not null
   * @throws IllegalArgumentException if a position was left out: something would be missed. What
   *     {@code found} throws goes on to the caller; the event then counts as not read, so that the
   *     next attempt hands the finding on again (at least once)
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
    // first what was found, and only then the position: who throws gets it again
    findings(event, open.get(event.referral())).forEach(found);
    keep(event);
    position = stored.position();
  }

  private List<ReconcilerFinding> findings(ReferralEvent event, @Nullable Open before) {
    List<ReconcilerFinding> findings = new ArrayList<>();
    if (before == null) {
      if (!begins(event)) {
        findings.add(finding(event, ReferralReasons.LOG_STEP, Map.of("version", event.version())));
      }
      return findings;
    }
    if (event.version() != before.version + 1) {
      findings.add(finding(event, ReferralReasons.LOG_GAP, Map.of("version", before.version + 1)));
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

  private void keep(ReferralEvent event) {
    Open before = open.get(event.referral());
    ReferralRequest request = event.step().request();
    if (before != null && event.state().terminal()) {
      open.remove(event.referral());
    } else if (before != null) {
      before.after(event);
    } else if (request != null && begins(event)) {
      open.put(event.referral(), new Open(request, event));
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
    Map<Wish, ReferralId> first = new HashMap<>();
    open.forEach(
        (id, referral) -> {
          if (referral.state == ReferralState.LOST) {
            lost(id, referral, asOf, found);
          } else if (referral.underWay()) {
            waiting(id, referral, asOf, found);
            ReferralId other =
                first.putIfAbsent(
                    new Wish(referral.person, referral.pregnancy, referral.offer), id);
            if (other != null) {
              found.accept(
                  new ReconcilerFinding(id, other, reason(StoreReasons.TWO_OPEN, Map.of())));
            }
          }
        });
  }

  private void waiting(
      ReferralId id, Open referral, Instant asOf, Consumer<? super ReconcilerFinding> found) {
    boolean sent = referral.state == ReferralState.SENT;
    Duration waited = Duration.between(sent ? referral.since : referral.last, asOf);
    if (waited.compareTo(sent ? terms.unreceived() : terms.silent()) <= 0) {
      return;
    }
    Reason why =
        sent
            ? reason(StoreReasons.NOT_RECEIVED, Map.of("days", waited.toDays()))
            : reason(
                StoreReasons.SILENT,
                Map.of("state", referral.state.code(), "days", waited.toDays()));
    found.accept(new ReconcilerFinding(id, null, why));
  }

  /** She was given up, and after the term the referrer still knows nothing. */
  private void lost(
      ReferralId id, Open referral, Instant asOf, Consumer<? super ReconcilerFinding> found) {
    if (referral.owesAnAnswer()
        && Duration.between(referral.since, asOf).compareTo(terms.silent()) > 0) {
      found.accept(
          new ReconcilerFinding(
              id,
              null,
              reason(
                  StoreReasons.CLOSED_WITHOUT_FEEDBACK, Map.of("state", referral.state.code()))));
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
   * How many referrals are held: those that are not in a final state.
   *
   * @return 0 or more
   */
  public int held() {
    return open.size();
  }
}
