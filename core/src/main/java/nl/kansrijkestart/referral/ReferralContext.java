package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What a step is judged by, beside the referral itself: the rules of the desk, what roles may do,
 * what she consented to, and whether the child was born.
 *
 * <p>A host with several desks hands each step the context of the desk that has the referral: the
 * one to which it is sent, and after that {@link Referral#desk}. By the rules of another one every
 * step of a professional is refused, but for taking over and refusing what is offered, which either
 * context will do for. She herself is never stopped by that.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ReferralContext {

  private final Desk desk;
  private final Roles roles;
  private final ConsentHistory consents;
  private final Instant now;
  private final @Nullable Instant bornAt;
  private final @Nullable LocalDate bornOn;
  private final @Nullable TriageAdvice advice;
  private final Desk.Terms.@Nullable Channel channel;

  private ReferralContext(
      Desk desk,
      Roles roles,
      ConsentHistory consents,
      Instant now,
      @Nullable Instant bornAt,
      @Nullable LocalDate bornOn,
      @Nullable TriageAdvice advice,
      Desk.Terms.@Nullable Channel channel) {
    this.desk = requireNonNull(desk, "desk");
    this.roles = requireNonNull(roles, "roles");
    this.consents = requireNonNull(consents, "consents");
    this.now = requireNonNull(now, "now");
    this.bornAt = bornAt;
    this.bornOn = bornOn;
    this.advice = advice;
    this.channel = channel;
  }

  /**
   * The context of a pregnancy that goes on.
   *
   * @param desk the desk and its rules, not null
   * @param roles what roles may do, not null
   * @param consents everything she answered, not null
   * @param now the present instant, by which the future is judged, not null
   * @return the context, never null
   */
  public static ReferralContext of(Desk desk, Roles roles, ConsentHistory consents, Instant now) {
    return new ReferralContext(desk, roles, consents, now, null, null, null, null);
  }

  /**
   * The same context, after a birth at a known moment.
   *
   * @param moment the moment of birth; it counts by the minute; not null
   * @return the context, never null
   */
  public ReferralContext bornAt(Instant moment) {
    return new ReferralContext(
        desk, roles, consents, now, requireNonNull(moment, "moment"), null, advice, channel);
  }

  /**
   * The same context, after a birth on a known day at an unknown time.
   *
   * @param day the day of birth, in Dutch local time, not null
   * @return the context, never null
   */
  public ReferralContext bornOn(LocalDate day) {
    return new ReferralContext(
        desk, roles, consents, now, null, requireNonNull(day, "day"), advice, channel);
  }

  /**
   * The same context, with what the catalogue advises: a routing that departs from it is remarked.
   *
   * @param given the advice, not null
   * @return the context, never null
   */
  public ReferralContext withAdvice(TriageAdvice given) {
    return new ReferralContext(
        desk, roles, consents, now, bornAt, bornOn, requireNonNull(given, "given"), channel);
  }

  /**
   * The same context, with the way by which the registration came in: it is judged when the
   * referral is sent, where the desk names the ways that it takes.
   *
   * @param way the way, not null
   * @return the context, never null
   */
  public ReferralContext cameBy(Desk.Terms.Channel way) {
    return new ReferralContext(
        desk, roles, consents, now, bornAt, bornOn, advice, requireNonNull(way, "way"));
  }

  /**
   * The way by which the registration came in.
   *
   * @return the way, or empty where it is not known
   */
  public Optional<Desk.Terms.Channel> channel() {
    return Optional.ofNullable(channel);
  }

  /**
   * What the catalogue advises.
   *
   * @return the advice, or empty where none was asked
   */
  public Optional<TriageAdvice> advice() {
    return Optional.ofNullable(advice);
  }

  /**
   * The desk and its rules.
   *
   * @return the desk, never null
   */
  public Desk desk() {
    return desk;
  }

  /**
   * What roles may do.
   *
   * @return the roles, never null
   */
  public Roles roles() {
    return roles;
  }

  /**
   * Everything she answered.
   *
   * @return the consents, never null
   */
  public ConsentHistory consents() {
    return consents;
  }

  /**
   * The present instant.
   *
   * @return the instant, never null
   */
  public Instant now() {
    return now;
  }

  /**
   * The moment of birth, where it is known.
   *
   * @return the moment, or empty
   */
  public Optional<Instant> momentOfBirth() {
    return Optional.ofNullable(bornAt);
  }

  /**
   * The day of birth, where only the day is known.
   *
   * @return the day, or empty
   */
  public Optional<LocalDate> dayOfBirth() {
    return Optional.ofNullable(bornOn);
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
