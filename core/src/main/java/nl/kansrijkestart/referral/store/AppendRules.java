package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/** What every {@link ReferralStore} judges alike, for those who write one. */
public final class AppendRules {

  private AppendRules() {}

  /**
   * The first thing that cannot be right with an append, whatever is in the store.
   *
   * @param referral the referral, not null
   * @param expectedVersion the version that it should have now, 0 for a new one
   * @param events the events, not null
   * @param messages the messages about them, not null
   * @return a refusal, or empty where there is nothing wrong
   */
  public static Optional<AppendOutcome> refusal(
      ReferralId referral,
      int expectedVersion,
      List<ReferralEvent> events,
      List<OutboxMessage> messages) {
    requireNonNull(referral, "referral");
    if (events.isEmpty()) {
      return refused(StoreReasons.APPEND_EMPTY, Map.of());
    }
    int most = Math.max(events.size(), messages.size());
    if (most > ReferralStore.MAX_APPEND) {
      return refused(
          StoreReasons.APPEND_TOO_MANY, Map.of("count", most, "max", ReferralStore.MAX_APPEND));
    }
    Set<CommandId> commands = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      ReasonCode wrong = wrong(referral, expectedVersion + i + 1, events.get(i));
      if (wrong == null && !commands.add(events.get(i).command())) {
        wrong = ReferralReasons.LOG_COMMAND_TWICE;
      }
      if (wrong != null) {
        return refused(wrong, Map.of("version", expectedVersion + i + 1));
      }
    }
    long keys = messages.stream().map(OutboxMessage::key).distinct().count();
    return keys == new HashSet<>(messages).size()
            && messages.stream().allMatch(message -> isAboutOneOf(events, expectedVersion, message))
        ? Optional.empty()
        : refused(StoreReasons.MESSAGE_WITHOUT_EVENT, Map.of());
  }

  private static boolean isAboutOneOf(
      List<ReferralEvent> events, int expectedVersion, OutboxMessage message) {
    int index = message.version() - expectedVersion - 1;
    return index >= 0
        && index < events.size()
        && OutboxMessage.about(events.get(index), message.recipient()).equalsOrHides(message);
  }

  private static @Nullable ReasonCode wrong(ReferralId referral, int version, ReferralEvent event) {
    if (!event.referral().equals(referral)) {
      return ReferralReasons.LOG_OTHER_REFERRAL;
    }
    boolean draft = event.step().kind() == Kind.DRAFT;
    if (event.version() != version || (version == 1 && !draft)) {
      return ReferralReasons.LOG_GAP;
    }
    return version > 1 && draft ? ReferralReasons.LOG_STEP : null;
  }

  private static Optional<AppendOutcome> refused(ReasonCode code, Map<String, ?> parameters) {
    Reason reason = Reason.of(code, StoreReasons.STORE, List.of(), parameters);
    return Optional.of(new AppendOutcome.Refused(List.of(reason)));
  }

  /**
   * What became of the commands of an append, if they were kept before.
   *
   * @param events the events of the append, not null
   * @param kept finds the event that was kept for a command, empty where there is none; not null
   * @return already applied, or a refusal because a key belongs to another command; empty where the
   *     commands are new, or only some of them, so that the version decides, and where that fits
   *     {@link #keptBefore}
   */
  public static Optional<AppendOutcome> repetition(
      List<ReferralEvent> events, Function<CommandId, Optional<ReferralEvent>> kept) {
    List<ReferralEvent> before = new ArrayList<>(events.size());
    for (ReferralEvent event : events) {
      Optional<ReferralEvent> found = kept.apply(event.command());
      if (found.isPresent() && !sameCommand(found.get(), event)) {
        return Optional.of(
            new AppendOutcome.Refused(List.of(Reason.of(ReferralReasons.COMMAND_ID_REUSED))));
      }
      found.ifPresent(before::add);
    }
    return before.size() == events.size()
        ? Optional.of(new AppendOutcome.AlreadyApplied(before))
        : Optional.empty();
  }

  /**
   * Refuses an append that fits the version and holds a command that was kept before, beside new
   * ones: a command would stand in the store twice.
   *
   * @param events the events of the append, not null
   * @param kept finds the event that was kept for a command, empty where there is none; not null
   * @return a refusal that names the version, or empty where every command is new
   */
  public static Optional<AppendOutcome> keptBefore(
      List<ReferralEvent> events, Function<CommandId, Optional<ReferralEvent>> kept) {
    return events.stream()
        .filter(event -> kept.apply(event.command()).isPresent())
        .findFirst()
        .flatMap(
            event ->
                refused(ReferralReasons.LOG_COMMAND_TWICE, Map.of("version", event.version())));
  }

  /**
   * Whether two events answer the same command: same key, referral, actor, instant and step. What
   * was remarked, and the consents that it rests on, may differ: the first answer counts.
   *
   * @param one an event, not null
   * @param other another event, not null
   * @return true if so
   */
  public static boolean sameCommand(ReferralEvent one, ReferralEvent other) {
    return one.command().equals(other.command())
        && one.referral().equals(other.referral())
        && one.actor().equals(other.actor())
        && one.at().equals(other.at())
        && one.step().equals(other.step());
  }

  /**
   * Checks the size of a page.
   *
   * @param limit how many at most
   * @return the limit
   * @throws IllegalArgumentException if it is not 1 to {@link ReferralStore#MAX_PAGE}
   */
  public static int pageOf(int limit) {
    if (limit < 1 || limit > ReferralStore.MAX_PAGE) {
      throw new IllegalArgumentException(
          "A page must hold 1 to " + ReferralStore.MAX_PAGE + ", was " + limit);
    }
    return limit;
  }

  /**
   * Checks a position to read on from.
   *
   * @param after the last position that was read, 0 to begin
   * @return the position
   * @throws IllegalArgumentException if it is negative
   */
  public static long positionOf(long after) {
    if (after < 0) {
      throw new IllegalArgumentException(
          "The position to read on from must be 0 or more, was " + after);
    }
    return after;
  }
}
