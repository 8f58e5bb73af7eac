package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;

/**
 * Takes commands on referrals and keeps what came of them (afhandeling): it loads the referral,
 * applies the command, and appends the event with the messages about it.
 *
 * <pre>{@code
 * ReferralHandler handler =
 *     ReferralHandler.of(store, referral -> ReferralContext.of(desk, roles, consents(referral), now))
 *         .telling(
 *             event ->
 *                 event.step().kind() == Kind.DRAFT
 *                     ? List.of() // nothing was sent yet: no desk hears of it
 *                     : List.of(OutboxMessage.about(event, office)));
 * ReferralOutcome outcome = handler.handle(id, command);
 * }</pre>
 *
 * <p>The same command again gets the same answer, also when it arrives twice at once, or after a
 * failure that left it unknown whether it was kept. A command on a version that has passed is
 * refused with {@code STALE_VERSION} and never tried again by itself: what the actor saw is not
 * what is there, so that the actor decides.
 *
 * <p>This class is immutable, and thread-safe where the store and the functions are.
 */
public final class ReferralHandler {

  private static final int ATTEMPTS = 3;

  private final ReferralStore store;
  private final Function<? super Referral, ReferralContext> contexts;
  private final Function<? super ReferralEvent, List<OutboxMessage>> messages;

  private ReferralHandler(
      ReferralStore store,
      Function<? super Referral, ReferralContext> contexts,
      Function<? super ReferralEvent, List<OutboxMessage>> messages) {
    this.store = requireNonNull(store, "store");
    this.contexts = requireNonNull(contexts, "contexts");
    this.messages = requireNonNull(messages, "messages");
  }

  /**
   * A handler that tells nobody anything.
   *
   * @param store where the events are kept, not null
   * @param contexts gives what a step with a referral is judged by; asked anew for each attempt;
   *     not null
   * @return the handler, never null
   */
  public static ReferralHandler of(
      ReferralStore store, Function<? super Referral, ReferralContext> contexts) {
    return new ReferralHandler(store, contexts, event -> List.of());
  }

  /**
   * The same handler, which also says who is told. What the organisation that referred her gets is
   * made neutral by {@link OutboxMessage#asToldTo} before it is kept; before the desk took it up,
   * what would be neutral is not kept, since its coming would tell that she declined.
   *
   * <p>It is asked for each event, the draft and its being taken back included. A draft has left
   * nobody's hands, and she may not have agreed yet: tell no desk of it.
   *
   * @param told gives the messages about an event, kept together with it; not null
   * @return the handler, never null
   */
  public ReferralHandler telling(Function<? super ReferralEvent, List<OutboxMessage>> told) {
    return new ReferralHandler(store, contexts, told);
  }

  /**
   * Keeps a new referral.
   *
   * @param draft the referral, with no event but its draft, not null
   * @return applied, unchanged where the same draft was kept before, or refused where the key of
   *     the referral or of the command is in use; never null
   * @throws IllegalArgumentException if the referral is past its draft
   * @throws IllegalStateException if the store cannot be reached; begin the very same again
   */
  public ReferralOutcome begin(Referral draft) {
    if (draft.version() != 1) {
      throw new IllegalArgumentException(
          "A referral is begun with its draft alone, at version 1, was " + draft.version());
    }
    return append(draft, 0, draft.events())
        .match(
            appended -> new ReferralOutcome.Applied(draft, draft.events(), List.of()),
            this::unchanged,
            conflict -> new ReferralOutcome.Refused(inUse(conflict)),
            refused -> new ReferralOutcome.Refused(refused.reasons()));
  }

  private static List<Reason> inUse(AppendOutcome.Conflict conflict) {
    List<Reason> reasons = new ArrayList<>(conflict.reasons());
    reasons.add(
        Reason.of(StoreReasons.REFERRAL_ID_REUSED, StoreReasons.STORE, List.of(), Map.of()));
    return reasons;
  }

  /**
   * Takes a step with a referral.
   *
   * @param referral the referral, not null
   * @param command who wants to take which step, when and on which version, not null
   * @return what came of it, as {@link Referral#apply} says it, and kept; also refused where there
   *     is no such referral, or its events cannot be right; never null
   * @throws IllegalStateException if the store cannot be reached; handle the very same again
   */
  public ReferralOutcome handle(ReferralId referral, ReferralCommand command) {
    requireNonNull(command, "command");
    List<Reason> overtaken = List.of();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ReferralOutcome outcome =
          store
              .load(referral)
              .<ReferralOutcome>match(
                  now -> now.apply(command, contexts.apply(now)), ReferralOutcome.Refused::new);
      if (!(outcome instanceof ReferralOutcome.Applied applied)) {
        return outcome;
      }
      AppendOutcome kept = append(applied.referral(), command.expectedVersion(), applied.events());
      if (!(kept instanceof AppendOutcome.Conflict conflict)) {
        return kept.match(
            appended -> applied,
            this::unchanged,
            never -> applied,
            refused -> new ReferralOutcome.Refused(refused.reasons()));
      }
      overtaken = conflict.reasons();
    }
    List<Reason> reasons = new ArrayList<>(overtaken);
    reasons.add(
        Reason.of(
            StoreReasons.STORE_BUSY, StoreReasons.STORE, List.of(), Map.of("attempts", ATTEMPTS)));
    return new ReferralOutcome.Refused(reasons);
  }

  private AppendOutcome append(Referral now, int version, List<ReferralEvent> events) {
    List<OutboxMessage> told = new ArrayList<>();
    for (ReferralEvent event : events) {
      for (OutboxMessage message : messages.apply(event)) {
        OutboxMessage hers = event.version() == message.version() ? message.asToldTo(now) : message;
        if (event.version() != message.version() || !hers.tellsByComing(now)) {
          told.add(hers);
        }
      }
    }
    return store.append(now.id(), version, events, told);
  }

  private ReferralOutcome unchanged(AppendOutcome.AlreadyApplied before) {
    ReferralEvent event = before.events().get(before.events().size() - 1);
    Result<Referral> now = store.load(event.referral());
    return now.match(
        referral -> new ReferralOutcome.Unchanged(referral, event, before.reasons()),
        ReferralOutcome.Refused::new);
  }
}
