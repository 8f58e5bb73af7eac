package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;
import static nl.kansrijkestart.referral.ReferralParty.CLIENT;
import static nl.kansrijkestart.referral.ReferralParty.DESK;
import static nl.kansrijkestart.referral.ReferralParty.HELPER;
import static nl.kansrijkestart.referral.ReferralParty.PROVIDER;
import static nl.kansrijkestart.referral.ReferralParty.RECEIVER;
import static nl.kansrijkestart.referral.ReferralParty.REFERRER;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table that says which step leads from where to where, and who takes it (overgang).
 *
 * <p>What is not in {@link #TABLE} is refused. Sources: Clinical Order Workflows 1.0.0-ballot and
 * its Dutch use (in progress is the boundary for taking back), Gravity 3.0.0, BSeR 2.0 (no-show).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from where the referral stands, not null
 * @param step what is done, not null
 * @param to where it stands after it; null for {@link Kind#RESUME}, which leads back to where she
 *     left
 * @param by who may take the step, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"from", "step", "to", "by"})
public record Transition(
    ReferralState from, Kind step, @Nullable ReferralState to, Set<ReferralParty> by) {

  private static final ReferralParty[] ALL = {REFERRER, CLIENT, DESK, PROVIDER};
  private static final ReferralParty[] BEFORE_ROUTING = {REFERRER, CLIENT, DESK};

  /** Every transition there is, in the order of the process. */
  public static final List<Transition> TABLE = table();

  private static final Map<ReferralState, Map<Kind, Transition>> INDEX = index();

  /** Copies the parties. */
  public Transition {
    requireNonNull(from, "from");
    requireNonNull(step, "step");
    by = Ordered.by(by, ReferralParty::ordinal);
  }

  /**
   * The transition for a step.
   *
   * @param from where the referral stands, not null
   * @param step what is to be done, not null
   * @return the transition, or empty where the step is not possible there
   */
  public static Optional<Transition> find(ReferralState from, Kind step) {
    requireNonNull(step, "step");
    return Optional.ofNullable(
        INDEX.getOrDefault(requireNonNull(from, "from"), Map.of()).get(step));
  }

  /**
   * What can be done in a state.
   *
   * @param from where the referral stands, not null
   * @return the steps, in the order of the process, empty for a final state; never null
   */
  public static List<Kind> stepsFrom(ReferralState from) {
    requireNonNull(from, "from");
    return TABLE.stream().filter(row -> row.from == from).map(Transition::step).toList();
  }

  private static List<Transition> table() {
    List<Transition> rows = new ArrayList<>();
    add(rows, ReferralState.DRAFT, Kind.SEND, ReferralState.SENT, REFERRER);
    add(rows, ReferralState.SENT, Kind.RECEIVE, ReferralState.RECEIVED, DESK);
    add(rows, ReferralState.RECEIVED, Kind.ACCEPT, ReferralState.ACCEPTED, DESK);
    add(rows, ReferralState.RECEIVED, Kind.REJECT, ReferralState.REJECTED, DESK);
    for (ReferralState state :
        List.of(ReferralState.ACCEPTED, ReferralState.WAITLISTED, ReferralState.FIRST_CONTACT)) {
      add(rows, state, Kind.ASSESS, state, DESK);
      add(rows, state, Kind.ROUTE, state, DESK);
    }
    for (ReferralState state : List.of(ReferralState.NO_SHOW, ReferralState.STARTED)) {
      add(rows, state, Kind.ROUTE, state, DESK); // into its own hand only: RoutingRules
    }
    add(rows, ReferralState.ACCEPTED, Kind.WAITLIST, ReferralState.WAITLISTED, DESK, PROVIDER);
    add(rows, ReferralState.FIRST_CONTACT, Kind.WAITLIST, ReferralState.WAITLISTED, DESK, PROVIDER);
    for (ReferralState state :
        List.of(
            ReferralState.ACCEPTED,
            ReferralState.WAITLISTED,
            ReferralState.FIRST_CONTACT,
            ReferralState.NO_SHOW)) {
      add(rows, state, Kind.PLAN_INTAKE, state, DESK, PROVIDER);
      if (state != ReferralState.FIRST_CONTACT) {
        add(rows, state, Kind.FIRST_CONTACT, ReferralState.FIRST_CONTACT, DESK, PROVIDER);
      }
    }
    for (ReferralState state :
        List.of(
            ReferralState.ACCEPTED,
            ReferralState.WAITLISTED,
            ReferralState.FIRST_CONTACT,
            ReferralState.NO_SHOW)) {
      add(rows, state, Kind.NO_SHOW, ReferralState.NO_SHOW, DESK, PROVIDER);
    }
    add(
        rows,
        ReferralState.FIRST_CONTACT,
        Kind.REPORT_INTAKE,
        ReferralState.FIRST_CONTACT,
        DESK,
        PROVIDER);
    add(rows, ReferralState.FIRST_CONTACT, Kind.START, ReferralState.STARTED, DESK, PROVIDER);
    for (ReferralState state : List.of(ReferralState.FIRST_CONTACT, ReferralState.STARTED)) {
      add(rows, state, Kind.GIVE_FEEDBACK, state, DESK, PROVIDER);
      add(rows, state, Kind.WITHHOLD_FEEDBACK, state, CLIENT, DESK, PROVIDER);
      add(rows, state, Kind.COMPLETE, ReferralState.COMPLETED, DESK, PROVIDER);
    }
    for (ReferralState state : List.of(ReferralState.SENT, ReferralState.RECEIVED)) {
      add(rows, state, Kind.DECLINE, ReferralState.DECLINED_BY_CLIENT, BEFORE_ROUTING);
    }
    for (ReferralState state :
        List.of(
            ReferralState.ACCEPTED,
            ReferralState.WAITLISTED,
            ReferralState.FIRST_CONTACT,
            ReferralState.NO_SHOW,
            ReferralState.STARTED)) {
      add(rows, state, Kind.DECLINE, ReferralState.DECLINED_BY_CLIENT, ALL);
      add(rows, state, Kind.REACH_OUT, state, DESK, PROVIDER);
      add(rows, state, Kind.DIRECT, state, REFERRER, DESK, PROVIDER, HELPER);
      add(rows, state, Kind.LOSE, ReferralState.LOST, DESK, PROVIDER);
    }
    add(rows, ReferralState.DECLINED_BY_CLIENT, Kind.RESUME, null, ALL);
    for (ReferralState state :
        List.of(ReferralState.WAITLISTED, ReferralState.DECLINED_BY_CLIENT)) {
      add(rows, state, Kind.GIVE_FEEDBACK, state, DESK, PROVIDER);
      add(rows, state, Kind.WITHHOLD_FEEDBACK, state, CLIENT, DESK, PROVIDER);
    }
    add(rows, ReferralState.LOST, Kind.GIVE_FEEDBACK, ReferralState.LOST, DESK, PROVIDER);
    add(
        rows,
        ReferralState.LOST,
        Kind.WITHHOLD_FEEDBACK,
        ReferralState.LOST,
        CLIENT,
        DESK,
        PROVIDER);
    add(rows, ReferralState.LOST, Kind.DECLINE, ReferralState.DECLINED_BY_CLIENT, ALL);
    add(rows, ReferralState.LOST, Kind.RESUME, null, ALL);
    for (ReferralState state :
        List.of(
            ReferralState.DRAFT,
            ReferralState.SENT,
            ReferralState.RECEIVED,
            ReferralState.ACCEPTED,
            ReferralState.WAITLISTED,
            // as where she did not decline: an answer of its own would tell the referrer that she
            // did
            ReferralState.DECLINED_BY_CLIENT)) {
      add(rows, state, Kind.CANCEL, ReferralState.CANCELLED, REFERRER);
    }
    for (ReferralState state : ReferralState.values()) {
      if (state != ReferralState.DRAFT && !state.terminal()) {
        boolean before = state == ReferralState.SENT || state == ReferralState.RECEIVED;
        add(rows, state, Kind.ARRANGE_CONTACT, state, before ? BEFORE_ROUTING : ALL);
      }
    }
    handOver(rows);
    return List.copyOf(rows);
  }

  /** Until the receiving side confirms, nothing changes but that it is offered. */
  private static void handOver(List<Transition> rows) {
    for (ReferralState state :
        List.of(
            ReferralState.RECEIVED,
            ReferralState.ACCEPTED,
            ReferralState.WAITLISTED,
            ReferralState.FIRST_CONTACT,
            ReferralState.NO_SHOW,
            ReferralState.STARTED)) {
      if (state == ReferralState.RECEIVED) {
        add(rows, state, Kind.OFFER_HAND_OVER, state, DESK);
        add(rows, state, Kind.WITHDRAW_HAND_OVER, state, CLIENT, DESK);
      } else {
        add(rows, state, Kind.OFFER_HAND_OVER, state, DESK, PROVIDER);
        add(rows, state, Kind.WITHDRAW_HAND_OVER, state, CLIENT, DESK, PROVIDER);
        add(rows, state, Kind.ACCEPT_HAND_OVER, state, RECEIVER);
      }
      add(rows, state, Kind.REFUSE_HAND_OVER, state, RECEIVER);
      add(rows, state, Kind.ACCEPT_TRANSFER, ReferralState.ACCEPTED, RECEIVER);
    }
  }

  private static void add(
      List<Transition> rows,
      ReferralState from,
      Kind step,
      @Nullable ReferralState to,
      ReferralParty... by) {
    rows.add(new Transition(from, step, to, EnumSet.copyOf(List.of(by))));
  }

  private static Map<ReferralState, Map<Kind, Transition>> index() {
    Map<ReferralState, Map<Kind, Transition>> index = new EnumMap<>(ReferralState.class);
    for (Transition row : TABLE) {
      index.computeIfAbsent(row.from, key -> new EnumMap<>(Kind.class)).put(row.step, row);
    }
    return index;
  }
}
