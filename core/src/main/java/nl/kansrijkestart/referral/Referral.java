package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A referral of a pregnant woman to a desk, from the first draft to the feedback (aanmelding).
 *
 * <p>It is the sum of its events. A command goes in; a new referral with its events comes out, or a
 * refusal with every reason at once. The old value stays as it was.
 *
 * <pre>{@code
 * Referral draft = Referral.draft(id, commandId, midwife, now, request);
 * ReferralOutcome outcome =
 *     draft.apply(
 *         new ReferralCommand(nextId, draft.version(), midwife, now, ReferralStep.of(Kind.SEND)),
 *         ReferralContext.of(desk, Roles.standard(), consents, now));
 * Referral sent =
 *     outcome.match(
 *         applied -> store(applied.referral(), applied.events()),
 *         unchanged -> unchanged.referral(),
 *         refused -> show(refused.reasons()));
 * }</pre>
 *
 * <p>In JSON it is the list of its events. This class is immutable and thread-safe.
 */
public final class Referral implements Disclosable {

  private final List<ReferralEvent> events;
  private final ReferralFacts facts;

  private Referral(List<ReferralEvent> events, ReferralFacts facts) {
    this.events = events;
    this.facts = facts;
  }

  /**
   * Begins a referral. A draft has left nobody's hands: whether it may go out is judged when it is
   * sent.
   *
   * @param id the key of the referral, not null
   * @param command the key of the command, not null
   * @param referrer who refers: a professional within an organisation, or she herself as a person
   *     in the role {@code PREGNANT_WOMAN}; not null
   * @param at when, not null
   * @param request what is asked, not null
   * @return the draft, at version 1, never null
   */
  public static Referral draft(
      ReferralId id, CommandId command, Actor referrer, Instant at, ReferralRequest request) {
    ReferralStep step = ReferralStep.draft(request);
    ReferralEvent event =
        new ReferralEvent(
            id, 1, command, referrer, at, step, ReferralState.DRAFT, List.of(), List.of(), null);
    return new Referral(List.of(event), ReferralFacts.of(event));
  }

  /**
   * Begins a referral from a form or message.
   *
   * @param intake the intake, not null
   * @param id the key of the referral, not null
   * @param command the key of the command, not null
   * @param referrer who refers, not null
   * @param at when, not null
   * @return the draft, or a refusal if the intake was not validated; never null
   */
  public static Result<Referral> from(
      ReferralIntake intake, ReferralId id, CommandId command, Actor referrer, Instant at) {
    requireNonNull(id, "id");
    requireNonNull(command, "command");
    requireNonNull(referrer, "referrer");
    requireNonNull(at, "at");
    return ReferralRequest.from(intake)
        .match(
            request -> Result.accepted(draft(id, command, referrer, at, request)),
            reasons -> Result.refused(reasons));
  }

  /**
   * Makes a referral of its events again.
   *
   * @param events all events of one referral, in order, not null
   * @return the referral, or a refusal that says at which version the log has a gap or cannot be
   *     right; never null
   */
  public static Result<Referral> replay(List<ReferralEvent> events) {
    return ReferralLog.problem(List.copyOf(events))
        .<Result<Referral>>map(problem -> Result.refused(List.of(problem)))
        .orElseGet(() -> Result.accepted(sum(List.copyOf(events))));
  }

  /**
   * Reads the JSON form.
   *
   * @param events all events of one referral, in order, not null
   * @return the referral, never null
   * @throws IllegalArgumentException if the log has a gap or cannot be right; see {@link #replay}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Referral of(List<ReferralEvent> events) {
    return replay(events)
        .match(
            referral -> referral,
            reasons -> {
              throw new IllegalArgumentException(reasons.get(0).text(Language.EN));
            });
  }

  private static Referral sum(List<ReferralEvent> events) {
    ReferralFacts facts = ReferralFacts.of(events.get(0));
    for (ReferralEvent event : events.subList(1, events.size())) {
      facts = facts.after(event);
    }
    return new Referral(events, facts);
  }

  /**
   * Takes a step, if it may be taken.
   *
   * @param command who wants to take which step, when and on which version, not null
   * @param context what it is judged by, not null
   * @return the new referral with its event, the same referral where the command was applied
   *     before, or every reason why not; never null
   */
  public ReferralOutcome apply(ReferralCommand command, ReferralContext context) {
    return new ReferralRules(
            this, facts, requireNonNull(command, "command"), requireNonNull(context, "context"))
        .outcome();
  }

  /** The referral with one event more. */
  Referral with(ReferralEvent event) {
    List<ReferralEvent> more = new ArrayList<>(events.size() + 1);
    more.addAll(events);
    more.add(event);
    return new Referral(List.copyOf(more), facts.after(event));
  }

  /** What became of a command that arrived before, or null. */
  @Nullable ReferralEvent answer(CommandId command) {
    for (ReferralEvent event : events) {
      if (event.command().equals(command)) {
        return event;
      }
    }
    return null;
  }

  /**
   * The key.
   *
   * @return the key, never null
   */
  public ReferralId id() {
    return events.get(0).referral();
  }

  /**
   * The number of events so far; a command must expect it.
   *
   * @return 1 or more
   */
  public int version() {
    return events.size();
  }

  /**
   * Where it stands.
   *
   * @return the state, never null
   */
  public ReferralState state() {
    return facts.state();
  }

  /**
   * What is asked, with how she can be reached safely now ({@link
   * ReferralStep.Kind#ARRANGE_CONTACT}); as it was asked stands in the first event.
   *
   * @return the request, never null
   */
  public ReferralRequest request() {
    return facts.request();
  }

  /**
   * Who made it.
   *
   * @return the referrer, never null
   */
  public Actor referrer() {
    return facts.referrer();
  }

  /**
   * When it was sent.
   *
   * @return the instant, or empty for a draft
   */
  public Optional<Instant> sentAt() {
    return Optional.ofNullable(facts.sentAt());
  }

  /**
   * Where the desk sent it.
   *
   * @return the routing that holds now, or empty where the desk did not choose yet
   */
  public Optional<Routing> routing() {
    return Optional.ofNullable(facts.routing());
  }

  /**
   * The intake that is planned.
   *
   * @return the last plan, or empty
   */
  public Optional<IntakePlan> intake() {
    return Optional.ofNullable(facts.intake());
  }

  /**
   * What the intake brought.
   *
   * @return the last report, or empty where no intake was held
   */
  public Optional<IntakeReport> intakeReport() {
    return Optional.ofNullable(facts.report());
  }

  /**
   * Who gives the help.
   *
   * @return the worker, or empty where it has not started, and where nobody is named since the desk
   *     took it back from a helper
   */
  public Optional<PersonId> worker() {
    return Optional.ofNullable(facts.worker());
  }

  /**
   * Whether the worker of the intake gave the help as well (continuïteit), as it started last.
   * Count over referrals that started: those with false are the deviations. The first intake since
   * the last hand-over counts: a second one by somebody else makes nobody the same worker. A warm
   * hand-over later on is no deviation.
   *
   * @return true or false once it started, unknown before, never null
   */
  public Ternary sameWorker() {
    Ternary same = Ternary.UNKNOWN;
    for (int i = 0; i < events.size(); i++) {
      ReferralStep step = events.get(i).step();
      PersonId first = step.kind() == ReferralStep.Kind.START ? intakeWorker(i) : null;
      same = first == null ? same : Ternary.of(first.equals(step.worker()));
    }
    return same;
  }

  /** Who held the first intake since the last hand-over, or null. */
  @Nullable PersonId intakeWorker() {
    return intakeWorker(events.size());
  }

  private @Nullable PersonId intakeWorker(int before) {
    PersonId first = null;
    boolean anew = true;
    for (ReferralEvent event : events.subList(0, before)) {
      IntakeReport report = event.step().report();
      ReferralStep.Kind kind = event.step().kind();
      if (kind == ReferralStep.Kind.ACCEPT_TRANSFER) {
        first = null;
      } else if (kind == ReferralStep.Kind.ACCEPT_HAND_OVER) {
        anew = true;
      } else if (report != null && (anew || first == null)) {
        first = report.worker();
        anew = false;
      }
    }
    return first;
  }

  /**
   * The hand-over that is on offer; the giving side keeps the referral until it is confirmed.
   *
   * @return the offer, or empty where nothing is offered
   */
  public Optional<HandOver> handOver() {
    return facts.offer() == null ? Optional.empty() : Optional.of(facts.offered());
  }

  /**
   * The desk that has it, by whose rules it is judged now: the one to which it was sent, or after a
   * transfer the one that took it over.
   *
   * @return the organisation that runs that desk, or empty for a draft
   */
  public Optional<OrganizationId> desk() {
    return Optional.ofNullable(facts.desk());
  }

  /**
   * Who directs the case (casusregisseur): whoever took that up last, while that organisation has a
   * part in it: the desk, the referrer, or one that helps by the present choice.
   *
   * @return the director, or empty where nobody did
   */
  public Optional<Actor> director() {
    return Optional.ofNullable(facts.director());
  }

  /**
   * Whether several help and nobody directs, as after a hand-over by who did: list these, so that
   * somebody takes it up.
   *
   * @return true if so; false after the end, and while she declines or is out of sight
   */
  public boolean lacksDirector() {
    Routing routing = facts.routing();
    return routing != null
        && !routing.additional().isEmpty()
        && facts.director() == null
        && !state().terminal()
        && !state().paused();
  }

  /**
   * Who must act next (eigenaar): until it is sent the referrer, then the desk, and once the desk
   * chose an organisation that one; during a hand-over the giving side until the receiving one
   * confirms. There is one at a time; nobody after the end, and nobody while she declines or is out
   * of sight, so that no list of work makes anybody contact her.
   *
   * @return the party, or empty after the end and while she declines or is out of sight
   */
  public Optional<ReferralParty> owner() {
    if (state().terminal() || state().paused()) {
      return Optional.empty();
    }
    if (state() == ReferralState.DRAFT) {
      return Optional.of(ReferralParty.REFERRER);
    }
    Routing routing = facts.routing();
    return Optional.of(
        routing != null && routing.provider() != null
            ? ReferralParty.PROVIDER
            : ReferralParty.DESK);
  }

  /**
   * What the referrer was told that still holds: not what was told before she came back, or before
   * another desk took over.
   *
   * @return the last feedback, or empty where there is none, or she wanted none
   */
  public Optional<FeedbackOutcome> feedback() {
    return Optional.ofNullable(facts.feedback());
  }

  /**
   * Whether feedback is withheld at her request; her last word counts.
   *
   * @return true if so; false once feedback was given on a consent of after that
   */
  public boolean feedbackWithheld() {
    return facts.withheld();
  }

  /**
   * Everything that happened, in order.
   *
   * @return an immutable list of at least one event, never null
   */
  @JsonValue
  public List<ReferralEvent> events() {
    return events;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("id", DataCategory.REFERENCE, id()),
        Part.ofWoman("state", DataCategory.REFERRAL, state()),
        Part.ofWoman("request", DataCategory.REFERRAL, request()),
        Part.ofWoman("routing", DataCategory.REFERRAL, facts.routing()),
        Part.ofWoman("feedback", DataCategory.REFERRAL, facts.feedback()));
  }

  /**
   * Whether the other object is a referral with the same events.
   *
   * @param other the object to compare with, may be null
   * @return true if so
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Referral that && events.equals(that.events);
  }

  /**
   * A hash of the events.
   *
   * @return the hash
   */
  @Override
  public int hashCode() {
    return events.hashCode();
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
